package org.dossierwerk.application.calendar;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.mail.Addresses;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarFeedId;
import org.dossierwerk.domain.calendar.CalendarRefusal;

final class CalendarFeedsService implements CalendarFeeds {

    private final Workbench bench;
    private final Stores stores;
    private final Supplier<AccountHolder> entering;
    private final boolean self;
    private final Audit audit;
    private final Addresses addresses;
    private final Supplier<String> random;

    /**
     * @param entering lets the caller in, within the unit of work, and says whose feed it is
     * @param self whether the owner is the one who is there (reading 66)
     * @param random 256 random bits each time, in characters that stand in an address as they are
     */
    CalendarFeedsService(
            Workbench bench,
            Supplier<AccountHolder> entering,
            boolean self,
            Audit audit,
            Addresses addresses,
            Supplier<String> random) {
        this.bench = bench;
        this.stores = bench.stores();
        this.entering = entering;
        this.self = self;
        this.audit = audit;
        this.addresses = addresses;
        this.random = random;
    }

    @Override
    public Optional<CalendarFeed.Snapshot> own() {
        return stores.unitOfWork()
                .read(() -> openFeeds(entering.get()).stream().findFirst().map(CalendarFeed::snapshot));
    }

    @Override
    public Optional<String> open(CalendarFeedId id) {
        requireSelf();
        return Once.of(stores.unitOfWork(), () -> told(id), () -> {
            var owner = entering.get();
            openFeeds(owner).forEach(this::close);
            var secret = random.get();
            stores.calendarFeeds().save(CalendarFeed.open(id, owner, Digest.sha256(secret), bench.now()));
            note("calendar.feed-opened", id.value());
            return Optional.of(addresses.calendar(owner.realm(), secret));
        });
    }

    private Optional<Optional<String>> told(CalendarFeedId id) {
        var owner = entering.get();
        return stores.calendarFeeds()
                .find(id)
                .filter(known -> known.snapshot().owner().equals(owner))
                .map(known -> Optional.empty());
    }

    @Override
    public void close() {
        requireSelf();
        stores.unitOfWork().run(() -> openFeeds(entering.get()).forEach(this::close));
    }

    private void close(CalendarFeed feed) {
        feed.close(bench.now());
        stores.calendarFeeds().save(feed);
        note("calendar.feed-closed", feed.snapshot().id().value());
    }

    private List<CalendarFeed> openFeeds(AccountHolder owner) {
        return stores.calendarFeeds().openOf(owner);
    }

    private void requireSelf() {
        if (!self) {
            throw new CalendarRefusal.OnlyOnesOwnFeed();
        }
    }

    private void note(String action, UUID feed) {
        audit.note(action, null, feed, Map.of(), bench.now());
    }
}
