package org.dossierwerk.adapters.persistence.mail;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.MailDraftRepository;
import org.dossierwerk.application.port.storage.MailMessageRepository;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.application.port.storage.MailTemplateRepository;
import org.dossierwerk.application.port.storage.ReminderRepository;

/** The tables of mail and what works on them. */
public final class MailTables {

    private MailTables() {}

    public static List<Class<?>> rows() {
        return List.of(MailTemplateRow.class, MailMessageRow.class, MailDraftRow.class);
    }

    public static MailTemplateRepository templates(Work work) {
        return new JpaMailTemplateRepository(work);
    }

    public static MailMessageRepository messages(Work work) {
        return new JpaMailMessageRepository(work);
    }

    public static MailDraftRepository drafts(Work work) {
        return new JpaMailDraftRepository(work);
    }

    public static ReminderRepository reminders(Work work) {
        return new JpaReminderRepository(work);
    }

    public static MailQueries queries(Work work) {
        return new JpaMailQueries(work);
    }
}
