package org.dossierwerk.adapters.persistence.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.OutsideChangeRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.OutsideChange;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.office.UserId;

/** Outside changes on PostgreSQL. */
final class JpaOutsideChangeRepository implements OutsideChangeRepository {

    private static final String OPEN = "r.settledAt is null and ";
    private static final String IN_ORDER = " order by r.noticedAt, r.id";

    private final RootTable<OutsideChange, OutsideChange.Snapshot, OutsideChangeRow> table;

    JpaOutsideChangeRepository(Work work) {
        this.table = new RootTable<>(work, new OutsideChangeMapper());
    }

    @Override
    public Optional<OutsideChange> find(OutsideChangeId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<OutsideChange> openAbout(CalendarCopyId copy) {
        return table.all(OPEN + "r.copy = :copy", Map.of("copy", copy.value())).stream()
                .findFirst();
    }

    @Override
    public List<OutsideChange> openOf(UserId adviser) {
        return table.all(OPEN + "r.adviser = :adviser" + IN_ORDER, Map.of("adviser", adviser.value()));
    }

    @Override
    public List<OutsideChange> openOf(List<AppointmentId> appointments) {
        return appointments.isEmpty()
                ? List.of()
                : table.all(
                        OPEN + "r.appointment in :appointments" + IN_ORDER,
                        Map.of(
                                "appointments",
                                appointments.stream().map(AppointmentId::value).toList()));
    }

    @Override
    public void save(OutsideChange change) {
        table.save(change);
    }
}
