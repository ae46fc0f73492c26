package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.Calendar;
import com.microsoft.graph.models.DateTimeTimeZone;
import com.microsoft.graph.models.DayOfWeek;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.PatternedRecurrence;
import com.microsoft.graph.models.RecurrencePattern;
import com.microsoft.graph.models.RecurrencePatternType;
import com.microsoft.graph.models.RecurrenceRange;
import com.microsoft.graph.models.RecurrenceRangeType;
import com.microsoft.graph.models.Sensitivity;
import com.microsoft.graph.models.odataerrors.ODataError;
import com.microsoft.graph.users.item.UserItemRequestBuilder;
import com.microsoft.kiota.RequestHeaders;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.zone.WindowsZones;
import org.dossierwerk.application.testkit.calendar.ForeignEvent;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Assumptions;

/** The owner of a mailbox, by Graph itself. Of a series it can leave out and move days; nobody else is there to call off any. */
final class GraphLiveOwner implements Owner {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final int MANY = 500;

    private final UserItemRequestBuilder mailbox;
    private final List<String> made;

    /** @param made calendars are told there */
    GraphLiveOwner(UserItemRequestBuilder mailbox, List<String> made) {
        this.mailbox = mailbox;
        this.made = made;
    }

    List<Calendar> calendars() {
        return Optional.ofNullable(mailbox.calendars()
                        .get(request -> request.queryParameters.top = MANY)
                        .getValue())
                .orElse(List.of());
    }

    /** @return the id of the standard calendar, in which nothing stands any more */
    String emptied() {
        var standard = calendars().stream()
                .filter(one -> Boolean.TRUE.equals(one.getIsDefaultCalendar()))
                .map(Calendar::getId)
                .findFirst()
                .orElseThrow();
        for (var events = events(standard); !events.isEmpty(); events = events(standard)) {
            events.forEach(event -> mailbox.events().byEventId(event.getId()).delete());
        }
        return standard;
    }

    @Override
    public String add(String calendar, ForeignEvent foreign) {
        var event = new Event();
        event.setSubject(foreign.title());
        event.setStart(time(foreign.start(), foreign.zone()));
        event.setEnd(time(foreign.end(), foreign.zone()));
        event.setIsAllDay(foreign.wholeDays());
        event.setShowAs(shown(foreign));
        event.setSensitivity(foreign.confidential() ? Sensitivity.Private : Sensitivity.Normal);
        foreign.series().ifPresent(weekly -> event.setRecurrence(recurrence(foreign, weekly)));
        var added = mailbox.calendars().byCalendarId(calendar).events().post(event, request -> prefer(request.headers));
        foreign.series().ifPresent(weekly -> except(added.getId(), foreign, weekly));
        return added.getId();
    }

    private static FreeBusyStatus shown(ForeignEvent foreign) {
        if (foreign.written() != ForeignEvent.ZoneForm.NAMED && foreign.written() != ForeignEvent.ZoneForm.WINDOWS) {
            Assumptions.abort("A time in Graph has a zone that Microsoft knows");
        }
        return switch (foreign.shown()) {
            case BUSY -> FreeBusyStatus.Busy;
            case TENTATIVE -> FreeBusyStatus.Tentative;
            case FREE -> FreeBusyStatus.Free;
            case OUT_OF_OFFICE -> FreeBusyStatus.Oof;
            case WORKING_ELSEWHERE -> FreeBusyStatus.WorkingElsewhere;
            case DECLINED, CANCELLED ->
                Assumptions.<FreeBusyStatus>abort("Nobody else is there to invite, or to call off");
        };
    }

    private static DateTimeTimeZone time(LocalDateTime wallTime, ZoneId zone) {
        var time = new DateTimeTimeZone();
        time.setDateTime(FORM.format(wallTime));
        time.setTimeZone(WindowsZones.name(zone).orElseThrow());
        return time;
    }

    private static PatternedRecurrence recurrence(ForeignEvent foreign, ForeignEvent.Weekly weekly) {
        var pattern = new RecurrencePattern();
        pattern.setType(RecurrencePatternType.Weekly);
        pattern.setInterval(1);
        pattern.setDaysOfWeek(
                List.of(DayOfWeek.forValue(foreign.start().getDayOfWeek().name().toLowerCase(Locale.ROOT))));
        var range = new RecurrenceRange();
        range.setType(RecurrenceRangeType.Numbered);
        range.setStartDate(foreign.start().toLocalDate());
        range.setNumberOfOccurrences(weekly.times());
        range.setRecurrenceTimeZone(WindowsZones.name(foreign.zone()).orElseThrow());
        var recurrence = new PatternedRecurrence();
        recurrence.setPattern(pattern);
        recurrence.setRange(range);
        return recurrence;
    }

    private void except(String series, ForeignEvent foreign, ForeignEvent.Weekly weekly) {
        if (!weekly.calledOff().isEmpty()) {
            Assumptions.abort("Nobody else is there to call off a day of a series");
        }
        weekly.leftOut()
                .forEach(
                        day -> mailbox.events().byEventId(instance(series, day)).delete());
        for (var moved : weekly.moved()) {
            var change = new Event();
            change.setStart(time(moved.start(), foreign.zone()));
            change.setEnd(time(moved.end(), foreign.zone()));
            mailbox.events().byEventId(instance(series, moved.day())).patch(change);
        }
    }

    private String instance(String series, LocalDate day) {
        return mailbox.events()
                .byEventId(series)
                .instances()
                .get(request -> {
                    prefer(request.headers);
                    request.queryParameters.startDateTime = day + "T00:00:00Z";
                    request.queryParameters.endDateTime = day.plusDays(1) + "T00:00:00Z";
                })
                .getValue()
                .get(0)
                .getId();
    }

    @Override
    public void move(String calendar, String id, TimeSlot to) {
        var change = new Event();
        change.setStart(GraphTime.utc(to.start()));
        change.setEnd(GraphTime.utc(to.end()));
        mailbox.events().byEventId(id).patch(change);
    }

    @Override
    public void retitle(String calendar, String id, String title) {
        var change = new Event();
        change.setSubject(title);
        mailbox.events().byEventId(id).patch(change);
    }

    @Override
    public void decorate(String calendar, String id) {
        var change = new Event();
        change.setCategories(List.of("Purple category"));
        mailbox.events().byEventId(id).patch(change);
    }

    @Override
    public void delete(String calendar, String id) {
        mailbox.events().byEventId(id).delete();
    }

    @Override
    public String copy(String calendar, String id, TimeSlot to) {
        var first = events(calendar).stream()
                .filter(event -> id.equals(event.getId()))
                .findFirst()
                .orElseThrow();
        var second = new Event();
        second.setSubject(first.getSubject());
        second.setStart(GraphTime.utc(to.start()));
        second.setEnd(GraphTime.utc(to.end()));
        var body = new ItemBody();
        body.setContentType(BodyType.Text);
        body.setContent(first.getBody().getContent());
        second.setBody(body);
        second.setSingleValueExtendedProperties(first.getSingleValueExtendedProperties().stream()
                .map(one -> GraphEntries.property(one.getId(), one.getValue()))
                .toList());
        return mailbox.calendars()
                .byCalendarId(calendar)
                .events()
                .post(second, request -> prefer(request.headers))
                .getId();
    }

    @Override
    public List<Seen> all(String calendar) {
        return events(calendar).stream().map(GraphLiveOwner::seen).toList();
    }

    private List<Event> events(String calendar) {
        return Optional.ofNullable(mailbox.calendars()
                        .byCalendarId(calendar)
                        .events()
                        .get(request -> {
                            prefer(request.headers);
                            request.queryParameters.top = MANY;
                            request.queryParameters.expand = new String[] {
                                "singleValueExtendedProperties($filter=id eq '" + GraphEntries.MARK + "')"
                            };
                        })
                        .getValue())
                .orElse(List.of());
    }

    private static void prefer(RequestHeaders headers) {
        headers.add("Prefer", "IdType=\"ImmutableId\", outlook.timezone=\"UTC\", outlook.body-content-type=\"text\"");
    }

    private static Seen seen(Event event) {
        return new Seen(
                String.valueOf(event.getId()),
                event.getSubject() == null ? "" : event.getSubject(),
                event.getLocation() == null || event.getLocation().getDisplayName() == null
                        ? ""
                        : event.getLocation().getDisplayName(),
                event.getBody() == null ? "" : event.getBody().getContent(),
                new TimeSlot(
                        GraphTime.instant(event.getStart()).orElseThrow(),
                        GraphTime.instant(event.getEnd()).orElseThrow()),
                GraphEntries.mark(event).map(mark -> List.of(mark.text())).orElse(List.of()),
                Optional.ofNullable(event.getAttendees()).orElse(List.of()).stream()
                        .map(guest -> guest.getEmailAddress().getAddress())
                        .toList(),
                event.getCategories() != null && !event.getCategories().isEmpty());
    }

    @Override
    public String addCalendar(String name) {
        var calendar = new Calendar();
        calendar.setName(name);
        var id = mailbox.calendars().post(calendar).getId();
        made.add(id);
        return id;
    }

    @Override
    public void dropCalendar(String calendar) {
        try {
            mailbox.calendars().byCalendarId(calendar).delete();
        } catch (ODataError gone) {
            if (gone.getResponseStatusCode() != 404) {
                throw gone;
            }
        }
    }
}
