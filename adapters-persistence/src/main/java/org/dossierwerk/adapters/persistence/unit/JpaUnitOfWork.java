package org.dossierwerk.adapters.persistence.unit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.Objects;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Units of work on a factory of entity managers, with the transactions of one database connection. A unit that lost a
 * deadlock or a race is run again, at most three times.
 */
public final class JpaUnitOfWork implements UnitOfWork {

    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable Running> running = new ThreadLocal<>();

    public JpaUnitOfWork(EntityManagerFactory factory) {
        this.factory = factory;
    }

    private static final class Running {
        private final EntityManager entityManager;
        private @Nullable RuntimeException undoing;

        Running(EntityManager entityManager) {
            this.entityManager = entityManager;
        }
    }

    /** The entity manager of the running unit. */
    public EntityManager entityManager() {
        return Objects.requireNonNull(running.get(), "No unit of work is running").entityManager;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        var outer = running.get();
        return outer == null ? Attempts.of(() -> whole(work)) : joined(outer, work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return call(work);
    }

    private static <T> T joined(Running outer, Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            outer.undoing = failure;
            throw failure;
        }
    }

    private <T> T whole(Supplier<T> work) {
        try (var entityManager = factory.createEntityManager()) {
            var unit = new Running(entityManager);
            running.set(unit);
            var transaction = entityManager.getTransaction();
            transaction.begin();
            try {
                var result = work.get();
                if (unit.undoing != null) {
                    throw unit.undoing;
                }
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            running.remove();
        }
    }
}
