package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.port.storage.DeliveryStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an outbox does. */
public interface DeliveryStoreContract extends StorageContract {

    Duration LEASE = Duration.ofMinutes(2);

    @Test
    default void each_lane_claims_what_its_own_reactions_wait_for() {
        var mail = delivery("mail.send", UUID.randomUUID(), NOW);
        var file = delivery("upload.check", UUID.randomUUID(), NOW);
        outbox().append(List.of(file, mail));
        assertThat(only(outbox().claim(Set.of("mail.send"), 50, LEASE, NOW)).delivery())
                .isEqualTo(mail);
        assertThat(outbox().claim(Set.of("mail.send"), 50, LEASE, NOW)).isEmpty();
        assertThat(only(outbox().claim(Set.of("upload.check", "file.dispose"), 50, LEASE, NOW))
                        .delivery())
                .isEqualTo(file);
    }

    private List<DeliveryStore.Claimed> claim(int limit, Instant now) {
        return outbox().claim(Set.of("mail.send", "calendar.push"), limit, LEASE, now);
    }

    @Test
    default void what_is_due_is_claimed_whole_and_once() {
        var delivery = delivery("mail.send", UUID.randomUUID(), NOW);
        outbox().append(List.of(delivery));
        assertThat(claim(50, NOW)).singleElement().satisfies(claimed -> {
            assertThat(claimed.delivery()).isEqualTo(delivery);
            assertThat(claimed.attempts()).isEqualTo(1);
        });
        assertThat(claim(50, NOW)).isEmpty();
        assertThat(outbox().unfinished()).isEqualTo(1);
    }

    @Test
    default void what_is_not_due_yet_waits() {
        outbox().append(List.of(delivery("mail.send", UUID.randomUUID(), NOW.plusSeconds(60))));
        assertThat(claim(50, NOW)).isEmpty();
        assertThat(claim(50, NOW.plusSeconds(60))).hasSize(1);
    }

    @Test
    default void of_one_order_only_the_oldest_is_claimed_then_the_next() {
        var order = UUID.randomUUID();
        var first = delivery("mail.send", order, NOW);
        var second = delivery("mail.send", order, NOW);
        outbox().append(List.of(first, second));
        var claimed = only(claim(50, NOW));
        assertThat(claimed.delivery()).isEqualTo(first);
        assertThat(claim(50, NOW)).isEmpty();
        assertThat(outbox().done(claimed)).isTrue();
        assertThat(only(claim(50, NOW)).delivery()).isEqualTo(second);
    }

    @Test
    default void a_later_one_does_not_overtake_an_older_one_that_is_not_due() {
        var order = UUID.randomUUID();
        outbox().append(List.of(delivery("mail.send", order, NOW.plusSeconds(60)), delivery("mail.send", order, NOW)));
        assertThat(claim(50, NOW)).isEmpty();
    }

    @Test
    default void other_orders_and_other_reactions_leave_side_by_side() {
        var order = UUID.randomUUID();
        outbox().append(List.of(
                delivery("mail.send", order, NOW),
                delivery("calendar.push", order, NOW),
                delivery("mail.send", UUID.randomUUID(), NOW)));
        assertThat(claim(50, NOW)).hasSize(3);
    }

    @Test
    default void the_longest_due_go_first_and_no_more_than_asked() {
        for (int i = 0; i < 10; i++) {
            outbox().append(List.of(delivery("mail.send", UUID.randomUUID(), NOW.minusSeconds(i))));
        }
        assertThat(claim(4, NOW))
                .extracting(claimed -> claimed.delivery().dueAt())
                .containsExactly(NOW.minusSeconds(9), NOW.minusSeconds(8), NOW.minusSeconds(7), NOW.minusSeconds(6));
    }

    @Test
    default void what_a_dead_worker_held_returns_when_its_lease_runs_out() {
        outbox().append(List.of(delivery("mail.send", UUID.randomUUID(), NOW)));
        var dead = only(claim(50, NOW));
        assertThat(claim(50, NOW.plus(LEASE).minusSeconds(1))).isEmpty();
        var taken = only(claim(50, NOW.plus(LEASE)));
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(outbox().done(dead)).isFalse();
        assertThat(outbox().retry(dead, NOW, "late")).isFalse();
        assertThat(outbox().park(dead, "late", NOW)).isFalse();
        assertThat(outbox().done(taken)).isTrue();
        assertThat(outbox().unfinished()).isZero();
    }

    @Test
    default void what_failed_comes_back_when_it_is_due_again_and_holds_up_its_order() {
        var order = UUID.randomUUID();
        outbox().append(List.of(delivery("mail.send", order, NOW), delivery("mail.send", order, NOW)));
        var first = only(claim(50, NOW));
        assertThat(outbox().retry(first, NOW.plusSeconds(30), "451 Try later")).isTrue();
        assertThat(claim(50, NOW.plusSeconds(29))).isEmpty();
        var again = only(claim(50, NOW.plusSeconds(30)));
        assertThat(again.delivery().id()).isEqualTo(first.delivery().id());
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    default void what_is_parked_is_visible_and_lets_its_order_go_on() {
        var order = UUID.randomUUID();
        var first = delivery("mail.send", order, NOW);
        var second = delivery("mail.send", order, NOW);
        outbox().append(List.of(first, second));
        assertThat(outbox().park(only(claim(50, NOW)), "550 No such user", NOW)).isTrue();
        assertThat(only(claim(50, NOW)).delivery()).isEqualTo(second);
        assertThat(outbox().parked(10)).singleElement().satisfies(parked -> {
            assertThat(parked.delivery()).isEqualTo(first);
            assertThat(parked.error()).isEqualTo("550 No such user");
            assertThat(parked.attempts()).isEqualTo(1);
            assertThat(parked.parkedAt()).isEqualTo(NOW);
        });
        assertThat(outbox().unfinished()).isEqualTo(1);
    }

    @Test
    default void what_is_released_tries_again() {
        var delivery = delivery("mail.send", UUID.randomUUID(), NOW);
        outbox().append(List.of(delivery));
        outbox().park(only(claim(50, NOW)), "wrong", NOW);
        outbox().release(UUID.randomUUID(), NOW);
        assertThat(claim(50, NOW)).isEmpty();
        outbox().release(delivery.id(), NOW.plusSeconds(5));
        assertThat(outbox().parked(10)).isEmpty();
        assertThat(only(claim(50, NOW.plusSeconds(5))).delivery().id())
                .isEqualTo(delivery.id());
    }

    @Test
    @Tag("APT-17")
    default void what_an_undone_unit_appended_never_leaves() {
        assertThatThrownBy(() -> stores().unitOfWork().run(() -> {
                    outbox().append(List.of(delivery("mail.send", UUID.randomUUID(), NOW)));
                    throw new UnsupportedOperationException("halfway");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(claim(50, NOW)).isEmpty();
    }

    @Test
    default void many_workers_share_the_work_and_none_gets_it_twice() {
        outbox().append(Stream.generate(() -> delivery("mail.send", UUID.randomUUID(), NOW))
                .limit(60)
                .toList());
        var claimed = IntStream.range(0, 30)
                .parallel()
                .boxed()
                .flatMap(worker -> claim(5, NOW).stream())
                .map(one -> one.delivery().id())
                .toList();
        assertThat(claimed).doesNotHaveDuplicates();
        var rest = claim(100, NOW);
        assertThat(claimed.size() + rest.size()).isEqualTo(60);
    }

    private DeliveryStore outbox() {
        return stores().deliveries();
    }

    private static Delivery delivery(String reaction, UUID order, Instant dueAt) {
        return new Delivery(UUID.randomUUID(), reaction, "mail.queued/1", UUID.randomUUID(), order, NOW, dueAt);
    }

    private static DeliveryStore.Claimed only(List<DeliveryStore.Claimed> claimed) {
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }
}
