package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.calendar.CalendarLinkViews.WaitingCopy;
import org.dossierwerk.application.port.storage.DeliveryStore.Parked;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.dossier.Dossier;

final class ParkedCopiesService implements ParkedCopies {

    private final Stores stores;
    private final Gate gate;
    private final KnownMeetings known;

    ParkedCopiesService(Workbench bench, Gate gate) {
        this.stores = bench.stores();
        this.gate = gate;
        this.known = new KnownMeetings(stores, gate);
    }

    @Override
    public List<WaitingCopy> of(CalendarLinkId link) {
        return stores.unitOfWork().read(() -> {
            var me = enter(link);
            return parked(link).map(one -> view(me, one)).toList();
        });
    }

    private Stream<Parked> parked(CalendarLinkId link) {
        return LinkLooks.parked(stores)
                .filter(one -> stores.calendarCopies()
                        .find(new CalendarCopyId(one.delivery().subject()))
                        .filter(copy -> copy.snapshot().link().equals(link))
                        .isPresent());
    }

    private WaitingCopy view(Visitor me, Parked parked) {
        var meeting = stores.calendarCopies()
                .find(new CalendarCopyId(parked.delivery().subject()))
                .flatMap(copy -> known.find(me, copy.snapshot().appointment()));
        return new WaitingCopy(
                parked.delivery().id(),
                meeting.map(found -> found.meeting().id()).orElse(null),
                meeting.map(KnownMeetings.Known::dossier)
                        .map(Dossier.Snapshot::id)
                        .orElse(null),
                meeting.map(found -> found.meeting().particulars().title()).orElse(""),
                parked.error(),
                parked.attempts(),
                parked.parkedAt());
    }

    @Override
    public void retry(CalendarLinkId link, UUID delivery) {
        stores.unitOfWork().run(() -> {
            require(link, delivery);
            stores.deliveries().release(delivery);
        });
    }

    @Override
    public void drop(CalendarLinkId link, UUID delivery) {
        stores.unitOfWork().run(() -> {
            var parked = require(link, delivery);
            stores.deliveries().drop(delivery);
            stores.calendarCopies()
                    .find(new CalendarCopyId(parked.delivery().subject()))
                    .ifPresent(copy -> {
                        copy.settle();
                        stores.calendarCopies().save(copy);
                    });
        });
    }

    private Parked require(CalendarLinkId link, UUID delivery) {
        enter(link);
        return parked(link)
                .filter(one -> one.delivery().id().equals(delivery))
                .findFirst()
                .orElseThrow(CalendarRefusal.LinkUnknown::new);
    }

    private Visitor enter(CalendarLinkId id) {
        var me = new LinkDoor(gate).enter();
        stores.calendarLinks()
                .find(id)
                .filter(link -> LinkDoor.sees(me, link))
                .orElseThrow(CalendarRefusal.LinkUnknown::new);
        return me;
    }
}
