package org.dossierwerk.domain.appointment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.dossierwerk.domain.shared.InvalidValue;

/**
 * How long before an appointment begins its client is reminded of it. None at all means never. The time is elapsed time: a day
 * is 24 hours, also when the clocks change.
 *
 * @param hours the farthest first
 */
public record LeadTimes(List<Integer> hours) {

    private static final int MOST = 20;
    private static final int FARTHEST_DAYS = 60;

    public LeadTimes {
        if (hours.size() > MOST || hours.stream().anyMatch(one -> one < 1 || one > FARTHEST_DAYS * 24)) {
            throw new InvalidValue("leadTimes", "appointment.leadTimes", MOST, FARTHEST_DAYS);
        }
        hours = hours.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    }

    public static LeadTimes none() {
        return new LeadTimes(List.of());
    }

    /** What a new type proposes: the day before, early enough to call it off and late enough not to be forgotten again. */
    public static LeadTimes usual() {
        return new LeadTimes(List.of(24));
    }

    /** When a reminder so many hours ahead of a start is due. */
    public static Instant moment(Instant start, int hours) {
        return start.minus(Duration.ofHours(hours));
    }
}
