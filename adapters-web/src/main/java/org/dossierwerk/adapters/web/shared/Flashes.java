package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Flash;
import org.dossierwerk.adapters.web.ui.Words;

/** Keeps the result of what somebody just did until their next page says it, as plain text in the session. */
public final class Flashes {

    private static final String ATTRIBUTE = "flash";
    private static final String SEPARATOR = "\u001f";

    private Flashes() {}

    /** @param key of the sentence the next page says, with its arguments */
    public static void say(HttpServletRequest request, String key, String... arguments) {
        request.getSession().setAttribute(ATTRIBUTE, key + SEPARATOR + String.join(SEPARATOR, arguments));
    }

    static Optional<Flash> take(HttpServletRequest request, Words words) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        var parts = kept.split(SEPARATOR, -1);
        return Optional.of(Flash.of(words.of(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length))));
    }
}
