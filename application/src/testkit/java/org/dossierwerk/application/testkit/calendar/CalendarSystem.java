package org.dossierwerk.application.testkit.calendar;

import java.time.ZoneId;
import java.util.Optional;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;

/**
 * A calendar system as a test sees it from both sides: through the provider, and as the owner of the calendars sees it in a
 * program of their own. It has one account with two calendars to write to, both empty when the test begins.
 *
 * <p>What a system cannot have, such as a zone that nobody knows in a system that refuses those, it declines with {@link
 * org.junit.jupiter.api.Assumptions#abort(String)} and the reason: the case is then reported as skipped, and is not green.
 */
public interface CalendarSystem extends AutoCloseable {

    /** In which the owner lives, and the calendars' times that name no zone are meant. */
    ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** The one to be tested; the same on each call. */
    CalendarProvider provider();

    /** The account that is linked; on each call the same, so that a renewed secret stays. */
    CalendarAccount account();

    /** The account's standard calendar. */
    String calendar();

    /** Another that can be written to, and that can be dropped. */
    String otherCalendar();

    /** One that is shared with the account for reading; empty when the system has none. */
    Optional<String> readOnlyCalendar();

    Owner owner();

    /** People it can invite; empty when it never sends anything to anybody. */
    Optional<Guests> guests();

    /** What can go wrong between the provider and the system; empty when nothing can be made to. */
    Optional<Faults> faults();

    /** Where the owner gives leave; empty when none is asked for in a browser. */
    Optional<ConsentScreen> consentScreen();

    @Override
    void close();
}
