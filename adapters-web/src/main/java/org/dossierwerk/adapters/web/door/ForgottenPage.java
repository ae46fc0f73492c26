package org.dossierwerk.adapters.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dossierwerk.adapters.web.shared.DoorVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Origin;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.Realm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asking for a link to choose a new password (POR-04). The answer is the same for a name that nobody has. */
@Controller
final class ForgottenPage {

    private final Pages pages;

    ForgottenPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/forgotten")
    ModelAndView desk(DoorVisit visit) {
        return open(Realm.DESK, visit);
    }

    @GetMapping("/portal/forgotten")
    ModelAndView portal(DoorVisit visit) {
        return open(Realm.PORTAL, visit);
    }

    @PostMapping("/forgotten")
    ModelAndView askAtDesk(DoorVisit visit, Input input, HttpServletRequest request, HttpServletResponse response) {
        return ask(Realm.DESK, visit, input, request, response);
    }

    @PostMapping("/portal/forgotten")
    ModelAndView askAtPortal(DoorVisit visit, Input input, HttpServletRequest request, HttpServletResponse response) {
        return ask(Realm.PORTAL, visit, input, request, response);
    }

    private ModelAndView open(Realm realm, DoorVisit visit) {
        return page(HttpStatus.OK, visit, new DoorViews.Forgotten(realm, "", "", List.of(), false));
    }

    private ModelAndView ask(
            Realm realm, DoorVisit visit, Input input, HttpServletRequest request, HttpServletResponse response) {
        var userName = input.text("userName");
        input.require("userName", typed -> typed);
        if (input.wrong()) {
            var errors = input.errors(visit.words());
            return page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    visit,
                    new DoorViews.Forgotten(realm, userName, "", errors, false));
        }
        try {
            visit.entrance().requestPasswordReset(realm, userName, Origin.of(request));
            return page(HttpStatus.OK, visit, new DoorViews.Forgotten(realm, userName, "", List.of(), true));
        } catch (AccessRefusal.TryLater later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Patience.seconds(later));
            var trouble = Patience.sentence(visit.words(), later);
            return page(
                    HttpStatus.TOO_MANY_REQUESTS,
                    visit,
                    new DoorViews.Forgotten(realm, userName, trouble, List.of(), false));
        }
    }

    private ModelAndView page(HttpStatus status, DoorVisit visit, DoorViews.Forgotten page) {
        return pages.show(status, "door/forgotten", visit.frame(visit.words().of("door.forgotten.title")), page);
    }
}
