package org.dossierwerk.domain.office;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the office's own rules refuse. */
public abstract sealed class OfficeRefusal extends Refusal {

    private OfficeRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** The caller lacks a right. */
    public static final class NotAllowed extends OfficeRefusal {
        public NotAllowed(Right right) {
            super(Kind.NOT_ALLOWED, "office.notAllowed", null, right);
        }
    }

    /** Nothing is known under that id, or nothing the caller may know of. */
    public static final class NotFound extends OfficeRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "office.notFound", null);
        }
    }

    /** Somebody must remain who can maintain users. */
    public static final class LastAdministrator extends OfficeRefusal {
        public LastAdministrator() {
            super(Kind.CONFLICT, "office.lastAdministrator", "rights");
        }
    }

    /** The name or code is taken in that list. */
    public static final class Taken extends OfficeRefusal {
        public Taken(String field) {
            super(Kind.CONFLICT, "office.taken", field);
        }
    }

    /** The choice is not on the administrator's list, or no longer (DOS-12). */
    public static final class UnknownChoice extends OfficeRefusal {
        public UnknownChoice(String field) {
            super(Kind.INVALID, "office.unknownChoice", field);
        }
    }

    /** The user is unknown or deactivated and cannot be given work (ADM-01). */
    public static final class UserUnavailable extends OfficeRefusal {
        public UserUnavailable(String field) {
            super(Kind.INVALID, "office.userUnavailable", field);
        }
    }
}
