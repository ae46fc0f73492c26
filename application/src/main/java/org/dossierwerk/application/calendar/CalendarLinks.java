package org.dossierwerk.application.calendar;

import java.net.URI;
import java.util.List;
import org.dossierwerk.application.calendar.CalendarLinkViews.BrokenLink;
import org.dossierwerk.application.calendar.CalendarLinkViews.Calendar;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.jspecify.annotations.Nullable;

/**
 * The caller's links to calendars outside. Whoever maintains the office sees those of everybody, and may try, or disconnect,
 * them; only their owner connects and chooses. What is not the caller's is unknown.
 */
public interface CalendarLinks {

    /** The calendar systems that can be linked. */
    List<ProviderOffer> offers();

    List<LinkView> own();

    /** Everybody's, by name. */
    List<LinkView> all();

    /**
     * What waits until somebody connects it anew or chooses another calendar: once for its owner, and once for whoever maintains the
     * office. It is told as long as it lasts, and ends by itself (BEY-04).
     */
    List<BrokenLink> broken();

    /**
     * Links an account with a user name and a password. Asking again with the same id links nothing more.
     *
     * @param server where the system is; null when there is only one of it
     * @throws org.dossierwerk.domain.calendar.CalendarRefusal.NotLetIn when they are wrong
     * @throws org.dossierwerk.domain.calendar.CalendarRefusal.Unreachable when there is nothing at that address
     */
    void linkByPassword(CalendarLinkId id, String provider, @Nullable URI server, String user, String password);

    /**
     * Where the browser goes to be let in, for a new link or for one that is to be connected anew.
     *
     * @param redirect where the browser comes back
     */
    URI askLeave(CalendarLinkId id, String provider, URI redirect);

    /**
     * The browser came back.
     *
     * @return the link that was made or connected anew
     * @throws org.dossierwerk.domain.calendar.CalendarRefusal.ConsentUnknown when nobody was sent there, or too long ago
     */
    CalendarLinkId leaveGiven(String state, String code, URI redirect);

    /** The account's calendars, asked now. */
    List<Calendar> calendars(CalendarLinkId id);

    /**
     * Chooses the calendars that count. A calendar that appointments are written to takes the place of that of another link of
     * the same adviser; those that are to come are written there (reading 12).
     */
    void choose(CalendarLinkId id, CalendarChoice choice);

    /** Connects anew with another password. */
    void reconnect(CalendarLinkId id, String password);

    /** Looks at everything and writes what waits, as soon as possible, without waiting out a pause. */
    void tryNow(CalendarLinkId id);

    /** Ends it: appointments to come are taken out of the calendar while we are still let in, and our leave is handed back. */
    void disconnect(CalendarLinkId id);
}
