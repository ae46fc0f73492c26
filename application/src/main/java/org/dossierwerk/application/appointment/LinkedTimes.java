package org.dossierwerk.application.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.BusyBlock;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;

/** When advisers are taken by what stands in their linked calendars, and of whom that is not known. */
final class LinkedTimes {

    /** What was read longer ago is not known to hold. */
    private static final Duration LONGEST = Duration.ofHours(2);

    private final Stores stores;

    LinkedTimes(Stores stores) {
        this.stores = stores;
    }

    /** Merged for each adviser, by start. */
    List<BusyBlock> busy(Collection<UserId> advisers, TimeSlot within) {
        var merged = new LinkedHashMap<UserId, List<TimeSlot>>();
        for (var busy : stores.calendarReadings().busy(advisers, within)) {
            join(merged.computeIfAbsent(busy.adviser(), adviser -> new ArrayList<>()), busy.slot());
        }
        return merged.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(slot -> new BusyBlock(entry.getKey(), slot)))
                .sorted(Comparator.comparing(block -> block.slot().start()))
                .toList();
    }

    List<TimeSlot> busy(UserId adviser, TimeSlot within) {
        return busy(List.of(adviser), within).stream().map(BusyBlock::slot).toList();
    }

    /** @param sofar by start; so is what follows */
    private static void join(List<TimeSlot> sofar, TimeSlot next) {
        int last = sofar.size() - 1;
        if (last < 0 || sofar.get(last).end().isBefore(next.start())) {
            sofar.add(next);
        } else if (next.end().isAfter(sofar.get(last).end())) {
            sofar.set(last, new TimeSlot(sofar.get(last).start(), next.end()));
        }
    }

    /** Those among them who may be taken at any time, because a calendar that counts cannot be read (fail closed). */
    List<UserId> uncertain(Collection<UserId> advisers, Instant now) {
        return stores.calendarLinks().linked().stream()
                .map(CalendarLink::snapshot)
                .filter(link -> advisers.contains(link.adviser()))
                .filter(link -> stores.calendarReadings().of(link.id()).stream()
                        .anyMatch(reading -> reading.completeAt() == null
                                || reading.completeAt().isBefore(now.minus(LONGEST))))
                .map(CalendarLink.Snapshot::adviser)
                .distinct()
                .toList();
    }
}
