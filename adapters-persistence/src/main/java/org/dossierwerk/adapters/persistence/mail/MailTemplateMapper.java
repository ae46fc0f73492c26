package org.dossierwerk.adapters.persistence.mail;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;

/** Between mail templates and their rows. */
final class MailTemplateMapper implements Mapper<MailTemplate, MailTemplate.Snapshot, MailTemplateRow> {

    @Override
    public Class<MailTemplateRow> rows() {
        return MailTemplateRow.class;
    }

    @Override
    public UUID id(MailTemplate.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(MailTemplate.Snapshot state) {
        return state.version();
    }

    @Override
    public MailTemplate.Snapshot stateOf(MailTemplate aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public MailTemplate restore(MailTemplate.Snapshot state) {
        return MailTemplate.restore(state);
    }

    @Override
    public MailTemplateRow begin(UUID id, long version) {
        var row = new MailTemplateRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(MailTemplateRow row) {
        return row.version;
    }

    @Override
    public void apply(MailTemplate.Snapshot state, MailTemplateRow row) {
        row.occasion = state.occasion();
        row.type = state.type() == null ? null : state.type().value();
        row.name = state.name();
        row.active = state.active();
        row.wordings = WordingsJson.write(state.wordings());
    }

    @Override
    public MailTemplate.Snapshot read(MailTemplateRow row) {
        return new MailTemplate.Snapshot(
                new MailTemplateId(row.id),
                row.version,
                row.occasion,
                row.type == null ? null : new AppointmentTypeId(row.type),
                row.name,
                row.active,
                WordingsJson.read(row.wordings));
    }
}
