package org.dossierwerk.adapters.web.portal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.application.portal.PortalViews.ProductTab;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.dossier.ProductId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The products the client may see, each with a tab of its own (PRD-02, ACT-04). */
@Controller
@RequestMapping({PortalVisit.OWN, PortalVisit.OPENED})
class ProductPages {

    private final Pages pages;
    private final Clock clock;

    ProductPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/products")
    ModelAndView first(PortalVisit visit) {
        return visit.overview().products().stream()
                .findFirst()
                .map(product ->
                        Redirects.to(visit.root() + "/products/" + product.id().value()))
                .orElseGet(() -> Redirects.to(visit.root()));
    }

    @GetMapping("/products/{product}")
    ModelAndView one(@PathVariable("product") UUID id, PortalVisit visit) {
        var reader = PortalReader.of(visit, clock.instant());
        var shown = visit.overview().products();
        var product = shown.stream()
                .filter(candidate -> candidate.id().equals(new ProductId(id)))
                .findFirst()
                .map(found -> ProductView.of(found, reader))
                .orElseThrow(DossierRefusal.NotFound::new);
        var page = new PortalPages.ProductPage(product, tabs(shown, product, reader));
        return pages.show("portal/product", visit.frame(product.title(), Section.PRODUCTS), page);
    }

    private static List<Tab> tabs(List<ProductTab> shown, ProductView current, PortalReader reader) {
        return shown.stream()
                .map(product -> ProductView.of(product, reader))
                .map(product ->
                        new Tab(product.href(), product.title(), product.href().equals(current.href())))
                .toList();
    }
}
