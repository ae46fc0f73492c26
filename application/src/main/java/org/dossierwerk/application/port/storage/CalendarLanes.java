package org.dossierwerk.application.port.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.jspecify.annotations.Nullable;

/**
 * How entries leave for linked accounts: of one account one at a time, whichever instance writes it, and none while its system
 * asked us to wait (CALENDAR CAL-9, CAL-10). Time is told by the storage's own clock.
 */
public interface CalendarLanes {

    /**
     * Takes the lane for a while, in a transaction of its own.
     *
     * @return how long to wait when it was not taken; empty when it was
     */
    Optional<Duration> take(CalendarLinkId link, UUID token, Duration lease);

    void release(CalendarLinkId link, UUID token);

    /** Whether nobody has it, and nobody is to wait. */
    boolean isFree(CalendarLinkId link);

    /** Nobody asks the system anything for that long; a longer wait that is there already stays. */
    void hold(CalendarLinkId link, Duration pause);

    /** For how long nobody may ask the system anything. */
    Optional<Duration> held(CalendarLinkId link);

    /** Lets it go on. */
    void open(CalendarLinkId link);

    /** Something was written: what went wrong before is over. */
    void succeeded(CalendarLinkId link, Instant now);

    void failed(CalendarLinkId link, Failure failure);

    Optional<Course> course(CalendarLinkId link);

    /** Forgets all of a link. */
    void forget(CalendarLinkId link);

    /**
     * How writing went.
     *
     * @param failure since the last success, or null
     */
    record Course(@Nullable Instant lastSuccess, @Nullable Failure failure) {}
}
