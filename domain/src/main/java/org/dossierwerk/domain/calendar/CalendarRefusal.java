package org.dossierwerk.domain.calendar;

import org.dossierwerk.domain.shared.Refusal;

/** What is refused about calendars outside the office. */
public abstract sealed class CalendarRefusal extends Refusal {

    private CalendarRefusal(Kind kind, String code, Object... arguments) {
        super(kind, code, null, arguments);
    }

    /** No feed has that address, or it was closed, or its owner is no longer let in: the answer never tells which. */
    public static final class FeedUnknown extends CalendarRefusal {
        public FeedUnknown() {
            super(Kind.NOT_FOUND, "calendar.feedUnknown");
        }
    }

    /** Nobody opens or closes a feed in somebody else's name (reading 66). */
    public static final class OnlyOnesOwnFeed extends CalendarRefusal {
        public OnlyOnesOwnFeed() {
            super(Kind.NOT_ALLOWED, "calendar.onlyOnesOwnFeed");
        }
    }

    /** No such link, or it has ended, or it is somebody else's. */
    public static final class LinkUnknown extends CalendarRefusal {
        public LinkUnknown() {
            super(Kind.NOT_FOUND, "calendar.linkUnknown");
        }
    }

    /** The office was built without that calendar system, or is not let in there in that way. */
    public static final class ProviderUnknown extends CalendarRefusal {
        public ProviderUnknown() {
            super(Kind.INVALID, "calendar.providerUnknown");
        }
    }

    /** Nothing can be reached at that address, or not now. */
    public static final class Unreachable extends CalendarRefusal {
        public Unreachable() {
            super(Kind.INVALID, "calendar.unreachable");
        }
    }

    /** The user name or the password is wrong. */
    public static final class NotLetIn extends CalendarRefusal {
        public NotLetIn() {
            super(Kind.INVALID, "calendar.notLetIn");
        }
    }

    /** The office as a whole is let in, and not to that account, or there is none of that name. */
    public static final class AccountClosed extends CalendarRefusal {
        public AccountClosed() {
            super(Kind.INVALID, "calendar.accountClosed");
        }
    }

    /** An account that was linked no longer lets us in. */
    public static final class NoLongerLetIn extends CalendarRefusal {
        public NoLongerLetIn() {
            super(Kind.INVALID, "calendar.noLongerLetIn");
        }
    }

    /** Its owner gave less leave than is needed, or it came to nothing. */
    public static final class TooLittleLeave extends CalendarRefusal {
        public TooLittleLeave() {
            super(Kind.INVALID, "calendar.tooLittleLeave");
        }
    }

    /** Reconnecting is for the account that was linked. */
    public static final class OtherAccount extends CalendarRefusal {
        public OtherAccount(String account) {
            super(Kind.CONFLICT, "calendar.otherAccount", account);
        }
    }

    /** The way back from the calendar system is not known here, or took too long, or was gone already. */
    public static final class ConsentUnknown extends CalendarRefusal {
        public ConsentUnknown() {
            super(Kind.INVALID, "calendar.consentUnknown");
        }
    }

    /** A chosen calendar is not there, or nothing can be written to the one that appointments were to go to. */
    public static final class NotAvailable extends CalendarRefusal {
        public NotAvailable() {
            super(Kind.INVALID, "calendar.notAvailable");
        }
    }

    /** Its system invites nobody. */
    public static final class CannotInvite extends CalendarRefusal {
        public CannotInvite() {
            super(Kind.INVALID, "calendar.cannotInvite");
        }
    }

    /** No such outside change, or none the caller may see, or it was dealt with. */
    public static final class ChangeUnknown extends CalendarRefusal {
        public ChangeUnknown() {
            super(Kind.NOT_FOUND, "calendar.changeUnknown");
        }
    }

    /** The entry was made to last a whole day, and no appointment does: it is put back, or another time is chosen for it. */
    public static final class WholeDay extends CalendarRefusal {
        public WholeDay() {
            super(Kind.INVALID, "calendar.wholeDay");
        }
    }
}
