package org.dossierwerk.domain.party;

import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What the card index refuses. */
public abstract sealed class PartyRefusal extends Refusal {

    private PartyRefusal(Kind kind, String code, @Nullable String field) {
        super(kind, code, field);
    }

    public static final class NotFound extends PartyRefusal {
        public NotFound() {
            super(Kind.NOT_FOUND, "party.notFound", null);
        }
    }

    public static final class NotBornYet extends PartyRefusal {
        public NotBornYet() {
            super(Kind.INVALID, "party.notBornYet", "birthDate");
        }
    }

    public static final class TooLongAgo extends PartyRefusal {
        public TooLongAgo() {
            super(Kind.INVALID, "party.bornTooLongAgo", "birthDate");
        }
    }

    /** A person does not become a company, nor the other way round. */
    public static final class OtherKind extends PartyRefusal {
        public OtherKind() {
            super(Kind.INVALID, "party.otherKind", null);
        }
    }
}
