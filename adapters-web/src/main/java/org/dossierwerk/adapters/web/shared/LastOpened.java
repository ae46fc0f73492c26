package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;

/** The numbers of the dossiers that somebody opened last, the latest first, as plain text in the session. */
public final class LastOpened {

    private static final String ATTRIBUTE = "dossiers.opened";
    private static final int MOST = 5;

    private final HttpServletRequest request;

    LastOpened(HttpServletRequest request) {
        this.request = request;
    }

    public void note(String number) {
        var known = numbers();
        if (known.isEmpty() || !known.get(0).equals(number)) {
            var now = Stream.concat(Stream.of(number), known.stream().filter(other -> !other.equals(number)))
                    .limit(MOST)
                    .toList();
            request.getSession().setAttribute(ATTRIBUTE, String.join(" ", now));
        }
    }

    public List<String> numbers() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String kept
                ? List.of(kept.split(" "))
                : List.of();
    }
}
