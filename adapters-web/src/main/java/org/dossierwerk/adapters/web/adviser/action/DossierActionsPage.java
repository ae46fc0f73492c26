package org.dossierwerk.adapters.web.adviser.action;

import java.util.HashMap;
import java.util.Map;
import org.dossierwerk.adapters.web.adviser.action.ActionScreens.Todo;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All that the client of a dossier is asked to do, over all appointments and products the client can see. */
@Controller
class DossierActionsPage {

    private final Pages pages;

    DossierActionsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{dossier}/actions")
    ModelAndView show(DeskVisit visit, @PathVariable("dossier") DossierId id) {
        var words = visit.words();
        var dossier = visit.desk().dossiers().get(id);
        var all = visit.desk().actionItems().ofDossier(id);
        var titles = titles(dossier);
        var lines = new ActionLines(visit, dossier.open(), item -> titles.getOrDefault(item, ""), null);
        return pages.show(
                "adviser/action/list",
                visit.frame(words.of("action.title") + " – " + dossier.title(), Section.DOSSIERS),
                new Todo(
                        DossierTree.of(dossier, words, Spot.OVERVIEW),
                        dossier.title(),
                        "",
                        dossier.open() ? "" : words.of("action.closed.dossier"),
                        lines.open(all),
                        lines.done(all),
                        null));
    }

    private static Map<DossierItem, String> titles(Details dossier) {
        var titles = new HashMap<DossierItem, String>();
        dossier.appointments().forEach(line -> titles.put(DossierItem.of(line.id()), line.title()));
        dossier.products()
                .forEach(line -> titles.put(
                        DossierItem.of(line.id()),
                        line.description().isEmpty() ? line.kind().name() : line.description()));
        return titles;
    }
}
