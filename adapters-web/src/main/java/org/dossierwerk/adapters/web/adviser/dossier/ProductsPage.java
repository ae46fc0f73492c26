package org.dossierwerk.adapters.web.adviser.dossier;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What the office arranges in a dossier (PRD-01). */
@Controller
class ProductsPage {

    private static final String PATH = "/dossiers/{id}/products";

    private final Pages pages;

    ProductsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        var fresh = Form.empty().with("id", UUID.randomUUID().toString());
        return page(visit, HttpStatus.OK, new DossierId(id), fresh);
    }

    @PostMapping(PATH)
    ModelAndView add(DeskVisit visit, @PathVariable("id") UUID id, Input input, HttpServletRequest request) {
        var product = input.chosenId(ProductId::new);
        var kind = input.require("kind", typed -> typed) == null ? null : input.id("kind", CatalogueItemId::new);
        if (product != null && kind != null) {
            try {
                visit.desk().dossiers().addProduct(new DossierId(id), product, kind, input.text("description"));
                Flashes.say(request, "product.added");
                return Redirects.to("/dossiers/" + id + "/products");
            } catch (Refusal refusal) {
                if (refusal.kind() != Refusal.Kind.INVALID) {
                    throw refusal;
                }
                input.note(refusal);
            }
        }
        return page(visit, HttpStatus.UNPROCESSABLE_CONTENT, new DossierId(id), input.form(visit.words()));
    }

    private ModelAndView page(DeskVisit visit, HttpStatus status, DossierId id, Form form) {
        var dossier = visit.desk().dossiers().get(id);
        var kinds = visit.desk().office().items(Catalogue.PRODUCT_KIND).stream()
                .filter(CatalogueItem::active)
                .map(item -> new Option(item.id().value().toString(), item.name(), false))
                .toList();
        return pages.show(
                status,
                "adviser/dossier/products",
                visit.frame(visit.words().of("dossier.tree.products"), Section.DOSSIERS),
                new DossierPages.Products(DossierTree.of(dossier, visit.words(), Spot.PRODUCTS), dossier, form, kinds));
    }
}
