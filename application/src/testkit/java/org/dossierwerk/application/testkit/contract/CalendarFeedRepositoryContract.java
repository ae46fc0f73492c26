package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.Digest;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarFeedId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.CalendarFeedRepository} does. */
public interface CalendarFeedRepositoryContract extends RootContract<CalendarFeed> {

    @Override
    default CalendarFeed example() {
        return opened(new AccountHolder.Staff(new UserId(UUID.randomUUID())), NOW);
    }

    @Override
    default void change(CalendarFeed root) {
        root.close(NOW);
    }

    @Override
    default Record stateOf(CalendarFeed root) {
        return root.snapshot();
    }

    @Override
    default void save(CalendarFeed root) {
        stores().calendarFeeds().save(root);
    }

    @Override
    default Optional<CalendarFeed> stored(CalendarFeed root) {
        return stores().calendarFeeds().find(root.snapshot().id());
    }

    @Test
    default void a_feed_is_found_by_the_hash_of_its_secret_closed_or_not() {
        var feed = example();
        save(feed);
        assertThat(found(feed)).isPresent();
        var known = stored(feed).orElseThrow();
        known.close(NOW);
        save(known);
        assertThat(found(feed)).hasValueSatisfying(again -> assertThat(again.isOpen()).isFalse());
        assertThat(stores().calendarFeeds().findBySecretHash(Digest.sha256("another"))).isEmpty();
    }

    @Test
    default void of_one_owner_only_the_open_ones_are_found_the_latest_first() {
        var person = UUID.randomUUID();
        var client = new AccountHolder.Client(new PartyId(person));
        var early = opened(client, NOW);
        var late = opened(client, NOW.plusSeconds(60));
        var closed = opened(client, NOW);
        closed.close(NOW);
        var colleague = opened(new AccountHolder.Staff(new UserId(person)), NOW);
        for (var feed : new CalendarFeed[] {early, late, closed, colleague}) {
            save(feed);
        }
        assertThat(stores().calendarFeeds().openOf(client))
                .extracting(feed -> feed.snapshot().id())
                .containsExactly(late.snapshot().id(), early.snapshot().id());
    }

    private Optional<CalendarFeed> found(CalendarFeed feed) {
        return stores().calendarFeeds().findBySecretHash(feed.snapshot().secretHash());
    }

    private static CalendarFeed opened(AccountHolder owner, Instant at) {
        var id = UUID.randomUUID();
        return CalendarFeed.open(new CalendarFeedId(id), owner, Digest.sha256("secret " + id), at);
    }
}
