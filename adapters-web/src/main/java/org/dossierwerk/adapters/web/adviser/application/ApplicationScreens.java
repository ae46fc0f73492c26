package org.dossierwerk.adapters.web.adviser.application;

import java.util.List;
import org.dossierwerk.adapters.web.ui.Term;

/** What the pages of applications show. */
public final class ApplicationScreens {

    private ApplicationScreens() {}

    public record Waiting(List<Line> lines) {}

    /** @param title who applies */
    public record Line(String href, String title, String detail) {}

    /**
     * What the message tells.
     *
     * @param product what is applied for, in words; empty when the message does not tell
     * @param adds whether that becomes a product of the dossier
     * @param settled what became of it, in words; empty while it waits
     * @param dossier where it went; empty when it went nowhere, or nowhere the reader may know of
     */
    public record Told(
            String href,
            String received,
            String product,
            boolean adds,
            List<Applicant> applicants,
            String settled,
            String dossier) {

        public boolean waits() {
            return settled.isEmpty();
        }
    }

    public record Applicant(String name, List<Term> terms) {}

    /**
     * Which dossier it belongs to is still to be chosen.
     *
     * @param text that was searched for; empty while nothing was
     */
    public record Choosing(Told told, String text, List<Choice> proposed, List<Choice> found) {}

    /**
     * A dossier it may belong to.
     *
     * @param reasons why it is proposed (DOS-15); empty for one that was searched for
     * @param closed whether it has to be opened again first
     */
    public record Choice(String href, String title, String detail, List<String> reasons, boolean closed) {}

    /** What linking does, before it is done (DOS-16). */
    public record Linking(Told told, String dossier, String title, List<Card> cards) {}

    /** @param found whether the dossier has a card of this applicant; nothing is filled without */
    public record Card(String name, boolean found, List<Filling> fillings) {}

    /**
     * One field of a card.
     *
     * @param value what it will hold
     * @param said what the message says instead; empty when that is the same
     * @param filled whether it was empty until now
     */
    public record Filling(String field, String value, String said, boolean filled) {}

    /** @param id of the new dossier, chosen when the page is shown */
    public record Opening(Told told, String id, List<Entrant> entrants, String refused) {}

    /** @param known whether there is a card of the same name and e-mail address, which is used */
    public record Entrant(String name, boolean known) {}
}
