package org.dossierwerk.adapters.calendar.busy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.port.calendar.provider.Availability.BUSY;
import static org.dossierwerk.application.port.calendar.provider.Availability.FREE;
import static org.dossierwerk.application.port.calendar.provider.Availability.TENTATIVE;
import static org.dossierwerk.application.port.calendar.provider.Availability.UNCERTAIN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.dossierwerk.application.port.calendar.provider.Availability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CT-24")
class MergedTimesTest {

    private static final Instant MIDNIGHT = Instant.parse("2026-11-23T00:00:00Z");
    private static final TimeSlot DAY = slot(0, 24 * 60);

    private static TimeSlot slot(int from, int to) {
        return new TimeSlot(MIDNIGHT.plusSeconds(from * 60L), MIDNIGHT.plusSeconds(to * 60L));
    }

    private static Occurrence taken(int from, int to, Availability availability) {
        return new Occurrence(slot(from, to), availability);
    }

    @Test
    void times_that_overlap_or_touch_are_one() {
        assertThat(MergedTimes.of(
                        List.of(
                                taken(540, 600, BUSY),
                                taken(600, 660, BUSY),
                                taken(630, 640, BUSY),
                                taken(661, 662, BUSY)),
                        DAY))
                .containsExactly(taken(540, 660, BUSY), taken(661, 662, BUSY));
    }

    @Test
    void each_availability_is_told_by_itself() {
        assertThat(MergedTimes.of(
                        List.of(taken(540, 600, TENTATIVE), taken(570, 630, BUSY), taken(600, 620, TENTATIVE)), DAY))
                .containsExactly(taken(540, 620, TENTATIVE), taken(570, 630, BUSY));
    }

    @Test
    void nothing_is_told_of_free_time() {
        assertThat(MergedTimes.of(List.of(taken(540, 600, FREE)), DAY)).isEmpty();
    }

    @Test
    @Tag("CT-30")
    void what_crosses_the_edge_is_whole_and_what_ends_at_it_is_outside() {
        assertThat(MergedTimes.of(
                        List.of(
                                taken(-30, 0, BUSY),
                                taken(-20, 10, BUSY),
                                taken(1430, 1500, BUSY),
                                taken(1440, 1450, BUSY)),
                        DAY))
                .containsExactly(taken(-20, 10, BUSY), taken(1430, 1500, BUSY));
    }

    @Test
    void every_minute_is_taken_as_before_and_no_two_of_a_kind_meet() {
        for (long seed = 1; seed <= 200; seed++) {
            var random = new Random(seed);
            var times = new ArrayList<Occurrence>();
            for (int i = random.nextInt(40); i > 0; i--) {
                int from = random.nextInt(1430);
                times.add(taken(from, from + 1 + random.nextInt(90), Availability.values()[random.nextInt(4)]));
            }
            var merged = MergedTimes.of(times, DAY);
            Collections.shuffle(times, random);
            assertThat(MergedTimes.of(times, DAY)).as("seed " + seed).isEqualTo(merged);
            for (var availability : List.of(TENTATIVE, BUSY, UNCERTAIN)) {
                for (int minute = 0; minute < 1440; minute++) {
                    var one = taken(minute, minute + 1, availability);
                    assertThat(count(merged, one))
                            .as("seed %d, minute %d, %s", seed, minute, availability)
                            .isEqualTo(Math.min(1, count(times, one)));
                }
                requireGaps(merged, availability, seed);
            }
        }
    }

    private static long count(List<Occurrence> times, Occurrence minute) {
        return times.stream()
                .filter(one -> one.availability() == minute.availability())
                .filter(one -> one.slot().overlaps(minute.slot()))
                .count();
    }

    private static void requireGaps(List<Occurrence> merged, Availability availability, long seed) {
        var same = merged.stream()
                .filter(one -> one.availability() == availability)
                .toList();
        for (int i = 1; i < same.size(); i++) {
            assertThat(same.get(i).slot().start())
                    .as("seed " + seed)
                    .isAfter(same.get(i - 1).slot().end());
        }
    }
}
