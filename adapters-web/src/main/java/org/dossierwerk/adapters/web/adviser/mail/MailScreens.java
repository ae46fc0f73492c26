package org.dossierwerk.adapters.web.adviser.mail;

import java.util.List;
import java.util.Locale;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.adapters.web.ui.UploadForm;
import org.jspecify.annotations.Nullable;

/** What the mail pages show. */
public final class MailScreens {

    private MailScreens() {}

    /**
     * @param coming what will be written next, as it stands now
     * @param next the address of what follows; empty at the end
     * @param filtered whether only a part of the entries is asked for
     */
    public record OfDossier(
            DossierTree tree,
            List<Planned> coming,
            List<Tab> choice,
            List<MailRow> rows,
            String next,
            boolean filtered) {}

    /** A mail that is to be written; {@code href} is the appointment it will be about. */
    public record Planned(String when, String occasion, String about, String href) {}

    /**
     * @param notice why all mail waits; empty when it leaves
     * @param trouble what somebody has to look after
     * @param next the address of what follows; empty at the end
     * @param filtered whether only a part of the entries is asked for
     */
    public record OfOffice(
            String notice,
            List<MailRow> trouble,
            List<Tab> choice,
            List<MailRow> rows,
            String next,
            boolean filtered) {}

    /** A file that went along, and where it can be had. */
    public record Enclosed(String href, String name, String size) {}

    /**
     * @param body the address of the HTML part, shown in a frame of its own
     * @param calendar the appointment as the reader's calendar takes it, line by line; empty without one
     * @param links its template, and the entries it belongs with
     * @param again null when it is not to be sent once more
     */
    public record Message(
            DossierTree tree,
            String href,
            String subject,
            MailRow.State state,
            List<Term> about,
            String text,
            String body,
            List<Enclosed> enclosed,
            List<Term> calendar,
            List<Link> links,
            boolean mayRetry,
            @Nullable Again again,
            List<Received> received) {}

    /** Something else to look at. */
    public record Link(String href, String text) {}

    /**
     * What somebody wrote back.
     *
     * @param proven whether the sender is who it claims to be
     */
    public record Received(String from, String when, boolean proven, String subject, String text) {}

    /**
     * Sending it once more.
     *
     * @param id of this form, chosen when it was first shown
     */
    public record Again(String id, Field address) {}

    /** A file that goes along. */
    public record Attached(String id, String name, String size) {}

    /** An address that mail came back from, and the sentence that says so. */
    public record Bounced(String address, String sentence) {

        public boolean isAmong(String line) {
            return line.toLowerCase(Locale.ROOT).contains(address.toLowerCase(Locale.ROOT));
        }
    }

    /** Somebody of the dossier, as a line of addresses names them. */
    public record Addressee(String name, String address, String line) {}

    /**
     * @param id of this form, the draft's
     * @param template it was begun with; empty without one
     * @param html the rich text as the editor begins with it
     * @param attached the files that go along
     * @param bounced the addresses that mail came back from, with what is to be known of them
     * @param upload what takes files; without a script the form itself does
     * @param invites whether the appointment goes along
     * @param saved when it was kept, in words; empty when it was not
     */
    public record Writing(
            DossierTree tree,
            String href,
            String about,
            List<FieldError> errors,
            String id,
            String occasion,
            String template,
            String templateVersion,
            Field choice,
            List<Option> templates,
            List<Addressee> people,
            Field to,
            Field cc,
            Field subject,
            Field text,
            String html,
            Field files,
            List<Attached> attached,
            List<Bounced> bounced,
            UploadForm upload,
            Field document,
            List<Option> documents,
            Field followUp,
            boolean invites,
            String saved) {}

    public record Signature(List<FieldError> errors, Field text) {}
}
