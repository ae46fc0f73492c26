package org.dossierwerk.application.port;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The world outside failed. Only the relay handles it; no person reads its message but staff and logs. */
public final class ProviderFailure extends RuntimeException {

    /** What to do about it. */
    public enum Kind {
        /** It may well work later. */
        TRY_AGAIN,
        /** It may have been done, and nobody knows: the answer was lost. */
        UNKNOWN,
        /** It will not work before a person has connected the provider anew. */
        RECONNECT,
        /** It will never work as it is. */
        REJECTED
    }

    private final Kind kind;
    private final @Nullable Duration retryAfter;

    public ProviderFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, null, cause);
    }

    /** @param retryAfter how long the provider asked to wait, or null */
    public ProviderFailure(Kind kind, String message, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** The same after something that may have been done: what would do no harm to repeat by itself may have been done before. */
    public ProviderFailure afterSomethingDone() {
        return kind == Kind.TRY_AGAIN ? new ProviderFailure(Kind.UNKNOWN, getMessage(), retryAfter, this) : this;
    }

    public Kind kind() {
        return kind;
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
