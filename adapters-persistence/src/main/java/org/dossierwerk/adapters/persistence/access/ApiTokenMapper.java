package org.dossierwerk.adapters.persistence.access;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.access.ApiToken;
import org.dossierwerk.domain.access.ApiTokenId;

/** Between tokens of other systems and their rows. */
final class ApiTokenMapper implements Mapper<ApiToken, ApiToken.Snapshot, ApiTokenRow> {

    @Override
    public Class<ApiTokenRow> rows() {
        return ApiTokenRow.class;
    }

    @Override
    public UUID id(ApiToken.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(ApiToken.Snapshot state) {
        return state.version();
    }

    @Override
    public ApiToken.Snapshot stateOf(ApiToken aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public ApiToken restore(ApiToken.Snapshot state) {
        return ApiToken.restore(state);
    }

    @Override
    public ApiTokenRow begin(UUID id, long version) {
        var row = new ApiTokenRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(ApiTokenRow row) {
        return row.version;
    }

    @Override
    public void apply(ApiToken.Snapshot state, ApiTokenRow row) {
        row.name = state.name();
        row.tokenHash = state.tokenHash();
        row.issuedAt = state.issuedAt();
        row.withdrawnAt = state.withdrawnAt();
    }

    @Override
    public ApiToken.Snapshot read(ApiTokenRow row) {
        return new ApiToken.Snapshot(
                new ApiTokenId(row.id), row.version, row.name, row.tokenHash, row.issuedAt, row.withdrawnAt);
    }
}
