package org.dossierwerk.adapters.persistence.unit;

import java.util.function.Supplier;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The units of work of a host that manages transactions itself, run again when they lost a deadlock or a race. */
public final class HostedUnitOfWork implements UnitOfWork {

    private final UnitOfWork host;
    private final ThreadLocal<@Nullable Boolean> running = new ThreadLocal<>();

    public HostedUnitOfWork(UnitOfWork host) {
        this.host = host;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return running.get() == null ? Attempts.of(() -> outermost(() -> host.call(work))) : host.call(work);
    }

    @Override
    public <T> T read(Supplier<T> work) {
        return running.get() == null ? Attempts.of(() -> outermost(() -> host.read(work))) : host.read(work);
    }

    private <T> T outermost(Supplier<T> work) {
        running.set(Boolean.TRUE);
        try {
            return work.get();
        } finally {
            running.remove();
        }
    }
}
