package org.dossierwerk.application.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.storage.DeliveryStore;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.SettableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RelayTest {

    private final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    private final Stores stores = new InMemoryStorage(clock).open(events -> {});
    private final DeliveryStore outbox = stores.deliveries();
    private final Recording reaction = new Recording();
    private final Relay relay = aRelay(reaction);
    private final Recording elsewhere = new Recording();
    private final Relay other = aRelay(elsewhere);

    private Relay aRelay(OutsideReaction carriesOut) {
        return new Relay(stores, List.of(carriesOut), clock, RelaySettings.standard(), () -> 0);
    }

    /** Remembers what it was told, and fails for the subjects it was told to fail for. */
    private static final class Recording implements OutsideReaction {
        private final List<UUID> begun = new ArrayList<>();
        private final List<UUID> done = new ArrayList<>();
        private final List<UUID> givenUp = new ArrayList<>();
        private final Map<UUID, RuntimeException> failures = new HashMap<>();
        private Runnable work = () -> {};
        private Runnable recording = () -> {};
        private boolean open = true;
        private int asked;

        @Override
        public String name() {
            return "test.record";
        }

        @Override
        public Runnable react(Delivery delivery) {
            begun.add(delivery.subject());
            work.run();
            var failure = failures.get(delivery.subject());
            if (failure != null) {
                throw failure;
            }
            return () -> {
                recording.run();
                done.add(delivery.subject());
            };
        }

        @Override
        public boolean isOpen() {
            asked++;
            return open;
        }

        @Override
        public void giveUp(Delivery delivery, String reason) {
            givenUp.add(delivery.subject());
        }
    }

    private UUID queued() {
        var subject = UUID.randomUUID();
        append("test.record", subject);
        return subject;
    }

    private void append(String name, UUID subject) {
        Instant now = clock.instant();
        stores.unitOfWork()
                .run(() -> outbox.append(
                        List.of(new Delivery(UUID.randomUUID(), name, "test.happened/1", subject, subject, now))));
    }

    private UUID failing(ProviderFailure.Kind kind, Duration retryAfter) {
        var subject = queued();
        reaction.failures.put(subject, new ProviderFailure(kind, "no", retryAfter, null));
        return subject;
    }

    private boolean isDueIn(Duration time) {
        clock.advance(time);
        return relay.runOnce() > 0;
    }

    @Test
    void what_is_due_is_carried_out_once() {
        var subject = queued();
        assertThat(relay.runOnce()).isEqualTo(1);
        assertThat(relay.runOnce()).isZero();
        assertThat(reaction.done).containsExactly(subject);
        assertThat(outbox.unfinished()).isZero();
    }

    @Test
    void what_a_reaction_records_and_the_end_of_its_delivery_are_one() {
        queued();
        reaction.recording = () -> {
            queued();
            throw new IllegalStateException("undone");
        };
        assertThat(relay.runOnce()).isEqualTo(1);
        assertThat(reaction.done).isEmpty();
        assertThat(outbox.unfinished()).isEqualTo(1);
    }

    @Test
    void one_that_fails_never_stops_the_others() {
        reaction.failures.put(queued(), new IllegalStateException("unexpected"));
        var other = queued();
        assertThat(relay.runOnce()).isEqualTo(2);
        assertThat(reaction.done).containsExactly(other);
        assertThat(outbox.unfinished()).isEqualTo(1);
    }

    @Test
    void each_pause_is_twice_as_long() {
        failing(ProviderFailure.Kind.TRY_AGAIN, null);
        relay.runOnce();
        assertThat(isDueIn(Duration.ofSeconds(9))).isFalse();
        assertThat(isDueIn(Duration.ofSeconds(1))).isTrue();
        assertThat(isDueIn(Duration.ofSeconds(19))).isFalse();
        assertThat(isDueIn(Duration.ofSeconds(1))).isTrue();
    }

    @Test
    void no_pause_is_longer_than_a_quarter_of_an_hour() {
        failing(ProviderFailure.Kind.TRY_AGAIN, null);
        relay.runOnce();
        for (int i = 0; i < 40; i++) {
            assertThat(isDueIn(Duration.ofMinutes(15))).isTrue();
        }
    }

    @Test
    void a_provider_may_ask_for_a_pause_of_up_to_an_hour() {
        failing(ProviderFailure.Kind.TRY_AGAIN, Duration.ofDays(1));
        relay.runOnce();
        assertThat(isDueIn(Duration.ofMinutes(59))).isFalse();
        assertThat(isDueIn(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void what_was_rejected_or_needs_a_person_is_set_aside_at_once() {
        failing(ProviderFailure.Kind.REJECTED, null);
        failing(ProviderFailure.Kind.RECONNECT, null);
        relay.runOnce();
        assertThat(outbox.parked(10)).hasSize(2);
        assertThat(reaction.givenUp).isEmpty();
    }

    @Test
    void after_two_days_it_is_given_up_and_a_person_may_let_it_try_again() {
        var subject = failing(ProviderFailure.Kind.TRY_AGAIN, null);
        clock.advance(Duration.ofHours(49));
        relay.runOnce();
        assertThat(reaction.givenUp).containsExactly(subject);

        reaction.failures.clear();
        outbox.release(outbox.parked(10).get(0).delivery().id());
        relay.runOnce();
        assertThat(reaction.done).containsExactly(subject);
    }

    @Test
    void a_reaction_that_postponed_is_left_alone_until_it_is_open_again_and_keeps_its_order() {
        var first = queued();
        var second = queued();
        reaction.failures.put(first, new Postponed("not yet"));
        reaction.open = false;
        relay.runOnce();
        assertThat(reaction.begun).containsExactly(first);
        assertThat(relay.runOnce()).isZero();

        reaction.failures.clear();
        reaction.open = true;
        assertThat(relay.runOnce()).isEqualTo(2);
        assertThat(reaction.done).containsExactly(first, second);
    }

    @Test
    void a_reaction_that_postponed_nothing_is_not_asked_whether_it_is_open() {
        queued();
        relay.runOnce();
        relay.runOnce();
        assertThat(reaction.asked).isZero();
    }

    @Test
    void a_reaction_this_instance_does_not_know_waits_for_one_that_does() {
        append("calendar.push", UUID.randomUUID());
        relay.runOnce();
        assertThat(outbox.parked(10)).isEmpty();
        assertThat(outbox.unfinished()).isEqualTo(1);
    }

    @Test
    @Tag("OPS-14")
    void what_an_instance_that_died_had_claimed_is_taken_again_within_two_minutes() {
        var subject = queued();
        outbox.claim(Set.of("test.record"), 10, RelaySettings.standard().lease());
        clock.advance(Duration.ofSeconds(89));
        assertThat(other.runOnce()).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(other.runOnce()).isEqualTo(1);
        assertThat(elsewhere.done).containsExactly(subject);
    }

    @Test
    @Tag("OPS-14")
    void a_delivery_that_takes_ten_minutes_keeps_its_claim() {
        var subject = queued();
        reaction.work = () -> {
            for (int i = 0; i < 20; i++) {
                clock.advance(Duration.ofSeconds(30));
                relay.heartbeat();
                assertThat(other.runOnce()).isZero();
            }
        };
        assertThat(relay.runOnce()).isEqualTo(1);
        assertThat(reaction.done).containsExactly(subject);
        assertThat(outbox.unfinished()).isZero();
    }

    @Test
    @Tag("OPS-14")
    void whoever_has_lost_a_claim_records_nothing() {
        var subject = queued();
        reaction.work = () -> {
            clock.advance(Duration.ofMinutes(2));
            assertThat(other.runOnce()).isEqualTo(1);
        };
        relay.runOnce();
        assertThat(reaction.done).isEmpty();
        assertThat(elsewhere.done).containsExactly(subject);
    }

    @Test
    @Tag("OPS-14")
    void whoever_has_lost_a_claim_does_not_give_up_either() {
        var subject = failing(ProviderFailure.Kind.TRY_AGAIN, null);
        clock.advance(Duration.ofHours(49));
        reaction.work = () -> {
            clock.advance(Duration.ofMinutes(2));
            assertThat(other.runOnce()).isEqualTo(1);
        };
        relay.runOnce();
        assertThat(reaction.givenUp).isEmpty();
        assertThat(elsewhere.done).containsExactly(subject);
    }

    @Test
    @Tag("OPS-14")
    void what_was_claimed_behind_a_long_one_may_be_taken_by_others() {
        var first = queued();
        var second = queued();
        reaction.work = () -> {
            for (int i = 0; i < 4; i++) {
                clock.advance(Duration.ofSeconds(30));
                relay.heartbeat();
            }
            assertThat(other.runOnce()).isEqualTo(1);
        };
        relay.runOnce();
        assertThat(reaction.begun).containsExactly(first);
        assertThat(reaction.done).containsExactly(first);
        assertThat(elsewhere.done).containsExactly(second);
    }
}
