package org.dossierwerk.domain.mail;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What mail refuses. */
public abstract sealed class MailRefusal extends Refusal {

    private MailRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** No such message or template, or none the caller may see. */
    public static final class NotFound extends MailRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "mail.notFound", null);
        }
    }

    /** There is no template for that occasion. */
    public static final class NoTemplate extends MailRefusal {
        public NoTemplate() {
            super(Kind.CONFLICT, "mail.noTemplate", null);
        }
    }

    /** A message needs somebody with an address. */
    public static final class NoRecipient extends MailRefusal {
        public NoRecipient() {
            super(Kind.INVALID, "mail.noRecipient", "recipients");
        }
    }

    /** Only a failed message is sent again. */
    public static final class NotRetried extends MailRefusal {
        public NotRetried() {
            super(Kind.CONFLICT, "mail.notRetried", null);
        }
    }

    /** What still waits, lets somebody in, or is no longer true is not sent again. */
    public static final class NotSentAgain extends MailRefusal {
        public NotSentAgain() {
            super(Kind.CONFLICT, "mail.notSentAgain", null);
        }
    }

    /** Nobody is told of a document they cannot see (FIL-08). */
    public static final class NotVisible extends MailRefusal {
        public NotVisible() {
            super(Kind.CONFLICT, "mail.notVisible", "tell");
        }
    }

    /** The text names a placeholder that does not exist (RELIABILITY D10). */
    public static final class UnknownPlaceholder extends MailRefusal {
        public UnknownPlaceholder(String field, String placeholder) {
            super(Kind.INVALID, "mail.unknownPlaceholder", field, placeholder);
        }
    }
}
