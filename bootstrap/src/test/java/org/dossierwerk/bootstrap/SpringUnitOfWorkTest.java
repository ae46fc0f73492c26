package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Storage;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.PartyExamples;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** Units of work in Spring's transactions, on a real database. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SpringUnitOfWorkTest {

    private static final int ATTEMPTS = 4;

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started();

    private final Party emma = PartyExamples.aPerson();
    private Stores stores;
    private TransactionTemplate host;

    @BeforeEach
    void open() {
        var context = OFFICE.application().context();
        stores = context.getBean(Storage.class).open(events -> {});
        host = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    @Test
    void what_the_host_undoes_is_undone_with_it() {
        assertThatThrownBy(() -> host.executeWithoutResult(status -> {
                    stores.unitOfWork().run(() -> stores.parties().save(emma));
                    assertThat(stored()).isTrue();
                    throw new UnsupportedOperationException("after the unit");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(stored()).isFalse();
    }

    @Test
    void what_the_host_commits_is_seen_by_others_only_then() throws Exception {
        var other = Executors.newSingleThreadExecutor();
        try {
            host.executeWithoutResult(status -> {
                stores.unitOfWork().run(() -> stores.parties().save(emma));
                assertThat(other.submit(this::stored))
                        .succeedsWithin(10, TimeUnit.SECONDS)
                        .isEqualTo(false);
            });
            assertThat(other.submit(this::stored).get()).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    void a_unit_that_failed_undoes_the_host_s_work_even_when_the_host_goes_on() {
        assertThatThrownBy(() -> host.executeWithoutResult(status -> {
                    stores.unitOfWork().run(() -> stores.parties().save(emma));
                    assertThatThrownBy(() -> stores.unitOfWork().run(() -> {
                                throw new StaleVersion();
                            }))
                            .isInstanceOf(StaleVersion.class);
                }))
                .isInstanceOf(UnexpectedRollbackException.class);
        assertThat(stored()).isFalse();
    }

    @Test
    void a_lost_race_is_run_again_from_the_start_and_given_up_in_the_end() {
        for (var state : List.of("40001", "40P01")) {
            var runs = new AtomicInteger();
            stores.unitOfWork().run(() -> {
                if (runs.incrementAndGet() < ATTEMPTS) {
                    stores.parties().save(emma);
                    throw new LostRace(state);
                }
            });
            assertThat(runs).hasValue(ATTEMPTS);
            assertThat(stored()).isFalse();

            runs.set(0);
            assertThatThrownBy(() -> stores.unitOfWork().run(() -> {
                        runs.incrementAndGet();
                        throw new LostRace(state);
                    }))
                    .isInstanceOf(LostRace.class);
            assertThat(runs).hasValue(ATTEMPTS);
        }
    }

    @Test
    void nothing_else_is_run_again() {
        var runs = new AtomicInteger();
        assertThatThrownBy(() -> stores.unitOfWork().run(() -> {
                    runs.incrementAndGet();
                    throw new LostRace("23505");
                }))
                .isInstanceOf(LostRace.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void within_the_host_s_transaction_a_lost_race_is_the_host_s() {
        var runs = new AtomicInteger();
        assertThatThrownBy(() -> host.executeWithoutResult(status -> stores.unitOfWork()
                        .run(() -> stores.unitOfWork().run(() -> {
                            runs.incrementAndGet();
                            throw new LostRace("40001");
                        }))))
                .isInstanceOf(LostRace.class);
        assertThat(runs).hasValue(1);
    }

    @Test
    void two_units_that_wait_for_each_other_are_both_done() throws Exception {
        var anna = aUser();
        var ben = aUser();
        var runs = new AtomicInteger();
        var bothHold = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var waiting = new ArrayList<Callable<Boolean>>();
            for (var order : List.of(List.of(anna, ben), List.of(ben, anna))) {
                waiting.add(() -> stores.unitOfWork().call(() -> {
                    stores.users().lockCalendar(order.get(0));
                    if (runs.incrementAndGet() <= 2) {
                        await(bothHold);
                    }
                    return stores.users().lockCalendar(order.get(1)).isPresent();
                }));
            }
            for (var done : threads.invokeAll(waiting)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(runs).hasValue(3);
    }

    private static void await(CyclicBarrier both) {
        try {
            both.await(10, TimeUnit.SECONDS);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    private UserId aUser() {
        var user = UserExamples.aUser();
        stores.users().save(user);
        return user.snapshot().id();
    }

    private boolean stored() {
        return stores.parties().find(emma.snapshot().id()).isPresent();
    }

    private static final class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LostRace(String state) {
            super(new SQLException("told by a test", state));
        }
    }
}
