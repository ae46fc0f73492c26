package org.dossierwerk.application.mail;

import java.util.List;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.jspecify.annotations.Nullable;

/** The words of the office's mails; maintained by those who maintain appointment types. */
public interface MailTemplates {

    List<MailTemplate.Snapshot> list();

    /** The template in force for an occasion: the type's own, else the office's. */
    MailTemplate.Snapshot get(Occasion occasion, @Nullable AppointmentTypeId type);

    /** Changes one wording; a type without an own template gets one that starts as the office's. */
    void reword(
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            long version,
            MailTemplate.Variant variant,
            Wording wording);
}
