package org.dossierwerk.application.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.outbox.Postponed;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyEvent;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLink;

/**
 * Has an entry that was given up looked for again, because its creation may be carried out late: after a quarter of an hour and when
 * a day is over. It asks no calendar system and holds nobody up: in between it waits in a row of its own. With its link it ends.
 */
final class LateLooks implements OutsideReaction {

    static final Subscription SUBSCRIPTION =
            new Subscription("calendar.look-again", Set.of(CalendarCopyEvent.GivenUp.class));

    private static final Duration SOON = Duration.ofMinutes(15);

    private final Workbench bench;
    private final Stores stores;

    LateLooks(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    @Override
    public String name() {
        return SUBSCRIPTION.reaction();
    }

    @Override
    public Runnable react(Delivery delivery) {
        var id = new CalendarCopyId(delivery.subject());
        var late = stores.unitOfWork().read(() -> expected(id));
        if (late.isEmpty()) {
            return () -> {};
        }
        var now = bench.now();
        wait(now, late.get().since().plus(SOON));
        if (now.isBefore(late.get().until())) {
            stores.unitOfWork().run(() -> look(id));
            wait(now, late.get().until());
        }
        return () -> look(id);
    }

    private Optional<CalendarCopy.Late> expected(CalendarCopyId id) {
        return stores.calendarCopies()
                .find(id)
                .map(CalendarCopy::snapshot)
                .filter(CalendarCopy.Snapshot::expectsLate)
                .filter(copy -> stores.calendarLinks()
                        .find(copy.link())
                        .filter(CalendarLink::isLinked)
                        .isPresent())
                .map(CalendarCopy.Snapshot::late);
    }

    private static void wait(Instant now, Instant until) {
        if (now.isBefore(until)) {
            throw new Postponed("Looked for later", Duration.between(now, until));
        }
    }

    private void look(CalendarCopyId id) {
        stores.calendarCopies().find(id).ifPresent(copy -> {
            copy.want(bench.now());
            stores.calendarCopies().save(copy);
        });
    }

    @Override
    public void giveUp(Delivery delivery, String reason) {
        // Nobody waits for it.
    }
}
