package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarAccount;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.application.port.calendar.provider.Push;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.Meeting;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkEvent;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/**
 * Tidies up behind a link that was disconnected: takes appointments to come out of its calendar, hands our leave back, and erases
 * what let us in. What was is left to its owner. When we are not let in any more, not by another link to the account either, what
 * stands there stays until the account is linked again (CALENDAR CT-48).
 */
final class LinkEnding implements OutsideReaction {

    static final Subscription SUBSCRIPTION =
            new Subscription("calendar.end", Set.of(CalendarLinkEvent.Disconnected.class));

    /** So long we go on trying to be tidy; then what let us in is erased all the same. */
    private static final Duration PATIENCE = Duration.ofHours(2);

    private final Workbench bench;
    private final Stores stores;
    private final CalendarParts parts;

    LinkEnding(Workbench bench, CalendarParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        var id = new CalendarLinkId(delivery.subject());
        var link = stores.unitOfWork()
                .read(() -> stores.calendarLinks()
                        .find(id)
                        .map(CalendarLink::snapshot)
                        .filter(known -> stores.calendarSecrets().find(id).isPresent()));
        link.ifPresent(known -> parts.provider(known.provider()).ifPresent(provider -> tidy(known, provider)));
        return () -> forget(id);
    }

    private void tidy(CalendarLink.Snapshot link, CalendarProvider provider) {
        boolean letIn = isLetIn(() -> {
            var account = new LinkedAccount(bench, parts.requireSealer(), link);
            takeAway(link, provider, account);
            if (provider instanceof Push push) {
                stores.unitOfWork().read(() -> stores.calendarSubscriptions().of(link.id())).stream()
                        .filter(kept -> !kept.isStray())
                        .forEach(kept -> push.unsubscribe(account, kept.subscription()));
            }
            if (provider instanceof Consent consent) {
                consent.revoke(account);
            }
        });
        if (!letIn) {
            stores.unitOfWork()
                    .read(() -> beside(link))
                    .ifPresent(other -> isLetIn(
                            () -> takeAway(link, provider, new LinkedAccount(bench, parts.requireSealer(), other))));
        }
    }

    private static boolean isLetIn(Runnable asking) {
        try {
            asking.run();
            return true;
        } catch (ProviderFailure failure) {
            boolean mayStillWork =
                    failure.kind() == ProviderFailure.Kind.TRY_AGAIN || failure.kind() == ProviderFailure.Kind.UNKNOWN;
            if (mayStillWork) {
                throw failure;
            }
            return false;
        }
    }

    /** Another link that lets us into the same account. */
    private Optional<CalendarLink.Snapshot> beside(CalendarLink.Snapshot link) {
        return stores.calendarLinks().besides(link).stream()
                .map(CalendarLink::snapshot)
                .filter(CalendarLink.Snapshot::active)
                .findFirst();
    }

    /** One by one, because linking the account again takes them over at any moment. */
    private void takeAway(CalendarLink.Snapshot link, CalendarProvider provider, CalendarAccount account) {
        for (var copy : stores.unitOfWork().read(() -> toCome(link.id()))) {
            if (stores.unitOfWork().read(() -> isStillOurs(copy))) {
                var key = stores.unitOfWork().call(() -> new Intents(bench).key(copy));
                CopyWriter.standing(stores, copy, key, provider, account)
                        .ifPresent(ref -> provider.remove(account, ref));
                stores.unitOfWork()
                        .run(() -> stores.calendarCopies().find(copy.id()).ifPresent(this::withdraw));
            }
        }
    }

    private boolean isStillOurs(CalendarCopy.Snapshot copy) {
        return stores.calendarCopies().find(copy.id()).isPresent() && !new Intents(bench).isSomebodyElses(copy);
    }

    private List<CalendarCopy.Snapshot> toCome(CalendarLinkId link) {
        return stores.calendarCopies().of(link).stream()
                .map(CalendarCopy::snapshot)
                .filter(this::isToCome)
                .toList();
    }

    /** What is gone here is to go there too. */
    private boolean isToCome(CalendarCopy.Snapshot copy) {
        return new Meetings(stores)
                .find(copy.appointment())
                .filter(Meeting::active)
                .map(meeting -> meeting.particulars().time().start().isAfter(bench.now()))
                .orElse(true);
    }

    @Override
    public Instant patientUntil(Delivery delivery, Duration usual) {
        return delivery.occurredAt().plus(PATIENCE);
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        forget(new CalendarLinkId(delivery.subject()));
    }

    private void forget(CalendarLinkId link) {
        var noticing = new Noticing(bench);
        stores.calendarSecrets().erase(link);
        stores.calendarSubscriptions()
                .of(link)
                .forEach(kept -> stores.calendarSubscriptions()
                        .forget(link, kept.subscription().calendar()));
        stores.calendarReadings().choose(link, Set.of());
        stores.calendarLanes().forget(link);
        for (var copy : stores.calendarCopies().of(link)) {
            noticing.overtaken(copy.snapshot());
            if (isToCome(copy.snapshot())) {
                copy.left();
                stores.calendarCopies().save(copy);
            } else {
                withdraw(copy);
            }
        }
    }

    private void withdraw(CalendarCopy copy) {
        copy.withdrawn(copy.snapshot().version(), bench.now());
        stores.calendarCopies().save(copy);
    }
}
