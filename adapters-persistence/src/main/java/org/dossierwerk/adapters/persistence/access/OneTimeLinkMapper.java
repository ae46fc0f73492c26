package org.dossierwerk.adapters.persistence.access;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.OneTimeLinkId;

/** Between one time links and their rows. */
final class OneTimeLinkMapper implements Mapper<OneTimeLink, OneTimeLink.Snapshot, OneTimeLinkRow> {

    @Override
    public Class<OneTimeLinkRow> rows() {
        return OneTimeLinkRow.class;
    }

    @Override
    public UUID id(OneTimeLink.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(OneTimeLink.Snapshot state) {
        return state.version();
    }

    @Override
    public OneTimeLink.Snapshot stateOf(OneTimeLink aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public OneTimeLink restore(OneTimeLink.Snapshot state) {
        return OneTimeLink.restore(state);
    }

    @Override
    public OneTimeLinkRow begin(UUID id, long version) {
        var row = new OneTimeLinkRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(OneTimeLinkRow row) {
        return row.version;
    }

    @Override
    public void apply(OneTimeLink.Snapshot state, OneTimeLinkRow row) {
        row.purpose = state.purpose();
        row.account = state.account() == null ? null : state.account().value();
        row.tokenHash = state.tokenHash();
        row.expiresAt = state.expiresAt();
        row.usedAt = state.usedAt();
    }

    @Override
    public OneTimeLink.Snapshot read(OneTimeLinkRow row) {
        return new OneTimeLink.Snapshot(
                new OneTimeLinkId(row.id),
                row.version,
                row.purpose,
                row.account == null ? null : new AccountId(row.account),
                row.tokenHash,
                row.expiresAt,
                row.usedAt);
    }
}
