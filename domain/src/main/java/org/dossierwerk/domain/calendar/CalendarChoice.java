package org.dossierwerk.domain.calendar;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which calendars of an account count, and for what.
 *
 * @param target id of the one that appointments are written to, or null for none
 * @param busy ids of those whose taken times keep others from planning; the target is always among them
 * @param inviter who invites clients to appointments written there from now on
 */
public record CalendarChoice(@Nullable String target, Set<String> busy, Inviter inviter) {

    public CalendarChoice {
        var all = new TreeSet<>(busy);
        if (target != null) {
            all.add(target);
        }
        busy = Set.copyOf(all);
    }

    /** Nothing is read or written. */
    public static CalendarChoice none() {
        return new CalendarChoice(null, Set.of(), Inviter.OFFICE);
    }

    /** The same without a calendar that appointments are written to. */
    public CalendarChoice withoutTarget() {
        return new CalendarChoice(null, busy, inviter);
    }
}
