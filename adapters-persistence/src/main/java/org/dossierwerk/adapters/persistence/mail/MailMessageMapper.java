package org.dossierwerk.adapters.persistence.mail;

import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Mapper;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;

/** Between mail messages and their rows. */
final class MailMessageMapper implements Mapper<MailMessage, MailMessage.Snapshot, MailMessageRow> {

    @Override
    public Class<MailMessageRow> rows() {
        return MailMessageRow.class;
    }

    @Override
    public UUID id(MailMessage.Snapshot state) {
        return state.id().value();
    }

    @Override
    public long version(MailMessage.Snapshot state) {
        return state.version();
    }

    @Override
    public MailMessage.Snapshot stateOf(MailMessage aggregate) {
        return aggregate.snapshot();
    }

    @Override
    public MailMessage restore(MailMessage.Snapshot state) {
        return MailMessage.restore(state);
    }

    @Override
    public MailMessageRow begin(UUID id, long version) {
        var row = new MailMessageRow();
        row.id = id;
        row.version = version;
        return row;
    }

    @Override
    public long versionOf(MailMessageRow row) {
        return row.version;
    }

    @Override
    public void apply(MailMessage.Snapshot state, MailMessageRow row) {
        apply(state.cause(), row);
        var email = state.recipient().email();
        row.recipientName = state.recipient().name();
        row.recipientAddress = email == null ? null : email.value();
        row.recipientKey = email == null ? null : email.key();
        row.language = state.language();
        row.formOfAddress = state.formOfAddress();
        row.subject = state.letter().subject();
        row.body = state.letter().text();
        row.html = state.letter().html();
        row.copies = CopyJson.write(state.copies());
        row.enclosures = EnclosureJson.write(state.enclosures());
        row.invitation = state.invitation() == null ? null : InvitationJson.write(state.invitation());
        row.writtenAt = state.writtenAt();
        row.status = state.status();
        row.settledAt = state.settledAt();
        row.failure = state.failure();
    }

    @Override
    public MailMessage.Snapshot read(MailMessageRow row) {
        var email = row.recipientAddress == null ? null : new EmailAddress(row.recipientAddress);
        return new MailMessage.Snapshot(
                new MailMessageId(row.id),
                row.version,
                cause(row),
                new Recipient(row.recipientName, email),
                CopyJson.read(row.copies),
                row.language,
                row.formOfAddress,
                new Letter(row.subject, row.body, row.html),
                EnclosureJson.read(row.enclosures),
                row.invitation == null ? null : InvitationJson.read(row.invitation),
                row.writtenAt,
                row.status,
                row.settledAt,
                row.failure);
    }

    private static void apply(MailMessage.Cause cause, MailMessageRow row) {
        row.occasion = cause.occasion();
        row.dossier = cause.dossier() == null ? null : cause.dossier().value();
        row.appointment =
                cause.appointment() == null ? null : cause.appointment().value();
        row.revision = cause.revision();
        row.template = cause.template() == null ? null : cause.template().value();
        row.templateVersion = cause.templateVersion();
        row.author = cause.author() == null ? null : cause.author().value();
        row.account = cause.account() == null ? null : cause.account().value();
        var reminder = cause.reminder();
        row.reminderDay = reminder == null ? null : reminder.day();
        row.reminderWorkingDays = reminder == null ? null : reminder.workingDays();
        row.product = cause.product() == null ? null : cause.product().value();
    }

    private static MailMessage.Cause cause(MailMessageRow row) {
        return new MailMessage.Cause(
                row.occasion,
                row.dossier == null ? null : new DossierId(row.dossier),
                row.appointment == null ? null : new AppointmentId(row.appointment),
                row.revision,
                row.template == null ? null : new MailTemplateId(row.template),
                row.templateVersion,
                row.author == null ? null : new UserId(row.author),
                row.account == null ? null : new AccountId(row.account),
                row.reminderDay == null || row.reminderWorkingDays == null
                        ? null
                        : new Reminder(row.reminderDay, row.reminderWorkingDays),
                row.product == null ? null : new ProductId(row.product));
    }
}
