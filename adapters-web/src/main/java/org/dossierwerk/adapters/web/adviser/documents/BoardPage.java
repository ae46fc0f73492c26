package org.dossierwerk.adapters.web.adviser.documents;

import jakarta.servlet.http.HttpServletRequest;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.ItemPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The board of an appointment or product: all that was asked for, how far it is, and who is to do what (BEY-06, BEY-21). */
@Controller
class BoardPage {

    private static final String PART = "/documents";

    private final BoardScreen screen;

    BoardPage(BoardScreen screen) {
        this.screen = screen;
    }

    @GetMapping({ItemPath.APPOINTMENT + PART, ItemPath.PRODUCT + PART})
    ModelAndView show(DeskVisit visit, ItemPath place, Input input) {
        return screen.without(screen.look(visit, place, input));
    }

    @GetMapping({ItemPath.APPOINTMENT + PART + "/{document}", ItemPath.PRODUCT + PART + "/{document}"})
    ModelAndView open(
            DeskVisit visit, ItemPath place, Input input, @PathVariable("document") RequestedDocumentId document) {
        var look = screen.look(visit, place, input);
        var row = look.row(document);
        return screen.with(look, row, new Reviews(look).stored(row), HttpStatus.OK);
    }

    /** Asks again for all that will be too old on the day (BEY-07). */
    @PostMapping({ItemPath.APPOINTMENT + PART + "/expiring", ItemPath.PRODUCT + PART + "/expiring"})
    ModelAndView renew(DeskVisit visit, ItemPath place, Input input, HttpServletRequest request) {
        var look = screen.look(visit, place, input);
        var reason = input.text("reason").isBlank() ? screen.reason(look) : input.text("reason");
        var asked = visit.desk().documentChecks().requestExpiring(place.item(), reason);
        Flashes.say(request, "documents.said.expiring", Integer.toString(asked));
        return Redirects.to(look.board());
    }
}
