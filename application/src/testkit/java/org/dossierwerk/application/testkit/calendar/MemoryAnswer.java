package org.dossierwerk.application.testkit.calendar;

import org.jspecify.annotations.Nullable;

/** What the server in memory answers instead of what was asked for. */
final class MemoryAnswer extends RuntimeException {

    static final int UNAUTHORISED = 401;
    static final int FORBIDDEN = 403;
    static final int NO_CALENDAR = 404;
    static final int EXISTS = 409;
    static final int GONE = 410;
    static final int CHANGED = 412;
    static final int CURSOR_LOST = 418;
    static final int THROTTLED = 429;
    static final int BROKEN = 500;
    /** None at all. */
    static final int LOST = 0;

    private final int status;
    private final @Nullable String retryAfter;

    MemoryAnswer(int status) {
        this(status, null);
    }

    MemoryAnswer(int status, @Nullable String retryAfter) {
        super("The server answered " + status, null, false, false);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    @Nullable String retryAfter() {
        return retryAfter;
    }
}
