package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.Optional;

/** How the mail of an office leaves, whichever of its instances sends it: so many an hour, and none while it is held. */
public interface MailLane {

    /**
     * Lets one more leave, unless as many have left in the hour before.
     *
     * @return false when it has to wait
     */
    boolean admit(int mostInAnHour, Instant now);

    /** How many have left in the hour before. */
    int leftInTheLastHour(Instant now);

    /** Holds all mail until then; a hold that is there already is prolonged, and keeps its beginning. */
    void hold(String reason, Instant now, Instant until);

    /** Lets it go on. */
    void release();

    Optional<Hold> held();

    /**
     * @param reason what the provider said, for staff and logs
     * @param until when the next message tries whether it works again
     */
    record Hold(String reason, Instant since, Instant until) {}
}
