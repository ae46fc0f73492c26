package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.domain.shared.EmailAddress;

/** Reads when an event is, and whether its owner is free then. */
final class EventReader {

    private static final Lasting ONE_DAY = Lasting.days(1);

    private final Stamps stamps;
    private final Participation participation;

    EventReader(Stamps stamps, Set<EmailAddress> owner) {
        this.stamps = stamps;
        this.participation = new Participation(owner);
    }

    /**
     * Empty when it has no time at all.
     *
     * @throws UnreadableEvent when it has one, and that cannot be read
     */
    Optional<Event> read(Component event) {
        return time(event, "DTSTART").map(start -> {
            var end = time(event, "DTEND");
            var replaces = time(event, "RECURRENCE-ID");
            boolean certain = start.clock().certain()
                    && end.map(last -> last.clock().certain()).orElse(true);
            return new Event(
                    event,
                    start,
                    end.map(last -> until(start, last)).orElseGet(() -> lasting(start, event)),
                    availability(event, certain),
                    replaces,
                    event.all("RECURRENCE-ID")
                            .anyMatch(line -> line.parameter("RANGE").equalsIgnoreCase("THISANDFUTURE")));
        });
    }

    private Optional<Stamp> time(Component event, String property) {
        return event.all(property)
                .findFirst()
                .map(line -> stamps.one(line).orElseThrow(() -> new UnreadableEvent("Not a time: " + property)));
    }

    /** A day that ends on itself is that day all the same. */
    private static Lasting until(Stamp start, Stamp end) {
        if (!start.day() || !end.day()) {
            return Lasting.between(start, end);
        }
        long days = ChronoUnit.DAYS.between(start.date(), end.date());
        return days < 0 ? Lasting.NOTHING : Lasting.days(Math.max(1, days));
    }

    private static Lasting lasting(Stamp start, Component event) {
        if (!event.has("DURATION")) {
            return start.day() ? ONE_DAY : Lasting.NOTHING;
        }
        var lasting = Lasting.read(event.word("DURATION")).orElse(Lasting.NOTHING);
        return start.day() ? wholeDays(lasting) : lasting;
    }

    private static Lasting wholeDays(Lasting lasting) {
        var all = lasting.wall().plus(lasting.after());
        return all.isZero()
                ? lasting
                : Lasting.days(Math.max(1, all.plus(Duration.ofHours(23)).toDays()));
    }

    private Availability availability(Component event, boolean certain) {
        var told = participation.availability(event);
        return certain || told == Availability.FREE ? told : Availability.UNCERTAIN;
    }
}
