package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.jspecify.annotations.Nullable;

/** The mail templates. */
public interface MailTemplateRepository {

    Optional<MailTemplate> find(MailTemplateId id);

    /**
     * Stores the state and hands the pending events to the sink. An aggregate whose state equals the stored one moves no
     * version, but its events still go to the sink.
     *
     * @throws StaleVersion when the stored version, of the root or of any part, is not the one this was loaded with
     */
    void save(MailTemplate template);

    /** The template in use for an occasion: of that type when it has its own, else of the office. */
    Optional<MailTemplate> findFor(Occasion occasion, @Nullable AppointmentTypeId type);

    /** The type's own template for an occasion, or the office's when no type is given; in use or not. */
    Optional<MailTemplate> own(Occasion occasion, @Nullable AppointmentTypeId type);

    List<MailTemplate> all();

    /** Keeps the words that are about to change. */
    void keep(MailTemplate.Former former);

    /** What was kept of a template, newest first. */
    List<MailTemplate.Former> formers(MailTemplateId template);

    Optional<MailTemplate.Former> former(MailTemplateId template, long version);
}
