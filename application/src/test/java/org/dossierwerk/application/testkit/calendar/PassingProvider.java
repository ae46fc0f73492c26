package org.dossierwerk.application.testkit.calendar;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Passes everything on to the reference; whoever extends it does one thing wrong. */
class PassingProvider implements CalendarProvider, ChangeFeed, BusyTimes, Push, Consent {

    final InMemoryCalendars calendars;
    private final InMemoryCalendarProvider real;

    PassingProvider(InMemoryCalendars calendars) {
        this.calendars = calendars;
        this.real = (InMemoryCalendarProvider) calendars.provider();
    }

    @Override
    public ProviderId id() {
        return real.id();
    }

    @Override
    public Set<Capability> capabilities() {
        return real.capabilities();
    }

    @Override
    public List<RemoteCalendar> calendars(CalendarAccount account) {
        return real.calendars(account);
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        return real.put(account, entry);
    }

    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        real.remove(account, ref);
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return real.find(account, calendar, key);
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        return real.pull(account, calendar, cursor, window);
    }

    @Override
    public Busy busy(CalendarAccount account, Set<String> chosen, TimeSlot window) {
        return real.busy(account, chosen, window);
    }

    @Override
    public Subscription subscribe(CalendarAccount account, String calendar, URI address, String secret) {
        return real.subscribe(account, calendar, address, secret);
    }

    @Override
    public Subscription renew(CalendarAccount account, Subscription subscription, URI address, String secret) {
        return real.renew(account, subscription, address, secret);
    }

    @Override
    public void unsubscribe(CalendarAccount account, Subscription subscription) {
        real.unsubscribe(account, subscription);
    }

    @Override
    public Notices read(Received received) {
        return real.read(received);
    }

    @Override
    public URI ask(URI redirect, String state, String challenge) {
        return real.ask(redirect, state, challenge);
    }

    @Override
    public Granted grant(String code, String verifier, URI redirect) {
        return real.grant(code, verifier, redirect);
    }

    @Override
    public void revoke(CalendarAccount account) {
        real.revoke(account);
    }
}
