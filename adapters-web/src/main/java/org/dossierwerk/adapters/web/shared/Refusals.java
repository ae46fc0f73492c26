package org.dossierwerk.adapters.web.shared;

import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;

/** What a refusal means on the web: its sentence in the reader's words, and its status. */
public final class Refusals {

    private Refusals() {}

    /** The sentence of the key {@code refusal.<code>}. */
    public static String sentence(Words words, Refusal refusal) {
        return words.of("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /** Whether somebody else saved first, so that both versions are to be shown. */
    public static boolean isStale(Refusal refusal) {
        return refusal.code().equals("storage.staleVersion");
    }

    public static HttpStatus status(Refusal refusal) {
        if (isStale(refusal)) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        return switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
