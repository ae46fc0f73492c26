package org.dossierwerk.application.port.storage;

import java.util.Collection;
import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Reading calendars. Only what is active is in one (APT-24): appointments, and groups instead of the seats in them. */
public interface AgendaQueries {

    /**
     * What the advisers have in a stretch of time, by start; one statement for any number of them.
     *
     * <p>A group is of no dossier, and everybody's to know of.
     *
     * @param onlyInvolving of a dossier in which that user is neither adviser nor case handler only a block of time is told;
     *     null for everything
     */
    List<AgendaEntry> entries(Collection<UserId> advisers, TimeSlot within, @Nullable UserId onlyInvolving);

    /** The taken times of an adviser that touch a stretch of time, by start, without the one appointment. */
    List<TimeSlot> taken(UserId adviser, TimeSlot within, @Nullable AppointmentId except);

    /** What takes an adviser's time within a stretch of it, beside the one appointment; one statement. */
    Obstacles obstacles(UserId adviser, TimeSlot within, @Nullable AppointmentId except);

    /**
     * @param meetings whether another appointment or group does
     * @param linked whether something in a linked calendar does
     */
    record Obstacles(boolean meetings, boolean linked) {

        public boolean any() {
            return meetings || linked;
        }
    }
}
