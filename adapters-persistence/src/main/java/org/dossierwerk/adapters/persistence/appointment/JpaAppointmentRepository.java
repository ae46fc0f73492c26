package org.dossierwerk.adapters.persistence.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AppointmentRepository;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.TimeSlot;

/** Appointments on PostgreSQL, whose constraint keeps an adviser in one place at a time. */
final class JpaAppointmentRepository implements AppointmentRepository {

    private static final String OF_APPLICANT = "r.active = true and r.dossier in (select d.id from DossierRow d"
            + " join d.applicants a where a.person = :person and d.status = :open) order by r.startsAt, r.id";

    private final RootTable<Appointment, Appointment.Snapshot, AppointmentRow> table;

    JpaAppointmentRepository(Work work) {
        this.table = new RootTable<>(work, new AppointmentMapper());
    }

    @Override
    public Optional<Appointment> find(AppointmentId id) {
        return table.find(id.value());
    }

    @Override
    public List<Appointment> findAll(Collection<AppointmentId> ids) {
        return table.withIds(ids.stream().map(AppointmentId::value).toList());
    }

    @Override
    public void save(Appointment appointment) {
        table.save(appointment);
    }

    @Override
    public void saveAll(List<Appointment> appointments) {
        table.saveAll(appointments);
    }

    @Override
    public List<Appointment> ofApplicant(PartyId person) {
        return table.all(OF_APPLICANT, Map.of("person", person.value(), "open", DossierStatus.OPEN));
    }

    @Override
    public List<Appointment> toCome(DossierId dossier, Instant now) {
        return table.all(
                "r.dossier = :dossier and r.active = true and r.startsAt > :now order by r.startsAt, r.id",
                Map.of("dossier", dossier.value(), "now", now));
    }

    @Override
    public List<Appointment> ofAdviser(UserId adviser, TimeSlot within) {
        return table.all(
                "r.adviser = :adviser and r.active = true and r.group is null and r.startsAt < :end"
                        + " and r.endsAt > :start order by r.startsAt, r.id",
                Map.of("adviser", adviser.value(), "start", within.start(), "end", within.end()));
    }

    @Override
    public Optional<Appointment> next(DossierId dossier, Instant now) {
        return table.one(entityManager -> entityManager
                .createQuery(
                        "select r from AppointmentRow r where r.dossier = :dossier and r.active = true"
                                + " and r.startsAt > :now order by r.startsAt, r.id",
                        AppointmentRow.class)
                .setParameter("dossier", dossier.value())
                .setParameter("now", now)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(null));
    }

    @Override
    public void removeAll(List<Appointment> appointments) {
        table.removeAll(appointments);
    }
}
