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

    /** A template says something in at least one language. */
    public static final class NoWording extends MailRefusal {
        public NoWording() {
            super(Kind.INVALID, "mail.noWording", null);
        }
    }

    /** What the office writes with always stays in use. */
    public static final class OfTheOffice extends MailRefusal {
        public OfTheOffice() {
            super(Kind.CONFLICT, "mail.ofTheOffice", null);
        }
    }

    /** A message needs somebody with an address. */
    public static final class NoRecipient extends MailRefusal {
        public NoRecipient(String field) {
            super(Kind.INVALID, "mail.noRecipient", field);
        }
    }

    /** What stands where an address should, is none. */
    public static final class NoAddress extends MailRefusal {
        public NoAddress(String field, String typed) {
            super(Kind.INVALID, "mail.noAddress", field, typed);
        }
    }

    /** The address mixes scripts, so that it looks like another one. */
    public static final class SuspectAddress extends MailRefusal {
        public SuspectAddress(String field, String typed) {
            super(Kind.INVALID, "mail.suspectAddress", field, typed);
        }
    }

    /** A message has no more than so many readers. */
    public static final class TooManyRecipients extends MailRefusal {
        public TooManyRecipients(int most) {
            super(Kind.INVALID, "mail.tooManyRecipients", "to", most);
        }
    }

    /** With that file there would be more than most mailboxes take. */
    public static final class TooMuchEnclosed extends MailRefusal {
        public TooMuchEnclosed(String name, long mostMegabytes, int mostFiles) {
            super(Kind.INVALID, "mail.tooMuchEnclosed", "files", name, mostMegabytes, mostFiles);
        }
    }

    /** The files that were shown with it are no longer there, since it was sent or thrown away meanwhile. */
    public static final class FilesGone extends MailRefusal {
        public FilesGone() {
            super(Kind.CONFLICT, "mail.filesGone", "files");
        }
    }

    /** The letter has a mark that nothing is put in for. */
    public static final class UnfilledPlaceholder extends MailRefusal {
        public UnfilledPlaceholder(String field, String mark) {
            super(Kind.INVALID, "mail.unfilledPlaceholder", field, mark);
        }
    }

    /** Nobody is reminded of what lies behind. */
    public static final class FollowUpInThePast extends MailRefusal {
        public FollowUpInThePast() {
            super(Kind.INVALID, "mail.followUpInThePast", "followUp");
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

    /** The text names a placeholder that does not exist, in that line (RELIABILITY D10). */
    public static final class UnknownPlaceholder extends MailRefusal {
        public UnknownPlaceholder(String field, String placeholder, int line) {
            super(Kind.INVALID, "mail.unknownPlaceholder", field, placeholder, line);
        }
    }

    /** Words that let somebody in must hold their personal link. */
    public static final class LinkMissing extends MailRefusal {
        public LinkMissing() {
            super(Kind.INVALID, "mail.linkMissing", "body");
        }
    }

    /** Only the addresses the office gives out itself can be where a link leads. */
    public static final class NoLinkTarget extends MailRefusal {
        public NoLinkTarget(String field, String placeholder) {
            super(Kind.INVALID, "mail.placeholderNoAddress", field, placeholder);
        }
    }
}
