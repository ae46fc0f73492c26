package org.dossierwerk.domain.action;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What action items refuse. */
public abstract sealed class ActionItemRefusal extends Refusal {

    private ActionItemRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** No such action item, or none the caller may see. */
    public static final class NotFound extends ActionItemRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "actionItem.notFound", null);
        }
    }

    /** Only an open action item can be done or dropped. */
    public static final class NotOpen extends ActionItemRefusal {
        public NotOpen() {
            super(Kind.CONFLICT, "actionItem.notOpen", null);
        }
    }

    /** A document is asked for in the document check, where its action item comes from. */
    public static final class NeedsDocument extends ActionItemRefusal {
        public NeedsDocument() {
            super(Kind.INVALID, "actionItem.needsDocument", "kind");
        }
    }

    /** This cannot be reported as done: it is done when the document, the data or the signature is there. */
    public static final class NotReported extends ActionItemRefusal {
        public NotReported() {
            super(Kind.CONFLICT, "actionItem.notReported", null);
        }
    }

    /** There is no document to sign, or none the client may read. */
    public static final class NothingToSign extends ActionItemRefusal {
        public NothingToSign() {
            super(Kind.INVALID, "actionItem.nothingToSign", "toSign");
        }
    }

    /** The document was replaced after the client had opened it. */
    public static final class DocumentChanged extends ActionItemRefusal {
        public DocumentChanged() {
            super(Kind.CONFLICT, "actionItem.documentChanged", null);
        }
    }

    /** Only the client signs for the client (reading 66). */
    public static final class OnlyTheClientSigns extends ActionItemRefusal {
        public OnlyTheClientSigns() {
            super(Kind.NOT_ALLOWED, "actionItem.onlyTheClientSigns", null);
        }
    }

    /** Whoever signs says to have read it. */
    public static final class NotRead extends ActionItemRefusal {
        public NotRead() {
            super(Kind.INVALID, "actionItem.notRead", "read");
        }
    }
}
