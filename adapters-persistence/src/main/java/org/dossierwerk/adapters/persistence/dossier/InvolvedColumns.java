package org.dossierwerk.adapters.persistence.dossier;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.party.PartyId;

/** Somebody who is involved in a product. */
@Embeddable
class InvolvedColumns {

    @Column(name = "party_id")
    UUID party;

    String role;

    static InvolvedColumns of(Product.Involved involved) {
        var columns = new InvolvedColumns();
        columns.party = involved.party().value();
        columns.role = involved.role();
        return columns;
    }

    Product.Involved read() {
        return new Product.Involved(new PartyId(party), role);
    }
}
