package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Duration;
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
        var mail = delivery("mail.send", UUID.randomUUID());
        var file = delivery("upload.check", UUID.randomUUID());
        outbox().append(List.of(file, mail));
        assertThat(only(outbox().claim(Set.of("mail.send"), 50, LEASE)).delivery())
                .isEqualTo(mail);
        assertThat(outbox().claim(Set.of("mail.send"), 50, LEASE)).isEmpty();
        assertThat(only(outbox().claim(Set.of("upload.check", "file.dispose"), 50, LEASE))
                        .delivery())
                .isEqualTo(file);
    }

    private List<DeliveryStore.Claimed> claim(int limit) {
        return outbox().claim(Set.of("mail.send", "calendar.push"), limit, LEASE);
    }

    @Test
    default void what_is_due_is_claimed_whole_and_once() {
        var delivery = delivery("mail.send", UUID.randomUUID());
        outbox().append(List.of(delivery));
        assertThat(claim(50)).singleElement().satisfies(claimed -> {
            assertThat(claimed.delivery()).isEqualTo(delivery);
            assertThat(claimed.attempts()).isEqualTo(1);
        });
        assertThat(claim(50)).isEmpty();
        assertThat(outbox().unfinished()).isEqualTo(1);
    }

    @Test
    default void of_one_order_only_the_oldest_is_claimed_then_the_next() {
        var order = UUID.randomUUID();
        var first = delivery("mail.send", order);
        var second = delivery("mail.send", order);
        outbox().append(List.of(first, second));
        var claimed = only(claim(50));
        assertThat(claimed.delivery()).isEqualTo(first);
        assertThat(claim(50)).isEmpty();
        assertThat(outbox().done(claimed)).isTrue();
        assertThat(only(claim(50)).delivery()).isEqualTo(second);
    }

    @Test
    default void other_orders_and_other_reactions_leave_side_by_side() {
        var order = UUID.randomUUID();
        outbox().append(List.of(
                delivery("mail.send", order),
                delivery("calendar.push", order),
                delivery("mail.send", UUID.randomUUID())));
        assertThat(claim(50)).hasSize(3);
    }

    @Test
    default void the_longest_due_go_first_and_no_more_than_asked() {
        var deliveries = Stream.generate(() -> delivery("mail.send", UUID.randomUUID())).limit(10).toList();
        for (var delivery : deliveries) {
            outbox().append(List.of(delivery));
            timePasses(Duration.ofSeconds(1));
        }
        assertThat(claim(4)).extracting(DeliveryStore.Claimed::delivery).containsExactlyElementsOf(deliveries.subList(0, 4));
    }

    @Test
    @Tag("OPS-14")
    default void what_a_dead_worker_held_returns_when_its_lease_runs_out() {
        outbox().append(List.of(delivery("mail.send", UUID.randomUUID())));
        var dead = only(claim(50));
        timePasses(LEASE.minusSeconds(30));
        assertThat(claim(50)).isEmpty();
        timePasses(Duration.ofSeconds(30));
        var taken = only(claim(50));
        assertThat(taken.attempts()).isEqualTo(2);
        assertThat(outbox().renew(List.of(dead), LEASE)).isEmpty();
        assertThat(outbox().done(dead)).isFalse();
        assertThat(outbox().retry(dead, Duration.ZERO, "late")).isFalse();
        assertThat(outbox().park(dead, "late")).isFalse();
        assertThat(outbox().done(taken)).isTrue();
        assertThat(outbox().unfinished()).isZero();
    }

    @Test
    @Tag("BEY-16")
    default void what_is_given_back_keeps_its_place_and_counts_no_attempt() {
        var deliveries = List.of(delivery("mail.send", UUID.randomUUID()), delivery("mail.send", UUID.randomUUID()));
        deliveries.forEach(one -> outbox().append(List.of(one)));
        var first = only(claim(1));
        assertThat(outbox().giveBack(first)).isTrue();
        assertThat(outbox().giveBack(first)).isFalse();
        var again = only(claim(1));
        assertThat(again.delivery()).isEqualTo(first.delivery());
        assertThat(again.attempts()).isEqualTo(1);
    }

    @Test
    @Tag("CT-35")
    default void what_is_postponed_is_due_after_the_pause_or_when_somebody_hastens_it_and_counts_no_attempt() {
        var order = UUID.randomUUID();
        outbox().append(List.of(delivery("mail.send", order)));
        assertThat(outbox().postpone(only(claim(1)), Duration.ofHours(1))).isTrue();
        timePasses(Duration.ofMinutes(59));
        assertThat(claim(1)).isEmpty();
        timePasses(Duration.ofMinutes(1));
        var again = only(claim(1));
        assertThat(again.attempts()).isEqualTo(1);
        outbox().postpone(again, Duration.ofHours(1));
        outbox().hasten("calendar.push", List.of(order));
        outbox().hasten("mail.send", List.of());
        assertThat(claim(1)).isEmpty();
        outbox().hasten("mail.send", List.of(order));
        assertThat(claim(1)).hasSize(1);
    }

    @Test
    @Tag("CAL-9")
    default void of_what_was_postponed_the_oldest_can_be_hastened_but_nothing_that_failed() {
        var failed = delivery("mail.send", UUID.randomUUID());
        var first = delivery("mail.send", UUID.randomUUID());
        var second = delivery("mail.send", UUID.randomUUID());
        var third = delivery("mail.send", UUID.randomUUID());
        outbox().append(List.of(failed));
        outbox().retry(only(claim(1)), Duration.ofHours(1), "503");
        outbox().append(List.of(first, second, third));
        claim(3).forEach(claimed -> outbox().postpone(claimed, Duration.ofHours(1)));
        var all = List.of(failed.orderKey(), third.orderKey(), first.orderKey());

        outbox().hastenFirst("calendar.push", all, 5);
        outbox().hastenFirst("mail.send", List.of(), 5);
        assertThat(claim(5)).isEmpty();
        outbox().hastenFirst("mail.send", all, 1);
        assertThat(claim(5)).extracting(claimed -> claimed.delivery().id()).containsExactly(first.id());
        outbox().hastenFirst("mail.send", all, 5);
        assertThat(claim(5)).extracting(claimed -> claimed.delivery().id()).containsExactly(third.id());
    }

    @Test
    default void what_is_parked_can_be_forgotten_and_nothing_else() {
        var parked = delivery("mail.send", UUID.randomUUID());
        outbox().append(List.of(parked));
        outbox().drop(parked.id());
        outbox().park(only(claim(1)), "550");
        outbox().drop(parked.id());
        assertThat(outbox().parked(10)).isEmpty();
        assertThat(outbox().unfinished()).isZero();
    }

    @Test
    @Tag("OPS-14")
    default void a_claim_that_is_renewed_holds_on_however_long_it_takes() {
        outbox().append(List.of(
                delivery("mail.send", UUID.randomUUID()), delivery("mail.send", UUID.randomUUID())));
        var both = claim(50);
        for (int i = 0; i < 10; i++) {
            timePasses(LEASE.dividedBy(2));
            assertThat(outbox().renew(both.subList(0, 1), LEASE)).isEqualTo(both.subList(0, 1));
        }
        assertThat(only(claim(50)).delivery()).isEqualTo(both.get(1).delivery());
        assertThat(outbox().renew(both, LEASE)).isEqualTo(both.subList(0, 1));
        assertThat(outbox().done(both.get(0))).isTrue();
        assertThat(outbox().renew(both, LEASE)).isEmpty();
        assertThat(outbox().renew(List.of(), LEASE)).isEmpty();
    }

    @Test
    default void what_failed_comes_back_when_it_is_due_again_and_holds_up_its_order() {
        var order = UUID.randomUUID();
        outbox().append(List.of(delivery("mail.send", order), delivery("mail.send", order)));
        var first = only(claim(50));
        assertThat(outbox().retry(first, Duration.ofMinutes(5), "451 Try later")).isTrue();
        timePasses(Duration.ofMinutes(4));
        assertThat(claim(50)).isEmpty();
        timePasses(Duration.ofMinutes(1));
        var again = only(claim(50));
        assertThat(again.delivery().id()).isEqualTo(first.delivery().id());
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    default void what_is_parked_is_visible_and_lets_its_order_go_on() {
        var order = UUID.randomUUID();
        var first = delivery("mail.send", order);
        var second = delivery("mail.send", order);
        outbox().append(List.of(first, second));
        assertThat(outbox().park(only(claim(50)), "550 No such user")).isTrue();
        assertThat(only(claim(50)).delivery()).isEqualTo(second);
        assertThat(outbox().parked(10)).singleElement().satisfies(parked -> {
            assertThat(parked.delivery()).isEqualTo(first);
            assertThat(parked.error()).isEqualTo("550 No such user");
            assertThat(parked.attempts()).isEqualTo(1);
        });
        assertThat(outbox().unfinished()).isEqualTo(1);
    }

    @Test
    default void what_is_released_tries_again() {
        var delivery = delivery("mail.send", UUID.randomUUID());
        outbox().append(List.of(delivery));
        outbox().park(only(claim(50)), "wrong");
        outbox().release(UUID.randomUUID());
        assertThat(claim(50)).isEmpty();
        outbox().release(delivery.id());
        assertThat(outbox().parked(10)).isEmpty();
        assertThat(only(claim(50)).delivery().id())
                .isEqualTo(delivery.id());
    }

    @Test
    @Tag("APT-17")
    default void what_an_undone_unit_appended_never_leaves() {
        assertThatThrownBy(() -> stores().unitOfWork().run(() -> {
                    outbox().append(List.of(delivery("mail.send", UUID.randomUUID())));
                    throw new UnsupportedOperationException("halfway");
                }))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(claim(50)).isEmpty();
    }

    @Test
    default void many_workers_share_the_work_and_none_gets_it_twice() {
        outbox().append(Stream.generate(() -> delivery("mail.send", UUID.randomUUID()))
                .limit(60)
                .toList());
        var claimed = IntStream.range(0, 30)
                .parallel()
                .boxed()
                .flatMap(worker -> claim(5).stream())
                .map(one -> one.delivery().id())
                .toList();
        assertThat(claimed).doesNotHaveDuplicates();
        var rest = claim(100);
        assertThat(claimed.size() + rest.size()).isEqualTo(60);
    }

    private DeliveryStore outbox() {
        return stores().deliveries();
    }

    private static Delivery delivery(String reaction, UUID order) {
        return new Delivery(UUID.randomUUID(), reaction, "mail.queued/1", UUID.randomUUID(), order, NOW);
    }

    private static DeliveryStore.Claimed only(List<DeliveryStore.Claimed> claimed) {
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }
}
