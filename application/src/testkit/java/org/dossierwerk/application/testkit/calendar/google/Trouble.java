package org.dossierwerk.application.testkit.calendar.google;

import java.time.Duration;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a call.
 *
 * @param done whether the call is carried out all the same
 * @param later whether it is carried out when the laboratory is told to
 * @param status of the answer, or 0 when there is none: the connection ends
 * @param reason that the answer gives
 * @param retryAfter the header of that name, or empty
 * @param pause before the answer, or before the connection ends
 */
public record Trouble(boolean done, boolean later, int status, String reason, String retryAfter, Duration pause) {

    /** Nothing is done. */
    public static Trouble answer(int status, String reason, String retryAfter) {
        return new Trouble(false, false, status, reason, retryAfter, Duration.ZERO);
    }

    /** It is done, and then the answer says that something went wrong. */
    public static Trouble afterwards(int status, String reason) {
        return new Trouble(true, false, status, reason, "", Duration.ZERO);
    }

    /** It is done, and the connection ends without a word. */
    public static Trouble lost() {
        return new Trouble(true, false, 0, "", "", Duration.ZERO);
    }

    /** It is done, and after that long the connection ends without a word. */
    public static Trouble silent(Duration pause) {
        return new Trouble(true, false, 0, "", "", pause);
    }

    /** The reason that an answer with that status usually gives. */
    public static Trouble usual(int status, String retryAfter) {
        return answer(status, reason(status), retryAfter);
    }

    private static String reason(int status) {
        return switch (status) {
            case 401 -> "authError";
            case 403, 429 -> "rateLimitExceeded";
            case 404 -> "notFound";
            case 410 -> "fullSyncRequired";
            case 412 -> "conditionNotMet";
            default -> "backendError";
        };
    }

    static @Nullable Trouble of(Mishap mishap) {
        var retryAfter = mishap.retryAfter();
        return mishap.isNone()
                ? null
                : new Trouble(
                        mishap.done(),
                        mishap.later(),
                        mishap.status(),
                        reason(mishap.status()),
                        retryAfter == null ? "" : retryAfter,
                        mishap.pause());
    }
}
