package org.dossierwerk.adapters.web.adviser.product;

import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.dossier.Products;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.ProductId;

/** A product in its dossier, as pages about it need it. */
record Shown(Products.Known known, DossierViews.Details dossier) {

    static final String PATH = "/dossiers/{dossier}/products/{product}";

    /** @throws DossierRefusal.ProductUnknown also when the product is not in that dossier */
    static Shown at(DeskVisit visit, DossierId dossier, ProductId product) {
        var known = visit.desk().products().get(product);
        if (!known.dossier().equals(dossier)) {
            throw new DossierRefusal.ProductUnknown();
        }
        return new Shown(known, visit.desk().dossiers().get(dossier));
    }

    ProductId id() {
        return known.product().id();
    }

    DossierItem item() {
        return DossierItem.of(id());
    }

    String href() {
        return "/dossiers/" + dossier.id().value() + "/products/" + id().value();
    }

    DossierTree tree(DeskVisit visit) {
        return DossierTree.of(dossier, visit.words(), Spot.PRODUCTS, item());
    }

    /** The name of its kind. */
    String kind() {
        return line().map(line -> line.kind().name()).findFirst().orElse("");
    }

    private Stream<DossierViews.ProductLine> line() {
        return dossier.products().stream().filter(line -> line.id().equals(id()));
    }
}
