package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.outbox.Postponed;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.application.port.calendar.provider.Write;
import org.dossierwerk.application.port.storage.CalendarLanes;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyEvent;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.jspecify.annotations.Nullable;

/**
 * Writes the copies of appointments into linked calendars, and takes them away. What is written is held against the state of the
 * moment, so that late and repeated deliveries do no harm; an entry's key makes a repeated call harmless on the other side. Of one
 * account one entry is written at a time (CALENDAR CAL-9), and none while its system asked us to wait: then the delivery goes back to
 * its place and no thread waits (CAL-10). What its owner did there is never overwritten unseen, and looked at as soon as something tells
 * of it (CAL-4).
 */
final class CopyWriter implements OutsideReaction {

    static final Subscription SUBSCRIPTION = new Subscription("calendar.put", Set.of(CalendarCopyEvent.Wanted.class));

    static final Duration UNTIL_SOMEBODY_COMES = Duration.ofHours(1);
    private static final Duration TURN = Duration.ofMinutes(3);
    private static final Duration LONGEST_HOLD = Duration.ofHours(1);
    private static final Duration BETWEEN_TURNS = Duration.ofSeconds(2);
    private static final int TRIES = 4;
    private static final int MOST_ASKED_ABOUT = 50;
    /** One for each thread that may have nothing to do, and no more, because but one of them gets the turn. */
    private static final int CALLED = 2;
    /** However long its account was closed. */
    private static final int FEWEST_ATTEMPTS = 25;

    private final Workbench bench;
    private final Stores stores;
    private final CalendarParts parts;
    private final Intents intents;
    private final Noticing noticing;
    private final Looking looking;

    CopyWriter(Workbench bench, CalendarParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
        this.intents = new Intents(bench);
        this.noticing = new Noticing(bench);
        this.looking = new Looking(bench);
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        var id = new CalendarCopyId(delivery.subject());
        var found = stores.unitOfWork().call(() -> intents.about(id));
        if (found.isEmpty()) {
            return () -> {};
        }
        var intent = found.get();
        if (intent.isAsItShouldBe() && !intent.copy().expectsLate()) {
            return () -> {
                change(id, copy -> copy.unchanged(intent.copy().version()));
                callNext(intent.link().id());
            };
        }
        requireOpen(intent);
        var provider = parts.provider(intent.link().provider())
                .orElseThrow(() -> new Postponed("Its calendar system is not there", UNTIL_SOMEBODY_COMES));
        return inTurn(intent, provider);
    }

    private static void requireOpen(Intent intent) {
        var status = intent.link().status();
        boolean waits = status == LinkStatus.NEEDS_CONSENT
                || status == LinkStatus.CALENDAR_GONE
                        && intent.entry() != null
                        && intent.entry()
                                .calendar()
                                .equals(intent.link().choice().target());
        if (waits) {
            throw new Postponed("Its owner has to come first: " + status, UNTIL_SOMEBODY_COMES);
        }
    }

    private Runnable inTurn(Intent wanted, CalendarProvider provider) {
        var link = wanted.link().id();
        var turn = bench.nextId();
        var wait = stores.unitOfWork().call(() -> lanes().take(link, turn, TURN));
        if (wait.isPresent()) {
            throw new Postponed("Not its turn", shorter(wait.get()), () -> comeBack(wanted));
        }
        var account = new LinkedAccount(bench, parts.requireSealer(), wanted.link());
        try {
            var recording = carryOut(wanted, provider, account);
            return () -> {
                lanes().release(link, turn);
                lanes().succeeded(link, bench.now());
                recording.run();
                callNext(link);
            };
        } catch (ProviderFailure failure) {
            if (failure.kind() == ProviderFailure.Kind.RECONNECT && account.isOvertaken()) {
                stores.unitOfWork().run(() -> lanes().release(link, turn));
                throw new Postponed("Connected anew meanwhile", BETWEEN_TURNS);
            }
            stores.unitOfWork().run(() -> failed(wanted, turn, failure));
            if (failure.kind() == ProviderFailure.Kind.RECONNECT) {
                throw new Postponed("Not let in", UNTIL_SOMEBODY_COMES);
            }
            var asked = failure.retryAfter();
            if (asked != null && failure.kind() == ProviderFailure.Kind.TRY_AGAIN) {
                throw new Postponed("Asked to wait", capped(asked));
            }
            throw failure;
        } catch (RuntimeException unexpected) {
            stores.unitOfWork().run(() -> lanes().release(link, turn));
            throw unexpected;
        }
    }

    /** Those who met another's turn would otherwise come back at their next look, seconds later. */
    private void callNext(CalendarLinkId link) {
        var waiting = stores.calendarCopies().waiting(link, MOST_ASKED_ABOUT).stream()
                .map(CalendarCopyId::value)
                .toList();
        stores.deliveries().hastenFirst(name(), waiting, CALLED);
    }

    /** Whoever's turn it was may have ended it before there was anybody to call. */
    private void comeBack(Intent wanted) {
        stores.unitOfWork().run(() -> {
            if (lanes().isFree(wanted.link().id())) {
                stores.deliveries()
                        .hastenFirst(name(), List.of(wanted.copy().id().value()), 1);
            }
        });
    }

    /** Somebody else's turn is over soon; a hold is waited out. */
    private static Duration shorter(Duration wait) {
        return wait.compareTo(TURN) <= 0 && wait.compareTo(BETWEEN_TURNS) > 0 ? BETWEEN_TURNS : wait;
    }

    static Duration capped(Duration asked) {
        return asked.compareTo(LONGEST_HOLD) > 0 ? LONGEST_HOLD : asked;
    }

    private void failed(Intent wanted, UUID turn, ProviderFailure failure) {
        var link = wanted.link().id();
        lanes().release(link, turn);
        lanes().failed(link, Failures.of(failure, bench.now()));
        var asked = failure.retryAfter();
        if (asked != null) {
            lanes().hold(link, capped(asked));
        } else if (failure.kind() != ProviderFailure.Kind.RECONNECT) {
            callNext(link);
        }
        if (failure.kind() == ProviderFailure.Kind.RECONNECT) {
            changeLink(link, known -> known.consentLost(bench.now()));
        }
        if (failure.kind() == ProviderFailure.Kind.UNKNOWN && wanted.entry() != null) {
            change(wanted.copy().id(), CalendarCopy::creationLost);
        }
    }

    private Runnable carryOut(Intent wanted, CalendarProvider provider, CalendarAccount account) {
        new LateEntries(stores, intents, provider, account).takeAway(wanted.copy());
        if (wanted.isAsItShouldBe()) {
            return () -> change(wanted.copy().id(), copy -> {
                copy.lookedForLate(bench.now());
                copy.unchanged(wanted.copy().version());
            });
        }
        var entry = wanted.entry();
        if (entry == null) {
            if (!stores.unitOfWork().read(() -> intents.isSomebodyElses(wanted.copy()))) {
                standing(stores, wanted.copy(), wanted.key(), provider, account)
                        .ifPresent(ref -> provider.remove(account, ref));
            }
            return () -> gone(wanted.copy());
        }
        if (wanted.copy().doubted()) {
            return looking.look(wanted, provider, account);
        }
        var standing = unanswered(wanted, provider, account);
        if (standing.isEmpty() && wanted.copy().isToBeLookedFor()) {
            return () -> change(wanted.copy().id(), copy -> {
                copy.withdrawn(wanted.copy().version(), bench.now());
                copy.want(bench.now());
            });
        }
        if (standing.isEmpty() && wanted.copy().isGoneAgainAndAgain()) {
            return () -> removed(wanted);
        }
        return standing.filter(current -> !mayWriteOver(wanted.copy(), entry, current))
                .<Runnable>map(current -> () -> moved(wanted, current))
                .orElseGet(() -> write(
                        stores.unitOfWork().call(() -> attempting(wanted, standing.orElse(null))), provider, account));
    }

    /** What stands there after a writing to which no answer came, before another one makes it impossible to tell. */
    private static Optional<StandingEntry> unanswered(
            Intent wanted, CalendarProvider provider, CalendarAccount account) {
        var reference = wanted.copy().reference();
        return reference != null && wanted.copy().unanswered()
                ? provider.find(account, reference.calendar(), wanted.key())
                : Optional.empty();
    }

    /** Before it is written it is kept where and when, so that it is known again whatever becomes of us. */
    private Intent attempting(Intent wanted, @Nullable StandingEntry standing) {
        var entry = Objects.requireNonNull(wanted.entry());
        var slot = entry.content().time().slot();
        change(wanted.copy().id(), copy -> {
            if (standing != null) {
                copy.found(reference(standing.ref()), standing.revision());
            }
            copy.attempt(entry.calendar(), slot, bench.now());
        });
        return intents.about(wanted.copy().id())
                .filter(intent -> intent.copy().version() - wanted.copy().version() <= 1)
                .filter(intent -> intent.digest().equals(wanted.digest()) && !intent.undecided())
                .orElseThrow(() -> new Postponed("It changed meanwhile", Duration.ZERO));
    }

    private Runnable write(Intent intent, CalendarProvider provider, CalendarAccount account) {
        var entry = Objects.requireNonNull(intent.entry());
        var write = put(intent, provider, account, entry);
        if (write instanceof Write.Stored stored) {
            return () -> stored(intent, entry, stored.ref());
        }
        if (write instanceof Write.Conflict conflict) {
            return () -> moved(intent, conflict.current());
        }
        if (write instanceof Write.Removed) {
            return new Whereabouts(stores, provider, account)
                    .elsewhere(intent.link().id(), entry.calendar(), intent.key())
                    .<Runnable>map(current -> () -> elsewhere(intent, entry, current))
                    .orElse(() -> removed(intent));
        }
        return calendarGone(intent, entry.calendar());
    }

    /** Where it stands; it may have been written although no answer came, or be in another calendar by now. */
    static Optional<EntryRef> standing(
            Stores stores,
            CalendarCopy.Snapshot copy,
            EntryKey key,
            CalendarProvider provider,
            CalendarAccount account) {
        var reference = copy.reference();
        var known = Intents.ref(reference);
        if (reference == null) {
            return Optional.empty();
        }
        var whereabouts = new Whereabouts(stores, provider, account);
        if (known != null && whereabouts.others(copy.link(), known.calendar()).isEmpty()) {
            return Optional.of(known);
        }
        return provider.find(account, reference.calendar(), key)
                .or(() -> whereabouts.elsewhere(copy.link(), reference.calendar(), key))
                .map(StandingEntry::ref)
                .or(() -> Optional.ofNullable(known));
    }

    /** Over what its owner changed, unless that is the time and nobody decided. */
    private Write put(Intent intent, CalendarProvider provider, CalendarAccount account, Entry wanted) {
        var entry = wanted;
        for (int i = 0; i < TRIES; i++) {
            var write = provider.put(account, entry);
            if (write instanceof Write.Stored stored && stored.existed() && entry.known() == null) {
                entry = entry.over(stored.ref());
            } else if (write instanceof Write.Conflict conflict
                    && mayWriteOver(intent.copy(), entry, conflict.current())) {
                entry = entry.over(conflict.current().ref());
            } else {
                return write;
            }
        }
        throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "It changes all the time", null);
    }

    private static boolean mayWriteOver(CalendarCopy.Snapshot copy, Entry entry, StandingEntry current) {
        return copy.mayWriteOver(current.time().slot(), entry.content().time().slot());
    }

    private void stored(Intent intent, Entry entry, EntryRef ref) {
        noticing.overtaken(intent.copy());
        var written = new CalendarCopy.Written(
                entry.content().sequence(), entry.content().time().slot(), intent.digest());
        change(
                intent.copy().id(),
                copy -> copy.written(reference(ref), written, intent.copy().version()));
    }

    private void moved(Intent intent, StandingEntry current) {
        noticing.notice(intent.copy(), current.time().slot());
        change(intent.copy().id(), copy -> {
            copy.found(reference(current.ref()), current.revision());
            copy.settle();
        });
    }

    /** Its owner put it into another calendar, where it is written next. */
    private void elsewhere(Intent intent, Entry entry, StandingEntry current) {
        if (!mayWriteOver(intent.copy(), entry, current)) {
            moved(intent, current);
            return;
        }
        change(intent.copy().id(), copy -> {
            copy.found(reference(current.ref()), current.revision());
            copy.want(bench.now());
        });
    }

    private void removed(Intent intent) {
        noticing.notice(intent.copy(), null);
        change(intent.copy().id(), CalendarCopy::settle);
    }

    static CalendarCopy.Reference reference(EntryRef ref) {
        return new CalendarCopy.Reference(ref.calendar(), ref.id(), ref.uid(), ref.tag());
    }

    private void gone(CalendarCopy.Snapshot before) {
        noticing.overtaken(before);
        boolean forGood = new Meetings(stores)
                .find(before.appointment())
                .filter(Meeting::active)
                .isEmpty();
        stores.calendarCopies().find(before.id()).ifPresent(copy -> {
            boolean isLast = forGood && copy.snapshot().version() == before.version();
            copy.withdrawn(before.version(), bench.now());
            copy.lookedForLate(bench.now());
            if (isLast && !copy.snapshot().expectsLate()) {
                stores.calendarCopies().remove(copy);
            } else {
                stores.calendarCopies().save(copy);
            }
        });
    }

    /** In the one that is chosen it waits for another choice; from another it goes to the chosen one. */
    private Runnable calendarGone(Intent intent, String calendar) {
        if (calendar.equals(intent.link().choice().target())) {
            return () -> {
                var words = "The calendar is not there any more";
                lanes().failed(intent.link().id(), Failures.of(FailureKind.CALENDAR_GONE, words, bench.now()));
                changeLink(intent.link().id(), link -> link.targetGone(calendar, bench.now()));
                change(intent.copy().id(), copy -> {
                    copy.lost();
                    copy.want(bench.now());
                });
            };
        }
        return () -> change(intent.copy().id(), copy -> {
            copy.lost();
            copy.want(bench.now());
        });
    }

    private void change(CalendarCopyId id, Consumer<CalendarCopy> change) {
        stores.calendarCopies().find(id).ifPresent(copy -> {
            change.accept(copy);
            stores.calendarCopies().save(copy);
        });
    }

    private void changeLink(CalendarLinkId id, Consumer<CalendarLink> change) {
        stores.calendarLinks().find(id).ifPresent(link -> {
            change.accept(link);
            stores.calendarLinks().save(link);
        });
    }

    private CalendarLanes lanes() {
        return stores.calendarLanes();
    }

    @Override
    public int fewestAttempts() {
        return FEWEST_ATTEMPTS;
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        // It is set aside where staff see it (ParkedCopies).
    }
}
