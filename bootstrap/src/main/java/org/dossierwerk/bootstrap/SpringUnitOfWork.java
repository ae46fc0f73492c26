package org.dossierwerk.bootstrap;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All or nothing in a transaction of Spring: it joins the one that is running, so that an office takes part in its host's
 * work. A transaction of its own that lost a deadlock or a serialisation race is run again.
 */
final class SpringUnitOfWork implements UnitOfWork {

    private static final int ATTEMPTS = 4;
    private static final long LONGEST_PAUSE_MILLIS = 40;
    /** SQLSTATE of serialization_failure and deadlock_detected. */
    private static final Set<String> LOST_RACES = Set.of("40001", "40P01");

    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    SpringUnitOfWork(PlatformTransactionManager transactions) {
        this.writing = new TransactionTemplate(transactions);
        var readOnly = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
        readOnly.setReadOnly(true);
        this.reading = new TransactionTemplate(transactions, readOnly);
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return run(writing, work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return run(reading, work);
    }

    private static <T> T run(TransactionTemplate transaction, Supplier<T> work) {
        boolean joins = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return once(transaction, work);
            } catch (RuntimeException e) {
                if (joins || attempt == ATTEMPTS || !lostRace(e)) {
                    throw e;
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, LONGEST_PAUSE_MILLIS * attempt)));
            }
        }
    }

    /** The template allows nothing as a result; our work always has one, or its caller allows null itself. */
    @SuppressWarnings("NullAway")
    private static <T> T once(TransactionTemplate transaction, Supplier<T> work) {
        return transaction.execute(status -> work.get());
    }

    private static boolean lostRace(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && LOST_RACES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
