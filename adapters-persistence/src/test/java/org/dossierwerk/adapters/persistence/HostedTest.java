package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.dossierwerk.adapters.persistence.unit.HostedUnitOfWork;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.junit.jupiter.api.Test;

/** Units of work in the transactions of a host. */
class HostedTest {

    private final AtomicInteger transactions = new AtomicInteger();

    /** A host that only counts the transactions it is asked for. */
    private final UnitOfWork host = new UnitOfWork() {
        @Override
        public <T> T call(Supplier<T> work) {
            transactions.incrementAndGet();
            return work.get();
        }

        @Override
        public <T> T read(Supplier<T> work) {
            return call(work);
        }
    };

    private final UnitOfWork unit = new HostedUnitOfWork(host);

    @Test
    void a_unit_that_lost_a_deadlock_is_run_again_from_its_start() {
        var attempts = new AtomicInteger();
        assertThat(unit.<String>call(() -> {
                    if (attempts.incrementAndGet() < 3) {
                        throw new LostRace("40P01");
                    }
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(transactions).hasValue(3);
    }

    @Test
    void after_three_more_attempts_it_gives_up() {
        assertThatThrownBy(() -> unit.run(() -> {
                    throw new LostRace("40001");
                }))
                .isInstanceOf(LostRace.class);
        assertThat(transactions).hasValue(4);
    }

    @Test
    void only_the_outermost_unit_is_run_again() {
        assertThatThrownBy(() -> unit.run(() -> unit.run(() -> {
                    throw new LostRace("40001");
                })))
                .isInstanceOf(LostRace.class);
        assertThat(transactions).hasValue(8);
    }

    @Test
    void any_other_failure_is_the_caller_s_at_once() {
        assertThatThrownBy(() -> unit.run(() -> {
                    throw new LostRace("23505");
                }))
                .isInstanceOf(LostRace.class);
        assertThat(transactions).hasValue(1);
    }

    private static final class LostRace extends RuntimeException {
        LostRace(String state) {
            super(new SQLException("told by a test", state));
        }
    }
}
