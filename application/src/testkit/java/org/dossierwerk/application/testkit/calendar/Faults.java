package org.dossierwerk.application.testkit.calendar;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong on request between a provider and its system. A fault that a system cannot have is declined with {@link
 * org.junit.jupiter.api.Assumptions#abort(String)}.
 */
public interface Faults {

    /** The next request that changes something is carried out, and its answer never comes. */
    void loseNextAnswer();

    /**
     * The next request is answered so, and nothing is done.
     *
     * @param retryAfter the header of that name, as it stands there
     */
    void answerNext(int status, Optional<String> retryAfter);

    /** From now on it is decided of each request, of whomever, what goes wrong with it; null when nothing is to any more. */
    void goWrong(@Nullable Chance chance);

    /** What was to be done {@linkplain Mishap#landing later} is done now. */
    void land();

    /** From now on every request takes so much longer. */
    void delay(Duration time);

    /** The system forgets all cursors it gave out. */
    void loseCursors();

    /** @return whether it gives out its changes in pages; if not, all come at once and nothing changes */
    boolean pageSize(int changes);

    /** From now on a request for the page that follows is answered with the page before, cursor and all. */
    void repeatPages();

    /** The next page is empty, and another one follows it. */
    void emptyNextPage();

    /** The owner takes back the leave: no secret lets us in any longer, and none can be renewed. */
    void revokeGrant();

    /** @return a secret that lets us in again */
    String grantAgain();

    /** What lets us in for a short time has run out; it can be renewed. */
    void expireAccessToken();

    /** How often an access token was renewed. */
    int renewals();

    /** Whoever may read the calendar, we no longer may. */
    void makeUnreadable(String calendar);

    /** Waits until every notice there is cause for has been sent. */
    void deliverNotices();

    /** From now on no notices are sent; none of those held back until now either. */
    void dropNotices();

    /** The system forgets all subscriptions, and tells nobody. */
    void loseSubscriptions();

    /** What it was asked to write. */
    Writings writings();

    /** How many requests came. */
    int requests();

    /** How many requests were under way at the same time, at most. */
    int mostAtOnce();
}
