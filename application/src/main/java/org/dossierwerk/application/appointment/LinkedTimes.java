package org.dossierwerk.application.appointment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.appointment.AppointmentViews.BusyBlock;
import org.dossierwerk.application.appointment.AppointmentViews.Uncertain;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.KnownUntil;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;

/** When advisers are taken by what stands in their linked calendars, and of whom that is not known. */
final class LinkedTimes {

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

    /**
     * Those among them who may be taken at any time, because a calendar that counts was not read of late (fail closed).
     *
     * @param since what was read before is not known to hold
     */
    List<Uncertain> uncertain(Collection<UserId> advisers, Instant since) {
        var read = new LinkedHashMap<UserId, List<Optional<Instant>>>();
        for (var link : stores.calendarLinks().linked()) {
            var adviser = link.snapshot().adviser();
            if (advisers.contains(adviser)) {
                read.computeIfAbsent(adviser, first -> new ArrayList<>()).addAll(read(link));
            }
        }
        var uncertain = new ArrayList<Uncertain>();
        read.forEach((adviser, moments) -> {
            var known = KnownUntil.of(moments, since);
            if (!known.certain()) {
                uncertain.add(new Uncertain(adviser, known.moment()));
            }
        });
        return List.copyOf(uncertain);
    }

    /** @param since as above */
    KnownUntil known(UserId adviser, Instant since) {
        var read = stores.calendarLinks().linkedOf(adviser).stream()
                .flatMap(link -> read(link).stream())
                .toList();
        return KnownUntil.of(read, since);
    }

    private List<Optional<Instant>> read(CalendarLink link) {
        return stores.calendarReadings().of(link.snapshot().id()).stream()
                .map(reading -> Optional.ofNullable(reading.completeAt()))
                .toList();
    }
}
