package org.dossierwerk.adapters.persistence.source;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.source.SourceShare;
import org.jspecify.annotations.Nullable;

/** Between sharings of source data and their rows. */
final class SourceShareMapper implements Mapper<SourceShare, SourceShare.Snapshot, SourceShareRow> {

    @Override
    public Class<SourceShareRow> rows() {
        return SourceShareRow.class;
    }

    @Override
    public UUID id(SourceShare.Snapshot state) {
        return state.actionItem().value();
    }

    @Override
    public long version(SourceShare.Snapshot state) {
        return state.version();
    }

    @Override
    public SourceShare.Snapshot stateOf(SourceShare aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public SourceShare restore(SourceShare.Snapshot state) {
        return SourceShare.restore(state);
    }

    @Override
    public SourceShareRow begin(UUID id, long version) {
        var row = new SourceShareRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(SourceShareRow row) {
        return row.version;
    }

    @Override
    public void apply(SourceShare.Snapshot state, SourceShareRow row) {
        var result = state.result();
        row.dossier = state.dossier().value();
        row.person = state.person().value();
        row.provider = state.round().provider();
        row.way = state.round().way();
        row.stateHash = state.round().stateHash();
        row.state = state.state();
        row.secret = state.secret();
        row.facts = result == null ? null : result.facts();
        row.document = result == null ? null : result.document().value();
        row.sharedAt = result == null ? null : result.at();
        row.failure = state.failure();
        row.since = state.since();
    }

    @Override
    public SourceShare.Snapshot read(SourceShareRow row) {
        return new SourceShare.Snapshot(
                new ActionItemId(row.id),
                row.version,
                new DossierId(row.dossier),
                new PartyId(row.person),
                new SourceShare.Round(row.provider, row.way, row.stateHash),
                row.state,
                row.secret,
                result(row),
                row.failure,
                row.since);
    }

    private static SourceShare.@Nullable Result result(SourceShareRow row) {
        return row.facts == null || row.document == null || row.sharedAt == null
                ? null
                : new SourceShare.Result(row.facts, new RequestedDocumentId(row.document), row.sharedAt);
    }
}
