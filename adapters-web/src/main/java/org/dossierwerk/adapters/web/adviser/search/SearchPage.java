package org.dossierwerk.adapters.web.adviser.search;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.search.Found.Hit;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Dossiers and cards by a few letters: as a page, and while typing in the bar. */
@Controller
class SearchPage {

    private static final int LONGEST = 100;
    private static final int SUGGESTIONS = 6;

    private final Pages pages;

    SearchPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/search")
    ModelAndView show(DeskVisit visit, Input input) {
        var frame = visit.frame(visit.words().of("search.title"), Section.NONE);
        return pages.show("adviser/search/page", frame, find(visit, input, Integer.MAX_VALUE));
    }

    @GetMapping("/search/suggest")
    ModelAndView suggest(DeskVisit visit, Input input) {
        return pages.show("adviser/search/suggest", visit.part(), find(visit, input, SUGGESTIONS));
    }

    private static Found find(DeskVisit visit, Input input, int most) {
        var text = text(input);
        if (text.isEmpty()) {
            return new Found("", List.of(), List.of());
        }
        var desk = visit.desk();
        return new Found(
                text,
                desk.dossiers().search(text).stream()
                        .limit(most)
                        .map(SearchPage::dossier)
                        .toList(),
                desk.cardIndex().search(text).stream()
                        .limit(most)
                        .map(match -> new Hit(
                                "/parties/" + match.id().value(),
                                match.name(),
                                joined(match.email(), match.address()),
                                false))
                        .toList());
    }

    static String text(Input input) {
        var typed = input.text("q").strip();
        return typed.codePointCount(0, typed.length()) <= LONGEST
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST));
    }

    static Hit dossier(DossierViews.Hit hit) {
        return new Hit(
                "/dossiers/" + hit.id().value(),
                hit.title(),
                joined(hit.number(), hit.detail()),
                hit.status() == DossierStatus.CLOSED);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
