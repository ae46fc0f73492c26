package org.dossierwerk.application.calendar;

import java.util.List;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.dossier.DossierId;

/**
 * What owners of calendars did there to the entries of appointments. The appointment stays as it was agreed until somebody
 * decides (reading 77).
 */
public interface OutsideChanges {

    /** The open ones in the caller's own calendars, the longest waiting first. */
    List<OutsideChangeView> own();

    /** The open ones in a dossier. */
    List<OutsideChangeView> in(DossierId dossier);

    /** The open ones about a group, which is in no dossier. */
    List<OutsideChangeView> of(AppointmentId group);

    /**
     * The appointment follows: it moves to where its entry stands, or is cancelled when its entry was removed; the client is told
     * as of any change.
     *
     * @param version of the appointment as the caller saw it
     */
    void takeOver(OutsideChangeId id, long version);

    /** The entry follows: it is written again as it was agreed. */
    void putBack(OutsideChangeId id);
}
