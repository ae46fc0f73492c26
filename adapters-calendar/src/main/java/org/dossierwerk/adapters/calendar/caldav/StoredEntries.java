package org.dossierwerk.adapters.calendar.caldav;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.caldav.DavHttp.Answer;
import org.dossierwerk.adapters.calendar.icalendar.StoredEvent;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.ProviderFailure.Kind;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Our entries on a server. Where one stands follows from its key, and what it is called as well, so that of any number who
 * create it one succeeds and the others find it.
 */
final class StoredEntries {

    private static final int MOST_REMOVALS = 3;

    private final DavSession dav;
    private final Clock clock;

    StoredEntries(DavSession dav, Clock clock) {
        this.dav = dav;
        this.clock = clock;
    }

    /** An event with the address it has, and the state it is in. */
    private record Standing(URI address, StoredEvent event, Tag tag) {}

    Write put(Entry entry) {
        var known = entry.known();
        var organizer = organizer(entry);
        return known == null ? create(entry, organizer) : update(entry, known, organizer);
    }

    private Write create(Entry entry, @Nullable EmailAddress organizer) {
        var calendar = Collection.of(entry.calendar());
        var address = calendar.item(name(entry.key()));
        var event = StoredEvent.of(entry, organizer, clock.instant());
        var answer = dav.put(address, event.text(), Map.of("If-None-Match", "*"));
        if (answer.isDone()) {
            return stored(entry, address, event, answer, false);
        }
        if (answer.status() >= 500) {
            throw dav.failure(answer, false);
        }
        if (isGone(calendar)) {
            return new Write.CalendarGone();
        }
        var standing = at(address).or(() -> called(calendar, event.uid()));
        if (standing.isEmpty()) {
            throw answer.status() == 412
                    ? new ProviderFailure(Kind.TRY_AGAIN, "The entry was there, and then it was not", null)
                    : dav.failure(answer, false);
        }
        return bears(standing.get(), entry.key())
                ? new Write.Stored(ref(entry.calendar(), standing.get()), true)
                : adopt(entry, standing.get(), organizer);
    }

    /** It has our UID and another mark or none: a server took the mark away, or the owner imported what we had mailed. */
    private Write adopt(Entry entry, Standing standing, @Nullable EmailAddress organizer) {
        var written = write(entry, standing, organizer);
        return written instanceof Write.Stored stored ? new Write.Stored(stored.ref(), true) : written;
    }

    private Write update(Entry entry, EntryRef known, @Nullable EmailAddress organizer) {
        var standing = at(URI.create(known.id())).filter(one -> isEntry(one, entry.key(), known.uid()));
        if (standing.isEmpty()) {
            return isGone(Collection.of(known.calendar())) ? new Write.CalendarGone() : new Write.Removed();
        }
        return standing.get().tag().isStill(known.tag())
                ? write(entry, standing.get(), organizer)
                : new Write.Conflict(told(known.calendar(), entry.key(), standing.get()));
    }

    private Write write(Entry entry, Standing standing, @Nullable EmailAddress organizer) {
        var event = standing.event().with(entry, organizer, clock.instant());
        var answer = dav.put(standing.address(), event.text(), standing.tag().condition());
        if (answer.isDone()) {
            return stored(entry, standing.address(), event, answer, false);
        }
        if (answer.status() >= 500) {
            throw dav.failure(answer, false);
        }
        if (isGone(Collection.of(entry.calendar()))) {
            return new Write.CalendarGone();
        }
        var now = at(standing.address());
        if (now.isEmpty()) {
            return new Write.Removed();
        }
        if (answer.status() == 412) {
            return new Write.Conflict(told(entry.calendar(), entry.key(), now.get()));
        }
        throw dav.failure(answer, false);
    }

    /** A server that changes what it is given, or writes to guests, tells its state only to those who look. */
    private Write stored(Entry entry, URI address, StoredEvent event, Answer answer, boolean existed) {
        var tag = entry.guests().isEmpty() ? Tag.of(answer, event) : Optional.<Tag>empty();
        var ref = tag.map(known -> ref(entry.calendar(), new Standing(address, event, known)))
                .or(() -> at(address).map(standing -> ref(entry.calendar(), standing)))
                .orElseThrow(() -> new ProviderFailure(Kind.UNKNOWN, "What was written cannot be read", null));
        return new Write.Stored(ref, existed);
    }

    /** What its owner changed since it was read goes as well, but never what nobody looked at (CAL-9). */
    void remove(EntryRef ref) {
        var address = URI.create(ref.id());
        var state = Tag.kept(ref.tag());
        for (int i = 0; i < MOST_REMOVALS; i++) {
            var answer = dav.delete(address, state.condition());
            if (answer.isDone() || DavSession.isMissing(answer.status())) {
                return;
            }
            if (answer.status() >= 500) {
                throw dav.failure(answer, false);
            }
            var standing = at(address).filter(one -> one.event().uid().equals(ref.uid()));
            if (standing.isEmpty()) {
                return;
            }
            if (answer.status() != 412) {
                throw dav.failure(answer, false);
            }
            state = standing.get().tag();
        }
        throw new ProviderFailure(Kind.TRY_AGAIN, "What is to be removed changes all the time", null);
    }

    Optional<StandingEntry> find(String calendar, EntryKey key) {
        var collection = Collection.of(calendar);
        return at(collection.item(name(key)))
                .filter(standing -> isEntry(standing, key, uid(key)))
                .or(() -> called(collection, uid(key)).filter(standing -> bears(standing, key)))
                .map(standing -> told(calendar, key, standing));
    }

    private Optional<Standing> at(URI address) {
        var answer = dav.get(address);
        if (DavSession.isMissing(answer.status())) {
            return Optional.empty();
        }
        if (!answer.isDone()) {
            throw dav.failure(answer, true);
        }
        var event = StoredEvent.read(answer.iCalendar())
                .orElseThrow(
                        () -> new ProviderFailure(Kind.TRY_AGAIN, "Something else stands where the entry was", null));
        return Optional.of(new Standing(address, event, Tag.of(answer, event).orElseGet(() -> Tag.of(answer.body()))));
    }

    /** Looks for the object with that UID, wherever in the calendar. */
    private Optional<Standing> called(Collection calendar, String uid) {
        var answer = dav.report(calendar.uri(), 1, Reports.withUid(uid));
        if (answer.status() != 207) {
            return Optional.empty();
        }
        return Multistatus.read(answer.body()).parts().stream()
                .flatMap(part -> calendar.name(part.href()).stream())
                .sorted(Comparator.naturalOrder())
                .flatMap(name -> at(calendar.item(name)).stream())
                .filter(standing -> standing.event().uid().equals(uid))
                .findFirst();
    }

    private boolean isGone(Collection calendar) {
        return CalendarFacts.of(calendar, dav).isEmpty();
    }

    private static boolean bears(Standing standing, EntryKey key) {
        return standing.event().mark().filter(mark -> mark.key().equals(key)).isPresent();
    }

    /** A server that takes marks away leaves the UID. */
    private static boolean isEntry(Standing standing, EntryKey key, String uid) {
        var mark = standing.event().mark();
        return mark.isPresent() ? bears(standing, key) : standing.event().uid().equals(uid);
    }

    private static EntryRef ref(String calendar, Standing standing) {
        return new EntryRef(
                calendar,
                standing.address().toString(),
                standing.event().uid(),
                standing.tag().text());
    }

    private StandingEntry told(String calendar, EntryKey key, Standing standing) {
        var event = standing.event();
        return new StandingEntry(
                ref(calendar, standing),
                key,
                event.mark().map(EntryMark::revision).orElseGet(event::sequence),
                time(calendar, event),
                event.title(),
                event.place(),
                event.remarks());
    }

    private AgreedTime time(String calendar, StoredEvent event) {
        ZoneId zone = event.namesItsZone()
                ? dav.zone()
                : CalendarFacts.of(Collection.of(calendar), dav)
                        .map(CalendarFacts::zone)
                        .orElse(dav.zone());
        return event.time(zone)
                .orElseThrow(
                        () -> new ProviderFailure(Kind.REJECTED, "The entry is at a time that cannot be read", null));
    }

    /** Whoever invites the guests; null when there are none. */
    private @Nullable EmailAddress organizer(Entry entry) {
        if (entry.guests().isEmpty()) {
            return null;
        }
        var answer = dav.options(Collection.of(entry.calendar()).uri());
        if (!DavSession.offers(answer, "calendar-auto-schedule")) {
            throw new ProviderFailure(Kind.REJECTED, "The calendar server invites nobody by itself", null);
        }
        return new Discovery(dav)
                .addresses().stream()
                        .min(Comparator.comparing(EmailAddress::key))
                        .orElseThrow(() -> new ProviderFailure(
                                Kind.REJECTED,
                                "The calendar server knows no address of the account to invite from",
                                null));
    }

    private static String uid(EntryKey key) {
        return StoredEvent.uid(key);
    }

    /** Nothing that a server or its log should not know. */
    private static String name(EntryKey key) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(EntryMark.beginning(key).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash) + ".ics";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
