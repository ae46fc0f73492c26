package org.dossierwerk.application.mail;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.application.mail.Composer.Send;
import org.dossierwerk.application.mail.Composer.Writing;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Letter;
import org.dossierwerk.domain.mail.MailDraft;
import org.dossierwerk.domain.mail.MailDraftId;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.Occasion;

/** Anna writing by hand. */
public record Writings(TestOffice house) {

    public static About of(DossierId dossier, AppointmentId appointment) {
        return new About(dossier, DossierItem.of(appointment));
    }

    public Writing about(DossierId dossier, AppointmentId appointment) {
        return house.desk().composer().open(of(dossier, appointment));
    }

    public static MailDraft.Content content(Occasion occasion, String to, String cc, Letter letter) {
        return new MailDraft.Content(occasion, null, 0, to, cc, letter, null);
    }

    /** A confirmation, from a form of its own. */
    public List<MailMessageId> send(DossierId dossier, AppointmentId appointment, String to, Letter letter) {
        return send(UUID.randomUUID(), of(dossier, appointment), content(Occasion.CONFIRMATION, to, "", letter));
    }

    public List<MailMessageId> send(UUID form, About about, MailDraft.Content content) {
        return house.desk().composer().send(new Send(new MailDraftId(form), about, content, List.of()));
    }
}
