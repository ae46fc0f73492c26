package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Duration;
import org.dossierwerk.application.port.storage.MailLane;
import org.dossierwerk.application.port.storage.MailLane.Hold;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link MailLane} does. */
@Tag("BEY-16")
public interface MailLaneContract extends StorageContract {

    @Test
    default void as_many_leave_in_an_hour_as_may_and_the_next_one_when_the_hour_is_over() {
        assertThat(lane().admit(2, NOW)).isTrue();
        assertThat(lane().admit(2, NOW.plusSeconds(59 * 60))).isTrue();
        assertThat(lane().leftInTheLastHour(NOW.plusSeconds(59 * 60))).isEqualTo(2);
        assertThat(lane().admit(2, NOW.plusSeconds(59 * 60))).isFalse();
        assertThat(lane().leftInTheLastHour(NOW.plusSeconds(59 * 60))).isEqualTo(2);
        assertThat(lane().admit(2, NOW.plusSeconds(62 * 60))).isTrue();
        assertThat(lane().admit(2, NOW.plusSeconds(62 * 60))).isFalse();
    }

    @Test
    default void what_was_undone_did_not_leave() {
        try {
            stores().unitOfWork().run(() -> {
                lane().admit(1, NOW);
                throw new UnsupportedOperationException("halfway");
            });
        } catch (UnsupportedOperationException expected) {
            assertThat(lane().leftInTheLastHour(NOW)).isZero();
        }
        assertThat(lane().admit(1, NOW)).isTrue();
    }

    @Test
    default void a_hold_keeps_its_beginning_until_it_is_released() {
        assertThat(lane().held()).isEmpty();
        lane().hold("535 no", NOW, NOW.plus(Duration.ofMinutes(15)));
        var later = NOW.plus(Duration.ofMinutes(20));
        lane().hold("535 still no", later, later.plus(Duration.ofMinutes(15)));
        assertThat(lane().held()).contains(new Hold("535 still no", NOW, later.plus(Duration.ofMinutes(15))));
        lane().release();
        assertThat(lane().held()).isEmpty();
    }

    private MailLane lane() {
        return stores().mailLane();
    }
}
