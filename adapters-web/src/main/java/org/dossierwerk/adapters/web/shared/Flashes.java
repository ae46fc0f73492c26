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
    private static final String WAY_BACK = "flash.back";
    private static final String MORE = "flash.more";
    private static final String SEPARATOR = "\u001f";

    private Flashes() {}

    /** @param key of the sentence the next page says, with its arguments */
    public static void say(HttpServletRequest request, String key, String... arguments) {
        var session = request.getSession();
        session.setAttribute(ATTRIBUTE, key + SEPARATOR + String.join(SEPARATOR, arguments));
        session.removeAttribute(WAY_BACK);
        session.removeAttribute(MORE);
    }

    /** The same, with a link to a page of ours that shows what was made. */
    public static void say(HttpServletRequest request, Opened opened, String key, String... arguments) {
        say(request, key, arguments);
        request.getSession().setAttribute(MORE, opened.href());
    }

    /** A page of ours. */
    public record Opened(String href) {}

    /** The same, with a button that undoes it. */
    public static void say(HttpServletRequest request, WayBack back, String key, String... arguments) {
        say(request, key, arguments);
        request.getSession().setAttribute(WAY_BACK, back.text());
    }

    static Optional<Flash> take(HttpServletRequest request, Words words) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(ATTRIBUTE);
        var parts = kept.split(SEPARATOR, -1);
        return Optional.of(new Flash(
                words.of(parts[0], (Object[]) Arrays.copyOfRange(parts, 1, parts.length)),
                takeBack(session, words),
                takeMore(session, words)));
    }

    private static Optional<Flash.More> takeMore(HttpSession session, Words words) {
        if (!(session.getAttribute(MORE) instanceof String href)) {
            return Optional.empty();
        }
        session.removeAttribute(MORE);
        return Optional.of(new Flash.More(href, words.of("common.open")));
    }

    private static Optional<Flash.Undo> takeBack(HttpSession session, Words words) {
        if (!(session.getAttribute(WAY_BACK) instanceof String kept)) {
            return Optional.empty();
        }
        session.removeAttribute(WAY_BACK);
        var back = WayBack.read(kept);
        return Optional.of(new Flash.Undo(back.action(), back.fields().values(), words.of("common.undo")));
    }
}
