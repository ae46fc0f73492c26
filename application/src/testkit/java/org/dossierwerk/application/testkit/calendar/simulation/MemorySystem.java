package org.dossierwerk.application.testkit.calendar.simulation;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars.SentNotice;

/** The reference, which answers as fast as a method is called. */
final class MemorySystem implements SimulatedSystem {

    private final InMemoryCalendars calendars;

    MemorySystem(Clock clock) {
        this.calendars = new InMemoryCalendars(clock);
    }

    @Override
    public String name() {
        return "in memory";
    }

    @Override
    public CalendarSystem open(String user) {
        return calendars.ofAnother(user);
    }

    @Override
    public URI notices() {
        return URI.create("https://office.example");
    }

    @Override
    public List<SentNotice> takeNotices() {
        return calendars.takeNotices();
    }

    @Override
    public Duration silence() {
        return Duration.ZERO;
    }

    @Override
    public List<String> complaints() {
        return List.of();
    }

    @Override
    public void close() {
        calendars.close();
    }
}
