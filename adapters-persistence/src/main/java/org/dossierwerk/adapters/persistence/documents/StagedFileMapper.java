package org.dossierwerk.adapters.persistence.documents;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;

/** Between files that arrive in pieces and their rows. */
final class StagedFileMapper implements Mapper<StagedFile, StagedFile.Snapshot, StagedFileRow> {

    private record Item(UUID file, long size) {}

    @Override
    public Class<StagedFileRow> rows() {
        return StagedFileRow.class;
    }

    @Override
    public UUID id(StagedFile.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(StagedFile.Snapshot state) {
        return state.version();
    }

    @Override
    public StagedFile.Snapshot stateOf(StagedFile aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public StagedFile restore(StagedFile.Snapshot state) {
        return StagedFile.restore(state);
    }

    @Override
    public StagedFileRow begin(UUID id, long version) {
        var row = new StagedFileRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(StagedFileRow row) {
        return row.version;
    }

    @Override
    public void apply(StagedFile.Snapshot state, StagedFileRow row) {
        row.document = state.document().value();
        row.client =
                state.by() instanceof UploadedBy.Client client ? client.person().value() : null;
        row.staff = state.by() instanceof UploadedBy.Staff staff ? staff.user().value() : null;
        row.name = state.name().value();
        row.length = state.length();
        row.pieces = Json.write(state.pieces().stream()
                .map(piece -> new Item(piece.file().value(), piece.size()))
                .toList());
        row.since = state.since();
    }

    @Override
    public StagedFile.Snapshot read(StagedFileRow row) {
        return new StagedFile.Snapshot(
                new UploadId(row.id),
                row.version,
                new RequestedDocumentId(row.document),
                row.client == null
                        ? new UploadedBy.Staff(new UserId(Objects.requireNonNull(row.staff)))
                        : new UploadedBy.Client(new PartyId(row.client)),
                new FileName(row.name),
                row.length,
                pieces(row),
                row.since);
    }

    private static List<StagedFile.Piece> pieces(StagedFileRow row) {
        return Stream.of(Json.read(row.pieces, Item[].class))
                .map(item -> new StagedFile.Piece(new FileId(item.file()), item.size()))
                .toList();
    }
}
