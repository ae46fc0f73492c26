package org.dossierwerk.application.port.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.TimeSlot;

/** The appointments in dossiers, seats in groups among them; never a group. */
public interface AppointmentRepository {

    Optional<Appointment> find(AppointmentId id);

    /** Those of the given ids that exist, in one question, in no order. */
    List<Appointment> findAll(Collection<AppointmentId> ids);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(Appointment appointment);

    /** As {@link #save} for each, asking the storage no more often for many than for a few. */
    void saveAll(List<Appointment> appointments);

    /** The active appointments of all open dossiers a person is applicant in, by start; one statement. */
    List<Appointment> ofApplicant(PartyId person);

    /** The active ones of a dossier that have not begun, soonest first. */
    List<Appointment> toCome(DossierId dossier, Instant now);

    /** The active ones of an adviser that touch a stretch of time, by start, without seats in groups; one statement. */
    List<Appointment> ofAdviser(UserId adviser, TimeSlot within);

    /** The active one of a dossier that begins next. */
    Optional<Appointment> next(DossierId dossier, Instant now);

    /** Takes the appointment out of its dossier for good (APT-21). */
    default void remove(Appointment appointment) {
        removeAll(List.of(appointment));
    }

    /** As {@link #remove} for each, asking the storage no more often for many than for a few. */
    void removeAll(List<Appointment> appointments);
}
