package org.dossierwerk.application.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.port.storage.DeliveryStore;

/** The outbox in memory. */
record MemoryDeliveries(Memory memory) implements DeliveryStore {

    @Override
    public void append(List<Delivery> deliveries) {
        memory.with(state ->
                state.deliveries.addAll(deliveries.stream().map(delivery -> QueuedDelivery.fresh(delivery, memory.now())).toList()));
    }

    @Override
    public List<Claimed> claim(Set<String> reactions, int limit, Duration lease) {
        var now = memory.now();
        return memory.with(state -> oldestOfEachOrder(state).stream()
                .filter(queued -> reactions.contains(queued.delivery().reaction()))
                .filter(queued -> queued.claimable(now))
                .sorted(Comparator.comparing(QueuedDelivery::dueAt))
                .limit(limit)
                .map(queued -> claim(state, queued, now.plus(lease)))
                .toList());
    }

    @Override
    public List<Claimed> renew(Collection<Claimed> claims, Duration lease) {
        var until = memory.now().plus(lease);
        return memory.with(state -> claims.stream()
                .filter(claimed -> settle(state, claimed, queued -> queued.leasedUntil(until)))
                .toList());
    }

    @Override
    public boolean done(Claimed claimed) {
        return memory.with(state -> state.deliveries.removeIf(queued -> proves(claimed, queued)));
    }

    @Override
    public boolean retry(Claimed claimed, Duration pause, String error) {
        var due = memory.now().plus(pause);
        return memory.with(state -> settle(state, claimed, queued -> queued.again(due, error)));
    }

    @Override
    public boolean giveBack(Claimed claimed) {
        return memory.with(state -> settle(state, claimed, QueuedDelivery::givenBack));
    }

    @Override
    public boolean postpone(Claimed claimed, Duration pause) {
        var due = memory.now().plus(pause);
        return memory.with(state -> settle(state, claimed, queued -> queued.givenBack().due(due)));
    }

    @Override
    public void hasten(String reaction, Collection<UUID> orderKeys) {
        var now = memory.now();
        memory.with(state -> {
            state.deliveries.replaceAll(queued -> queued.delivery().reaction().equals(reaction)
                            && orderKeys.contains(queued.delivery().orderKey())
                            && queued.dueAt().isAfter(now)
                    ? queued.due(now)
                    : queued);
            return state;
        });
    }

    @Override
    public void hastenFirst(String reaction, Collection<UUID> orderKeys, int most) {
        var now = memory.now();
        memory.with(state -> {
            var first = state.deliveries.stream()
                    .filter(queued -> queued.delivery().reaction().equals(reaction))
                    .filter(queued -> orderKeys.contains(queued.delivery().orderKey()))
                    .filter(queued -> !queued.parked() && queued.error().isEmpty() && queued.dueAt().isAfter(now))
                    .limit(most)
                    .toList();
            state.deliveries.replaceAll(queued -> first.contains(queued) ? queued.due(now) : queued);
            return state;
        });
    }

    @Override
    public void drop(UUID id) {
        memory.with(state -> state.deliveries.removeIf(
                queued -> queued.parked() && queued.delivery().id().equals(id)));
    }

    @Override
    public boolean park(Claimed claimed, String error) {
        var now = memory.now();
        return memory.with(state -> settle(state, claimed, queued -> queued.parked(error, now)));
    }

    @Override
    public List<Parked> parked(int limit) {
        return memory.with(state -> state.deliveries.stream()
                .filter(QueuedDelivery::parked)
                .map(queued -> new Parked(queued.delivery(), queued.attempts(), queued.error(), queued.parkedAt()))
                .sorted(Comparator.comparing(Parked::parkedAt))
                .limit(limit)
                .toList());
    }

    @Override
    public void release(UUID id) {
        var now = memory.now();
        memory.with(state -> {
            state.deliveries.replaceAll(queued ->
                    queued.parked() && queued.delivery().id().equals(id) ? queued.again(now, queued.error()) : queued);
            return state;
        });
    }

    @Override
    public long unfinished() {
        return memory.with(state ->
                state.deliveries.stream().filter(queued -> !queued.parked()).count());
    }

    private static Collection<QueuedDelivery> oldestOfEachOrder(State state) {
        var oldest = new LinkedHashMap<QueuedDelivery.Order, QueuedDelivery>();
        for (var queued : state.deliveries) {
            if (!queued.parked()) {
                oldest.putIfAbsent(queued.order(), queued);
            }
        }
        return oldest.values();
    }

    private static Claimed claim(State state, QueuedDelivery queued, Instant until) {
        var claimed = queued.claimed(UUID.randomUUID(), until);
        state.deliveries.set(state.deliveries.indexOf(queued), claimed);
        return new Claimed(claimed.delivery(), claimed.token(), claimed.attempts());
    }

    private static boolean settle(State state, Claimed claimed, UnaryOperator<QueuedDelivery> change) {
        for (int i = 0; i < state.deliveries.size(); i++) {
            if (proves(claimed, state.deliveries.get(i))) {
                state.deliveries.set(i, change.apply(state.deliveries.get(i)));
                return true;
            }
        }
        return false;
    }

    private static boolean proves(Claimed claimed, QueuedDelivery queued) {
        return claimed.token().equals(queued.token());
    }
}
