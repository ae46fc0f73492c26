package org.dossierwerk.application.testkit.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with a request.
 *
 * @param status of the answer; 0 when there is none: the connection ends
 * @param retryAfter the header of that name, as it stands there
 * @param done whether what was asked for is done all the same
 * @param pause before the answer, or before the connection ends; a system in memory lets nobody wait
 */
public record Mishap(int status, @Nullable String retryAfter, boolean done, Duration pause) {

    private static final int OK = 200;

    /** Nothing does. */
    public static final Mishap NONE = new Mishap(OK, null, true, Duration.ZERO);

    /** It is refused, or with 0 the connection ends, and nothing is done. */
    public static Mishap refused(int status, @Nullable String retryAfter) {
        return new Mishap(status, retryAfter, false, Duration.ZERO);
    }

    /** It is done, and then the answer says otherwise, or with 0 there is none. */
    public static Mishap afterwards(int status) {
        return new Mishap(status, null, true, Duration.ZERO);
    }

    /** It is done, and whoever asked waits so long for an answer that never comes. */
    public static Mishap silent(Duration pause) {
        return new Mishap(0, null, true, pause);
    }

    public boolean isNone() {
        return status == OK;
    }
}
