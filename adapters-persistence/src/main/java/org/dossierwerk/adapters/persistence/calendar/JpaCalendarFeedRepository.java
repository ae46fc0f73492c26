package org.dossierwerk.adapters.persistence.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.adapters.persistence.unit.RootTable;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.CalendarFeedRepository;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarFeedId;

/** The calendar feeds on PostgreSQL. */
final class JpaCalendarFeedRepository implements CalendarFeedRepository {

    private final RootTable<CalendarFeed, CalendarFeed.Snapshot, CalendarFeedRow> table;

    JpaCalendarFeedRepository(Work work) {
        this.table = new RootTable<>(work, new CalendarFeedMapper());
    }

    @Override
    public Optional<CalendarFeed> find(CalendarFeedId id) {
        return table.find(id.value());
    }

    @Override
    public Optional<CalendarFeed> findBySecretHash(String secretHash) {
        return table.all("r.secretHash = :hash", Map.of("hash", secretHash)).stream()
                .findFirst();
    }

    @Override
    public List<CalendarFeed> openOf(AccountHolder owner) {
        return table.all(
                "r.owner = :owner and r.realm = :realm and r.closedAt is null order by r.openedAt desc",
                Map.of("owner", owner.value(), "realm", owner.realm()));
    }

    @Override
    public void save(CalendarFeed feed) {
        table.save(feed);
    }
}
