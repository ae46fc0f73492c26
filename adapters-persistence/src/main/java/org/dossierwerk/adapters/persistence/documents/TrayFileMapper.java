package org.dossierwerk.adapters.persistence.documents;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Between files in trays and their rows. */
final class TrayFileMapper implements Mapper<TrayFile, TrayFile.Snapshot, TrayFileRow> {

    @Override
    public Class<TrayFileRow> rows() {
        return TrayFileRow.class;
    }

    @Override
    public UUID id(TrayFile.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(TrayFile.Snapshot state) {
        return state.version();
    }

    @Override
    public TrayFile.Snapshot stateOf(TrayFile aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public TrayFile restore(TrayFile.Snapshot state) {
        return TrayFile.restore(state);
    }

    @Override
    public TrayFileRow begin(UUID id, long version) {
        var row = new TrayFileRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(TrayFileRow row) {
        return row.version;
    }

    @Override
    public void apply(TrayFile.Snapshot state, TrayFileRow row) {
        row.dossier = state.dossier().value();
        row.item = ItemColumns.of(state.item());
        row.sentTo = state.sentTo().value();
        row.parts = UploadPartsJson.write(List.of(state.part()));
        row.staff = state.by().value();
        row.sentAt = state.sentAt();
        row.state = state.state();
        var pdf = state.content();
        row.file = pdf == null ? null : pdf.file().value();
        row.name = pdf == null ? null : pdf.name();
        row.size = pdf == null ? null : pdf.size();
        row.sha256 = pdf == null ? null : pdf.sha256();
        row.pages = pdf == null ? null : pdf.pages();
        row.problem = state.flaw() == null ? null : state.flaw().problem();
        row.problemFile = state.flaw() == null ? null : state.flaw().name();
        row.document = state.document() == null ? null : state.document().value();
        row.since = state.since();
    }

    @Override
    public TrayFile.Snapshot read(TrayFileRow row) {
        return new TrayFile.Snapshot(
                new TrayFileId(row.id),
                row.version,
                new DossierId(row.dossier),
                row.item.read(),
                new DossierId(row.sentTo),
                UploadPartsJson.read(row.parts).get(0),
                new UserId(row.staff),
                row.sentAt,
                row.state,
                content(row),
                flaw(row),
                row.document == null ? null : new RequestedDocumentId(row.document),
                row.since);
    }

    private static TrayFile.@Nullable Content content(TrayFileRow row) {
        return row.file == null || row.name == null || row.size == null || row.sha256 == null || row.pages == null
                ? null
                : new TrayFile.Content(new FileId(row.file), row.name, row.size, row.sha256, row.pages);
    }

    private static Upload.@Nullable Flaw flaw(TrayFileRow row) {
        return row.problem == null || row.problemFile == null ? null : new Upload.Flaw(row.problem, row.problemFile);
    }
}
