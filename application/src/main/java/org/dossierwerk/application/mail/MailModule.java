package org.dossierwerk.application.mail;

import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.port.calendar.InvitationWriter;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.rights.Gate;
import org.jspecify.annotations.Nullable;

/** Makes this feature's conversations and reactions, for the office that is being built. */
public final class MailModule {

    private MailModule() {}

    public static Mailing mailing(Workbench bench, Gate gate, Addresses addresses) {
        return new MailingService(bench, gate, new Correspondence(bench, addresses));
    }

    public static MailTemplates mailTemplates(Workbench bench, Gate gate, Audit audit) {
        return new MailTemplatesService(bench, gate, audit);
    }

    /** Writes confirmations, in the transaction of their cause. */
    public static InsideReaction<?> confirmations(Workbench bench, Addresses addresses) {
        return new ConfirmationWriter(bench, new Correspondence(bench, addresses));
    }

    /** What comes due to be reminded of. */
    public static DueReminders dueReminders(Workbench bench, Addresses addresses, MissingDocuments missing) {
        return new DueReminders(bench, missing, letters(bench, addresses, missing));
    }

    private static ReminderLetters letters(Workbench bench, Addresses addresses, MissingDocuments missing) {
        return new ReminderLetters(bench, new Correspondence(bench, addresses), missing);
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
            MissingDocuments missing) {
        return new MailSender(
                bench, transport, invitations, tokens, addresses, returns, files, letters(bench, addresses, missing));
    }
}
