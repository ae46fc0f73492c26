package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Duration;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.storage.SignInAttempts;
import org.junit.jupiter.api.Test;

/** What {@link SignInAttempts} does. */
public interface SignInAttemptsContract extends StorageContract {

    @Test
    default void nothing_is_known_of_a_new_key() {
        assertThat(attempts().of("nobody").failures()).isZero();
        assertThat(attempts().of("nobody").last()).isBefore(NOW.minus(Duration.ofDays(365)));
    }

    @Test
    default void failures_are_counted_by_key() {
        attempts().failed("anna", NOW);
        attempts().failed("anna", NOW.plusSeconds(2));
        attempts().failed("bert", NOW);
        assertThat(attempts().of("anna")).isEqualTo(new SignInAttempts.Count(2, NOW.plusSeconds(2)));
        assertThat(attempts().of("bert").failures()).isEqualTo(1);
    }

    @Test
    default void success_starts_over() {
        attempts().failed("anna", NOW);
        attempts().succeeded("anna");
        assertThat(attempts().of("anna").failures()).isZero();
    }

    @Test
    default void after_a_day_a_failure_is_forgotten() {
        attempts().failed("anna", NOW);
        attempts().failed("anna", NOW.plus(Duration.ofDays(1)).plusSeconds(1));
        assertThat(attempts().of("anna").failures()).isEqualTo(1);
    }

    @Test
    default void failures_from_many_sides_are_all_counted() {
        IntStream.range(0, 40).parallel().forEach(i -> attempts().failed("anna", NOW));
        assertThat(attempts().of("anna").failures()).isEqualTo(40);
    }

    private SignInAttempts attempts() {
        return stores().signInAttempts();
    }
}
