package org.dossierwerk.application.calendar;

import java.net.URI;
import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Begins links, and goes on with them when a system lets us in again. Systems are asked outside a unit of work, the rest is within one. */
final class Linking {

    private final Workbench bench;
    private final Stores stores;
    private final CalendarParts parts;

    Linking(Workbench bench, CalendarParts parts) {
        this.bench = bench;
        this.stores = bench.stores();
        this.parts = parts;
    }

    /**
     * In words for whoever asked.
     *
     * @param closed what it means that we are not let in
     */
    static <T> T asking(Supplier<T> question, Supplier<CalendarRefusal> closed) {
        try {
            return question.get();
        } catch (ProviderFailure failure) {
            throw switch (failure.kind()) {
                case RECONNECT, REJECTED -> closed.get();
                case TRY_AGAIN, UNKNOWN -> new CalendarRefusal.Unreachable();
            };
        }
    }

    void begin(
            CalendarLinkId id, UserId adviser, String provider, @Nullable URI server, String account, String secret) {
        stores.calendarLinks().save(CalendarLink.begin(id, adviser, provider, server, account, bench.now()));
        keep(id, secret);
    }

    void reconnected(CalendarLink link, String account, String secret) {
        var id = link.snapshot().id();
        link.reconnect(account, bench.now());
        keep(id, secret);
        goOn(id);
        stores.calendarLinks().save(link);
    }

    private void keep(CalendarLinkId id, String secret) {
        stores.calendarSecrets().keep(id, parts.requireSealer().seal(id.value(), secret));
    }

    /** Whatever waits, waits no longer. */
    void goOn(CalendarLinkId id) {
        stores.calendarLanes().open(id);
        stores.calendarReadings().restart(id);
        hasten(id);
    }

    void hasten(CalendarLinkId id) {
        var waiting = stores.calendarCopies().of(id).stream()
                .map(CalendarCopy::snapshot)
                .filter(CalendarCopy.Snapshot::waiting)
                .map(copy -> copy.id().value())
                .toList();
        stores.deliveries().hasten(CopyWriter.SUBSCRIPTION.reaction(), waiting);
    }
}
