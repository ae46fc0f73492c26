package org.dossierwerk.domain.calendar;

import org.dossierwerk.domain.shared.Refusal;

/** What is refused about calendars outside the office. */
public abstract sealed class CalendarRefusal extends Refusal {

    private CalendarRefusal(Kind kind, String code) {
        super(kind, code, null);
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
}
