package org.dossierwerk.domain.appointment;

import java.util.List;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Which of an adviser's free times may be offered for a type of appointment, and how firmly (BEY-04).
 *
 * @param times soonest first
 * @param known up to when the adviser's linked calendars are known
 * @param withheld why there are no times; null when there are
 */
public record OfferedTimes(
        List<Offered> times, KnownUntil known, @Nullable Withheld withheld) {

    /** One time that may be offered. */
    public record Offered(TimeSlot slot, Firmness firmness) {}

    /** What whoever takes an offered time can rely on. */
    public enum Firmness {
        FIRM,
        /** Somebody has to agree to it first: the adviser may be taken by what was not read. */
        ON_REQUEST
    }

    /** Why no time is offered. */
    public enum Withheld {
        /** A linked calendar was not read of late, and the type hides times then. */
        STALE,
        /** A linked calendar was never read, and the type hides times then. */
        NEVER_READ,
        /** Linked calendars are not read as far ahead. */
        TOO_FAR,
        NONE_FREE
    }

    public OfferedTimes {
        times = List.copyOf(times);
    }

    /** The free times as far as the type lets them be offered while so much is known. */
    public static OfferedTimes of(List<TimeSlot> free, KnownUntil known, WhenStale choice) {
        if (!known.certain() && choice == WhenStale.HIDE) {
            return withheld(known.state() == KnownUntil.State.STALE ? Withheld.STALE : Withheld.NEVER_READ, known);
        }
        if (free.isEmpty()) {
            return withheld(Withheld.NONE_FREE, known);
        }
        boolean request = !known.certain() && choice == WhenStale.ON_REQUEST;
        var firmness = request ? Firmness.ON_REQUEST : Firmness.FIRM;
        return new OfferedTimes(
                free.stream().map(slot -> new Offered(slot, firmness)).toList(), known, null);
    }

    public static OfferedTimes withheld(Withheld reason, KnownUntil known) {
        return new OfferedTimes(List.of(), known, reason);
    }
}
