package org.dossierwerk.domain.access;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the door refuses. Answers at the door never tell whether an account exists (POR-03). */
public abstract sealed class AccessRefusal extends Refusal {

    private AccessRefusal(Kind kind, String code, @Nullable String field, Object... arguments) {
        super(kind, code, field, arguments);
    }

    /** User name and password do not belong together, or the account cannot sign in now (POR-03). */
    public static final class NotRecognised extends AccessRefusal {
        public NotRecognised() {
            super(Kind.INVALID, "access.notRecognised", null);
        }
    }

    /** Too many attempts; the door opens again after the given number of seconds. */
    public static final class TryLater extends AccessRefusal {
        public TryLater(long seconds) {
            super(Kind.CONFLICT, "access.tryLater", null, seconds);
        }
    }

    /** The link was used, has expired, or never existed. */
    public static final class LinkUsedUp extends AccessRefusal {
        public LinkUsedUp() {
            super(Kind.CONFLICT, "access.linkUsedUp", null);
        }
    }

    /** The password has fewer characters than asked for. */
    public static final class PasswordTooShort extends AccessRefusal {
        public PasswordTooShort(int minimum) {
            super(Kind.INVALID, "access.passwordTooShort", "password", minimum);
        }
    }

    /** The password has more characters than can be handled. */
    public static final class PasswordTooLong extends AccessRefusal {
        public PasswordTooLong(int maximum) {
            super(Kind.INVALID, "access.passwordTooLong", "password", maximum);
        }
    }

    /** The password is on everybody's list, or is made of names around here. */
    public static final class PasswordTooCommon extends AccessRefusal {
        public PasswordTooCommon() {
            super(Kind.INVALID, "access.passwordTooCommon", "password");
        }
    }

    /** The password holds a character that cannot be typed again. */
    public static final class PasswordUnusable extends AccessRefusal {
        public PasswordUnusable() {
            super(Kind.INVALID, "access.passwordUnusable", "password");
        }
    }

    /** Two accounts never share a user name (POR-02). */
    public static final class UserNameTaken extends AccessRefusal {
        public UserNameTaken() {
            super(Kind.CONFLICT, "access.userNameTaken", "userName");
        }
    }

    /** No token of this office, or one that was withdrawn. */
    public static final class TokenUnknown extends AccessRefusal {
        public TokenUnknown() {
            super(Kind.NOT_ALLOWED, "access.tokenUnknown", null);
        }
    }

    /** No such account. */
    public static final class NotFound extends AccessRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "access.notFound", null);
        }
    }

    /** The person has no e-mail address to invite. */
    public static final class NoAddress extends AccessRefusal {
        public NoAddress() {
            super(Kind.CONFLICT, "access.noAddress", "email");
        }
    }
}
