package org.dossierwerk.adapters.calendar.google;

import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventAttendee;
import com.google.api.services.calendar.model.EventDateTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** What Google tells of an event. */
final class EventReader {

    private static final Set<String> FREE_TYPES = Set.of("workingLocation", "birthday");
    private static final Set<String> BUSY_TYPES = Set.of("outOfOffice", "focusTime");
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration SHORTEST = Duration.ofMinutes(1);

    private final String calendar;
    private final ZoneId zone;

    /** @param zone of the calendar, in which its days are days */
    EventReader(String calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    static boolean isCancelled(Event event) {
        return "cancelled".equals(event.getStatus());
    }

    static boolean isWholeDays(Event event) {
        return event.getStart() != null && event.getStart().getDate() != null;
    }

    static Optional<EntryMark> mark(Event event) {
        var properties = event.getExtendedProperties();
        var text = properties == null || properties.getPrivate() == null
                ? null
                : properties.getPrivate().get(EventWriter.MARK);
        return Optional.ofNullable(text).flatMap(EntryMark::read);
    }

    EntryRef ref(Event event) {
        return new EntryRef(calendar, event.getId(), String.valueOf(event.getICalUID()), event.getEtag());
    }

    /** @param key that it is known by, also when somebody took its mark away */
    StandingEntry standing(Event event, EntryKey key) {
        return new StandingEntry(
                ref(event),
                key,
                mark(event).map(EntryMark::revision).orElse(0),
                agreed(event),
                event.getSummary() == null ? "" : event.getSummary(),
                event.getLocation() == null ? "" : event.getLocation(),
                Description.read(event.getDescription()));
    }

    /** Of what is no length for a meeting, the nearest that is one: the feed tells how long it is. */
    private AgreedTime agreed(Event event) {
        var start = moment(event.getStart());
        var named = zone(event.getStart());
        var duration = Duration.between(start, moment(event.getEnd()));
        if (duration.compareTo(SHORTEST) < 0) {
            duration = SHORTEST;
        } else if (duration.compareTo(LONGEST) > 0) {
            duration = LONGEST;
        }
        return new AgreedTime(LocalDateTime.ofInstant(start, named), named, start, duration);
    }

    private Instant moment(EventDateTime time) {
        return time.getDate() == null
                ? Instant.ofEpochMilli(time.getDateTime().getValue())
                : LocalDate.parse(time.getDate().toStringRfc3339())
                        .atStartOfDay(zone)
                        .toInstant();
    }

    private ZoneId zone(EventDateTime time) {
        return time.getTimeZone() == null ? zone : zone(time.getTimeZone());
    }

    /** UTC for a zone that Java does not know: the instant is told anyhow. */
    static ZoneId zone(@Nullable String name) {
        try {
            return name == null ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    /** When it is; empty when it takes no time, or does not say. */
    Optional<ChangeFeed.Occurrence> occurrence(Event event) {
        if (event.getStart() == null || event.getEnd() == null) {
            return Optional.empty();
        }
        var start = moment(event.getStart());
        var end = moment(event.getEnd());
        return start.isBefore(end)
                ? Optional.of(new ChangeFeed.Occurrence(new TimeSlot(start, end), availability(event)))
                : Optional.empty();
    }

    /** The table of CALENDAR §4.3. */
    private static Availability availability(Event event) {
        var type = String.valueOf(event.getEventType());
        var response = attendees(event).stream()
                .filter(one -> Boolean.TRUE.equals(one.getSelf()))
                .map(EventAttendee::getResponseStatus)
                .findFirst()
                .orElse("accepted");
        if (isCancelled(event) || FREE_TYPES.contains(type) || "declined".equals(response)) {
            return Availability.FREE;
        }
        if (BUSY_TYPES.contains(type)) {
            return Availability.BUSY;
        }
        if ("transparent".equals(event.getTransparency())) {
            return Availability.FREE;
        }
        boolean perhaps = !"accepted".equals(response) || "tentative".equals(event.getStatus());
        return perhaps ? Availability.TENTATIVE : Availability.BUSY;
    }

    private static List<EventAttendee> attendees(Event event) {
        return event.getAttendees() == null ? List.of() : event.getAttendees();
    }

    /** What the guests of an entry of ours answered; of anything else nothing is told. */
    static List<ChangeFeed.GuestAnswer> answers(Event event) {
        var answers = new ArrayList<ChangeFeed.GuestAnswer>();
        for (var attendee : mark(event).isPresent() ? attendees(event) : List.<EventAttendee>of()) {
            boolean guest = !Boolean.TRUE.equals(attendee.getSelf()) && !Boolean.TRUE.equals(attendee.getOrganizer());
            var kind = kind(attendee.getResponseStatus());
            if (guest && kind.isPresent()) {
                address(attendee).ifPresent(email -> answers.add(new ChangeFeed.GuestAnswer(email, kind.get())));
            }
        }
        return answers;
    }

    private static Optional<Answer.Kind> kind(@Nullable String response) {
        return switch (String.valueOf(response)) {
            case "accepted" -> Optional.of(Answer.Kind.ACCEPTED);
            case "tentative" -> Optional.of(Answer.Kind.TENTATIVE);
            case "declined" -> Optional.of(Answer.Kind.DECLINED);
            default -> Optional.empty();
        };
    }

    private static Optional<EmailAddress> address(EventAttendee attendee) {
        try {
            return Optional.of(EmailAddress.of(String.valueOf(attendee.getEmail())));
        } catch (InvalidValue somebodyElse) {
            return Optional.empty();
        }
    }
}
