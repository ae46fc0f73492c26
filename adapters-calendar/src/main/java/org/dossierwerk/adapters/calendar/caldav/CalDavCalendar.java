package org.dossierwerk.adapters.calendar.caldav;

import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import javax.net.ssl.SSLSocketFactory;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.BusyTimes;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.ProviderId;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * Calendars on any server that speaks CalDAV. The account's server is any address of it, its user and secret are those of HTTP
 * Basic authentication (an app password, where there are such). Nothing is kept between calls. A server that invites guests by
 * itself does so for entries that name some; one that does not refuses those.
 */
public final class CalDavCalendar implements CalendarProvider, ChangeFeed, BusyTimes {

    public static final ProviderId ID = new ProviderId("caldav");

    private final DavHttp http;
    private final ZoneId zone;
    private final int page;
    private final Clock clock;

    private CalDavCalendar(CalDav settings, DavAddresses.Names names, SSLSocketFactory tls, Clock clock) {
        this.http = new DavHttp(new DavAddresses(settings.ownHosts(), names), tls, settings.patience());
        this.zone = settings.zone();
        this.page = settings.page();
        this.clock = clock;
    }

    public static CalDavCalendar with(CalDav settings, Clock clock) {
        return new CalDavCalendar(
                settings, InetAddress::getAllByName, (SSLSocketFactory) SSLSocketFactory.getDefault(), clock);
    }

    /**
     * @param names tells where hosts are, in place of the machine
     * @param tls knows whom to trust, in place of the machine
     */
    static CalDavCalendar with(CalDav settings, DavAddresses.Names names, SSLSocketFactory tls, Clock clock) {
        return new CalDavCalendar(settings, names, tls, clock);
    }

    @Override
    public ProviderId id() {
        return ID;
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.CHANGE_FEED, Capability.BUSY_TIMES, Capability.INVITES);
    }

    private DavSession session(CalendarAccount account) {
        return DavSession.of(account, http, clock, zone);
    }

    @Override
    public List<RemoteCalendar> calendars(CalendarAccount account) {
        return new Discovery(session(account)).calendars();
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        return shown(account, dav -> new StoredEntries(dav, clock).put(entry));
    }

    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        shown(account, dav -> {
            new StoredEntries(dav, clock).remove(ref);
            return ref;
        });
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return shown(account, dav -> new StoredEntries(dav, clock).find(calendar, key));
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        return shown(account, dav -> new Changes(Collection.of(calendar), account, dav, page).pull(cursor, window));
    }

    /** What is refused although no calendar at all is shown any more is no refusal: the account is no longer let in (CAL-11). */
    private <T> T shown(CalendarAccount account, Function<DavSession, T> asking) {
        var dav = session(account);
        try {
            return asking.apply(dav);
        } catch (ProviderFailure failure) {
            if (failure.kind() == ProviderFailure.Kind.REJECTED) {
                requireLetIn(dav);
            }
            throw failure;
        }
    }

    private static void requireLetIn(DavSession dav) {
        try {
            new Discovery(dav).calendars();
        } catch (ProviderFailure other) {
            if (other.kind() == ProviderFailure.Kind.RECONNECT) {
                throw other;
            }
        }
    }

    @Override
    public Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window) {
        var dav = session(account);
        var owner = new Owner(account, dav, null);
        var times = new ArrayList<Occurrence>();
        var unreadable = new HashMap<String, String>();
        for (var calendar : calendars) {
            try {
                times.addAll(taken(Collection.of(calendar), dav, window, owner));
            } catch (ProviderFailure failure) {
                if (failure.kind() != ProviderFailure.Kind.REJECTED) {
                    throw failure;
                }
                unreadable.put(calendar, String.valueOf(failure.getMessage()));
            }
        }
        if (!unreadable.isEmpty() && unreadable.keySet().containsAll(calendars)) {
            requireLetIn(dav);
        }
        return Busy.of(times, window, unreadable);
    }

    /** Asks for what repeats by itself: servers differ in what of it they take to be within a window. */
    private static List<Occurrence> taken(Collection calendar, DavSession dav, TimeSlot window, Owner owner) {
        var facts = CalendarFacts.of(calendar, dav)
                .orElseThrow(() ->
                        new ProviderFailure(ProviderFailure.Kind.REJECTED, "The calendar is no longer there", null));
        if (facts.transparent()) {
            return List.of();
        }
        var events = new Events(calendar, dav);
        Map<String, Events.Written> written = new TreeMap<>(events.matching(Reports.during(window)));
        written.putAll(events.matching(Reports.having("RRULE")));
        written.putAll(events.matching(Reports.having("RDATE")));
        var reading = new Reading(facts, window, owner::addresses);
        return written.values().stream()
                .flatMap(one -> reading.of(one.iCalendar()).stream())
                .toList();
    }
}
