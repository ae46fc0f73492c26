package org.dossierwerk.adapters.web.adviser.mail;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.ui.Field;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Term;

/** What the mail pages show. */
public final class MailScreens {

    private MailScreens() {}

    public record OfDossier(DossierTree tree, List<MailRow> rows) {}

    /** @param next the address of what follows; empty at the end */
    public record OfOffice(List<MailRow> rows, String next) {}

    /**
     * @param body the address of the HTML part, shown in a frame of its own
     * @param calendar the appointment as the reader's calendar takes it, line by line; empty without one
     */
    public record Message(
            DossierTree tree,
            String href,
            String subject,
            MailRow.State state,
            List<Term> about,
            String text,
            String body,
            List<Term> calendar,
            boolean mayRetry,
            List<Received> received) {}

    /**
     * What somebody wrote back.
     *
     * @param proven whether the sender is who it claims to be
     */
    public record Received(String from, String when, boolean proven, String subject, String text) {}

    /**
     * @param id of this form, chosen when it was first shown
     * @param canSend whether any reader has an address
     */
    public record Writing(
            String id,
            DossierTree tree,
            String href,
            String about,
            List<FieldError> errors,
            Field to,
            List<Option> readers,
            Field subject,
            Field text,
            boolean canSend) {}
}
