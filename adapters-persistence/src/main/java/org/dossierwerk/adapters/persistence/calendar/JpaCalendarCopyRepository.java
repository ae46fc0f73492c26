package org.dossierwerk.adapters.persistence.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.CalendarCopyRepository;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.CalendarCopy;
import org.dossierwerk.domain.calendar.CalendarCopyId;
import org.dossierwerk.domain.calendar.CalendarLinkId;

/** The copies of appointments in linked calendars on PostgreSQL. */
final class JpaCalendarCopyRepository implements CalendarCopyRepository {

    private final Work work;
    private final RootTable<CalendarCopy, CalendarCopy.Snapshot, CalendarCopyRow> table;

    JpaCalendarCopyRepository(Work work) {
        this.work = work;
        this.table = new RootTable<>(work, new CalendarCopyMapper());
    }

    @Override
    public Optional<CalendarCopy> find(CalendarCopyId id) {
        return table.find(id.value());
    }

    @Override
    public List<CalendarCopy> of(AppointmentId appointment) {
        return table.all("r.appointment = :appointment", Map.of("appointment", appointment.value()));
    }

    @Override
    public List<CalendarCopy> of(CalendarLinkId link) {
        return table.all("r.link = :link", Map.of("link", link.value()));
    }

    @Override
    public List<CalendarCopyId> waiting(CalendarLinkId link, int most) {
        var question = new Sql("SELECT id FROM calendar_copy WHERE link_id = :link AND waiting_since IS NOT NULL")
                .add("ORDER BY waiting_since LIMIT :most")
                .set("link", link.value())
                .set("most", most);
        return work.with(entityManager -> question.lines(entityManager).stream()
                .map(line -> new CalendarCopyId(line.uuid("id")))
                .toList());
    }

    @Override
    public void save(CalendarCopy copy) {
        table.save(copy);
    }

    @Override
    public void saveAll(List<CalendarCopy> copies) {
        table.saveAll(copies);
    }

    @Override
    public void remove(CalendarCopy copy) {
        table.remove(copy);
    }
}
