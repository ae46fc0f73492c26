package org.dossierwerk.adapters.web.adviser.scenario;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;

/** What the templates of starting scenarios show. */
public final class ScenarioScreens {

    private ScenarioScreens() {}

    /**
     * The picker, with what was planned and done for the same appointment or product.
     *
     * @param href where it is, and where its form is sent
     * @param closed why nothing can be started, or empty
     * @param documents the document check of the item
     */
    public record Picker(
            DossierTree tree,
            String href,
            String itemTitle,
            String closed,
            Form form,
            List<Option> scenarios,
            Preview preview,
            List<Run> planned,
            List<Run> past,
            String documents) {}

    /**
     * What starting would do now.
     *
     * @param button what is started, in words
     * @param anything whether a scenario was chosen
     */
    public record Preview(
            String button, boolean anything, List<Line> documents, List<Line> tasks, List<String> alerts) {

        public boolean nothing() {
            return documents.isEmpty() && tasks.isEmpty() && alerts.isEmpty();
        }
    }

    /**
     * @param whom in words
     * @param known whether it was asked for before, so that it is not asked for again
     * @param detail in words; may be empty
     */
    public record Line(String text, String whom, boolean known, String detail) {}

    /**
     * A scenario that is to be carried out, or was.
     *
     * @param href of the planned run's own page; empty once it is past
     * @param detail when, by whom and what came of it
     */
    public record Run(String href, String name, String detail, String state, String tone) {}

    /** Putting a planned run at another moment. */
    public record Replan(DossierTree tree, String href, String back, String itemTitle, Form form) {}
}
