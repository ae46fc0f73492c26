package org.dossierwerk.adapters.calendar.google;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.http.ProtectedAddress;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.adapters.calendar.oauth.AskedLeave;
import org.dossierwerk.adapters.calendar.oauth.DelegatedTokens;
import org.dossierwerk.adapters.calendar.oauth.GrantedTokens;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
import org.dossierwerk.adapters.calendar.oauth.ServiceAccount;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
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

/**
 * Google Calendar. Verified against a strict local server and the vendor's descriptions, not yet against the vendor.
 *
 * <p>Tokens come from whom it is given; it never renews any by itself, so that what comes of it is kept with the account.
 */
public sealed class GoogleCalendar implements CalendarProvider, ChangeFeed, BusyTimes, Push
        permits ConsentedGoogleCalendar {

    /** Where it is. */
    public static final URI ROOT = URI.create("https://www.googleapis.com/");

    private static final ProviderId ID = new ProviderId("google");

    private final GoogleCalls calls;
    private final Entries entries;
    private final Feed feed;
    private final WatchChannels channels;

    GoogleCalendar(URI root, AccessTokens tokens, Duration patience, Clock clock) {
        ProtectedAddress.require(root, "Google");
        this.calls = new GoogleCalls(root, tokens, patience, clock);
        this.entries = new Entries(calls);
        this.feed = new Feed(calls);
        this.channels = new WatchChannels(calls, clock);
    }

    /**
     * By the leave that the owner of each account gives in the browser.
     *
     * @param root such as {@link #ROOT}; protected, or on loopback
     * @param patience for one whole answer
     */
    public static GoogleCalendar byLeave(URI root, OAuthClient client, Duration patience, Clock clock) {
        return new ConsentedGoogleCalendar(
                root, new GrantedTokens(client, clock), AskedLeave.atGoogle(client, clock), patience, clock);
    }

    /**
     * By the leave that an administrator of Google Workspace gave for the whole organisation (domain-wide delegation, CALENDAR O-7).
     * An account's user is the address of the person in whose name it is opened.
     *
     * @param root such as {@link #ROOT}; protected, or on loopback
     * @param patience for one whole answer
     */
    public static GoogleCalendar delegated(URI root, ServiceAccount service, Duration patience, Clock clock) {
        var scope = String.join(" ", AskedLeave.AT_GOOGLE);
        return new GoogleCalendar(root, new DelegatedTokens(service, scope, patience, clock), patience, clock);
    }

    @Override
    public ProviderId id() {
        return ID;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.CHANGE_FEED,
                Capability.BUSY_TIMES,
                Capability.PUSH,
                Capability.INVITES,
                Capability.OFFICE_LEAVE);
    }

    @Override
    public List<RemoteCalendar> calendars(CalendarAccount account) {
        return CalendarNames.all(calls, account);
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        return entries.put(account, entry);
    }

    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        entries.remove(account, ref);
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return entries.find(account, calendar, key);
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        return feed.pull(account, calendar, cursor, window);
    }

    @Override
    public Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window) {
        return feed.busy(account, calendars, window);
    }

    @Override
    public Subscription subscribe(CalendarAccount account, String calendar, URI address, String secret) {
        return channels.open(account, calendar, address, secret);
    }

    @Override
    public Subscription renew(CalendarAccount account, Subscription subscription, URI address, String secret) {
        return channels.renew(account, subscription, address, secret);
    }

    @Override
    public void unsubscribe(CalendarAccount account, Subscription subscription) {
        channels.close(account, subscription);
    }

    @Override
    public Notices read(Received received) {
        return WatchChannels.read(received);
    }
}
