package org.dossierwerk.adapters.persistence.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.CalendarLinkRepository;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.office.UserId;

/** The links to calendars outside on PostgreSQL. */
final class JpaCalendarLinkRepository implements CalendarLinkRepository {

    private final RootTable<CalendarLink, CalendarLink.Snapshot, CalendarLinkRow> table;

    JpaCalendarLinkRepository(Work work) {
        this.table = new RootTable<>(work, new CalendarLinkMapper());
    }

    @Override
    public Optional<CalendarLink> find(CalendarLinkId id) {
        return table.find(id.value());
    }

    @Override
    public List<CalendarLink> linked() {
        return table.all("r.status <> :ended order by r.linkedAt", Map.of("ended", LinkStatus.ENDED));
    }

    @Override
    public List<CalendarLink> linkedOf(UserId adviser) {
        return table.all(
                "r.status <> :ended and r.adviser = :adviser order by r.linkedAt",
                Map.of("ended", LinkStatus.ENDED, "adviser", adviser.value()));
    }

    @Override
    public List<CalendarLink> besides(CalendarLink.Snapshot link) {
        return table
                .all(
                        "r.id <> :id and r.provider = :provider and lower(r.account) = lower(:account)"
                                + " order by r.linkedAt",
                        Map.of("id", link.id().value(), "provider", link.provider(), "account", link.account()))
                .stream()
                .filter(other -> other.snapshot().isToSameAccountAs(link))
                .toList();
    }

    @Override
    public void save(CalendarLink link) {
        table.save(link);
    }
}
