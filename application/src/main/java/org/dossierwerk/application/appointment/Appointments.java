package org.dossierwerk.application.appointment;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;

/** Planning appointments in a dossier, changing and cancelling them, and recording what came of them. */
public interface Appointments {

    /**
     * What a form proposes, given what was chosen and typed so far. What somebody edited by hand is never overwritten
     * (readings 1 and 7).
     *
     * @param dossier null for a group, which is in none: then the caller advises, and nobody is told yet
     * @param start the slot clicked in the calendar, or null for the next free whole hour (reading 69)
     */
    Draft draft(@Nullable DossierId dossier, Proposal.Entry typed, @Nullable LocalDateTime start);

    /**
     * Plans an appointment. Doing it again with the same id plans nothing more.
     *
     * @throws org.dossierwerk.domain.appointment.AppointmentRefusal.AdviserOccupied unless the overlap is meant
     */
    AppointmentId plan(Plan command);

    /** Changes whatever differs; the client is told of what the client can see (APT-20). */
    void change(Change command);

    /** Changes only when and with whom, as dragging in a calendar does. */
    void move(Move command);

    /** Cancels; the outcome may be recorded at once (APT-27). Cancelling again changes nothing. */
    Cancellation cancel(AppointmentId appointment, @Nullable ResultEntry result);

    void recordResult(AppointmentId appointment, long version, ResultEntry result);

    Details get(AppointmentId appointment);

    /** When the adviser is taken at that time, by other appointments or in linked calendars, for a warning (reading 13). */
    List<TimeSlot> taken(UserId adviser, TimeSlot slot, @Nullable AppointmentId except);

    /**
     * A wall time in the zone of the office.
     *
     * @param offset which of two, when the clock shows the time twice; else null
     * @param duration null for the type's own (APT-04); elapsed time
     */
    record When(
            LocalDateTime start,
            @Nullable ZoneOffset offset,
            @Nullable Duration duration) {}

    /**
     * @param id chosen beforehand, so that the same request plans one appointment
     * @param title empty for the type's own
     * @param overlapMeant whether the caller knows of an overlap and means it (reading 75)
     */
    record Plan(
            AppointmentId id,
            DossierId dossier,
            AppointmentTypeId type,
            String title,
            String remarks,
            When when,
            Place place,
            UserId adviser,
            boolean overlapMeant) {}

    /** @param version of the appointment as the caller saw it */
    record Change(
            AppointmentId id,
            long version,
            AppointmentTypeId type,
            String title,
            String remarks,
            When when,
            Place place,
            UserId adviser,
            boolean overlapMeant) {}

    /** @param version of the appointment as the caller saw it */
    record Move(AppointmentId id, long version, When when, UserId adviser, boolean overlapMeant) {}

    /** @param explanation may be empty (APT-27) */
    record ResultEntry(ResultId result, String explanation) {}
}
