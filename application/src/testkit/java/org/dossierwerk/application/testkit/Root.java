package org.dossierwerk.application.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.shared.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * What all repositories have in common: snapshots in, aggregates out, versions in between.
 *
 * @param unique throws the refusal that a database's constraint is turned into
 */
record Root<I, A extends Aggregate, S extends Record>(
        Memory memory,
        EventSink sink,
        Function<State, Map<I, S>> rows,
        Function<S, I> id,
        Function<A, S> snapshot,
        Function<S, A> restore,
        BiConsumer<State, S> unique) {

    Optional<A> find(I wanted) {
        return memory.with(state -> Optional.ofNullable(rows.apply(state).get(wanted)).map(restore));
    }

    Optional<A> first(Predicate<S> wanted) {
        return all(wanted).stream().findFirst();
    }

    List<A> all(Predicate<S> wanted) {
        return memory.with(state ->
                rows.apply(state).values().stream().filter(wanted).map(restore).toList());
    }

    boolean any(Predicate<S> wanted) {
        return memory.with(state -> rows.apply(state).values().stream().anyMatch(wanted));
    }

    void save(A aggregate) {
        saveAll(List.of(aggregate));
    }

    void saveAll(List<A> aggregates) {
        memory.run(() -> {
            for (var aggregate : aggregates) {
                memory.with(state -> write(state, snapshot.apply(aggregate)));
            }
            hand(aggregates);
        });
    }

    void remove(A aggregate) {
        removeAll(List.of(aggregate));
    }

    void removeAll(List<A> aggregates) {
        memory.run(() -> {
            for (var aggregate : aggregates) {
                var known = snapshot.apply(aggregate);
                memory.with(state -> {
                    requireFresh(rows.apply(state).get(id.apply(known)), known);
                    return rows.apply(state).remove(id.apply(known));
                });
            }
            hand(aggregates);
        });
    }

    private S write(State state, S saved) {
        var stored = rows.apply(state).get(id.apply(saved));
        requireFresh(stored, saved);
        if (saved.equals(stored)) {
            return saved;
        }
        unique.accept(state, saved);
        var next = Versions.next(saved);
        rows.apply(state).put(id.apply(saved), next);
        return next;
    }

    private void requireFresh(@Nullable S stored, S known) {
        if (Versions.of(known) != (stored == null ? 0 : Versions.of(stored))) {
            throw new StaleVersion();
        }
    }

    private void hand(List<A> aggregates) {
        var events = aggregates.stream()
                .flatMap(aggregate -> aggregate.takeEvents().stream())
                .toList();
        if (!events.isEmpty()) {
            sink.accept(events);
        }
    }
}
