package org.dossierwerk.bootstrap;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Stored sessions with as little traffic as is safe. A request looks its session up once, though the framework asks again
 * after saving; the next request looks again, so that what any instance ended or changed holds at once. Nothing is written
 * when nothing changed, and what is written is written at once.
 */
final class KeptSessions<S extends Session> implements SessionRepository<KeptSession<S>>, Filter, Ordered {

    private final SessionRepository<S> stored;
    private final TransactionOperations writing;
    private final ThreadLocal<@Nullable Memory<S>> running = new ThreadLocal<>();

    /** @param writing in a transaction of its own, whatever becomes of the request's */
    KeptSessions(SessionRepository<S> stored, TransactionOperations writing) {
        this.stored = stored;
        this.writing = writing;
    }

    /** What the request that is running knows of its session. */
    private static final class Memory<S extends Session> {
        private @Nullable KeptSession<S> session;
    }

    @Override
    public int getOrder() {
        return SessionRepositoryFilter.DEFAULT_ORDER - 1;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        running.set(new Memory<>());
        try {
            chain.doFilter(request, response);
        } finally {
            running.remove();
        }
    }

    @Override
    public KeptSession<S> createSession() {
        return KeptSession.begun(stored.createSession());
    }

    @Override
    public void save(KeptSession<S> session) {
        if (session.takeChanged()) {
            writing.executeWithoutResult(status -> stored.save(session.stored()));
        }
        remember(session);
    }

    @Override
    public @Nullable KeptSession<S> findById(String id) {
        var memory = running.get();
        if (memory != null && memory.session != null && memory.session.getId().equals(id)) {
            return memory.session;
        }
        var found = stored.findById(id);
        var session = found == null ? null : KeptSession.found(found);
        remember(session);
        return session;
    }

    @Override
    public void deleteById(String id) {
        remember(null);
        writing.executeWithoutResult(status -> stored.deleteById(id));
    }

    private void remember(@Nullable KeptSession<S> session) {
        var memory = running.get();
        if (memory != null) {
            memory.session = session;
        }
    }
}
