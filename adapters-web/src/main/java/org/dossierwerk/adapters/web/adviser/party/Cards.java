package org.dossierwerk.adapters.web.adviser.party;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.application.dossier.DossierViews;

/** What the templates of the card index show. */
public final class Cards {

    private Cards() {}

    /** @param text that was searched for */
    public record Index(String text, List<DossierViews.Match> found) {}

    /**
     * @param company whether it is the card of a company
     * @param undeliverable what a mail server said of the address, with the day; empty while mail arrives there
     */
    public record Card(
            String href,
            boolean company,
            boolean minor,
            String undeliverable,
            Form form,
            List<Option> countries,
            List<DossierViews.Hit> dossiers,
            boolean dirty,
            Optional<Conflict> conflict) {}
}
