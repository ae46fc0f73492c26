package org.dossierwerk.application.calendar;

import java.util.List;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.dossier.DossierId;

final class OutsideChangesService implements OutsideChanges {

    @Override
    public List<OutsideChangeView> own() {
        return List.of();
    }

    @Override
    public List<OutsideChangeView> in(DossierId dossier) {
        return List.of();
    }

    @Override
    public void takeOver(OutsideChangeId id, long version) {
        throw new CalendarRefusal.ChangeUnknown();
    }

    @Override
    public void putBack(OutsideChangeId id) {
        throw new CalendarRefusal.ChangeUnknown();
    }
}
