package org.dossierwerk.adapters.persistence.action;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/** Between action items and their rows. */
final class ActionItemMapper implements Mapper<ActionItem, ActionItem.Snapshot, ActionItemRow> {

    @Override
    public Class<ActionItemRow> rows() {
        return ActionItemRow.class;
    }

    @Override
    public UUID id(ActionItem.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(ActionItem.Snapshot state) {
        return state.version();
    }

    @Override
    public ActionItem.Snapshot stateOf(ActionItem aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public ActionItem restore(ActionItem.Snapshot state) {
        return ActionItem.restore(state);
    }

    @Override
    public ActionItemRow begin(UUID id, long version) {
        var row = new ActionItemRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(ActionItemRow row) {
        return row.version;
    }

    @Override
    public void apply(ActionItem.Snapshot state, ActionItemRow row) {
        var task = state.task();
        row.dossier = state.dossier().value();
        row.item = ItemColumns.of(state.item());
        row.kind = task.kind();
        row.title = task.title();
        row.explanation = task.explanation();
        row.document = task.document() == null ? null : task.document().value();
        row.applicant = task.applicant() == null ? null : task.applicant().value();
        row.due = task.due();
        row.status = state.status();
        row.since = state.since();
        row.toSign = task.toSign() == null ? null : task.toSign().value();
        var signature = state.signature();
        row.signer = signature == null ? null : signature.name();
        row.signedFile = signature == null ? null : signature.file().value();
        row.signedSha256 = signature == null ? null : signature.sha256();
    }

    @Override
    public ActionItem.Snapshot read(ActionItemRow row) {
        var task = new ActionItem.Task(
                row.kind,
                row.title,
                row.explanation,
                row.document == null ? null : new RequestedDocumentId(row.document),
                row.applicant == null ? null : new ApplicantId(row.applicant),
                row.due,
                row.toSign == null ? null : new RequestedDocumentId(row.toSign));
        return new ActionItem.Snapshot(
                new ActionItemId(row.id),
                row.version,
                new DossierId(row.dossier),
                row.item.read(),
                task,
                row.status,
                row.since,
                signature(row));
    }

    private static ActionItem.@Nullable Signature signature(ActionItemRow row) {
        return row.signer == null || row.signedFile == null || row.signedSha256 == null
                ? null
                : new ActionItem.Signature(row.signer, new FileId(row.signedFile), row.signedSha256);
    }
}
