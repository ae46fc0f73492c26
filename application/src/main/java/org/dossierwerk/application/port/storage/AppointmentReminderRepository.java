package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.AppointmentReminder;

/**
 * The moments at which clients are reminded of their appointments, written down beforehand so that what is due is found
 * without looking through the appointments. Each moment of an appointment is seen to once, whatever becomes of the
 * appointment in between.
 */
public interface AppointmentReminderRepository {

    /** Plans those of an appointment anew: of its lead times, the ones whose moment is later than now. */
    default void plan(AppointmentId appointment, Instant start, LeadTimes leadTimes, Instant now) {
        plan(List.of(appointment), start, leadTimes, now);
    }

    /** As {@link #plan} for several that start at once, in one statement. */
    void plan(Collection<AppointmentId> appointments, Instant start, LeadTimes leadTimes, Instant now);

    /** As {@link #plan} for every active appointment of a type that has not begun. */
    void planAll(AppointmentTypeId type, LeadTimes leadTimes, Instant now);

    /**
     * Sees to some that are due, the longest due first, passing over those that others hold; nobody else gets them, unless the
     * unit of work fails. The clock is the storage's own, so that instances with different clocks agree.
     */
    List<Due> takeDue(int most);

    /** Lets one that could not be written come back in a few minutes, so that the others get their turn. */
    void putOff(Due due);

    /** Those of a dossier that nobody has seen to, soonest first. */
    List<Planned> planned(DossierId dossier);

    /** @param overtaken whether a later one of the same appointment has come due as well */
    record Due(AppointmentId appointment, AppointmentReminder reminder, boolean overtaken) {}

    record Planned(AppointmentId appointment, AppointmentReminder reminder, Instant dueAt) {}
}
