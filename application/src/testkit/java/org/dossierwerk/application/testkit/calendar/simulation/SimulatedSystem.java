package org.dossierwerk.application.testkit.calendar.simulation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;

/** A calendar system with as many accounts as a simulation wants; what goes wrong, goes wrong with all of them. */
public interface SimulatedSystem extends AutoCloseable {

    /** The reference, which answers as fast as a method is called. */
    static SimulatedSystem inMemory(Clock clock) {
        return new MemorySystem(clock);
    }

    String name();

    /** Opens an account. It ends with the system. */
    CalendarSystem open(String user);

    /** Where an office has notices sent. */
    URI notices();

    /** The notices there is cause for, of all accounts; each is given once. */
    List<SentNotice> takeNotices();

    /** How long it says nothing when it does: longer than its clients wait. */
    Duration silence();

    /** What it was asked that no document describes, and what it said itself that none does. */
    List<String> complaints();

    @Override
    void close();
}
