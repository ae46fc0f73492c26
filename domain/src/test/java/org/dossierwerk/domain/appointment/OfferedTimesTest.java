package org.dossierwerk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.KnownUntil.State;
import org.dossierwerk.domain.appointment.OfferedTimes.Firmness;
import org.dossierwerk.domain.appointment.OfferedTimes.Offered;
import org.dossierwerk.domain.appointment.OfferedTimes.Withheld;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("BEY-04")
class OfferedTimesTest {

    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");
    private static final TimeSlot FREE = new TimeSlot(NINE, NINE.plus(Duration.ofHours(1)));

    @ParameterizedTest
    @CsvSource({
        "NONE_LINKED, HIDE, FIRM",
        "NONE_LINKED, ON_REQUEST, FIRM",
        "NONE_LINKED, OFFER, FIRM",
        "FRESH, HIDE, FIRM",
        "FRESH, ON_REQUEST, FIRM",
        "FRESH, OFFER, FIRM",
        "STALE, HIDE,",
        "STALE, ON_REQUEST, ON_REQUEST",
        "STALE, OFFER, FIRM",
        "NEVER_READ, HIDE,",
        "NEVER_READ, ON_REQUEST, ON_REQUEST",
        "NEVER_READ, OFFER, FIRM"
    })
    void what_is_known_and_what_the_type_wants_say_how_firm_a_time_is(
            State state, WhenStale choice, Firmness firmness) {
        var offered = OfferedTimes.of(List.of(FREE), new KnownUntil(state, null), choice);
        if (firmness == null) {
            assertThat(offered.times()).isEmpty();
            assertThat(offered.withheld()).isEqualTo(Withheld.valueOf(state.name()));
        } else {
            assertThat(offered.times()).containsExactly(new Offered(FREE, firmness));
            assertThat(offered.withheld()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"NONE_LINKED, HIDE, NONE_FREE", "STALE, OFFER, NONE_FREE", "STALE, HIDE, STALE"})
    void that_nobody_knows_comes_before_that_nothing_is_free(State state, WhenStale choice, Withheld reason) {
        assertThat(OfferedTimes.of(List.of(), new KnownUntil(state, null), choice)
                        .withheld())
                .isEqualTo(reason);
    }

    @Test
    void the_calendar_that_was_read_longest_ago_counts_and_holds_until_its_time_is_over() {
        var longAgo = Optional.of(NINE);
        var justNow = Optional.of(NINE.plusSeconds(60));
        assertThat(KnownUntil.of(List.of(), NINE)).isEqualTo(new KnownUntil(State.NONE_LINKED, null));
        assertThat(KnownUntil.of(List.of(justNow, longAgo), NINE.minusNanos(1)))
                .isEqualTo(new KnownUntil(State.FRESH, NINE));
        assertThat(KnownUntil.of(List.of(justNow, longAgo), NINE)).isEqualTo(new KnownUntil(State.STALE, NINE));
        assertThat(KnownUntil.of(List.of(justNow, Optional.empty()), Instant.EPOCH))
                .isEqualTo(new KnownUntil(State.NEVER_READ, null));
    }
}
