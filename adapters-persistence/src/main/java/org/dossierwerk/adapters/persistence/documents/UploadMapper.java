package org.dossierwerk.adapters.persistence.documents;

import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Between uploads and their rows. */
final class UploadMapper implements Mapper<Upload, Upload.Snapshot, UploadRow> {

    @Override
    public Class<UploadRow> rows() {
        return UploadRow.class;
    }

    @Override
    public UUID id(Upload.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Upload.Snapshot state) {
        return state.version();
    }

    @Override
    public Upload.Snapshot stateOf(Upload aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Upload restore(Upload.Snapshot state) {
        return Upload.restore(state);
    }

    @Override
    public UploadRow begin(UUID id, long version) {
        var row = new UploadRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(UploadRow row) {
        return row.version;
    }

    @Override
    public void apply(Upload.Snapshot state, UploadRow row) {
        row.document = state.document().value();
        row.dossier = state.dossier().value();
        row.client =
                state.by() instanceof UploadedBy.Client client ? client.person().value() : null;
        row.staff = state.by() instanceof UploadedBy.Staff staff ? staff.user().value() : null;
        row.parts = UploadPartsJson.write(state.parts());
        row.sentAt = state.sentAt();
        row.state = state.state();
        row.result = state.result() == null ? null : state.result().value();
        row.problem = state.flaw() == null ? null : state.flaw().problem();
        row.problemFile = state.flaw() == null ? null : state.flaw().name();
        row.since = state.since();
        row.remark = state.remark();
    }

    @Override
    public Upload.Snapshot read(UploadRow row) {
        return new Upload.Snapshot(
                new UploadId(row.id),
                row.version,
                new RequestedDocumentId(row.document),
                new DossierId(row.dossier),
                by(row),
                UploadPartsJson.read(row.parts),
                row.sentAt,
                row.state,
                row.result == null ? null : new FileId(row.result),
                flaw(row),
                row.since,
                row.remark);
    }

    private static UploadedBy by(UploadRow row) {
        return row.client == null
                ? new UploadedBy.Staff(new UserId(Objects.requireNonNull(row.staff)))
                : new UploadedBy.Client(new PartyId(row.client));
    }

    private static Upload.@Nullable Flaw flaw(UploadRow row) {
        return row.problem == null || row.problemFile == null ? null : new Upload.Flaw(row.problem, row.problemFile);
    }
}
