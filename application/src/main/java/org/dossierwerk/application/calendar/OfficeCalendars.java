package org.dossierwerk.application.calendar;

import java.util.List;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.UserId;

/**
 * Links of colleagues at systems where the office as a whole was let in (CALENDAR G-11, O-7). Any account would open there, and
 * so only who maintains the office says which is whose; the colleague then chooses among its calendars.
 */
public interface OfficeCalendars {

    /** The active colleagues, by name. */
    List<Colleague> colleagues();

    /**
     * Links an account to a colleague. Asking again with the same id links nothing more.
     *
     * @param account the name the system knows it by, such as the address of a mailbox
     * @throws org.dossierwerk.domain.calendar.CalendarRefusal.NotLetIn when the system knows no such account, or keeps it from us
     * @throws org.dossierwerk.domain.calendar.CalendarRefusal.ProviderUnknown when no office as a whole is let in there
     */
    void link(CalendarLinkId id, String provider, UserId colleague, String account);

    /** Goes on with a link after the system let us in again; of one that works nothing is done. */
    void reconnect(CalendarLinkId id);
}
