package org.dossierwerk.application.calendar;

import java.util.Optional;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarFeedId;

/** The caller's own calendar feed: a secret address from which calendar programs read, without signing in. */
public interface CalendarFeeds {

    /** The one that is open, if any. */
    Optional<CalendarFeed.Snapshot> own();

    /**
     * Opens a feed; the one that was open before is closed. Asking again with the same id opens nothing more.
     *
     * @return its address, told only here; empty when it was opened, and told, before
     * @throws org.dossierwerk.domain.calendar.CalendarRefusal.OnlyOnesOwnFeed for staff who look at a client's portal
     */
    Optional<String> open(CalendarFeedId id);

    /**
     * Closes it: from now on nothing can be read from its address.
     *
     * @throws org.dossierwerk.domain.calendar.CalendarRefusal.OnlyOnesOwnFeed for staff who look at a client's portal
     */
    void close();
}
