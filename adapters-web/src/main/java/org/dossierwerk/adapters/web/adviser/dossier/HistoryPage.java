package org.dossierwerk.adapters.web.adviser.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.domain.dossier.DossierId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was done in a dossier, day by day, in words. */
@Controller
class HistoryPage {

    private final Pages pages;

    HistoryPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/dossiers/{id}/history")
    ModelAndView show(DeskVisit visit, @PathVariable("id") UUID id) {
        var dossier = visit.desk().dossiers().get(new DossierId(id));
        var words = visit.words();
        var days = new LinkedHashMap<LocalDate, List<DossierPages.Entry>>();
        for (var entry : visit.desk().history().of(dossier.id())) {
            var at = entry.at().atZone(visit.zone());
            var text = HistoryWords.sentence(entry.action(), named(dossier, entry.facts()), words);
            var by = entry.actorName().isEmpty() ? words.of("history.by-itself") : entry.actorName();
            days.computeIfAbsent(at.toLocalDate(), day -> new ArrayList<>())
                    .add(new DossierPages.Entry(words.time(at.toLocalTime()), text, by));
        }
        return pages.show(
                "adviser/dossier/history",
                visit.frame(words.of("dossier.tree.history"), Section.DOSSIERS),
                new DossierPages.History(
                        DossierTree.of(dossier, words, Spot.HISTORY),
                        days.entrySet().stream()
                                .map(day -> new DossierPages.Day(words.longDate(day.getKey()), day.getValue()))
                                .toList()));
    }

    /** The facts with the name of the product in place of its id. */
    private static Map<String, String> named(Details dossier, Map<String, String> facts) {
        return dossier.products().stream()
                .filter(product -> product.id().value().toString().equals(facts.get("product")))
                .findFirst()
                .map(product -> Map.of("product", product.kind().name()))
                .orElse(facts);
    }
}
