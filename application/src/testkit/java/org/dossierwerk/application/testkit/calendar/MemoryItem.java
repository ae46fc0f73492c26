package org.dossierwerk.application.testkit.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.GuestAnswer;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.Shown;
import org.dossierwerk.application.testkit.calendar.ForeignEvent.ZoneForm;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * Something that stands, or stood, in a calendar of the server in memory. A series is a list of the times at which it is.
 *
 * @param version higher than that of anything that was changed before it
 */
record MemoryItem(
        String id,
        long version,
        boolean deleted,
        String title,
        String place,
        String remarks,
        AgreedTime time,
        List<Occurrence> occurrences,
        Optional<Mark> mark,
        List<EmailAddress> guests,
        List<GuestAnswer> answers,
        boolean decorated) {

    record Mark(EntryKey key, int revision) {
        @Override
        public String toString() {
            return key.installation() + "/" + key.appointment() + "/" + key.generation() + "/" + revision;
        }
    }

    /** An entry of ours, not yet stored. */
    static MemoryItem of(String id, Entry entry) {
        var content = entry.content();
        return new MemoryItem(
                id,
                0,
                false,
                content.title(),
                content.place(),
                content.remarks(),
                content.time(),
                List.of(new Occurrence(content.time().slot(), Availability.BUSY)),
                Optional.of(new Mark(entry.key(), content.sequence())),
                entry.guests().stream().map(Entry.Guest::email).toList(),
                List.of(),
                false);
    }

    /** Something of its owner's, not yet stored. */
    static MemoryItem of(String id, ForeignEvent event) {
        var occurrences = occurrences(event);
        return new MemoryItem(
                id,
                0,
                false,
                event.title(),
                ForeignEvent.PLACE,
                ForeignEvent.REMARKS,
                agreed(event.slot()),
                occurrences,
                Optional.empty(),
                List.of(),
                List.of(),
                false);
    }

    /** Stored for the next time. */
    MemoryItem at(long next) {
        return new MemoryItem(
                id, next, deleted, title, place, remarks, time, occurrences, mark, guests, answers, decorated);
    }

    /** What its owner or others did to it stays. */
    MemoryItem over(MemoryItem standing) {
        return new MemoryItem(
                id,
                version,
                deleted,
                title,
                place,
                remarks,
                time,
                occurrences,
                mark,
                guests,
                occurrences.equals(standing.occurrences) ? standing.answers : List.of(),
                standing.decorated);
    }

    MemoryItem moved(TimeSlot to) {
        var shift = Duration.between(time.start(), to.start());
        var next = occurrences.size() == 1
                ? List.of(new Occurrence(to, occurrences.get(0).availability()))
                : occurrences.stream()
                        .map(one -> new Occurrence(
                                new TimeSlot(
                                        one.slot().start().plus(shift),
                                        one.slot().end().plus(shift)),
                                one.availability()))
                        .toList();
        return new MemoryItem(
                id, version, deleted, title, place, remarks, agreed(to), next, mark, guests, answers, decorated);
    }

    MemoryItem weekly(int times) {
        var first = occurrences.get(0);
        var all = new ArrayList<Occurrence>();
        for (int week = 0; week < times; week++) {
            var start = time.start().atZone(time.zone()).plusWeeks(week).toInstant();
            all.add(new Occurrence(new TimeSlot(start, start.plus(time.duration())), first.availability()));
        }
        return new MemoryItem(
                id, version, deleted, title, place, remarks, time, List.copyOf(all), mark, guests, answers, decorated);
    }

    MemoryItem titled(String other) {
        return new MemoryItem(
                id, version, deleted, other, place, remarks, time, occurrences, mark, guests, answers, decorated);
    }

    MemoryItem decorate() {
        return new MemoryItem(
                id, version, deleted, title, place, remarks, time, occurrences, mark, guests, answers, true);
    }

    MemoryItem delete() {
        return new MemoryItem(
                id, version, true, title, place, remarks, time, List.of(), mark, guests, answers, decorated);
    }

    MemoryItem copy(String otherId) {
        return new MemoryItem(
                otherId, version, deleted, title, place, remarks, time, occurrences, mark, List.of(), List.of(), decorated);
    }

    MemoryItem answered(GuestAnswer answer) {
        var next = new ArrayList<>(answers);
        next.removeIf(one -> one.guest().equals(answer.guest()));
        next.add(answer);
        return new MemoryItem(
                id, version, deleted, title, place, remarks, time, occurrences, mark, guests, List.copyOf(next), decorated);
    }

    String tag() {
        return "v" + version;
    }

    /** When it is, within that window. */
    List<Occurrence> within(TimeSlot window) {
        return occurrences.stream().filter(one -> one.slot().overlaps(window)).toList();
    }

    private static AgreedTime agreed(TimeSlot slot) {
        var wallTime = LocalDateTime.ofInstant(slot.start(), CalendarSystem.ZONE);
        var longest = Duration.ofDays(14);
        var duration = slot.duration().compareTo(longest) > 0 ? longest : slot.duration();
        return new AgreedTime(wallTime, CalendarSystem.ZONE, slot.start(), duration);
    }

    private static List<Occurrence> occurrences(ForeignEvent event) {
        var availability = availability(event);
        var all = new ArrayList<Occurrence>();
        var weekly = event.series().orElse(ForeignEvent.Weekly.times(1));
        for (int week = 0; week < weekly.times(); week++) {
            var start = event.start().plusWeeks(week);
            var end = event.end().plusWeeks(week);
            var day = start.toLocalDate();
            var moved = weekly.moved().stream().filter(one -> one.day().equals(day)).findFirst();
            if (moved.isPresent()) {
                all.add(occurrence(event, moved.get().start(), moved.get().end(), availability));
            } else if (weekly.calledOff().contains(day)) {
                all.add(occurrence(event, start, end, Availability.FREE));
            } else if (!weekly.leftOut().contains(day)) {
                all.add(occurrence(event, start, end, availability));
            }
        }
        return List.copyOf(all);
    }

    private static Occurrence occurrence(
            ForeignEvent event, LocalDateTime start, LocalDateTime end, Availability availability) {
        boolean plain = event.wholeDays() || event.written() == ZoneForm.FLOATING;
        var zone = plain ? CalendarSystem.ZONE : event.zone();
        Instant from = start.atZone(zone).toInstant();
        var to = event.wholeDays()
                ? end.atZone(zone).toInstant()
                : from.plus(Duration.between(start, end));
        return new Occurrence(new TimeSlot(from, to), availability);
    }

    private static Availability availability(ForeignEvent event) {
        if (event.shown() == Shown.TENTATIVE) {
            return Availability.TENTATIVE;
        }
        if (event.shown() != Shown.BUSY && event.shown() != Shown.OUT_OF_OFFICE) {
            return Availability.FREE;
        }
        return event.written() == ZoneForm.UNKNOWN ? Availability.UNCERTAIN : Availability.BUSY;
    }
}
