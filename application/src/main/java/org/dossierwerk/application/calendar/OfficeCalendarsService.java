package org.dossierwerk.application.calendar;

import java.util.List;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;

/** Asks calendar systems between two units of work, never within one. */
final class OfficeCalendarsService implements OfficeCalendars {

    /** Nothing of its owner's lets us in. */
    private static final String NO_SECRET = "";

    private final Stores stores;
    private final Gate gate;
    private final CalendarParts parts;
    private final Linking linking;

    OfficeCalendarsService(Workbench bench, Gate gate, CalendarParts parts) {
        this.stores = bench.stores();
        this.gate = gate;
        this.parts = parts;
        this.linking = new Linking(bench, parts);
    }

    @Override
    public List<Colleague> colleagues() {
        return stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            return active();
        });
    }

    private List<Colleague> active() {
        return stores.staffQueries().colleagues().stream()
                .filter(Colleague::active)
                .toList();
    }

    @Override
    public void link(CalendarLinkId id, String provider, UserId colleague, String account) {
        var system = system(provider);
        stores.unitOfWork().read(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            return requireActive(colleague);
        });
        Linking.asking(
                () -> system.calendars(new OfferedAccount(id.value(), null, account, NO_SECRET)),
                CalendarRefusal.AccountClosed::new);
        stores.unitOfWork().run(() -> {
            gate.enter(Right.MAINTAIN_OFFICE);
            if (stores.calendarLinks().find(id).isEmpty()) {
                linking.begin(id, colleague, provider, null, account, NO_SECRET);
            }
        });
    }

    private UserId requireActive(UserId colleague) {
        return active().stream()
                .map(Colleague::id)
                .filter(colleague::equals)
                .findFirst()
                .orElseThrow(() -> new OfficeRefusal.UserUnavailable("colleague"));
    }

    @Override
    public void reconnect(CalendarLinkId id) {
        var known = stores.unitOfWork().read(() -> linked(id).snapshot());
        var system = system(known.provider());
        if (known.status() != LinkStatus.NEEDS_CONSENT) {
            return;
        }
        Linking.asking(
                () -> system.calendars(new OfferedAccount(id.value(), null, known.account(), NO_SECRET)),
                CalendarRefusal.AccountClosed::new);
        stores.unitOfWork().run(() -> linking.reconnected(linked(id), known.account(), NO_SECRET));
    }

    private CalendarLink linked(CalendarLinkId id) {
        gate.enter(Right.MAINTAIN_OFFICE);
        return stores.calendarLinks()
                .find(id)
                .filter(CalendarLink::isLinked)
                .orElseThrow(CalendarRefusal.LinkUnknown::new);
    }

    private CalendarProvider system(String provider) {
        return parts.provider(provider)
                .filter(CalendarParts::isOffices)
                .orElseThrow(CalendarRefusal.ProviderUnknown::new);
    }
}
