package org.dossierwerk.adapters.web.door;

import java.time.Duration;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.access.AccessRefusal;

/** How long to wait after too many attempts, for programs and for people. */
final class Patience {

    private static final long SECONDS_IN_WORDS = 90;

    private Patience() {}

    /** For the header Retry-After. */
    static String seconds(AccessRefusal.TryLater later) {
        return Long.toString(count(later));
    }

    static String sentence(Words words, AccessRefusal.TryLater later) {
        var seconds = count(later);
        return seconds <= SECONDS_IN_WORDS
                ? words.of("refusal." + later.code(), seconds)
                : words.of(
                        "door.try-later-minutes",
                        Duration.ofSeconds(seconds + 59).toMinutes());
    }

    private static long count(AccessRefusal.TryLater later) {
        return Math.max(1, ((Number) later.arguments().get(0)).longValue());
    }
}
