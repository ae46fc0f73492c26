package org.dossierwerk.application.dossier;

import java.util.Map;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.party.PartyId;

/** What the office arranges for a client, once it is in the dossier. */
public interface Products {

    /** A product with the dossier it belongs to. */
    Known get(ProductId product);

    /**
     * Puts another state of a product in place: its description, status with explanation (PRD-04), whether it is active (PRD-03)
     * and on the portal (PRD-02), and who is involved (DOS-17).
     *
     * @param version of the dossier as the caller saw it
     */
    void change(Product changed, long version);

    /** Moves a product with its document check, action items and planned scenarios to another dossier (PRD-05). */
    void move(ProductId product, DossierId to);

    /**
     * @param version of the dossier
     * @param partyNames what the cards of those involved are called
     */
    record Known(Product product, DossierId dossier, long version, Map<PartyId, String> partyNames) {}
}
