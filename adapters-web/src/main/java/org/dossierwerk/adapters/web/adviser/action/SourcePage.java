package org.dossierwerk.adapters.web.adviser.action;

import java.time.LocalDateTime;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.source.SourceRefusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The data that a client shared from a provider. */
@Controller
class SourcePage {

    private final Pages pages;

    SourcePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{dossier}/actions/{action}/source-data")
    ModelAndView show(
            DeskVisit visit, @PathVariable("dossier") DossierId id, @PathVariable("action") ActionItemId action) {
        var words = visit.words();
        var dossier = visit.desk().dossiers().get(id);
        var line = line(visit, id, action);
        var shared = visit.desk().sourceData().get(action);
        var place = new ItemPath(id, line.state().item());
        var at = LocalDateTime.ofInstant(shared.at(), visit.zone());
        return pages.show(
                "adviser/action/source",
                visit.frame(words.of("source.title") + " – " + dossier.title(), Section.DOSSIERS),
                new SourceFacts(
                        DossierTree.of(dossier, words, Spot.OVERVIEW),
                        line.title(),
                        words.of(
                                "source.from",
                                shared.sharedBy(),
                                shared.provider(),
                                words.dateWithYear(at.toLocalDate()),
                                words.time(at.toLocalTime())),
                        place.documents() + "/" + shared.document().value(),
                        place.actions(),
                        shared.facts().stream()
                                .map(fact -> new Term(fact.name(), fact.value()))
                                .toList()));
    }

    /** Of that dossier and no other. */
    private static Line line(DeskVisit visit, DossierId dossier, ActionItemId action) {
        return visit.desk().actionItems().ofDossier(dossier).stream()
                .filter(line -> line.state().id().equals(action))
                .findFirst()
                .orElseThrow(SourceRefusal.NotFound::new);
    }
}
