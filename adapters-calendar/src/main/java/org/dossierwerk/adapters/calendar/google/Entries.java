package org.dossierwerk.adapters.calendar.google;

import com.google.api.services.calendar.model.Event;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.google.GoogleCalls.Done;
import org.dossierwerk.adapters.calendar.google.GoogleCalls.Not;
import org.dossierwerk.adapters.calendar.google.GoogleCalls.Outcome;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;

/**
 * Writes our entries. Whoever has no guests of ours gets {@code sendUpdates=none} on every call, so that Google mails nobody
 * (CALENDAR O-3).
 */
final class Entries {

    private static final String NOBODY = "none";
    private static final String EVERYBODY = "all";
    private static final int MOST_REMOVALS = 3;

    private final GoogleCalls calls;

    Entries(GoogleCalls calls) {
        this.calls = calls;
    }

    Write put(CalendarAccount account, Entry entry) {
        var known = entry.known();
        return known == null ? create(account, entry) : update(account, entry, known);
    }

    private Write create(CalendarAccount account, Entry entry) {
        var outcome = calls.write(
                account,
                client -> client.events()
                        .insert(entry.calendar(), EventWriter.created(entry))
                        .setSendUpdates(audience(entry)));
        if (outcome instanceof Done<Event> done) {
            return stored(entry.calendar(), done.value(), false);
        }
        var why = ((Not<Event>) outcome).why();
        if (why.is(409)) {
            return adopt(account, entry);
        }
        if (why.isMissing()) {
            return new Write.CalendarGone();
        }
        throw why.failure(true);
    }

    /** Somebody was there before: we, with the same key, or its owner, who deleted it since. */
    private Write adopt(CalendarAccount account, Entry entry) {
        var event = existing(account, entry);
        if (EventReader.isCancelled(event)) {
            return new Write.Removed();
        }
        if (!isMarked(event, entry.key())) {
            throw new ProviderFailure(Kind.REJECTED, "Something else stands in Google Calendar under that id", null);
        }
        return stored(entry.calendar(), event, true);
    }

    private Event existing(CalendarAccount account, Entry entry) {
        try {
            return calls.read(account, client -> client.events().get(entry.calendar(), EventIds.of(entry.key())));
        } catch (ProviderFailure failure) {
            throw failure.afterSomethingDone();
        }
    }

    private static Write stored(String calendar, Event event, boolean existed) {
        return new Write.Stored(new EventReader(calendar, ZoneOffset.UTC).ref(event), existed);
    }

    private static boolean isMarked(Event event, EntryKey key) {
        return EventReader.mark(event).map(EntryMark::key).filter(key::equals).isPresent();
    }

    private Write update(CalendarAccount account, Entry entry, EntryRef known) {
        var change = EventWriter.told(entry);
        if (!entry.guests().isEmpty()) {
            var standing = event(account, known.calendar(), known.id());
            if (standing.isEmpty() || !standing.get().getEtag().equals(known.tag())) {
                return overtaken(account, entry, known);
            }
            if (Boolean.TRUE.equals(standing.get().getAttendeesOmitted())) {
                throw new ProviderFailure(Kind.REJECTED, "Google Calendar does not tell all guests", null);
            }
            change.setAttendees(Invited.merged(standing.get(), entry));
        }
        var outcome = calls.write(account, client -> {
            var patch =
                    client.events().patch(known.calendar(), known.id(), change).setSendUpdates(audience(entry));
            patch.getRequestHeaders().setIfMatch(known.tag());
            return patch;
        });
        if (outcome instanceof Done<Event> done) {
            return EventReader.isCancelled(done.value())
                    ? new Write.Removed()
                    : stored(known.calendar(), done.value(), false);
        }
        var why = ((Not<Event>) outcome).why();
        if (why.is(412) || why.isMissing()) {
            return overtaken(account, entry, known);
        }
        throw why.failure(true);
    }

    private static String audience(Entry entry) {
        return entry.guests().isEmpty() ? NOBODY : EVERYBODY;
    }

    /** It is no longer as it was when it was read last. */
    private Write overtaken(CalendarAccount account, Entry entry, EntryRef known) {
        var current = event(account, known.calendar(), known.id());
        if (current.isPresent()) {
            return new Write.Conflict(standing(account, known.calendar(), current.get(), entry.key()));
        }
        return zone(account, known.calendar()).isPresent() ? new Write.Removed() : new Write.CalendarGone();
    }

    /** What stands there under that id; not what was cancelled. */
    private Optional<Event> event(CalendarAccount account, String calendar, String id) {
        return found(calls.ask(account, client -> client.events().get(calendar, id)))
                .filter(event -> !EventReader.isCancelled(event));
    }

    private static <T> Optional<T> found(Outcome<T> outcome) {
        return outcome instanceof Not<T> not && not.why().isMissing()
                ? Optional.empty()
                : Optional.of(GoogleCalls.value(outcome, false));
    }

    /** Of a calendar; empty when it is gone. */
    private Optional<ZoneId> zone(CalendarAccount account, String calendar) {
        return found(calls.ask(account, client -> client.calendarList().get(calendar)))
                .map(entry -> EventReader.zone(entry.getTimeZone()));
    }

    /** The zone of the calendar is asked for only when the event needs it: when it takes whole days. */
    private StandingEntry standing(CalendarAccount account, String calendar, Event event, EntryKey key) {
        var zone = EventReader.isWholeDays(event) ? zone(account, calendar).orElse(ZoneOffset.UTC) : ZoneOffset.UTC;
        return new EventReader(calendar, zone).standing(event, key);
    }

    /** What its owner changed since it was read goes as well, but never what nobody looked at (CAL-9). */
    void remove(CalendarAccount account, EntryRef ref) {
        for (int i = 0; i < MOST_REMOVALS; i++) {
            var standing = event(account, ref.calendar(), ref.id());
            if (standing.isEmpty() || isRemoved(account, ref, standing.get())) {
                return;
            }
        }
        throw new ProviderFailure(
                Kind.TRY_AGAIN, "What is to be removed from Google Calendar changes all the time", null);
    }

    private boolean isRemoved(CalendarAccount account, EntryRef ref, Event standing) {
        var audience = Invited.anybody(standing) ? EVERYBODY : NOBODY;
        var outcome = calls.write(account, client -> {
            var delete = client.events().delete(ref.calendar(), ref.id()).setSendUpdates(audience);
            delete.getRequestHeaders().setIfMatch(standing.getEtag());
            return delete;
        });
        if (outcome instanceof Not<Void> not && !not.why().isMissing()) {
            if (not.why().is(412)) {
                return false;
            }
            throw not.why().failure(true);
        }
        return true;
    }

    /** Its id follows from its key; the mark says that nobody else uses it. */
    Optional<StandingEntry> find(CalendarAccount account, String calendar, EntryKey key) {
        return event(account, calendar, EventIds.of(key))
                .filter(event -> isMarked(event, key))
                .map(event -> standing(account, calendar, event, key));
    }
}
