package org.dossierwerk.domain.source;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the sharing of source data refuses. */
public abstract sealed class SourceRefusal extends Refusal {

    private SourceRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** No such sharing, or none of the caller. */
    public static final class NotFound extends SourceRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "source.notFound", null);
        }
    }

    /** No provider is connected, or it cannot be reached now; the data can be delivered by hand. */
    public static final class Unavailable extends SourceRefusal {
        public Unavailable() {
            super(Kind.CONFLICT, "source.unavailable", null);
        }
    }

    /** Nothing is waited for: it was answered before, or begun again since. */
    public static final class NotWaiting extends SourceRefusal {
        public NotWaiting() {
            super(Kind.CONFLICT, "source.notWaiting", null);
        }
    }

    /** The client has answered, and the data is being fetched. */
    public static final class UnderWay extends SourceRefusal {
        public UnderWay() {
            super(Kind.CONFLICT, "source.underWay", null);
        }
    }

    /** The client took too long at the provider. */
    public static final class TooLate extends SourceRefusal {
        public TooLate() {
            super(Kind.CONFLICT, "source.tooLate", null);
        }
    }

    /** Only the client shares the client's data (reading 66). */
    public static final class OnlyTheClient extends SourceRefusal {
        public OnlyTheClient() {
            super(Kind.NOT_ALLOWED, "source.onlyTheClient", null);
        }
    }
}
