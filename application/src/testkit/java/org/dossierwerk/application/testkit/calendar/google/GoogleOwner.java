package org.dossierwerk.application.testkit.calendar.google;

import java.util.Locale;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Shown;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.ZoneForm;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Assumptions;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who looks after their calendars at Google in a browser. */
public final class GoogleOwner implements Owner {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String COLOUR = "11";
    private static final String HOST = "somebody@example.org";

    private final GoogleLaboratory laboratory;
    private final String account;

    GoogleOwner(GoogleLaboratory laboratory, String account) {
        this.laboratory = laboratory;
        this.account = account;
    }

    @Override
    public String add(String calendar, ForeignEvent event) {
        return laboratory.at(calendar, (agenda, writing) -> {
            var added = writing.insert(agenda, account, written(event), null);
            var id = added.get("id").asString();
            event.series().ifPresent(series -> except(agenda, writing, id, event, series));
            if (event.shown() == Shown.CANCELLED) {
                writing.delete(agenda, added, null);
            }
            return id;
        });
    }

    private ObjectNode written(ForeignEvent event) {
        var json = GoogleLaboratory.json();
        json.put("summary", event.title());
        json.put("location", ForeignEvent.PLACE);
        json.put("description", ForeignEvent.REMARKS);
        time(json.putObject("start"), event, event.start());
        time(json.putObject("end"), event, event.end());
        if (event.confidential()) {
            json.put("visibility", "private");
            json.putArray("attendees").addObject().put("email", ForeignEvent.GUEST);
        }
        event.series().ifPresent(series -> {
            var lines = json.putArray("recurrence");
            lines.add("RRULE:FREQ=WEEKLY;COUNT=" + series.times());
            for (var day : series.leftOut()) {
                lines.add(
                        event.wholeDays()
                                ? "EXDATE;VALUE=DATE:" + Times.BASIC_DATE.format(day)
                                : "EXDATE;TZID=" + event.zone() + ":"
                                        + Times.BASIC.format(day.atTime(event.start().toLocalTime())));
            }
        });
        shown(json, event.shown());
        return json;
    }

    private static void time(ObjectNode time, ForeignEvent event, LocalDateTime wall) {
        if (event.wholeDays()) {
            time.put("date", wall.toLocalDate().toString());
            return;
        }
        if (event.written() != ZoneForm.NAMED && event.written() != ZoneForm.FLOATING) {
            Assumptions.abort("Google takes no zone but by its IANA name");
        }
        if (event.written() == ZoneForm.FLOATING) {
            time.put("dateTime", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(wall.atZone(event.zone())));
        } else {
            time.put("dateTime", WALL.format(wall)).put("timeZone", event.zone().getId());
        }
    }

    private void shown(ObjectNode json, Shown shown) {
        switch (shown) {
            case FREE -> json.put("transparency", "transparent");
            case TENTATIVE -> invited(json, "tentative");
            case DECLINED -> invited(json, "declined");
            case OUT_OF_OFFICE -> {
                json.put("eventType", "outOfOffice");
                json.putObject("outOfOfficeProperties").put("autoDeclineMode", "declineNone");
            }
            case WORKING_ELSEWHERE -> {
                json.put("eventType", "workingLocation").put("visibility", "public").put("transparency", "transparent");
                json.putObject("workingLocationProperties").put("type", "homeOffice").putObject("homeOffice");
            }
            default -> {
                // Busy is what an event is by itself, and what is called off is called off afterwards.
            }
        }
    }

    private void invited(ObjectNode json, String response) {
        var attendees = json.putArray("attendees");
        attendees.addObject().put("email", HOST).put("responseStatus", "accepted");
        attendees.addObject().put("email", account).put("responseStatus", response);
    }

    private static void except(
            Agenda agenda, Writing writing, String master, ForeignEvent event, ForeignEvent.Weekly series) {
        for (var day : series.calledOff()) {
            writing.delete(agenda, instance(agenda, master, event, day), null);
        }
        for (var moved : series.moved()) {
            var change = GoogleLaboratory.json();
            time(change.putObject("start"), event, moved.start());
            time(change.putObject("end"), event, moved.end());
            writing.patch(agenda, instance(agenda, master, event, moved.day()), change, null);
        }
    }

    private static ObjectNode instance(Agenda agenda, String master, ForeignEvent event, LocalDate day) {
        var start = day.atTime(event.start().toLocalTime())
                .atZone(event.zone())
                .withZoneSameInstant(ZoneOffset.UTC);
        var id = master + "_" + (event.wholeDays() ? Times.BASIC_DATE.format(day) : Times.BASIC.format(start) + "Z");
        return agenda.event(id).orElseThrow();
    }

    @Override
    public void move(String calendar, String id, TimeSlot to) {
        var change = GoogleLaboratory.json();
        slot(change, to);
        patch(calendar, id, change);
    }

    private static void slot(ObjectNode json, TimeSlot to) {
        json.putObject("start").put("dateTime", to.start().toString()).putNull("date");
        json.putObject("end").put("dateTime", to.end().toString()).putNull("date");
    }

    @Override
    public void retitle(String calendar, String id, String title) {
        patch(calendar, id, GoogleLaboratory.json().put("summary", title));
    }

    @Override
    public void decorate(String calendar, String id) {
        patch(calendar, id, GoogleLaboratory.json().put("colorId", COLOUR));
    }

    /** Changes whatever there is to change, as a patch does. */
    public void patch(String calendar, String id, ObjectNode change) {
        laboratory.at(
                calendar,
                (agenda, writing) ->
                        writing.patch(agenda, agenda.event(id).orElseThrow(), change, null));
    }

    @Override
    public void delete(String calendar, String id) {
        laboratory.at(calendar, (agenda, writing) -> {
            writing.delete(agenda, agenda.event(id).orElseThrow(), null);
            return id;
        });
    }

    @Override
    public String copy(String calendar, String id, TimeSlot to) {
        return laboratory.at(calendar, (agenda, writing) -> {
            var copy = EventForm.writable(agenda.event(id).orElseThrow());
            copy.remove(List.of("start", "end", "sequence"));
            slot(copy, to);
            ((ObjectNode) copy.get("start")).remove("date");
            ((ObjectNode) copy.get("end")).remove("date");
            return writing.insert(agenda, account, copy, null).get("id").asString();
        });
    }

    /** As {@code events.move} does: it keeps its id, and is cancelled where it stood. */
    @Override
    public String putInto(String calendar, String id, String other) {
        var moved = laboratory.at(calendar, (agenda, writing) -> {
            var event = agenda.event(id).orElseThrow();
            var whole = EventForm.writable(event);
            whole.put("id", id);
            writing.delete(agenda, event, null);
            return whole;
        });
        moved.remove("status");
        return laboratory.at(other, (agenda, writing) ->
                writing.insert(agenda, account, moved, null).get("id").asString());
    }

    @Override
    public void makeWholeDay(String calendar, String id, LocalDate day) {
        var change = GoogleLaboratory.json();
        change.putObject("start").put("date", day.toString()).putNull("dateTime").putNull("timeZone");
        change.putObject("end").put("date", day.plusDays(1).toString()).putNull("dateTime").putNull("timeZone");
        patch(calendar, id, change);
    }

    @Override
    public void repeatWeekly(String calendar, String id, int times) {
        var change = GoogleLaboratory.json();
        change.putArray("recurrence").add("RRULE:FREQ=WEEKLY;COUNT=" + times);
        patch(calendar, id, change);
    }

    @Override
    public List<Seen> all(String calendar) {
        return laboratory.at(calendar, (agenda, writing) -> {
            var all = new ArrayList<Seen>();
            for (var version : agenda.written()) {
                var event = version.event();
                if (!Writing.cancelled(event) && !event.has("recurringEventId")) {
                    all.add(seen(agenda, event));
                }
            }
            return all;
        });
    }

    private Seen seen(Agenda agenda, ObjectNode event) {
        var attendees = new ArrayList<String>();
        event.path("attendees").forEach(one -> attendees.add(one.get("email").asString()));
        attendees.remove(account);
        var mark = event.path("extendedProperties").path("private").path("dossierwerk").asString("");
        return new Seen(
                event.get("id").asString(),
                event.path("summary").asString(""),
                event.path("location").asString(""),
                read(event.path("description").asString("")),
                new TimeSlot(
                        Times.moment(event.get("start"), agenda.zone()), Times.moment(event.get("end"), agenda.zone())),
                mark.isEmpty() ? List.of() : List.of(mark),
                attendees,
                event.path("colorId").asString("").equals(COLOUR));
    }

    /** A description "can contain HTML": what is no text does not show. */
    private static String read(String html) {
        return html.replaceAll("(?i)<br ?/?>", "\n")
                .replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    @Override
    public String addCalendar(String name) {
        var id = UUID.randomUUID() + "@group.calendar.google.com";
        laboratory.add(account, id, name, ZoneId.of("Europe/Berlin"));
        return id;
    }

    @Override
    public void dropCalendar(String calendar) {
        laboratory.drop(calendar);
    }

    /** A guest answers an invitation. */
    public void answer(String calendar, String id, String guest, Answer.Kind kind) {
        laboratory.at(calendar, (agenda, writing) -> {
            var attendees = agenda.event(id).orElseThrow().get("attendees").deepCopy();
            for (var attendee : attendees) {
                if (attendee.get("email").asString().equals(guest)) {
                    ((ObjectNode) attendee).put("responseStatus", kind.name().toLowerCase(Locale.ROOT));
                }
            }
            var change = GoogleLaboratory.json();
            change.set("attendees", attendees);
            return writing.patch(agenda, agenda.event(id).orElseThrow(), change, null);
        });
    }
}
