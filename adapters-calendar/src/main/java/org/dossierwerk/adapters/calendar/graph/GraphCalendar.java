package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.Calendar;
import com.microsoft.graph.models.CalendarCollectionResponse;
import com.microsoft.graph.models.Event;
import java.net.URI;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.adapters.calendar.oauth.AccessTokens;
import org.dossierwerk.adapters.calendar.oauth.ApplicationTokens;
import org.dossierwerk.adapters.calendar.oauth.AskedLeave;
import org.dossierwerk.adapters.calendar.oauth.GrantedTokens;
import org.dossierwerk.adapters.calendar.oauth.OAuthClient;
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
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** The calendars of Microsoft 365. An account's user is the user principal name of a mailbox. */
public sealed class GraphCalendar implements CalendarProvider, ChangeFeed, BusyTimes, Push
        permits ConsentedGraphCalendar {

    private static final ProviderId ID = new ProviderId("graph");
    private static final String READ =
            "IdType=\"ImmutableId\", outlook.timezone=\"UTC\", outlook.body-content-type=\"text\"";
    private static final String[] SELECTED = {
        "id",
        "changeKey",
        "iCalUId",
        "transactionId",
        "subject",
        "start",
        "end",
        "originalStartTimeZone",
        "isOnlineMeeting",
        "location",
        "body",
        "createdDateTime"
    };
    private static final String EXPANDED = "singleValueExtendedProperties($filter=id eq '" + GraphEntries.MARK
            + "' or id eq '" + GraphEntries.ZONE + "')";
    private static final int CALENDARS_AT_ONCE = 100;
    private static final int MOST_REMOVALS = 3;

    private final GraphCalls calls;
    private final MailboxZones zones;
    private final ChangeFeed feed;
    private final BusyTimes busyTimes;
    private final GraphPush push;

    GraphCalendar(GraphService service, AccessTokens tokens, Clock clock) {
        this.calls = new GraphCalls(service, tokens, clock);
        this.zones = new MailboxZones(calls, clock);
        this.feed = new GraphFeed(calls, zones);
        this.busyTimes = new GraphBusyTimes(calls, zones);
        this.push = new GraphPush(calls, clock);
    }

    /** By the leave that the owner of each mailbox gives in the browser. */
    public static GraphCalendar byLeave(GraphService service, OAuthClient client, Clock clock) {
        return new ConsentedGraphCalendar(
                service,
                new GrantedTokens(client, clock),
                AskedLeave.atMicrosoft(client, service.address(), clock),
                clock);
    }

    /**
     * By the right of the application itself, which an administrator of Microsoft 365 limits to the mailboxes that are meant:
     * without such a limit it holds for all of them (G-11).
     */
    public static GraphCalendar asApplication(GraphService service, OAuthClient client, Clock clock) {
        var tokens = new ApplicationTokens(client, service.address() + "/.default", clock);
        return new GraphCalendar(service, tokens, clock);
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
        var all = new ArrayList<Calendar>();
        String link = null;
        do {
            var page = calendars(account, link);
            all.addAll(Optional.ofNullable(page.getValue()).orElse(List.of()));
            var next = page.getOdataNextLink();
            if (next != null && (next.equals(link) || !calls.isOurs(next))) {
                throw new ProviderFailure(
                        ProviderFailure.Kind.TRY_AGAIN, "Graph's list of calendars does not come to an end", null);
            }
            link = next;
        } while (link != null);
        var zone = zones.of(account).orElse(ZoneOffset.UTC);
        return all.stream().map(one -> calendar(one, zone)).toList();
    }

    private CalendarCollectionResponse calendars(CalendarAccount account, @Nullable String link) {
        return calls.read(
                        account,
                        mailbox -> link == null
                                ? mailbox.calendars().get(request -> {
                                    request.queryParameters.select =
                                            new String[] {"id", "name", "canEdit", "isDefaultCalendar"};
                                    request.queryParameters.top = CALENDARS_AT_ONCE;
                                })
                                : mailbox.calendars().withUrl(link).get())
                .get();
    }

    private static RemoteCalendar calendar(Calendar one, ZoneId zone) {
        var name = one.getName();
        return new RemoteCalendar(
                String.valueOf(one.getId()),
                name == null ? "" : name,
                zone,
                Boolean.TRUE.equals(one.getCanEdit()),
                Boolean.TRUE.equals(one.getIsDefaultCalendar()),
                true);
    }

    @Override
    public Write put(CalendarAccount account, Entry entry) {
        var known = entry.known();
        return known == null ? create(account, entry) : update(account, entry, known);
    }

    /** The mark is looked for first: nobody says how long Graph remembers a transaction (G-1). */
    private Write create(CalendarAccount account, Entry entry) {
        var standing = lookUp(account, entry.calendar(), entry.key());
        if (standing.isRefusedAs(GraphRefusal::isMissing)) {
            return new Write.CalendarGone();
        }
        var found = standing.get();
        return found.isPresent() ? stored(entry, found.get(), true) : post(account, entry);
    }

    private Write post(CalendarAccount account, Entry entry) {
        var answer = calls.write(
                account,
                mailbox -> mailbox.calendars()
                        .byCalendarId(entry.calendar())
                        .events()
                        .post(GraphEntries.creation(entry), request -> request.headers.add("Prefer", READ)));
        if (answer.isRefusedAs(GraphRefusal::isMissing)) {
            return new Write.CalendarGone();
        }
        if (answer.isRefusedAs(GraphRefusal::isRepetition)) {
            return existing(account, entry);
        }
        return stored(entry, answer.get(), false);
    }

    private Write existing(CalendarAccount account, Entry entry) {
        try {
            return lookUp(account, entry.calendar(), entry.key())
                    .get()
                    .map(event -> stored(entry, event, true))
                    .orElse(new Write.Removed());
        } catch (ProviderFailure failure) {
            throw failure.afterSomethingDone();
        }
    }

    private static Write stored(Entry entry, Event event, boolean existed) {
        return new Write.Stored(GraphEntries.ref(entry.calendar(), event), existed);
    }

    private Write update(CalendarAccount account, Entry entry, EntryRef known) {
        var answer = calls.write(
                account,
                mailbox -> mailbox.events().byEventId(known.id()).patch(GraphEntries.update(entry, known), request -> {
                    request.headers.add("Prefer", READ);
                    request.headers.add("If-Match", GraphEntries.ifMatch(known));
                }));
        if (answer.isRefusedAs(GraphRefusal::isMissing)) {
            return missing(account, known.calendar());
        }
        if (answer.isRefusedAs(refusal -> refusal.status() == 412)) {
            return changed(account, entry, known);
        }
        return stored(
                new Entry(entry.key(), known.calendar(), known, entry.content(), entry.guests()), answer.get(), false);
    }

    private Write missing(CalendarAccount account, String calendar) {
        var answer = calls.read(
                account,
                mailbox -> mailbox.calendars()
                        .byCalendarId(calendar)
                        .get(request -> request.queryParameters.select = new String[] {"id"}));
        if (answer.isRefusedAs(GraphRefusal::isMissing)) {
            return new Write.CalendarGone();
        }
        answer.get();
        return new Write.Removed();
    }

    /** Somebody was there before us: the owner, or ourselves when the answer was lost. */
    private Write changed(CalendarAccount account, Entry entry, EntryRef known) {
        var answer = event(account, known.id());
        if (answer.isRefusedAs(GraphRefusal::isMissing)) {
            return missing(account, known.calendar());
        }
        var event = answer.get();
        var mark = GraphEntries.mark(event).orElse(new EntryMark(entry.key(), 0));
        var current = GraphEntries.standing(known.calendar(), event, mark);
        if (current.ref().tag().equals(known.tag())) {
            throw new ProviderFailure(
                    ProviderFailure.Kind.TRY_AGAIN, "Graph tells a conflict, and nothing changed", null);
        }
        return new Write.Conflict(current);
    }

    /** What its owner changed since it was read goes as well, but never what nobody looked at (CAL-9). */
    @Override
    public void remove(CalendarAccount account, EntryRef ref) {
        var known = ref;
        for (int i = 0; i < MOST_REMOVALS; i++) {
            var answer = removal(account, known);
            if (answer.isRefusedAs(GraphCalendar::isGone)) {
                return;
            }
            if (!answer.isRefusedAs(refusal -> refusal.status() == 412)) {
                answer.get();
                return;
            }
            var standing = event(account, ref.id());
            if (standing.isRefusedAs(GraphCalendar::isGone)) {
                return;
            }
            known = GraphEntries.ref(ref.calendar(), standing.get());
        }
        throw new ProviderFailure(
                ProviderFailure.Kind.TRY_AGAIN, "What is to be removed from Graph changes all the time", null);
    }

    private GraphCalls.Answered<Boolean> removal(CalendarAccount account, EntryRef known) {
        return calls.write(account, mailbox -> {
            mailbox.events().byEventId(known.id()).delete(request -> {
                request.headers.add("Prefer", "IdType=\"ImmutableId\"");
                request.headers.add("If-Match", GraphEntries.ifMatch(known));
            });
            return true;
        });
    }

    /** It, and not the mailbox it was in. */
    private static boolean isGone(GraphRefusal refusal) {
        return refusal.isMissing() && !refusal.code().equals("ErrorInvalidUser");
    }

    private GraphCalls.Answered<Event> event(CalendarAccount account, String id) {
        return calls.read(
                account,
                mailbox -> mailbox.events().byEventId(id).get(request -> {
                    request.headers.add("Prefer", READ);
                    request.queryParameters.select = SELECTED;
                    request.queryParameters.expand = new String[] {EXPANDED};
                }));
    }

    @Override
    public Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        var answer = lookUp(account, calendar, key);
        if (answer.isRefusedAs(GraphCalendar::isGone)) {
            return Optional.empty();
        }
        return answer.get()
                .flatMap(event -> GraphEntries.mark(event).map(mark -> GraphEntries.standing(calendar, event, mark)));
    }

    /** A copy that its owner made bears the mark too, and not the transaction. */
    private GraphCalls.Answered<Optional<Event>> lookUp(CalendarAccount account, String calendar, EntryKey key) {
        var transaction = Transactions.id(key, calendar);
        return calls.read(account, mailbox -> {
            var page = mailbox.calendars().byCalendarId(calendar).events().get(request -> {
                request.headers.add("Prefer", READ);
                request.queryParameters.filter = "singleValueExtendedProperties/Any(ep: ep/id eq '" + GraphEntries.MARK
                        + "' and startswith(ep/value, '" + EntryMark.beginning(key) + "'))";
                request.queryParameters.expand = new String[] {EXPANDED};
                request.queryParameters.select = SELECTED;
            });
            return Optional.ofNullable(page)
                    .map(one -> Optional.ofNullable(one.getValue()).orElse(List.of()))
                    .stream()
                    .flatMap(List::stream)
                    .min(Comparator.comparing((Event event) -> !transaction.equals(event.getTransactionId()))
                            .thenComparing(GraphCalendar::created));
        });
    }

    private static OffsetDateTime created(Event event) {
        return Optional.ofNullable(event.getCreatedDateTime()).orElse(OffsetDateTime.MAX);
    }

    @Override
    public Pull pull(CalendarAccount account, String calendar, @Nullable String cursor, TimeSlot window) {
        return feed.pull(account, calendar, cursor, window);
    }

    @Override
    public Busy busy(CalendarAccount account, Set<String> calendars, TimeSlot window) {
        return busyTimes.busy(account, calendars, window);
    }

    @Override
    public Subscription subscribe(CalendarAccount account, String calendar, URI address, String secret) {
        return push.subscribe(account, calendar, address, secret);
    }

    @Override
    public Subscription renew(CalendarAccount account, Subscription subscription, URI address, String secret) {
        return push.renew(account, subscription, address, secret);
    }

    @Override
    public void unsubscribe(CalendarAccount account, Subscription subscription) {
        push.unsubscribe(account, subscription);
    }

    @Override
    public Notices read(Received received) {
        return push.read(received);
    }
}
