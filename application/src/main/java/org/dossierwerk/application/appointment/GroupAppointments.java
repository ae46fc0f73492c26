package org.dossierwerk.application.appointment;

import java.util.List;
import org.dossierwerk.application.appointment.Appointments.When;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.GroupLine;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;

/**
 * Meetings of an adviser with clients of several dossiers. Each of them gets an appointment in their own dossier and mail of their
 * own; nothing that reaches one tells of another (BEY-05, GRP-02, GRP-03).
 */
public interface GroupAppointments {

    /**
     * Plans a group without participants. Doing it again with the same id plans nothing more.
     *
     * @throws org.dossierwerk.domain.appointment.AppointmentRefusal.AdviserOccupied unless the overlap is meant
     */
    AppointmentId plan(Plan command);

    /** Changes whatever differs, for the group and in each participant's dossier; each client is told of what they can see. */
    void change(Change command);

    /** Changes only when and with whom, as dragging in a calendar does. */
    void move(Appointments.Move command);

    /** Cancels it for everybody, each of whom is told; once more changes nothing. */
    void cancel(AppointmentId group);

    /**
     * Takes the client of a dossier in; whoever takes part already stays.
     *
     * @param overbook whether more participants than seats are meant (reading 55)
     * @throws org.dossierwerk.domain.appointment.AppointmentRefusal.GroupFull when it is full and that is not meant
     */
    void add(AppointmentId group, DossierId dossier, boolean overbook);

    /** Cancels the seat of a dossier; of one that does not take part nothing is done. */
    void remove(AppointmentId group, DossierId dossier);

    GroupDetails get(AppointmentId group);

    /** The active ones that have not ended, soonest first. */
    List<GroupLine> toCome();

    /**
     * @param id chosen beforehand, so that the same request plans one group
     * @param title empty for the type's own
     * @param remarks every participant may read them
     * @param description for the office only (GRP-07)
     */
    record Plan(
            AppointmentId id,
            AppointmentTypeId type,
            String title,
            String remarks,
            String description,
            int capacity,
            When when,
            Place place,
            UserId adviser,
            boolean overlapMeant) {}

    /** @param version of the group as the caller saw it */
    record Change(
            AppointmentId id,
            long version,
            AppointmentTypeId type,
            String title,
            String remarks,
            String description,
            int capacity,
            When when,
            Place place,
            UserId adviser,
            boolean overlapMeant) {}
}
