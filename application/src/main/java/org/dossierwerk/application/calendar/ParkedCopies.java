package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.calendar.CalendarLinkViews.WaitingCopy;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** Appointments whose entries in calendars outside were set aside, because writing them failed for good or for too long. */
public interface ParkedCopies {

    /** Those of a link the caller may see, oldest first. */
    List<WaitingCopy> of(CalendarLinkId link);

    /** Tries again now. */
    void retry(CalendarLinkId link, UUID delivery);

    /** Does not try any more; the next change of the appointment does. */
    void drop(CalendarLinkId link, UUID delivery);
}
