package org.dossierwerk.adapters.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Where somebody's browser is about to go to be given leave. It is kept in the session, as text, until the browser comes back: the
 * page that leads there is thereby one that can be gone back to and loaded again, and its address tells nobody the way.
 *
 * @param provider of the calendars
 * @param address at the calendar system
 * @param back the page of ours for those who would rather not
 */
record Departure(String provider, String address, String back) {

    private static final String ATTRIBUTE = "calendar.departure";
    private static final String SEPARATOR = "\u001f";

    void keep(HttpServletRequest request) {
        request.getSession().setAttribute(ATTRIBUTE, String.join(SEPARATOR, provider, address, back));
    }

    static Optional<Departure> kept(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String text
                ? Optional.of(text.split(SEPARATOR, -1)).map(parts -> new Departure(parts[0], parts[1], parts[2]))
                : Optional.empty();
    }

    static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(ATTRIBUTE);
        }
    }
}
