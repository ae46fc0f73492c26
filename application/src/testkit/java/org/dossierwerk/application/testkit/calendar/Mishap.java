package org.dossierwerk.application.testkit.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a request.
 *
 * @param status of the answer; 0 when there is none: the connection ends
 * @param retryAfter the header of that name, as it stands there
 * @param done whether what was asked for is done all the same
 * @param later whether it is done when {@link Faults#land} says so
 * @param pause before the answer, or before the connection ends; a system in memory lets nobody wait
 */
public record Mishap(int status, @Nullable String retryAfter, boolean done, boolean later, Duration pause) {

    private static final int OK = 200;

    /** Nothing does. */
    public static final Mishap NONE = new Mishap(OK, null, true, false, Duration.ZERO);

    /** It is refused, or with 0 the connection ends, and nothing is done. */
    public static Mishap refused(int status, @Nullable String retryAfter) {
        return new Mishap(status, retryAfter, false, false, Duration.ZERO);
    }

    /** It is done, and then the answer says otherwise, or with 0 there is none. */
    public static Mishap afterwards(int status) {
        return new Mishap(status, null, true, false, Duration.ZERO);
    }

    /** It is done, and whoever asked waits so long for an answer that never comes. */
    public static Mishap silent(Duration pause) {
        return new Mishap(0, null, true, false, pause);
    }

    /** The connection ends, and it is done when nobody counts on it any more. */
    public static Mishap landing() {
        return new Mishap(0, null, false, true, Duration.ZERO);
    }

    public boolean isNone() {
        return status == OK;
    }
}
