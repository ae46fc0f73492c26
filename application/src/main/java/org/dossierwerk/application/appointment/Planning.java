package org.dossierwerk.application.appointment;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.Appointments.When;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Appointment.Particulars;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.FreeHours;
import org.dossierwerk.domain.appointment.OfferedTimes;
import org.dossierwerk.domain.appointment.OfferedTimes.Withheld;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Gathers what an appointment is planned with, and refuses what is not there to be chosen. */
final class Planning {

    private static final int ALTERNATIVES = 3;

    /** How far ahead times are offered, in days: linked calendars are known that far, with room to spare. */
    private static final int FARTHEST = 366;

    private final Workbench bench;
    private final Stores stores;
    private final LinkedTimes times;
    private final Duration believed;

    /** @param believed for how long what was read of a linked calendar is taken to hold */
    Planning(Workbench bench, Duration believed) {
        this.bench = bench;
        this.stores = bench.stores();
        this.times = new LinkedTimes(stores);
        this.believed = believed;
    }

    /** A type as it is, chosen anew only while it is active (APT-01). */
    AppointmentType type(AppointmentTypeId chosen, @Nullable AppointmentTypeId before) {
        var type = stores.appointmentTypes().find(chosen).orElseThrow(AppointmentRefusal.TypeUnavailable::new);
        if (!chosen.equals(before)) {
            type.requireAvailable();
        }
        return type;
    }

    /**
     * Locks the calendars concerned, in ascending order so that two planners never wait for each other.
     *
     * @param before who advised until now and may be deactivated meanwhile, or null
     */
    void lockCalendars(UserId adviser, @Nullable UserId before) {
        Stream.of(adviser, before)
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(UserId::value))
                .forEach(user -> lock(user, !user.equals(before)));
    }

    private void lock(UserId user, boolean mustBeActive) {
        stores.users()
                .lockCalendar(user)
                .map(User::snapshot)
                .filter(found -> found.active() || !mustBeActive)
                .orElseThrow(() -> new OfficeRefusal.UserUnavailable("adviser"));
    }

    /** An active location of the office; the one it already was may have been retired. */
    private void requireLocation(Place place, @Nullable Place before) {
        if (place instanceof Place.AtOffice chosen
                && !(before instanceof Place.AtOffice known && known.location().equals(chosen.location()))
                && stores.office()
                        .location(chosen.location())
                        .filter(Location::active)
                        .isEmpty()) {
            throw new AppointmentRefusal.LocationUnavailable();
        }
    }

    /** The agreed time in the office's zone. What stays as it was keeps the offset that was agreed. */
    AgreedTime time(When when, AppointmentType type, @Nullable AgreedTime before) {
        var zone = bench.settings().zone();
        Duration duration = type.durationOr(when.duration());
        ZoneOffset offset = when.offset();
        if (before != null
                && before.wallTime().equals(when.start())
                && before.zone().equals(zone)
                && offset == null) {
            offset = before.stillHolds() ? before.offset() : null;
        }
        return AgreedTime.at(when.start(), zone, duration, offset);
    }

    /**
     * What is agreed on, with the title, the duration and the zone that go without saying.
     *
     * @param before what was agreed until now, or null
     */
    Particulars particulars(
            AppointmentType type,
            String title,
            String remarks,
            When when,
            Place place,
            UserId adviser,
            @Nullable Particulars before) {
        requireLocation(place, before == null ? null : before.place());
        var time = time(when, type, before == null ? null : before.time());
        return new Particulars(type.titleOr(title), remarks, time, place, adviser);
    }

    /** A time to propose: of two moments with the same wall time the earlier one. */
    AgreedTime proposed(LocalDateTime start, Duration duration) {
        var zone = bench.settings().zone();
        var offsets = zone.getRules().getValidOffsets(start);
        return AgreedTime.at(start, zone, duration, offsets.isEmpty() ? null : offsets.get(0));
    }

    /**
     * Whether an overlap with another appointment is there and meant (reading 75).
     *
     * @throws AppointmentRefusal.AdviserOccupied when it, or one with what stands in a linked calendar, is there and not meant,
     *     with what may be offered nearby (BEY-02, BEY-04)
     */
    boolean overlaps(AppointmentTypeId type, Particulars wanted, @Nullable AppointmentId except, boolean meant) {
        var slot = wanted.time().slot();
        var obstacles = stores.agendaQueries().obstacles(wanted.adviser(), slot, except);
        if (!meant && obstacles.any()) {
            var day = LocalDate.ofInstant(slot.start(), bench.settings().zone());
            var instead = offered(
                    type(type, type),
                    wanted.adviser(),
                    day,
                    except,
                    free -> free.near(slot, bench.now(), ALTERNATIVES));
            throw new AppointmentRefusal.AdviserOccupied(instead.times());
        }
        return obstacles.meetings();
    }

    /**
     * Whether what takes an adviser's time already may overlap afterwards. What does not touch the calendar asks nothing of it: an
     * overlap that was meant stays meant.
     *
     * @throws AppointmentRefusal.AdviserOccupied as {@link #overlaps} does, when it touches the calendar
     */
    boolean mayOverlap(
            AppointmentTypeId type,
            AppointmentId id,
            Particulars before,
            Particulars wanted,
            boolean mayOverlap,
            boolean overlapMeant) {
        if (before.time().slot().equals(wanted.time().slot())
                && before.adviser().equals(wanted.adviser())) {
            return mayOverlap;
        }
        lockCalendars(wanted.adviser(), before.adviser());
        return overlaps(type, wanted, id, overlapMeant);
    }

    /**
     * What may be offered of an adviser's time from a day on (BEY-04).
     *
     * @param except an appointment that does not count as taking time, or null
     * @param choice picks among the free times
     */
    OfferedTimes offered(
            AppointmentType type,
            UserId adviser,
            LocalDate from,
            @Nullable AppointmentId except,
            Function<FreeHours, List<TimeSlot>> choice) {
        var known = times.known(adviser, bench.now().minus(believed));
        return from.isAfter(today().plusDays(FARTHEST))
                ? OfferedTimes.withheld(Withheld.TOO_FAR, known)
                : OfferedTimes.of(
                        choice.apply(freeHours(adviser, from, except)),
                        known,
                        type.snapshot().setup().whenStale());
    }

    /** By the office's clock. */
    LocalDate today() {
        return LocalDate.ofInstant(bench.now(), bench.settings().zone());
    }

    /** The adviser's free hours from a day on, as far ahead as is looked. */
    FreeHours freeHours(UserId adviser, LocalDate from, @Nullable AppointmentId except) {
        var settings = bench.settings();
        var taken = taken(adviser, FreeHours.horizon(from, settings.zone()), except);
        return new FreeHours(settings.workingHours(), settings.zone(), bench.workingDays(), taken);
    }

    /** The times an adviser is taken, by other appointments and by what stands in linked calendars; by start. */
    List<TimeSlot> taken(UserId adviser, TimeSlot within, @Nullable AppointmentId except) {
        return Stream.concat(
                        stores.agendaQueries().taken(adviser, within, except).stream(),
                        times.busy(adviser, within).stream())
                .sorted(Comparator.comparing(TimeSlot::start))
                .toList();
    }
}
