package org.dossierwerk.adapters.web.adviser.party;

import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Finding a card (DOS-09). */
@Controller
class CardIndexPage {

    private final Pages pages;

    CardIndexPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/parties")
    ModelAndView show(DeskVisit visit, Input input) {
        var text = input.text("q").strip();
        return pages.show(
                "adviser/party/index",
                visit.frame(visit.words().of("dossier.card-index"), Section.DOSSIERS),
                new Cards.Index(text, visit.desk().cardIndex().search(text)));
    }
}
