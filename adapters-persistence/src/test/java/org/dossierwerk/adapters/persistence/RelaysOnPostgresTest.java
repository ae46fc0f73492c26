package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.outbox.Relay;
import org.dossierwerk.application.outbox.RelaySettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The relays of two instances on one database, by whose clock claims run out. */
@Tag("OPS-14")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class RelaysOnPostgresTest {

    private static OpenedDatabase database;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void start() {
        database.clear();
        database.stores
                .deliveries()
                .append(List.of(new Delivery(
                        UUID.randomUUID(), "mail.send", "mail.queued/1", UUID.randomUUID(), UUID.randomUUID(), NOW)));
    }

    @Test
    void a_delivery_of_ten_minutes_is_carried_out_once_while_the_heart_beats() throws Exception {
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        var lasting = new Sending(() -> {
            begun.countDown();
            await(end);
        });
        var one = relay(lasting);
        var second = new Sending(() -> {});
        var other = relay(second);
        Callable<Integer> sending = one::runOnce;
        Callable<Integer> looking = () -> {
            await(begun);
            int taken = 0;
            for (int minute = 0; minute < 10; minute++) {
                database.timePasses(Duration.ofMinutes(1));
                one.heartbeat();
                taken += other.runOnce();
            }
            end.countDown();
            return taken;
        };

        assertThat(Together.work(List.of(sending, looking))).containsExactly(1, 0);
        assertThat(lasting.recorded).hasValue(1);
        assertThat(second.recorded).hasValue(0);
        assertThat(database.stores.deliveries().unfinished()).isZero();
    }

    @Test
    void what_nobody_keeps_hold_of_is_taken_after_ninety_seconds() {
        var sending = new Sending(() -> {});
        var other = relay(sending);
        var dead = database.stores
                .deliveries()
                .claim(Set.of("mail.send"), 10, RelaySettings.standard().lease());

        database.timePasses(Duration.ofSeconds(60));
        assertThat(other.runOnce()).isZero();
        database.timePasses(Duration.ofSeconds(30));
        assertThat(other.runOnce()).isEqualTo(1);

        assertThat(sending.recorded).hasValue(1);
        assertThat(database.stores.deliveries().done(dead.get(0))).isFalse();
    }

    private static Relay relay(OutsideReaction reaction) {
        var stores = JpaStorage.using(database.factory()).open(events -> {});
        return new Relay(stores, List.of(reaction), Clock.systemUTC(), RelaySettings.standard(), () -> 0);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Does something for each, and counts what is recorded. */
    private record Sending(Runnable work, AtomicInteger recorded) implements OutsideReaction {

        Sending(Runnable work) {
            this(work, new AtomicInteger());
        }

        @Override
        public String name() {
            return "mail.send";
        }

        @Override
        public Runnable react(Delivery delivery) {
            work.run();
            return recorded::incrementAndGet;
        }

        @Override
        public void giveUp(Delivery delivery, String reason) {}
    }
}
