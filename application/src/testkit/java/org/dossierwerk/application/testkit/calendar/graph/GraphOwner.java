package org.dossierwerk.application.testkit.calendar.graph;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.node.ObjectNode;

/** The owner of a mailbox, at Outlook. Ids are the immutable ones. */
public final class GraphOwner implements Owner {

    private static final String MARK = " Name DossierwerkEntry";

    private final GraphMailbox mailbox;
    private final GraphZones zones;

    GraphOwner(GraphMailbox mailbox, GraphZones zones) {
        this.mailbox = mailbox;
        this.zones = zones;
    }

    @Override
    public String add(String calendar, ForeignEvent event) {
        var hours = hours(event);
        var properties = properties(event);
        var series = event.series().map(weekly -> recurrence(event, weekly)).orElse(null);
        synchronized (mailbox) {
            var added = mailbox.create(calendar, properties, hours, series, null, Map.of());
            event.series().ifPresent(weekly -> except(added, weekly));
            return added.id;
        }
    }

    private Hours hours(ForeignEvent event) {
        var name =
                switch (event.written()) {
                    case NAMED, WINDOWS -> zones.windowsName(event.zone());
                    case SPELLED_OUT -> "Customized Time Zone";
                    case UNKNOWN ->
                        Assumptions.<String>abort("Graph tells each time in UTC, whatever zone it was written in");
                    case FLOATING -> Assumptions.<String>abort("A time in Graph has a zone");
                };
        return new Hours(event.start(), event.end(), event.zone(), name, event.wholeDays());
    }

    private static ObjectNode properties(ForeignEvent event) {
        var properties = StrictJson.JSON.createObjectNode();
        properties.put("subject", event.title());
        properties.putObject("body").put("contentType", "text").put("content", ForeignEvent.REMARKS);
        properties.putObject("location").put("displayName", ForeignEvent.PLACE);
        properties.put("sensitivity", event.confidential() ? "private" : "normal");
        if (event.confidential()) {
            properties
                    .putArray("attendees")
                    .addObject()
                    .put("type", "required")
                    .putObject("emailAddress")
                    .put("address", ForeignEvent.GUEST);
        }
        switch (event.shown()) {
            case TENTATIVE -> properties.put("showAs", "tentative");
            case FREE -> properties.put("showAs", "free");
            case OUT_OF_OFFICE -> properties.put("showAs", "oof");
            case WORKING_ELSEWHERE -> properties.put("showAs", "workingElsewhere");
            case DECLINED -> {
                properties.put("isOrganizer", false);
                properties.putObject("responseStatus").put("response", "declined").put("time", "2026-01-01T00:00:00Z");
            }
            case CANCELLED -> properties.put("isCancelled", true);
            case BUSY -> properties.put("showAs", "busy");
        }
        return properties;
    }

    private static ObjectNode recurrence(ForeignEvent event, ForeignEvent.Weekly weekly) {
        return weekly(event.start(), event.zone(), weekly.times());
    }

    private static ObjectNode weekly(LocalDateTime start, ZoneId zone, int times) {
        var recurrence = StrictJson.JSON.createObjectNode();
        var day = start.getDayOfWeek().name().toLowerCase(Locale.ROOT);
        recurrence
                .putObject("pattern")
                .put("type", "weekly")
                .put("interval", 1)
                .put("firstDayOfWeek", "monday")
                .putArray("daysOfWeek")
                .add(day);
        recurrence
                .putObject("range")
                .put("type", "numbered")
                .put("startDate", start.toLocalDate().toString())
                .put("numberOfOccurrences", times)
                .put("recurrenceTimeZone", zone.getId());
        return recurrence;
    }

    private void except(StoredEvent series, ForeignEvent.Weekly weekly) {
        weekly.leftOut().forEach(day -> mailbox.leaveOut(series, day));
        for (var day : weekly.calledOff()) {
            var properties = series.properties.deepCopy();
            properties.put("isCancelled", true);
            mailbox.except(series, day, series.hours.on(day), properties);
        }
        for (var moved : weekly.moved()) {
            var hours = new Hours(
                    moved.start(), moved.end(), series.hours.zone(), series.hours.zoneName(), series.hours.wholeDays());
            mailbox.except(series, moved.day(), hours, series.properties.deepCopy());
        }
    }

    @Override
    public void move(String calendar, String id, TimeSlot to) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            var zone = event.hours.zone();
            event.hours = new Hours(
                    LocalDateTime.ofInstant(to.start(), zone),
                    LocalDateTime.ofInstant(to.end(), zone),
                    zone,
                    event.hours.zoneName(),
                    false);
            mailbox.touch(event);
        }
    }

    /** Into another zone, and the instants stay. */
    public void rezone(String id, ZoneId zone) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            event.hours = new Hours(
                    LocalDateTime.ofInstant(event.hours.from(), zone),
                    LocalDateTime.ofInstant(event.hours.until(), zone),
                    zone,
                    zones.windowsName(zone),
                    event.hours.wholeDays());
            mailbox.touch(event);
        }
    }

    /** Adds a way into an online meeting, which Outlook keeps in the body. */
    public void putOnline(String id) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            event.properties.put("isOnlineMeeting", true);
            event.properties.putObject("body").put("contentType", "html").put("content", "<a href=\"x\">Join</a>");
            mailbox.touch(event);
        }
    }

    @Override
    public void retitle(String calendar, String id, String title) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            event.properties.put("subject", title);
            mailbox.touch(event);
        }
    }

    @Override
    public void decorate(String calendar, String id) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            event.properties.putArray("categories").add("Purple category");
            mailbox.touch(event);
        }
    }

    @Override
    public void delete(String calendar, String id) {
        synchronized (mailbox) {
            mailbox.remove(mailbox.event(id));
        }
    }

    @Override
    public String copy(String calendar, String id, TimeSlot to) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            var zone = event.hours.zone();
            return mailbox.copy(
                            event, LocalDateTime.ofInstant(to.start(), zone), LocalDateTime.ofInstant(to.end(), zone))
                    .id;
        }
    }

    /** As Outlook does when it is dragged there: an immutable id stays. */
    @Override
    public String putInto(String calendar, String id, String other) {
        mailbox.putInto(mailbox.event(id), other);
        return id;
    }

    @Override
    public void makeWholeDay(String calendar, String id, LocalDate day) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            event.hours = new Hours(
                    day.atStartOfDay(),
                    day.plusDays(1).atStartOfDay(),
                    event.hours.zone(),
                    event.hours.zoneName(),
                    true);
            mailbox.touch(event);
        }
    }

    @Override
    public void repeatWeekly(String calendar, String id, int times) {
        synchronized (mailbox) {
            var event = mailbox.event(id);
            var hours = event.hours;
            event.recurrence = weekly(hours.start(), hours.zone(), times);
            mailbox.touch(event);
        }
    }

    @Override
    public List<Seen> all(String calendar) {
        synchronized (mailbox) {
            return mailbox.events(calendar).stream().map(GraphOwner::seen).toList();
        }
    }

    private static Seen seen(StoredEvent event) {
        var properties = event.properties;
        return new Seen(
                event.id,
                properties.path("subject").asString(""),
                properties.path("location").path("displayName").asString(""),
                properties.path("body").path("content").asString(""),
                new TimeSlot(event.hours.from(), event.hours.until()),
                event.extended.entrySet().stream()
                        .filter(one -> one.getKey().endsWith(MARK))
                        .map(Map.Entry::getValue)
                        .toList(),
                GraphMailbox.guests(properties),
                !properties.path("categories").isEmpty());
    }

    @Override
    public String addCalendar(String name) {
        return mailbox.addCalendar(name);
    }

    @Override
    public void dropCalendar(String calendar) {
        mailbox.dropCalendar(calendar);
    }
}
