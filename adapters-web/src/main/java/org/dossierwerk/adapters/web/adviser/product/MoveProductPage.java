package org.dossierwerk.adapters.web.adviser.product;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.product.ProductScreens.Choosing;
import org.dossierwerk.adapters.web.adviser.product.ProductScreens.Moving;
import org.dossierwerk.adapters.web.adviser.product.ProductScreens.Target;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.scenario.RunStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Moves a product to another dossier, by those with the right to: choose which, read what it does, do it (PRD-05). */
@Controller
class MoveProductPage {

    private static final String PATH = Shown.PATH + "/move";
    private static final int MOST_FOUND = 10;

    private final Pages pages;

    MoveProductPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView show(
            DeskVisit visit,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("product") ProductId product,
            Input input) {
        enter(visit);
        var shown = Shown.at(visit, dossier, product);
        var to = input.id("to", DossierId::new);
        return to == null ? choosing(visit, shown, input.text("q").strip()) : moving(visit, shown, to);
    }

    @PostMapping(PATH)
    ModelAndView move(
            DeskVisit visit,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("product") ProductId product,
            Input input,
            HttpServletRequest request) {
        enter(visit);
        var shown = Shown.at(visit, dossier, product);
        var to = input.require("to", typed -> typed) == null ? null : input.id("to", DossierId::new);
        var refused = input.submit(() -> visit.desk().products().move(product, requireNonNull(to)));
        if (refused == null && to != null) {
            Flashes.say(request, "product.moved", shown.kind());
            return Redirects.to("/dossiers/" + to.value() + "/products/" + product.value());
        }
        return Redirects.to(shown.href() + "/move");
    }

    private static void enter(DeskVisit visit) {
        if (!visit.may(Right.MOVE_PRODUCTS)) {
            throw new OfficeRefusal.NotAllowed(Right.MOVE_PRODUCTS);
        }
    }

    private ModelAndView choosing(DeskVisit visit, Shown shown, String text) {
        var found = text.isEmpty()
                ? List.<Target>of()
                : visit.desk().dossiers().search(text).stream()
                        .filter(hit -> hit.status() == DossierStatus.OPEN
                                && !hit.id().equals(shown.dossier().id()))
                        .limit(MOST_FOUND)
                        .map(hit -> new Target(
                                shown.href() + "/move?to=" + hit.id().value(),
                                hit.title(),
                                hit.number() + " · " + hit.detail()))
                        .toList();
        return pages.show(
                "adviser/product/choosing",
                visit.frame(visit.words().of("product.move-it", shown.kind()), Section.DOSSIERS),
                new Choosing(shown.tree(visit), shown.href() + "/move", shown.href(), text, found));
    }

    private ModelAndView moving(DeskVisit visit, Shown shown, DossierId to) {
        var target = visit.desk().dossiers().get(to);
        return pages.show(
                "adviser/product/moving",
                visit.frame(visit.words().of("product.move-it", shown.kind()), Section.DOSSIERS),
                new Moving(
                        shown.tree(visit),
                        shown.href() + "/move",
                        shown.href(),
                        to.value().toString(),
                        target.number() + " · " + target.title(),
                        consequences(visit, shown, target)));
    }

    private static List<String> consequences(DeskVisit visit, Shown shown, DossierViews.Details target) {
        var words = visit.words();
        var item = shown.item();
        var desk = visit.desk();
        long planned = desk.scenarioRuns().of(item).stream()
                .filter(line -> line.run().status() == RunStatus.PLANNED)
                .count();
        var said = new ArrayList<String>();
        said.add(words.of(
                "product.moves",
                desk.documentChecks().of(item).rows().size(),
                desk.actionItems().of(item).size(),
                planned));
        said.add(words.of("product.moves.from", shown.dossier().title()));
        said.add(
                shown.known().product().clientMayView()
                        ? words.of("product.moves.seen", target.title())
                        : words.of("product.moves.unseen"));
        return said;
    }
}
