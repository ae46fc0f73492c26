package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.TimeSlot;

/** The events of one UID: those that recur or stand alone, and those that stand for one time of the others. */
final class Series {

    private final Stamps stamps;
    private final List<Event> masters = new ArrayList<>();
    private final TreeMap<Instant, Event> exceptions = new TreeMap<>();
    private final TreeMap<Instant, Event> onwards = new TreeMap<>();
    private final Moments replaced = new Moments();

    Series(Stamps stamps) {
        this.stamps = stamps;
    }

    void add(Event event) {
        if (event.replaces().isEmpty()) {
            masters.add(event);
            return;
        }
        var moment = event.replaces().get();
        replaced.add(moment);
        exceptions.merge(moment.instant(), event, Series::later);
        if (event.onwards()) {
            onwards.merge(moment.instant(), event, Series::later);
        }
    }

    private static Event later(Event one, Event other) {
        return other.sequence() >= one.sequence() ? other : one;
    }

    List<Occurrence> within(TimeSlot window, Steps steps) {
        var occurrences = new ArrayList<Occurrence>();
        exceptions.values().forEach(one -> add(one.start(), one.lasting(), one.availability(), window, occurrences));
        masters.forEach(master -> expand(master, window, steps, occurrences));
        return occurrences;
    }

    private void expand(Event master, TimeSlot window, Steps steps, List<Occurrence> occurrences) {
        var cancelled = new Moments();
        master.properties()
                .all("EXDATE")
                .flatMap(line -> stamps.all(line).stream())
                .forEach(cancelled::add);
        var expansion = new Expansion(master, stamps, window, reach(master));
        expansion.run(steps);
        expansion.begins().forEach(begin -> {
            if (!cancelled.contains(begin.stamp()) && !replaced.contains(begin.stamp())) {
                addAsItIsNow(begin, master, window, occurrences);
            }
        });
        if (master.availability() != Availability.FREE) {
            expansion.unknown().ifPresent(slot -> occurrences.add(new Occurrence(slot, Availability.UNCERTAIN)));
        }
    }

    private void addAsItIsNow(Expansion.Begin begin, Event master, TimeSlot window, List<Occurrence> occurrences) {
        var change = onwards.floorEntry(begin.stamp().instant());
        if (change == null) {
            add(begin.stamp(), begin.lasting(), master.availability(), window, occurrences);
        } else {
            var event = change.getValue();
            add(
                    moved(begin.stamp(), change.getKey(), event),
                    event.lasting(),
                    event.availability(),
                    window,
                    occurrences);
        }
    }

    /** As much later on the wall as the first of those that were moved. */
    private static Stamp moved(Stamp begin, Instant replaced, Event event) {
        var clock = event.start().clock();
        var wall = clock.equals(begin.clock()) ? begin.wall() : clock.shows(begin.instant());
        return new Stamp(wall.plus(shift(replaced, event)), clock, event.start().day());
    }

    private static Duration shift(Instant replaced, Event event) {
        return Duration.between(
                event.start().clock().shows(replaced), event.start().wall());
    }

    /** How long before the window something can begin that overlaps it. */
    private Duration reach(Event master) {
        var reach = master.lasting().longest();
        for (var change : onwards.entrySet()) {
            var moved = shift(change.getKey(), change.getValue())
                    .abs()
                    .plus(change.getValue().lasting().longest());
            reach = moved.compareTo(reach) > 0 ? moved : reach;
        }
        return reach;
    }

    private static void add(
            Stamp start, Lasting lasting, Availability availability, TimeSlot window, List<Occurrence> occurrences) {
        var begin = start.instant();
        var end = lasting.end(start.wall(), start.clock());
        if (begin.isBefore(end)) {
            var slot = new TimeSlot(begin, end);
            if (slot.overlaps(window)) {
                occurrences.add(new Occurrence(slot, availability));
            }
        }
    }
}
