package org.dossierwerk.application.testkit.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Push;

/**
 * A calendar system in memory, of which this is one account: the reference that keeps every contract, and a system to test an
 * office with. Safe for use by many threads.
 */
public final class InMemoryCalendars implements CalendarSystem {

    private final MemoryServer server;
    private final CalendarProvider provider;
    private final KeptAccount account;
    private final String calendar;
    private final String otherCalendar;
    private final String readOnlyCalendar;

    /** @param clock of the system; it never asks for another time */
    public InMemoryCalendars(Clock clock) {
        this(new MemoryServer(clock), clock);
    }

    private InMemoryCalendars(MemoryServer server, Clock clock) {
        this(server, new InMemoryCalendarProvider(server, clock), "owner@calendars.example");
    }

    private InMemoryCalendars(MemoryServer server, CalendarProvider provider, String user) {
        this.server = server;
        this.provider = provider;
        this.account = new KeptAccount(null, user, server.leave().give(user));
        this.calendar = server.open(user, "Calendar", true, true);
        this.otherCalendar = server.open(user, "Other", true, false);
        this.readOnlyCalendar = server.open(user, "Holidays", false, false);
    }

    /** Another account of the same system. */
    public InMemoryCalendars ofAnother(String user) {
        return new InMemoryCalendars(server, provider, user);
    }

    @Override
    public CalendarProvider provider() {
        return provider;
    }

    @Override
    public KeptAccount account() {
        return account;
    }

    @Override
    public String calendar() {
        return calendar;
    }

    @Override
    public String otherCalendar() {
        return otherCalendar;
    }

    @Override
    public Optional<String> readOnlyCalendar() {
        return Optional.of(readOnlyCalendar);
    }

    @Override
    public Owner owner() {
        return new MemoryOwner(server, account.user());
    }

    @Override
    public Optional<Guests> guests() {
        return Optional.of(new MemoryGuests(server));
    }

    @Override
    public Optional<Faults> faults() {
        return Optional.of(server.faults().of(account.user()));
    }

    @Override
    public Optional<ConsentScreen> consentScreen() {
        return Optional.of(new MemoryConsentScreen(server.leave(), account.user()));
    }

    /** Takes the notices there is cause for, of all accounts, instead of having them sent. */
    public List<SentNotice> takeNotices() {
        return server.takeNotices();
    }

    /** A notice, and where it was to go. */
    public record SentNotice(String address, Push.Received notice) {}

    @Override
    public void close() {
        // It is forgotten with the last reference to it.
    }
}
