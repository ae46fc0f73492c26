package org.dossierwerk.application.testkit.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Change;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Page;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Present;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Removed;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.calendar.provider.RemoteCalendar;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/**
 * A whole calendar system in memory: accounts, calendars and what stands in them, deleted things that are remembered, cursors,
 * subscriptions. Every request passes its faults first. What its owners do does not.
 */
final class MemoryServer {

    private static final Duration SUBSCRIPTION = Duration.ofDays(7);

    private final Clock clock;
    private final MemoryLeave leave = new MemoryLeave();
    private final MemoryFaults faults = new MemoryFaults(this);
    private final Map<String, Shelf> calendars = new LinkedHashMap<>();
    private final Map<String, Watch> watches = new LinkedHashMap<>();
    private final List<InMemoryCalendars.SentNotice> notices = new ArrayList<>();
    private final List<Guests.Invitation> invitations = new ArrayList<>();
    private int epoch;
    private int given;
    private long changes;
    private final Writings writings = new Writings();

    MemoryServer(Clock clock) {
        this.clock = clock;
    }

    /** A calendar and whose it is. */
    private static final class Shelf {
        private final String user;
        private final RemoteCalendar calendar;
        private final Map<String, MemoryItem> items = new LinkedHashMap<>();
        private boolean unreadable;

        private Shelf(String user, RemoteCalendar calendar) {
            this.user = user;
            this.calendar = calendar;
        }
    }

    private record Watch(String id, String calendar, String address, String secret, Instant until) {}

    MemoryLeave leave() {
        return leave;
    }

    MemoryFaults faults() {
        return faults;
    }

    Writings writings() {
        return writings;
    }

    // What programs ask for.

    List<RemoteCalendar> calendars(String token) {
        return serve(token, Purpose.READING, user -> calendars.values().stream()
                .filter(one -> one.user.equals(user))
                .map(one -> one.calendar)
                .toList());
    }

    MemoryItem insert(String token, String calendar, MemoryItem draft) {
        return serve(token, Purpose.CREATING, user -> {
            var shelf = writable(user, calendar);
            var standing = shelf.items.get(draft.id());
            if (standing == null || !standing.deleted()) {
                writings.creating(calendar + " " + draft.id());
            }
            if (standing != null) {
                throw new MemoryAnswer(MemoryAnswer.EXISTS);
            }
            invite(draft.guests(), false);
            writings.written(calendar + " " + draft.id(), draft.time().slot().toString());
            return store(shelf, draft);
        });
    }

    MemoryItem update(String token, String calendar, String tag, MemoryItem draft) {
        return serve(token, Purpose.CHANGING, user -> {
            var shelf = writable(user, calendar);
            var standing = standing(shelf, draft.id());
            if (!standing.tag().equals(tag)) {
                throw new MemoryAnswer(MemoryAnswer.CHANGED);
            }
            invite(draft.guests(), false);
            writings.written(calendar + " " + draft.id(), draft.time().slot().toString());
            return store(shelf, draft.over(standing));
        });
    }

    void delete(String token, String calendar, String id) {
        serve(token, Purpose.REMOVING, user -> {
            var shelf = writable(user, calendar);
            var standing = standing(shelf, id);
            invite(standing.guests(), true);
            writings.removed();
            return store(shelf, standing.delete());
        });
    }

    MemoryItem get(String token, String calendar, String id) {
        return serve(token, Purpose.READING, user -> standing(readable(user, calendar), id));
    }

    List<Occurrence> times(String token, String calendar, TimeSlot window) {
        return serve(token, Purpose.READING, user -> readable(user, calendar).items.values().stream()
                .flatMap(one -> one.within(window).stream())
                .toList());
    }

    Page changes(String token, String calendar, @Nullable String cursor, TimeSlot window) {
        return serve(token, cursor == null ? Purpose.READING : Purpose.CHANGES, user -> {
            var shelf = readable(user, calendar);
            var place = cursor == null ? MemoryCursor.first(epoch, calendar, changes, window) : MemoryCursor.read(cursor);
            if (place == null || place.epoch() != epoch || !place.calendar().equals(calendar)) {
                throw new MemoryAnswer(MemoryAnswer.CURSOR_LOST);
            }
            return faults.page(place, () -> page(shelf, place));
        });
    }

    Push.Subscription watch(String token, String calendar, String address, String secret) {
        return serve(token, Purpose.SUBSCRIBING, user -> {
            readable(user, calendar);
            return watch(new Watch("s" + ++given, calendar, address, secret, clock.instant().plus(SUBSCRIPTION)));
        });
    }

    Push.Subscription renew(String token, Push.Subscription subscription, String address) {
        return serve(token, Purpose.SUBSCRIBING, user -> {
            readable(user, subscription.calendar());
            var known = watches.get(subscription.id());
            if (known == null) {
                throw new MemoryAnswer(MemoryAnswer.GONE);
            }
            return watch(new Watch(
                    known.id(), known.calendar(), address, known.secret(), clock.instant().plus(SUBSCRIPTION)));
        });
    }

    void unwatch(String token, String id) {
        serve(token, Purpose.SUBSCRIBING, user -> Optional.ofNullable(watches.remove(id)));
    }

    // What owners and guests do.

    synchronized String open(String user, String name, boolean writable, boolean standard) {
        var id = "k" + ++given;
        calendars.put(id, new Shelf(user, new RemoteCalendar(id, name, CalendarSystem.ZONE, writable, standard, true)));
        return id;
    }

    synchronized void drop(String calendar) {
        calendars.remove(calendar);
    }

    synchronized String add(String calendar, ForeignEvent event) {
        return store(shelf(calendar), MemoryItem.of("f" + ++given, event)).id();
    }

    synchronized String copy(String calendar, String id, TimeSlot to) {
        var standing = standing(shelf(calendar), id);
        return store(shelf(calendar), standing.copy("f" + ++given).moved(to)).id();
    }

    synchronized String put(String calendar, String id, String other) {
        var standing = standing(shelf(calendar), id);
        store(shelf(calendar), standing.delete());
        return store(shelf(other), standing).id();
    }

    synchronized void change(String calendar, String id, UnaryOperator<MemoryItem> change) {
        store(shelf(calendar), change.apply(standing(shelf(calendar), id)));
    }

    synchronized List<MemoryItem> standing(String calendar) {
        return shelf(calendar).items.values().stream().filter(one -> !one.deleted()).toList();
    }

    synchronized List<Guests.Invitation> invitations() {
        return List.copyOf(invitations);
    }

    // What goes wrong, and what is counted.

    synchronized void forgetCursors() {
        epoch++;
    }

    synchronized void forgetWatches() {
        watches.clear();
    }

    synchronized void close(String calendar) {
        shelf(calendar).unreadable = true;
    }

    /** The notices that wait; they no longer do. */
    synchronized List<InMemoryCalendars.SentNotice> takeNotices() {
        var taken = List.copyOf(notices);
        notices.clear();
        return taken;
    }

    private interface Work<T> {
        T as(String user);
    }

    private <T> T serve(String token, Purpose purpose, Work<T> work) {
        return faults.pass(purpose, () -> {
            synchronized (this) {
                return work.as(leave.userOf(token));
            }
        });
    }

    private Shelf shelf(String calendar) {
        var shelf = calendars.get(calendar);
        if (shelf == null) {
            throw new MemoryAnswer(MemoryAnswer.NO_CALENDAR);
        }
        return shelf;
    }

    private Shelf readable(String user, String calendar) {
        var shelf = shelf(calendar);
        if (!shelf.user.equals(user)) {
            throw new MemoryAnswer(MemoryAnswer.NO_CALENDAR);
        }
        if (shelf.unreadable) {
            throw new MemoryAnswer(MemoryAnswer.FORBIDDEN);
        }
        return shelf;
    }

    private Shelf writable(String user, String calendar) {
        var shelf = readable(user, calendar);
        if (!shelf.calendar.writable()) {
            throw new MemoryAnswer(MemoryAnswer.FORBIDDEN);
        }
        return shelf;
    }

    private static MemoryItem standing(Shelf shelf, String id) {
        var item = shelf.items.get(id);
        if (item == null || item.deleted()) {
            throw new MemoryAnswer(MemoryAnswer.GONE);
        }
        return item;
    }

    private MemoryItem store(Shelf shelf, MemoryItem item) {
        var stored = item.at(++changes);
        shelf.items.put(stored.id(), stored);
        watches.values().stream()
                .filter(one -> one.calendar().equals(shelf.calendar.id()))
                .filter(one -> one.until().isAfter(clock.instant()))
                .forEach(one -> notices.add(new InMemoryCalendars.SentNotice(
                        one.address(), MemoryNotice.write(one.id(), one.secret(), Push.Kind.CHANGED))));
        return stored;
    }

    private Page page(Shelf shelf, MemoryCursor place) {
        var due = shelf.items.values().stream()
                .filter(one -> one.version() > place.told())
                .filter(one -> one.version() > place.begun()
                        || !one.deleted() && !one.within(place.window()).isEmpty())
                .sorted(Comparator.comparingLong(MemoryItem::version))
                .toList();
        var told = due.subList(0, Math.min(due.size(), faults.pageSize()));
        boolean more = told.size() < due.size();
        long last = more ? told.get(told.size() - 1).version() : changes;
        return new Page(told.stream().map(one -> change(one, place.window())).toList(), place.after(last).write(), more);
    }

    private static Change change(MemoryItem item, TimeSlot window) {
        var occurrences = item.within(window);
        return item.deleted() || occurrences.isEmpty()
                ? new Removed(item.id())
                : new Present(
                        item.id(), item.tag(), item.mark().map(MemoryItem.Mark::key), occurrences, item.answers());
    }

    private Push.Subscription watch(Watch watch) {
        watches.put(watch.id(), watch);
        return new Push.Subscription(watch.id(), watch.calendar(), "", watch.until());
    }

    private void invite(List<EmailAddress> guests, boolean callsOff) {
        guests.forEach(one -> invitations.add(new Guests.Invitation(one, callsOff)));
    }
}
