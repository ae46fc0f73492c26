package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * The group appointments. Who takes part is told by their active seats in the {@link AppointmentRepository}; a group is saved before
 * the seat that somebody takes or leaves.
 */
public interface GroupAppointmentRepository {

    Optional<GroupAppointment> find(AppointmentId id);

    /** As {@link #find}; everybody else who means to change the group waits until the unit of work ends. */
    Optional<GroupAppointment> lock(AppointmentId id);

    /** Those of the given ids that exist, in no order; the storage is asked no more often for many than for one. */
    List<GroupAppointment> findAll(Collection<AppointmentId> ids);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version is not the one this was loaded with
     */
    void save(GroupAppointment group);

    /** The active ones that end after a moment, soonest first. */
    List<GroupAppointment> toCome(Instant now);

    /** The active ones of an adviser that touch a stretch of time, by start. */
    List<GroupAppointment> ofAdviser(UserId adviser, TimeSlot within);
}
