package org.dossierwerk.application.testkit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.mail.Copy;
import org.dossierwerk.domain.mail.Enclosure;
import org.dossierwerk.domain.mail.Invitation;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;

/** Templates and messages. */
public final class MailExamples {

    private static final MailTemplate.Variant READER = new MailTemplate.Variant(Language.NL, FormOfAddress.FORMAL);

    private MailExamples() {}

    public static MailTemplate aTemplate(Occasion occasion, @Nullable AppointmentTypeId type) {
        var wording = new Wording("Uw afspraak", "{{salutation}}\n\nTot dan!");
        var informal = new MailTemplate.Variant(Language.DE, FormOfAddress.INFORMAL);
        return MailTemplate.write(
                new MailTemplateId(UUID.randomUUID()),
                occasion,
                type,
                Map.of(READER, wording, informal, new Wording("Dein Termin", "Bis bald!")));
    }

    /** The confirmation of an appointment in its first form, to an address. */
    public static MailMessage aConfirmation(Appointment.Snapshot appointment, String address) {
        return aConfirmation(appointment, new Recipient("Emma de Wit", EmailAddress.of(address)), null);
    }

    /** @param author who wrote it by hand, or null */
    public static MailMessage aConfirmation(
            Appointment.Snapshot appointment, Recipient recipient, @Nullable UserId author) {
        var cause = new MailMessage.Cause(
                Occasion.CONFIRMATION, appointment.dossier(), appointment.id(), appointment.revision(), null, 0, author);
        return write(cause, recipient, anInvitation(appointment), Moments.NOW);
    }

    /** A reminder of what is missing for an appointment. */
    public static MailMessage aReminder(Appointment.Snapshot appointment, int workingDays) {
        var day = appointment.particulars().time().wallTime().toLocalDate();
        var cause = new MailMessage.Cause(
                Occasion.REMINDER,
                appointment.dossier(),
                appointment.id(),
                appointment.revision(),
                null,
                0,
                null,
                null,
                new Reminder(day, workingDays),
                null);
        return write(cause, new Recipient("Emma de Wit", EmailAddress.of("emma@example.com")), null, Moments.NOW);
    }

    /** A letter about a product by hand, to two people with a copy to a third, with files. */
    public static MailMessage aLetter(DossierId dossier, ProductId product, UserId author, FileId... files) {
        return MailMessage.write(
                new MailMessageId(UUID.randomUUID()),
                MailMessage.Cause.byHand(
                        Occasion.LETTER, dossier, DossierItem.of(product), 0, null, 0, author),
                new Recipient("Emma de Wit", EmailAddress.of("emma@example.com")),
                List.of(
                        new Copy(new Recipient("Tom Bos", EmailAddress.of("tom@example.com")), Copy.Kind.TO),
                        new Copy(new Recipient("", EmailAddress.of("notaris@example.org")), Copy.Kind.CC)),
                READER,
                new Letter("Uw offerte", "Beste Emma,\n\nZie bijlage.", "<p>Beste <em>Emma</em>,</p>\n<p>Zie bijlage.</p>"),
                Stream.of(files)
                        .map(file -> new Enclosure("Offerte «één».pdf", "application/pdf", file, 12_345, "0a".repeat(32)))
                        .toList(),
                null,
                Moments.NOW);
    }

    /** A message about no appointment. */
    public static MailMessage aMessage(Instant writtenAt) {
        var cause = new MailMessage.Cause(Occasion.INVITATION, null, null, 0, null, 0, null);
        return write(cause, new Recipient("Emma de Wit", EmailAddress.of("emma@example.com")), null, writtenAt);
    }

    /** The letter by which somebody sets a first password. */
    public static MailMessage anInvitationTo(AccountId account) {
        var cause = new MailMessage.Cause(Occasion.INVITATION, null, null, 0, null, 0, null, account);
        return write(cause, new Recipient("Emma de Wit", EmailAddress.of("emma@example.com")), null, Moments.NOW);
    }

    public static Invitation anInvitation(Appointment.Snapshot appointment) {
        var agreed = appointment.particulars();
        return new Invitation(
                Invitation.Method.REQUEST,
                appointment.id().value(),
                appointment.revision(),
                agreed.time(),
                agreed.title(),
                agreed.place().text(),
                agreed.remarks(),
                new Invitation.Mailbox("Van Dijk & Partners", EmailAddress.of("office@example.org")),
                new Invitation.Mailbox("Emma de Wit", EmailAddress.of("emma@example.com")));
    }

    private static MailMessage write(
            MailMessage.Cause cause, Recipient recipient, @Nullable Invitation invitation, Instant writtenAt) {
        var letter = new Letter("Bevestiging 🗓", "Beste Emma,\n\nTot dinsdag.");
        var id = new MailMessageId(UUID.randomUUID());
        return MailMessage.write(id, cause, recipient, READER, letter, invitation, writtenAt);
    }
}
