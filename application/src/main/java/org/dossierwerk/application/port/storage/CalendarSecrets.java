package org.dossierwerk.application.port.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;

/** What lets us into linked accounts, sealed (CALENDAR CAL-12). */
public interface CalendarSecrets {

    Optional<String> find(CalendarLinkId link);

    /** Puts it in the place of the one before, and ends whoever's turn it was to exchange it. */
    void keep(CalendarLinkId link, String sealed);

    void erase(CalendarLinkId link);

    /**
     * Takes the turn to exchange a secret for another: of those side by side, on whichever machines, one gets it.
     *
     * @param lease after which another may take it
     * @return false while it is somebody else's
     */
    boolean takeTurn(CalendarLinkId link, UUID token, Duration lease);

    /**
     * Puts what it was exchanged for in its place, and ends the turn.
     *
     * @return false when the turn is over, or there is nothing to exchange any more; then nothing is kept
     */
    boolean exchanged(CalendarLinkId link, UUID token, String sealed);

    /** Gives the turn back, with nothing exchanged. */
    void giveBack(CalendarLinkId link, UUID token);

    /** Remembers that somebody was sent to give leave; whoever comes back is known by the state. */
    void asked(Asked asked);

    /** Whom that state was given to, once; forgets those who were sent before that moment. */
    Optional<Asked> cameBack(String stateHash, Instant earliest);

    /**
     * @param verifier sealed
     */
    record Asked(String stateHash, CalendarLinkId link, UserId adviser, String provider, String verifier, Instant at) {}
}
