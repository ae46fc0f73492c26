package org.dossierwerk.adapters.persistence.mail;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.office.UserId;

/** Between drafts and their rows. */
final class MailDraftMapper implements Mapper<MailDraft, MailDraft.Snapshot, MailDraftRow> {

    @Override
    public Class<MailDraftRow> rows() {
        return MailDraftRow.class;
    }

    @Override
    public UUID id(MailDraft.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(MailDraft.Snapshot state) {
        return state.version();
    }

    @Override
    public MailDraft.Snapshot stateOf(MailDraft draft) {
        return draft.snapshot();
    }

    @Override
    public MailDraft restore(MailDraft.Snapshot state) {
        return MailDraft.restore(state);
    }

    @Override
    public MailDraftRow begin(UUID id, long version) {
        var row = new MailDraftRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(MailDraftRow row) {
        return row.version;
    }

    @Override
    public void apply(MailDraft.Snapshot state, MailDraftRow row) {
        row.author = state.author().value();
        row.dossier = state.dossier().value();
        row.item = state.item() == null ? null : ItemColumns.of(state.item());
        row.content = DraftJson.write(state.content());
        row.enclosures = EnclosureJson.write(state.enclosures());
        row.savedAt = state.savedAt();
    }

    @Override
    public MailDraft.Snapshot read(MailDraftRow row) {
        return new MailDraft.Snapshot(
                new MailDraftId(row.id),
                row.version,
                new UserId(row.author),
                new DossierId(row.dossier),
                row.item == null ? null : row.item.read(),
                DraftJson.read(row.content),
                EnclosureJson.read(row.enclosures),
                row.savedAt);
    }
}
