package org.dossierwerk.application.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.jspecify.annotations.Nullable;

/** The words of the office's mails, those for letters beside them in {@link LetterTemplates}; maintained by those who maintain appointment types. */
public interface MailTemplates {

    /** All of them, also those out of use. */
    List<MailTemplate.Snapshot> list();

    /** The template in force for an occasion: the type's own, else the office's. */
    MailTemplate.Snapshot get(Occasion occasion, @Nullable AppointmentTypeId type);

    /**
     * The words as they would be kept: rich text cleaned, and the plain text it comes down to.
     *
     * @param html as it was typed; when it is not empty, the body is made of it
     */
    Wording check(Occasion occasion, String subject, String body, String html);

    /**
     * Changes wordings; one that is empty falls back on another from now on. A type without an own template gets one that
     * starts as the office's.
     */
    void reword(
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            long version,
            Map<MailTemplate.Variant, Optional<Wording>> wordings);

    /** Changes one wording. */
    default void reword(
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            long version,
            MailTemplate.Variant variant,
            Wording wording) {
        reword(occasion, type, version, Map.of(variant, Optional.of(wording)));
    }

    /** The words the product came with, in its present version. */
    Map<MailTemplate.Variant, Wording> delivered(Occasion occasion);

    /** Lets a type speak in the office's words again. */
    void borrow(Occasion occasion, AppointmentTypeId type);

    /** Which versions there are, newest first. Those from before versions were kept are missing. */
    List<Version> versions(MailTemplateId id);

    /** A template as it was; for everybody who reads the mails that were written with it (BEY-16). */
    AsItWas version(MailTemplateId id, long version);

    /** A body as rich text, to be edited. */
    String richBody(Wording wording);

    /** What somebody would read, with an example's values or those of a dossier the caller may see. */
    Shown preview(Preview wanted);

    /**
     * @param since when it came to be; null when that is not known
     * @param by who made it; empty when it came with the product, or is not known
     */
    record Version(long number, @Nullable Instant since, String by) {}

    /**
     * @param typeName of the appointment type whose own it was, or empty
     * @param current whether it is still in force
     */
    record AsItWas(
            Occasion occasion,
            String name,
            String typeName,
            Version version,
            boolean current,
            Map<MailTemplate.Variant, Wording> wordings) {}

    /** @param dossier whose values are put in, or null for an example's */
    record Preview(
            Occasion occasion,
            @Nullable AppointmentTypeId type,
            MailTemplate.Variant variant,
            Wording wording,
            @Nullable DossierId dossier) {}

    /** @param html a whole page, in which nothing runs and nothing is loaded */
    record Shown(String subject, String text, String html) {}
}
