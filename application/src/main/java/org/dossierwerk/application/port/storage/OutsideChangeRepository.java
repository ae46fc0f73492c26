package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.office.UserId;

/** What owners of calendars did there to entries of ours. */
public interface OutsideChangeRepository {

    Optional<OutsideChange> find(OutsideChangeId id);

    /** The one to decide about, if any. */
    Optional<OutsideChange> openAbout(CalendarCopyId copy);

    /** Those to decide about in somebody's calendars, the longest waiting first. */
    List<OutsideChange> openOf(UserId adviser);

    /** Those to decide about of appointments, the longest waiting first. */
    List<OutsideChange> openOf(List<AppointmentId> appointments);

    /** @throws StaleVersion when the stored version is not the one this was loaded with, or another of its copy is open */
    void save(OutsideChange change);
}
