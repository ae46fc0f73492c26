package org.dossierwerk.adapters.web.adviser.product;

import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.shared.Conflict;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.ui.Option;

/** What the templates of a product show. */
public final class ProductScreens {

    private ProductScreens() {}

    /**
     * One product.
     *
     * @param found cards that were searched for; empty when nobody searched
     * @param searched what was searched for; empty when nobody searched
     * @param move where it is moved to another dossier; empty without the right to (PRD-05)
     * @param open whether the dossier is, so that something can be changed
     */
    public record Product(
            DossierTree tree,
            String href,
            Form form,
            List<Option> statuses,
            List<Involved> parties,
            String searched,
            List<Found> found,
            String move,
            boolean open,
            boolean drafted,
            Optional<Conflict> conflict) {

        public boolean dirty() {
            return drafted || !form.errors().isEmpty() || conflict.isPresent();
        }
    }

    /** @param role the name of the field with what the party does */
    public record Involved(String id, String name, String role) {}

    /** A card that was found. */
    public record Found(String id, String name, String detail) {}

    /** Choosing the dossier a product moves to. */
    public record Choosing(DossierTree tree, String href, String back, String text, List<Target> found) {}

    public record Target(String href, String title, String detail) {}

    /**
     * What moving a product does, before it is done.
     *
     * @param to the dossier's id
     */
    public record Moving(
            DossierTree tree, String href, String back, String to, String title, List<String> consequences) {}
}
