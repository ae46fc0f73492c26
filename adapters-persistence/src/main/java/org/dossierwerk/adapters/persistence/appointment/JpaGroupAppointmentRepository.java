package org.dossierwerk.adapters.persistence.appointment;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.GroupAppointmentRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.GroupAppointment.Participant;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;

/** Group appointments on PostgreSQL, in the table of the appointments; their participants are the active seats there. */
final class JpaGroupAppointmentRepository implements GroupAppointmentRepository {

    private final Work work;
    private final RootTable<GroupAppointment, GroupAppointment.Snapshot, GroupRow> table;

    JpaGroupAppointmentRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(
                work, new GroupMapper(group -> seats(List.of(group)).getOrDefault(group, List.of())));
    }

    @Override
    public Optional<GroupAppointment> find(AppointmentId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<GroupAppointment> lock(AppointmentId id) {
        return table.lock(id.value());
    }

    @Override
    public List<GroupAppointment> findAll(Collection<AppointmentId> ids) {
        return ids.isEmpty()
                ? List.of()
                : all(
                        "r.id in :ids",
                        Map.of("ids", ids.stream().map(AppointmentId::value).toList()));
    }

    @Override
    public void save(GroupAppointment group) {
        table.save(group);
    }

    @Override
    public List<GroupAppointment> toCome(Instant now) {
        return all("r.active = true and r.endsAt > :now order by r.startsAt, r.id", Map.of("now", now));
    }

    @Override
    public List<GroupAppointment> ofAdviser(UserId adviser, TimeSlot within) {
        return all(
                "r.adviser = :adviser and r.active = true and r.startsAt < :end and r.endsAt > :start"
                        + " order by r.startsAt, r.id",
                Map.of("adviser", adviser.value(), "start", within.start(), "end", within.end()));
    }

    /** All groups with one question, and all their seats with another. */
    private List<GroupAppointment> all(String condition, Map<String, ?> parameters) {
        return work.with(entityManager -> {
            var query = entityManager.createQuery("select r from GroupRow r where " + condition, GroupRow.class);
            parameters.forEach(query::setParameter);
            var rows = query.getResultList();
            var seats = seats(rows.stream().map(row -> row.id).toList());
            return rows.stream()
                    .map(row -> GroupMapper.read(row, seats.getOrDefault(row.id, List.of())))
                    .map(GroupAppointment::restore)
                    .toList();
        });
    }

    /** Those who take part, by when they joined. */
    private Map<UUID, List<Participant>> seats(List<UUID> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        var question = new Sql("SELECT group_id, dossier_id, id FROM appointment WHERE active")
                .add("AND group_id IN (:groups) ORDER BY id")
                .set("groups", groups);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .collect(Collectors.groupingBy(
                        line -> line.uuid("group_id"),
                        Collectors.mapping(JpaGroupAppointmentRepository::participant, Collectors.toList()))));
    }

    private static Participant participant(Columns seat) {
        return new Participant(new DossierId(seat.uuid("dossier_id")), new AppointmentId(seat.uuid("id")));
    }
}
