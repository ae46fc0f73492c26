package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** The copies of appointments in linked calendars. */
public interface CalendarCopyRepository {

    Optional<CalendarCopy> find(CalendarCopyId id);

    /** In whichever calendars it stands, or is to stand or to go. */
    List<CalendarCopy> of(AppointmentId appointment);

    List<CalendarCopy> of(CalendarLinkId link);

    /** At most so many of a link's that wait, the longest first. */
    List<CalendarCopyId> waiting(CalendarLinkId link, int most);

    /** @throws StaleVersion when the stored version is not the one this was loaded with, or the link has one of the appointment */
    void save(CalendarCopy copy);

    /** As {@link #save} for each, asking the storage no more often for many than for a few. */
    void saveAll(List<CalendarCopy> copies);

    /** Its entry is gone. */
    void remove(CalendarCopy copy);
}
