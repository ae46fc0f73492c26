package org.dossierwerk.adapters.web.shared;

import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;

/** What a refusal means on the web: its sentence in the reader's words, and its status. */
public final class Refusals {

    private Refusals() {}

    /** The sentence of the key {@code refusal.<code>}. */
    public static String sentence(Words words, Refusal refusal) {
        var arguments = refusal.arguments().stream().map(argument -> inWords(words, argument));
        return words.of("refusal." + refusal.code(), arguments.toArray());
    }

    private static Object inWords(Words words, Object argument) {
        return argument instanceof Right right ? words.of("right." + right.name()) : argument;
    }

    /** Whether somebody else saved first, so that both versions are to be shown. */
    public static boolean isStale(Refusal refusal) {
        return refusal.code().equals("storage.staleVersion");
    }

    /**
     * The status of a form that comes back because a conversation refused it. What is not there, or not for the sender, is
     * no matter of the form and is thrown on.
     */
    public static HttpStatus statusOfForm(Refusal refusal) {
        if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.NOT_ALLOWED) {
            throw refusal;
        }
        return status(refusal);
    }

    public static HttpStatus status(Refusal refusal) {
        if (isStale(refusal)) {
            return HttpStatus.PRECONDITION_FAILED;
        }
        if (refusal.code().equals(FileProblem.NOT_KEPT.code())) {
            return HttpStatus.INSUFFICIENT_STORAGE;
        }
        return switch (refusal.kind()) {
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case NOT_ALLOWED -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
