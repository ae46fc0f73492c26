package org.dossierwerk.adapters.persistence.mail;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.AnswerRepository;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository;
import org.dossierwerk.application.port.storage.MailDraftRepository;
import org.dossierwerk.application.port.storage.MailLane;
import org.dossierwerk.application.port.storage.MailMessageRepository;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.application.port.storage.MailTemplateRepository;
import org.dossierwerk.application.port.storage.MailboxPlaces;
import org.dossierwerk.application.port.storage.PostmarkRepository;
import org.dossierwerk.application.port.storage.ReceivedMailRepository;
import org.dossierwerk.application.port.storage.ReminderRepository;
import org.dossierwerk.application.port.storage.UndeliverableRepository;

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

    public static MailLane lane(Work work) {
        return new JpaMailLane(work);
    }

    public static MailDraftRepository drafts(Work work) {
        return new JpaMailDraftRepository(work);
    }

    public static ReminderRepository reminders(Work work) {
        return new JpaReminderRepository(work);
    }

    public static AppointmentReminderRepository appointmentReminders(Work work) {
        return new JpaAppointmentReminderRepository(work);
    }

    public static PostmarkRepository postmarks(Work work) {
        return new JpaPostmarkRepository(work);
    }

    public static AnswerRepository answers(Work work) {
        return new JpaAnswerRepository(work);
    }

    public static ReceivedMailRepository receivedMails(Work work) {
        return new JpaReceivedMailRepository(work);
    }

    public static UndeliverableRepository undeliverables(Work work) {
        return new JpaUndeliverableRepository(work);
    }

    public static MailboxPlaces mailboxPlaces(Work work) {
        return new JpaMailboxPlaces(work);
    }

    public static MailQueries queries(Work work) {
        return new JpaMailQueries(work);
    }
}
