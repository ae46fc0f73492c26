package org.dossierwerk.adapters.persistence.calendar;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.access.AccountHolder;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.calendar.CalendarFeed;
import org.dossierwerk.domain.calendar.CalendarFeedId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/** Between calendar feeds and their rows. */
final class CalendarFeedMapper implements Mapper<CalendarFeed, CalendarFeed.Snapshot, CalendarFeedRow> {

    @Override
    public Class<CalendarFeedRow> rows() {
        return CalendarFeedRow.class;
    }

    @Override
    public UUID id(CalendarFeed.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(CalendarFeed.Snapshot state) {
        return state.version();
    }

    @Override
    public CalendarFeed.Snapshot stateOf(CalendarFeed aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public CalendarFeed restore(CalendarFeed.Snapshot state) {
        return CalendarFeed.restore(state);
    }

    @Override
    public CalendarFeedRow begin(UUID id, long version) {
        var row = new CalendarFeedRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(CalendarFeedRow row) {
        return row.version;
    }

    @Override
    public void apply(CalendarFeed.Snapshot state, CalendarFeedRow row) {
        row.realm = state.owner().realm();
        row.owner = state.owner().value();
        row.secretHash = state.secretHash();
        row.openedAt = state.openedAt();
        row.closedAt = state.closedAt();
    }

    @Override
    public CalendarFeed.Snapshot read(CalendarFeedRow row) {
        var owner = row.realm == Realm.DESK
                ? new AccountHolder.Staff(new UserId(row.owner))
                : new AccountHolder.Client(new PartyId(row.owner));
        return new CalendarFeed.Snapshot(
                new CalendarFeedId(row.id), row.version, owner, row.secretHash, row.openedAt, row.closedAt);
    }
}
