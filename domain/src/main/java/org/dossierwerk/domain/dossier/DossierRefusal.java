package org.dossierwerk.domain.dossier;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What a dossier refuses. */
public abstract sealed class DossierRefusal extends Refusal {

    private DossierRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** No such dossier, or none the caller may see. */
    public static final class NotFound extends DossierRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "dossier.notFound", null);
        }
    }

    /** A household has at least one applicant (DOS-05). */
    public static final class NoApplicant extends DossierRefusal {
        public NoApplicant() {
            super(Kind.INVALID, "dossier.noApplicant", "lastName");
        }
    }

    /** A household has at most two applicants (DOS-05). */
    public static final class TooManyApplicants extends DossierRefusal {
        public TooManyApplicants() {
            super(Kind.INVALID, "dossier.tooManyApplicants", null);
        }
    }

    /** Nobody is their own partner. */
    public static final class SamePersonTwice extends DossierRefusal {
        public SamePersonTwice() {
            super(Kind.INVALID, "dossier.samePersonTwice", "partner");
        }
    }

    /** Only a person applies. */
    public static final class NotAPerson extends DossierRefusal {
        public NotAPerson() {
            super(Kind.INVALID, "dossier.notAPerson", "person");
        }
    }

    /** A business dossier holds a company (DOS-10). */
    public static final class NotACompany extends DossierRefusal {
        public NotACompany() {
            super(Kind.INVALID, "dossier.notACompany", "company");
        }
    }

    /** A business dossier has no applicants, a household no company (DOS-10). */
    public static final class OtherKind extends DossierRefusal {
        public OtherKind() {
            super(Kind.INVALID, "dossier.otherKind", null);
        }
    }

    /** The dossier is closed. */
    public static final class Closed extends DossierRefusal {
        public Closed() {
            super(Kind.CONFLICT, "dossier.closed", null);
        }
    }

    /** The first applicant lacks a first name, a last name or an e-mail address (DOS-02). */
    public static final class ApplicantIncomplete extends DossierRefusal {
        public ApplicantIncomplete(String field) {
            super(Kind.INVALID, "dossier.applicantIncomplete", field);
        }
    }

    /** No such product in this dossier. */
    public static final class ProductUnknown extends DossierRefusal {
        public ProductUnknown() {
            super(Kind.NOT_FOUND, "dossier.productUnknown", null);
        }
    }

    /** A product stays what it is; another kind is another product. */
    public static final class OtherProductKind extends DossierRefusal {
        public OtherProductKind() {
            super(Kind.INVALID, "dossier.otherProductKind", "kind");
        }
    }

    /** A product moves to another dossier, not to its own (PRD-05). */
    public static final class SameDossier extends DossierRefusal {
        public SameDossier() {
            super(Kind.INVALID, "dossier.sameDossier", "dossier");
        }
    }

    /** No such application, or none the caller may see. */
    public static final class ApplicationUnknown extends DossierRefusal {
        public ApplicationUnknown() {
            super(Kind.NOT_FOUND, "dossier.applicationUnknown", null);
        }
    }

    /** Another application was handed in under the same key (RELIABILITY INV-9). */
    public static final class ApplicationKeyUsed extends DossierRefusal {
        public ApplicationKeyUsed() {
            super(Kind.INVALID, "dossier.applicationKeyUsed", "Idempotency-Key");
        }
    }

    /** Somebody has said already where the application belongs. */
    public static final class ApplicationSettled extends DossierRefusal {
        public ApplicationSettled() {
            super(Kind.CONFLICT, "dossier.applicationSettled", null);
        }
    }
}
