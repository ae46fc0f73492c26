package org.dossierwerk.domain.dossier;

import java.util.List;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something the office arranges for the client, such as a mortgage.
 *
 * @param kind from the administrator's list of product kinds
 * @param description what tells it from another of its kind, or empty
 * @param active off: it raises no alerts any more (PRD-03, reading 61)
 * @param clientMayView off: the portal has neither its tab nor its action items (PRD-02)
 * @param parties who is involved besides the applicants, such as the lender; each is in the card index (DOS-17)
 */
public record Product(
        ProductId id,
        CatalogueItemId kind,
        String description,
        Standing standing,
        boolean active,
        boolean clientMayView,
        List<Involved> parties) {

    private static final int LONGEST = 200;

    public Product {
        description = Text.line("description", description, LONGEST);
        parties = List.copyOf(parties);
    }

    /** Newly added: nothing is known of its status, it is active, and the client sees it. */
    public static Product of(ProductId id, CatalogueItemId kind, String description) {
        return new Product(id, kind, description, Standing.NONE, true, true, List.of());
    }

    /**
     * How far it is (PRD-04).
     *
     * @param status from the administrator's list of product statuses, or null while there is none
     * @param explanation shown together with the status; may be empty
     */
    public record Standing(@Nullable CatalogueItemId status, String explanation) {

        public static final Standing NONE = new Standing(null, "");

        public Standing {
            explanation = Text.block("explanation", explanation, 1_000);
        }
    }

    /** @param role in the words of the office, such as lender or notary */
    public record Involved(PartyId party, String role) {
        public Involved {
            role = Text.required("role", role, 60);
        }
    }
}
