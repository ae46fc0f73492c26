package org.dossierwerk.bootstrap.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dossierwerk.adapters.web.shared.VisitorSessions;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;

/** Finds who sends a request in the texts of their session. Nothing is saved here: sessions begin and end at the door. */
final class SessionVisitors implements SecurityContextRepository {

    private final VisitorSessions sessions;

    SessionVisitors(VisitorSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    @SuppressWarnings("deprecation")
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        var context = new SecurityContextImpl();
        sessions.visitor(holder.getRequest())
                .ifPresent(visitor -> context.setAuthentication(new SignedInVisitor(visitor)));
        return context;
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // A session already says who it belongs to.
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.visitor(request).isPresent();
    }
}
