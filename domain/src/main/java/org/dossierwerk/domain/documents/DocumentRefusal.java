package org.dossierwerk.domain.documents;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What documents and their checks refuse. */
public abstract sealed class DocumentRefusal extends Refusal {

    private DocumentRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** No such document, check or file, or none the caller may see. */
    public static final class NotFound extends DocumentRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "documents.notFound", null);
        }
    }

    /** The kind is not one of the administrator's list, or no longer (DOC-01). */
    public static final class KindUnavailable extends DocumentRefusal {
        public KindUnavailable() {
            super(Kind.INVALID, "documents.kindUnavailable", "kind");
        }
    }

    /** Two kinds of the same name could not be told apart. */
    public static final class KindTwice extends DocumentRefusal {
        public KindTwice() {
            super(Kind.CONFLICT, "documents.kindTwice", "name");
        }
    }

    /** The person is not an applicant of this dossier (DOC-02). */
    public static final class ApplicantUnknown extends DocumentRefusal {
        public ApplicantUnknown() {
            super(Kind.INVALID, "documents.applicantUnknown", "applicant");
        }
    }

    /** The same document of the same applicant is still being waited for (reading 24). */
    public static final class AlreadyRequested extends DocumentRefusal {
        public AlreadyRequested() {
            super(Kind.CONFLICT, "documents.alreadyRequested", "kind");
        }
    }

    /** A virus was found in the file after it had been let through; nobody opens it any more (RELIABILITY UPL-10). */
    public static final class FileWithdrawn extends DocumentRefusal {
        public FileWithdrawn() {
            super(Kind.CONFLICT, "documents.fileWithdrawn", null);
        }
    }

    /** A document with a file stays in the check (DOC-08); it can be marked as no longer needed. */
    public static final class HasFile extends DocumentRefusal {
        public HasFile() {
            super(Kind.CONFLICT, "documents.hasFile", null);
        }
    }

    /** The step does not lead from the state the document is in (reading 15). */
    public static final class WrongState extends DocumentRefusal {
        public WrongState(Move move, Progress.State state) {
            super(Kind.CONFLICT, "documents.wrongState", null, move, state);
        }
    }

    /** The client may not hand in this document (DOC-03, reading 20). */
    public static final class NoUpload extends DocumentRefusal {
        public NoUpload() {
            super(Kind.NOT_ALLOWED, "documents.noUpload", null);
        }
    }

    /** What staff put there, or have judged, the client cannot take back (DOC-15). */
    public static final class NotWithdrawable extends DocumentRefusal {
        public NotWithdrawable() {
            super(Kind.CONFLICT, "documents.notWithdrawable", null);
        }
    }

    /** A judgement is taken back by the one who gave it, and only while nothing followed. */
    public static final class JudgementStands extends DocumentRefusal {
        public JudgementStands() {
            super(Kind.CONFLICT, "documents.judgementStands", null);
        }
    }

    /** Whoever rejects says why, for the client to read (reading 15). */
    public static final class RemarkMissing extends DocumentRefusal {
        public RemarkMissing() {
            super(Kind.INVALID, "documents.remarkMissing", "remark");
        }
    }

    /** Asking again for what was approved is an exception that has a reason (DOC-20). */
    public static final class ReasonMissing extends DocumentRefusal {
        public ReasonMissing() {
            super(Kind.INVALID, "documents.reasonMissing", "reason");
        }
    }

    /** Nothing more is asked for an appointment that was cancelled or a product that was set aside. */
    public static final class ItemInactive extends DocumentRefusal {
        public ItemInactive() {
            super(Kind.CONFLICT, "documents.itemInactive", null);
        }
    }

    /** The next piece of a file begins elsewhere. */
    public static final class WrongOffset extends DocumentRefusal {

        private final long offset;

        /** @param offset where it begins */
        public WrongOffset(long offset) {
            super(Kind.CONFLICT, "documents.wrongOffset", null);
            this.offset = offset;
        }

        public long offset() {
            return offset;
        }
    }

    /** A file will not do; its name and what the text mentions besides are the arguments. */
    public static final class Unusable extends DocumentRefusal {

        private final FileProblem problem;

        public Unusable(FileProblem problem, String name) {
            super(Kind.INVALID, problem.code(), "files", name);
            this.problem = problem;
        }

        public FileProblem problem() {
            return problem;
        }
    }

    /** The file that was sent before is still being checked. */
    public static final class BeingChecked extends DocumentRefusal {
        public BeingChecked() {
            super(Kind.CONFLICT, "documents.beingChecked", null);
        }
    }
}
