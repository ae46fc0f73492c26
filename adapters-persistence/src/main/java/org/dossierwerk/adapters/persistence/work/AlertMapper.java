package org.dossierwerk.adapters.persistence.work;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.appointment.ItemColumns;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;

/** Between alerts and their rows. */
final class AlertMapper implements Mapper<Alert, Alert.Snapshot, AlertRow> {

    @Override
    public Class<AlertRow> rows() {
        return AlertRow.class;
    }

    @Override
    public UUID id(Alert.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(Alert.Snapshot state) {
        return state.version();
    }

    @Override
    public Alert.Snapshot stateOf(Alert aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public Alert restore(Alert.Snapshot state) {
        return Alert.restore(state);
    }

    @Override
    public AlertRow begin(UUID id, long version) {
        var row = new AlertRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(AlertRow row) {
        return row.version;
    }

    @Override
    public void apply(Alert.Snapshot state, AlertRow row) {
        var notice = state.notice();
        row.user = notice.user().value();
        row.dossier = notice.dossier().value();
        row.item = notice.item() == null ? null : ItemColumns.of(notice.item());
        row.reason = notice.reason();
        row.text = notice.text();
        row.shownFrom = notice.from();
        row.mail = notice.mail() == null ? null : notice.mail().value();
        row.document = notice.document() == null ? null : notice.document().value();
        row.settledAt = state.settledAt();
    }

    @Override
    public Alert.Snapshot read(AlertRow row) {
        var notice = new Alert.Notice(
                new UserId(row.user),
                new DossierId(row.dossier),
                row.item == null ? null : row.item.read(),
                row.reason,
                row.text,
                row.shownFrom,
                row.mail == null ? null : new MailMessageId(row.mail),
                row.document == null ? null : new RequestedDocumentId(row.document));
        return new Alert.Snapshot(new AlertId(row.id), row.version, notice, row.settledAt);
    }
}
