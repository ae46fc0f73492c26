package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.calendar.CalendarLinkViews.WaitingCopy;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;

final class ParkedCopiesService implements ParkedCopies {

    @Override
    public List<WaitingCopy> of(CalendarLinkId link) {
        return List.of();
    }

    @Override
    public void retry(CalendarLinkId link, UUID delivery) {
        throw new CalendarRefusal.LinkUnknown();
    }

    @Override
    public void drop(CalendarLinkId link, UUID delivery) {
        throw new CalendarRefusal.LinkUnknown();
    }
}
