package org.dossierwerk.adapters.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dossierwerk.adapters.web.shared.DoorVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Origin;
import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.adapters.web.shared.Visitor;
import org.dossierwerk.adapters.web.shared.VisitorSessions;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.Realm;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Signing in at the desk and at the portal. Whatever is wrong, there is one answer (POR-03). */
@Controller
final class SignInPage {

    private final Pages pages;
    private final VisitorSessions sessions;

    SignInPage(Pages pages, VisitorSessions sessions) {
        this.pages = pages;
        this.sessions = sessions;
    }

    @GetMapping("/sign-in")
    ModelAndView desk(DoorVisit visit, Input input, HttpServletRequest request) {
        return open(Realm.DESK, visit, input, request);
    }

    @GetMapping("/portal/sign-in")
    ModelAndView portal(DoorVisit visit, Input input, HttpServletRequest request) {
        return open(Realm.PORTAL, visit, input, request);
    }

    @PostMapping("/sign-in")
    ModelAndView enterDesk(DoorVisit visit, Input input, HttpServletRequest request, HttpServletResponse response) {
        return enter(Realm.DESK, visit, input, request, response);
    }

    @PostMapping("/portal/sign-in")
    ModelAndView enterPortal(DoorVisit visit, Input input, HttpServletRequest request, HttpServletResponse response) {
        return enter(Realm.PORTAL, visit, input, request, response);
    }

    private ModelAndView open(Realm realm, DoorVisit visit, Input input, HttpServletRequest request) {
        var from = input.text("from");
        if (Visitor.of(request).filter(visitor -> visitor.realm() == realm).isPresent()) {
            return OwnPath.seeOther(Doors.onward(realm, from));
        }
        return page(HttpStatus.OK, visit, new DoorViews.SignIn(realm, from, "", "", List.of()));
    }

    private ModelAndView enter(
            Realm realm, DoorVisit visit, Input input, HttpServletRequest request, HttpServletResponse response) {
        var userName = input.text("userName");
        input.require("userName", typed -> typed);
        input.require("password", typed -> typed);
        if (input.wrong()) {
            return again(HttpStatus.UNPROCESSABLE_CONTENT, realm, visit, input, "", input.errors(visit.words()));
        }
        try {
            var who = visit.entrance().signIn(realm, userName, input.text("password"), Origin.of(request));
            sessions.begin(request, who);
            return OwnPath.seeOther(Doors.onward(realm, input.text("from")));
        } catch (AccessRefusal.TryLater later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Patience.seconds(later));
            var trouble = Patience.sentence(visit.words(), later);
            return again(HttpStatus.TOO_MANY_REQUESTS, realm, visit, input, trouble, List.of());
        } catch (AccessRefusal.NotRecognised neutral) {
            var trouble = visit.words().of("refusal." + neutral.code());
            return again(HttpStatus.UNPROCESSABLE_CONTENT, realm, visit, input, trouble, List.of());
        }
    }

    private ModelAndView again(
            HttpStatus status, Realm realm, DoorVisit visit, Input input, String trouble, List<FieldError> errors) {
        return page(
                status,
                visit,
                new DoorViews.SignIn(realm, input.text("from"), input.text("userName"), trouble, errors));
    }

    private ModelAndView page(HttpStatus status, DoorVisit visit, DoorViews.SignIn page) {
        return pages.show(status, "door/signIn", visit.frame(visit.words().of(page.texts() + "title")), page);
    }
}
