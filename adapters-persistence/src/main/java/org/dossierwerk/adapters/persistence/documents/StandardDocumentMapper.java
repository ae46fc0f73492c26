package org.dossierwerk.adapters.persistence.documents;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Between the documents for every client and their rows. */
final class StandardDocumentMapper implements Mapper<StandardDocument, StandardDocument.Snapshot, StandardDocumentRow> {

    @Override
    public Class<StandardDocumentRow> rows() {
        return StandardDocumentRow.class;
    }

    @Override
    public UUID id(StandardDocument.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(StandardDocument.Snapshot state) {
        return state.version();
    }

    @Override
    public StandardDocument.Snapshot stateOf(StandardDocument aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public StandardDocument restore(StandardDocument.Snapshot state) {
        return StandardDocument.restore(state);
    }

    @Override
    public StandardDocumentRow begin(UUID id, long version) {
        var row = new StandardDocumentRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(StandardDocumentRow row) {
        return row.version;
    }

    @Override
    public void apply(StandardDocument.Snapshot state, StandardDocumentRow row) {
        var arrival = state.arrival();
        row.name = state.name();
        row.position = state.position();
        row.active = state.active();
        row.arrival = arrival.id().value();
        row.arrivalParts = UploadPartsJson.write(List.of(arrival.part()));
        row.arrivalBy = arrival.by().value();
        row.arrivalState = arrival.state();
        row.problem = arrival.flaw() == null ? null : arrival.flaw().problem();
        row.problemFile = arrival.flaw() == null ? null : arrival.flaw().name();
        FileVersionColumns.apply(row.versions, state.versions());
    }

    @Override
    public StandardDocument.Snapshot read(StandardDocumentRow row) {
        return new StandardDocument.Snapshot(
                new StandardDocumentId(row.id),
                row.version,
                row.name,
                row.position,
                row.active,
                row.versions.stream().map(FileVersionColumns::read).toList(),
                new StandardDocument.Arrival(
                        new UploadId(row.arrival),
                        UploadPartsJson.read(row.arrivalParts).get(0),
                        new UserId(row.arrivalBy),
                        row.arrivalState,
                        flaw(row)));
    }

    private static Upload.@Nullable Flaw flaw(StandardDocumentRow row) {
        return row.problem == null || row.problemFile == null ? null : new Upload.Flaw(row.problem, row.problemFile);
    }
}
