package org.dossierwerk.application.testkit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.storage.CalendarFeedRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarFeedId;

/** The calendar feeds in memory. */
final class MemoryCalendarFeeds implements CalendarFeedRepository {

    private final Root<CalendarFeedId, CalendarFeed, CalendarFeed.Snapshot> root;

    MemoryCalendarFeeds(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.calendarFeeds,
                CalendarFeed.Snapshot::id,
                CalendarFeed::snapshot,
                CalendarFeed::restore,
                (state, saved) -> {});
    }

    @Override
    public Optional<CalendarFeed> find(CalendarFeedId id) {
        return root.find(id);
    }

    @Override
    public Optional<CalendarFeed> findBySecretHash(String secretHash) {
        return root.first(feed -> feed.secretHash().equals(secretHash));
    }

    @Override
    public List<CalendarFeed> openOf(AccountHolder owner) {
        return root.all(feed -> feed.closedAt() == null && feed.owner().equals(owner)).stream()
                .sorted(Comparator.comparing((CalendarFeed feed) -> feed.snapshot().openedAt())
                        .reversed())
                .toList();
    }

    @Override
    public void save(CalendarFeed feed) {
        root.save(feed);
    }
}
