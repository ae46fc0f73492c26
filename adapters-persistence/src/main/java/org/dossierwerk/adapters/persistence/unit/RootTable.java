package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.shared.Aggregate;
import org.hibernate.Session;
import org.hibernate.SessionCheckMode;
import org.jspecify.annotations.Nullable;

/**
 * What all repositories do alike. A row is found, its version compared, and then changed only as far as it differs; a
 * change of parts alone moves the root's version too, so that no part is overwritten unseen (RELIABILITY INV-10).
 */
public final class RootTable<A extends Aggregate, S extends Record, R> {

    private static final long FIRST_VERSION = 1;

    private final Work work;
    private final Mapper<A, S, R> mapper;

    public RootTable(Work work, Mapper<A, S, R> mapper) {
        this.work = work;
        this.mapper = mapper;
    }

    public Optional<A> find(UUID id) {
        return one(entityManager -> entityManager.find(mapper.rows(), id));
    }

    /** Finds the row and keeps it from others until the unit of work ends. */
    public Optional<A> lock(UUID id) {
        return one(entityManager -> entityManager.find(mapper.rows(), id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<A> one(Function<EntityManager, @Nullable R> question) {
        return work.with(entityManager ->
                Optional.ofNullable(question.apply(entityManager)).map(row -> mapper.restore(mapper.read(row))));
    }

    /** @param condition on the row {@code r}, in JPQL; {@code "true"} for all */
    public List<A> all(String condition, Map<String, ?> parameters) {
        return all(condition, "", parameters);
    }

    /** @param fetch brings the parts along, such as {@code "left join fetch r.parts"} */
    public List<A> all(String condition, String fetch, Map<String, ?> parameters) {
        return each(entityManager -> {
            var query = entityManager.createQuery(
                    "select distinct r from " + mapper.rows().getSimpleName() + " r " + fetch + " where " + condition,
                    mapper.rows());
            parameters.forEach(query::setParameter);
            return query.getResultList();
        });
    }

    /** The first so many. */
    public List<A> first(String condition, Map<String, ?> parameters, int limit) {
        return each(entityManager -> {
            var query = entityManager.createQuery(
                    "select r from " + mapper.rows().getSimpleName() + " r where " + condition, mapper.rows());
            parameters.forEach(query::setParameter);
            return query.setMaxResults(limit).getResultList();
        });
    }

    /** Those of these ids that exist; the database is asked once for what this unit of work has not read yet. */
    public List<A> withIds(Collection<UUID> ids) {
        return each(entityManager -> entityManager
                .unwrap(Session.class)
                .findMultiple(mapper.rows(), List.copyOf(Set.copyOf(ids)), SessionCheckMode.ENABLED)
                .stream()
                .filter(Objects::nonNull)
                .toList());
    }

    public List<A> each(Function<EntityManager, List<R>> question) {
        return work.with(entityManager -> question.apply(entityManager).stream()
                .map(row -> mapper.restore(mapper.read(row)))
                .toList());
    }

    public void save(A aggregate) {
        saveAll(List.of(aggregate));
    }

    /** Saves them together, so that the database is asked no more often for many than for a few. */
    public void saveAll(List<A> aggregates) {
        work.run(entityManager -> {
            var changed = new LinkedHashMap<R, S>();
            for (var aggregate : aggregates) {
                var state = mapper.stateOf(aggregate);
                if (mapper.version(state) == 0) {
                    insert(entityManager, state);
                } else {
                    update(entityManager, state).ifPresent(row -> changed.put(row, state));
                }
            }
            entityManager.flush();
            changed.forEach((row, state) -> moveOn(entityManager, row, state));
            work.hand(aggregates);
        });
    }

    public void remove(A aggregate) {
        removeAll(List.of(aggregate));
    }

    /** Removes them together, so that the database is asked no more often for many than for a few. */
    public void removeAll(List<A> aggregates) {
        work.run(entityManager -> {
            aggregates.forEach(aggregate -> entityManager.remove(fresh(entityManager, mapper.stateOf(aggregate))));
            entityManager.flush();
            work.hand(aggregates);
        });
    }

    private void insert(EntityManager entityManager, S state) {
        var row = mapper.begin(mapper.id(state), FIRST_VERSION);
        mapper.apply(state, row);
        entityManager.persist(row);
    }

    /** The row, if its state is another one from now on. */
    private Optional<R> update(EntityManager entityManager, S state) {
        var row = fresh(entityManager, state);
        if (mapper.read(row).equals(state)) {
            return Optional.empty();
        }
        mapper.apply(state, row);
        return Optional.of(row);
    }

    /** A change of parts alone has not moved the version by itself. */
    private void moveOn(EntityManager entityManager, R row, S state) {
        if (mapper.versionOf(row) == mapper.version(state)) {
            entityManager.lock(row, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        }
    }

    private R fresh(EntityManager entityManager, S state) {
        var row = entityManager.find(mapper.rows(), mapper.id(state));
        if (row == null || mapper.versionOf(row) != mapper.version(state)) {
            throw new StaleVersion();
        }
        return row;
    }
}
