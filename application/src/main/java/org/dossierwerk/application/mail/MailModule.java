package org.dossierwerk.application.mail;

import java.util.function.Supplier;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.mail.HtmlCleaner;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.rights.Gate;
import org.jspecify.annotations.Nullable;

/** Makes this feature's conversations and reactions, for the office that is being built. */
public final class MailModule {

    private MailModule() {}

    /** @param files refuses by name when the office has none */
    public static Mailing mailing(Workbench bench, Gate gate, Supplier<FileStore> files) {
        return new MailingService(bench, gate, files);
    }

    /** @param cleaner refuses by name when the office has none */
    public static Composer composer(
            Workbench bench,
            Gate gate,
            Addresses addresses,
            EnclosureIntake intake,
            MissingDocuments missing,
            Supplier<HtmlCleaner> cleaner) {
        return new ComposerService(bench, gate, addresses, intake, missing, cleaner);
    }

    public static MailTemplates mailTemplates(
            Workbench bench,
            Gate gate,
            Audit audit,
            Addresses addresses,
            MissingDocuments missing,
            Supplier<HtmlCleaner> cleaner) {
        return templates(bench, gate, audit, addresses, missing, cleaner);
    }

    public static LetterTemplates letterTemplates(
            Workbench bench,
            Gate gate,
            Audit audit,
            Addresses addresses,
            MissingDocuments missing,
            Supplier<HtmlCleaner> cleaner) {
        return templates(bench, gate, audit, addresses, missing, cleaner);
    }

    private static MailTemplatesService templates(
            Workbench bench,
            Gate gate,
            Audit audit,
            Addresses addresses,
            MissingDocuments missing,
            Supplier<HtmlCleaner> cleaner) {
        return new MailTemplatesService(
                bench, gate, audit, cleaner, new TemplatePreview(bench, gate, addresses, missing));
    }

    public static MailLedger mailLedger(
            Workbench bench,
            Gate gate,
            Addresses addresses,
            MissingDocuments missing,
            VisibleDocuments documents,
            MailRules rules) {
        return new MailLedgerService(
                bench,
                gate,
                new ComingReminders(bench, missing),
                timeliness(bench, addresses, missing, documents),
                rules);
    }

    private static Timeliness timeliness(
            Workbench bench, Addresses addresses, MissingDocuments missing, VisibleDocuments documents) {
        return new Timeliness(
                bench, letters(bench, addresses, missing), appointmentLetters(bench, addresses), documents);
    }

    public static DocumentNotices documentNotices(
            Workbench bench, Gate gate, Addresses addresses, VisibleDocuments documents) {
        return new DocumentNoticesService(bench, gate, addresses, documents);
    }

    /** Writes confirmations, in the transaction of their cause. */
    public static InsideReaction<?> confirmations(Workbench bench, Addresses addresses) {
        return new ConfirmationWriter(bench, new Correspondence(bench, addresses));
    }

    /** Writes down when clients are to be reminded of their appointments, in the transaction of its cause. */
    public static InsideReaction<?> reminderPlanner(Workbench bench) {
        return new ReminderPlanner(bench);
    }

    /** What comes due to be reminded of. */
    public static DueReminders dueReminders(Workbench bench, Addresses addresses, MissingDocuments missing) {
        return new DueReminders(bench, missing, letters(bench, addresses, missing));
    }

    private static ReminderLetters letters(Workbench bench, Addresses addresses, MissingDocuments missing) {
        return new ReminderLetters(bench, new Correspondence(bench, addresses), missing);
    }

    /** What comes due to be reminded of by the lead times of appointments. */
    public static DueAppointmentReminders dueAppointmentReminders(Workbench bench, Addresses addresses) {
        return new DueAppointmentReminders(bench, appointmentLetters(bench, addresses));
    }

    private static AppointmentLetters appointmentLetters(Workbench bench, Addresses addresses) {
        return new AppointmentLetters(bench, new Correspondence(bench, addresses));
    }

    public static Returns returns(Workbench bench, Gate gate) {
        return new ReturnsService(bench, gate);
    }

    /** Lets readers of a moved appointment answer anew, in the transaction of its cause. */
    public static InsideReaction<?> askingAnew(Workbench bench) {
        return new AskingAnew(bench);
    }

    /** Reads what comes back. */
    public static MailReading reading(Workbench bench, ReturnParts parts, Tokens tokens) {
        var postmarks = new Postmarks(bench, tokens, parts.addresses());
        return new MailReading(bench, parts.mailbox(), new Sorting(bench, postmarks, parts.answers()));
    }

    /** What has to be handed over; kept in the outbox also while there is nothing to hand it over with. */
    public static Subscription subscription() {
        return MailSender.SUBSCRIPTION;
    }

    /** Hands messages over, outside any transaction. */
    public static OutsideReaction sender(
            Workbench bench,
            MailTransport transport,
            @Nullable InvitationWriter invitations,
            Tokens tokens,
            Addresses addresses,
            ReturnAddresses returns,
            @Nullable FileStore files,
            EnclosureIntake intake,
            MissingDocuments missing,
            VisibleDocuments documents,
            MailRules rules) {
        return new MailSender(
                bench,
                transport,
                invitations,
                tokens,
                addresses,
                returns,
                files,
                intake,
                timeliness(bench, addresses, missing, documents),
                rules);
    }
}
