package org.dossierwerk.application.mail;

import java.util.Map;
import java.util.Optional;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Wording;

/** The words that letters written by hand can begin with, any number of them by name; maintained as {@link MailTemplates} are. */
public interface LetterTemplates {

    /** The words for a letter. */
    MailTemplate.Snapshot letter(MailTemplateId id);

    /** Writes the words for a letter, under an id that was chosen beforehand. */
    void write(MailTemplateId id, MailTemplate.Naming naming, Map<MailTemplate.Variant, Optional<Wording>> wordings);

    void change(MailTemplateId id, long version, String name, Map<MailTemplate.Variant, Optional<Wording>> wordings);

    /** Offers the words for a letter no longer. */
    void retire(MailTemplateId id);

    void reinstate(MailTemplateId id);
}
