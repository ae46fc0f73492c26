package org.dossierwerk.application.calendar;

import java.net.URI;
import java.util.List;
import org.dossierwerk.application.calendar.CalendarLinkViews.Calendar;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.jspecify.annotations.Nullable;

final class CalendarLinksService implements CalendarLinks {

    @Override
    public List<ProviderOffer> offers() {
        return List.of();
    }

    @Override
    public List<LinkView> own() {
        return List.of();
    }

    @Override
    public List<LinkView> all() {
        return List.of();
    }

    @Override
    public void linkByPassword(CalendarLinkId id, String provider, @Nullable URI server, String user, String password) {
        throw new CalendarRefusal.ProviderUnknown();
    }

    @Override
    public URI askLeave(CalendarLinkId id, String provider, URI redirect) {
        throw new CalendarRefusal.ProviderUnknown();
    }

    @Override
    public CalendarLinkId leaveGiven(String state, String code, URI redirect) {
        throw new CalendarRefusal.ConsentUnknown();
    }

    @Override
    public List<Calendar> calendars(CalendarLinkId id) {
        throw new CalendarRefusal.LinkUnknown();
    }

    @Override
    public void choose(CalendarLinkId id, CalendarChoice choice) {
        throw new CalendarRefusal.LinkUnknown();
    }

    @Override
    public void reconnect(CalendarLinkId id, String password) {
        throw new CalendarRefusal.LinkUnknown();
    }

    @Override
    public void tryNow(CalendarLinkId id) {
        throw new CalendarRefusal.LinkUnknown();
    }

    @Override
    public void disconnect(CalendarLinkId id) {
        throw new CalendarRefusal.LinkUnknown();
    }
}
