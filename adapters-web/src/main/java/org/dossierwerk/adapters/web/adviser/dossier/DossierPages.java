package org.dossierwerk.adapters.web.adviser.dossier;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.application.dossier.DossierViews.Details;

/** What the templates of the dossier pages show. */
public final class DossierPages {

    private DossierPages() {}

    public record Edit(DossierTree tree, DossierForm form) {}

    /**
     * The list of dossiers.
     *
     * @param next the address of the list that follows; null at the end
     * @param filtered whether lines may be hidden by what was chosen
     */
    public record Lines(
            Form filter, List<Tab> whose, List<Tab> which, List<Line> lines, Optional<String> next, boolean filtered) {}

    /** @param nextAppointment in words, or empty */
    public record Line(
            String href,
            String title,
            String number,
            String adviser,
            String adviserInitials,
            int hue,
            String caseHandler,
            boolean open,
            String nextAppointment,
            String nextHref) {}

    /** The overview of a dossier. */
    public record Overview(
            DossierTree tree,
            Details dossier,
            List<Client> clients,
            List<Term> terms,
            Optional<Next> next,
            List<Mail> mails) {

        public String href() {
            return "/dossiers/" + dossier.id().value();
        }
    }

    /**
     * One applicant, or the company.
     *
     * @param warning what is odd about it; empty when nothing is
     */
    public record Client(
            String name,
            String role,
            String href,
            String email,
            String phone,
            String address,
            String warning,
            Optional<Access> access) {}

    /**
     * Access to the portal of one applicant.
     *
     * @param href what the actions' addresses begin with
     * @param state in words, in that tone
     */
    public record Access(
            String href, String applicant, String name, String state, String tone, boolean invited, boolean blocked) {}

    /** @param refused why the portal's door did not open, or empty */
    public record PortalAccess(DossierTree tree, Access access, Form form, Optional<String> refused) {}

    public record Next(String href, String title, String when, String with) {}

    public record Mail(String href, String subject, String detail) {}

    /** The applicants or the company of a dossier with all that their cards hold. */
    public record Parties(DossierTree tree, Details dossier, List<Party> parties) {}

    public record Party(String name, String role, String href, List<Term> terms) {}

    public record Products(DossierTree tree, Details dossier, Form form, List<Option> kinds) {
        public String href() {
            return "/dossiers/" + dossier.id().value();
        }
    }

    public record History(DossierTree tree, List<Day> days) {}

    public record Day(String day, List<Entry> entries) {}

    public record Entry(String time, String text, String by) {}
}
