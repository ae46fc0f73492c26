package org.dossierwerk.adapters.persistence.documents;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.adapters.persistence.unit.Parts;
import org.dossierwerk.domain.documents.BeforeJudgement;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;

/** Between document checks and their rows. */
final class DocumentCheckMapper implements Mapper<DocumentCheck, DocumentCheck.Snapshot, DocumentCheckRow> {

    @Override
    public Class<DocumentCheckRow> rows() {
        return DocumentCheckRow.class;
    }

    @Override
    public UUID id(DocumentCheck.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(DocumentCheck.Snapshot state) {
        return state.version();
    }

    @Override
    public DocumentCheck.Snapshot stateOf(DocumentCheck aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public DocumentCheck restore(DocumentCheck.Snapshot state) {
        return DocumentCheck.restore(state);
    }

    @Override
    public DocumentCheckRow begin(UUID id, long version) {
        var row = new DocumentCheckRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(DocumentCheckRow row) {
        return row.version;
    }

    @Override
    public void apply(DocumentCheck.Snapshot state, DocumentCheckRow row) {
        row.dossier = state.dossier().value();
        row.item = ItemColumns.of(state.item());
        Parts.apply(
                row.documents,
                state.documents(),
                document -> document.id().value(),
                document -> document.id,
                RequestedDocumentRow::new,
                DocumentCheckMapper::apply);
    }

    @Override
    public DocumentCheck.Snapshot read(DocumentCheckRow row) {
        return new DocumentCheck.Snapshot(
                new DocumentCheckId(row.id),
                row.version,
                new DossierId(row.dossier),
                row.item.read(),
                row.documents.stream().map(DocumentCheckMapper::read).toList());
    }

    private static void apply(RequestedDocument document, RequestedDocumentRow row) {
        row.id = document.id().value();
        row.kind = document.kind().value();
        row.applicant =
                document.applicant() == null ? null : document.applicant().value();
        row.clientMayUpload = document.access().mayUpload();
        row.clientMayView = document.access().mayView();
        row.state = document.progress().state();
        row.since = document.progress().since();
        row.decidedBy = value(document.progress().by());
        row.remark = document.remark();
        var before = document.before();
        row.beforeState = before == null ? null : before.progress().state();
        row.beforeSince = before == null ? null : before.progress().since();
        row.beforeDecidedBy = before == null ? null : value(before.progress().by());
        row.beforeRemark = before == null ? null : before.remark();
        FileVersionColumns.apply(row.versions, document.versions());
    }

    private static RequestedDocument read(RequestedDocumentRow row) {
        return new RequestedDocument(
                new RequestedDocumentId(row.id),
                new DocumentKindId(row.kind),
                row.applicant == null ? null : new ApplicantId(row.applicant),
                new ClientAccess(row.clientMayUpload, row.clientMayView),
                new Progress(row.state, row.since, user(row.decidedBy)),
                row.remark,
                row.versions.stream().map(FileVersionColumns::read).toList(),
                before(row));
    }

    private static @Nullable BeforeJudgement before(RequestedDocumentRow row) {
        return row.beforeState == null || row.beforeSince == null || row.beforeRemark == null
                ? null
                : new BeforeJudgement(
                        new Progress(row.beforeState, row.beforeSince, user(row.beforeDecidedBy)), row.beforeRemark);
    }

    private static @Nullable UUID value(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static @Nullable UserId user(@Nullable UUID value) {
        return value == null ? null : new UserId(value);
    }
}
