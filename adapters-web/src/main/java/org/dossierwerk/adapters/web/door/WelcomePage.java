package org.dossierwerk.adapters.web.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dossierwerk.adapters.web.shared.DoorVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.adapters.web.shared.VisitorSessions;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.access.Entrance.LinkDetails;
import org.dossierwerk.application.access.Entrance.SignedIn;
import org.dossierwerk.domain.access.AccessRefusal;
import org.dossierwerk.domain.access.OneTimeLink.Purpose;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a one-time link opens (POR-01). Looking never uses the link up, since mail scanners look too; only the button does
 * (ASVS 3.5.3). A link that cannot be used any more is answered with 410 and the way on.
 */
@Controller
final class WelcomePage {

    private final Pages pages;
    private final VisitorSessions sessions;
    private final TroublePages troubles;

    WelcomePage(Pages pages, VisitorSessions sessions, TroublePages troubles) {
        this.pages = pages;
        this.sessions = sessions;
        this.troubles = troubles;
    }

    @GetMapping("/welcome/{token}")
    ModelAndView look(@PathVariable String token, DoorVisit visit, Input input, HttpServletRequest request) {
        try {
            return show(HttpStatus.OK, visit.entrance().look(token), visit, input);
        } catch (AccessRefusal.LinkUsedUp usedUp) {
            return gone(request);
        }
    }

    @PostMapping("/welcome/{token}")
    ModelAndView use(@PathVariable String token, DoorVisit visit, Input input, HttpServletRequest request) {
        try {
            var link = visit.entrance().look(token);
            var who = link.purpose() == Purpose.FIRST_ADMINISTRATOR
                    ? becomeFirstAdministrator(token, visit.entrance(), input)
                    : setPassword(token, visit.entrance(), input);
            if (who == null) {
                return show(HttpStatus.UNPROCESSABLE_CONTENT, link, visit, input);
            }
            sessions.begin(request, who);
            Flashes.say(request, "door.welcome.done");
            return OwnPath.seeOther(Doors.home(who.realm()));
        } catch (AccessRefusal.LinkUsedUp usedUp) {
            return gone(request);
        }
    }

    /** Null when something typed must be mended first. */
    private @Nullable SignedIn setPassword(String token, Entrance entrance, Input input) {
        input.require("password", typed -> typed);
        return input.wrong() ? null : attempt(input, () -> entrance.setPassword(token, input.text("password")));
    }

    private @Nullable SignedIn becomeFirstAdministrator(String token, Entrance entrance, Input input) {
        var name = input.group(
                "", () -> PersonName.of(input.text("firstName"), input.text("infix"), input.text("lastName")));
        var email = input.require("email", EmailAddress::of);
        var userName = input.require("userName", typed -> typed);
        var password = input.require("password", typed -> typed);
        if (input.wrong() || name == null || email == null || userName == null || password == null) {
            return null;
        }
        return attempt(
                input,
                () -> entrance.becomeFirstAdministrator(
                        token, new Entrance.FirstAdministrator(name, email, userName, password)));
    }

    private static @Nullable SignedIn attempt(Input input, Attempt attempt) {
        try {
            return attempt.make();
        } catch (AccessRefusal.LinkUsedUp usedUp) {
            throw usedUp;
        } catch (Refusal refusal) {
            input.note(refusal);
            return null;
        }
    }

    private interface Attempt {
        SignedIn make();
    }

    private ModelAndView show(HttpStatus status, LinkDetails link, DoorVisit visit, Input input) {
        var errors = input.errors(visit.words());
        var frame = visit.frame(visit.words().of("door.welcome.title"));
        if (link.purpose() != Purpose.FIRST_ADMINISTRATOR) {
            var page = new DoorViews.Welcome(link.purpose(), link.realm(), link.userName(), List.copyOf(errors));
            return pages.show(status, "door/welcome", frame, page);
        }
        var page = new DoorViews.FirstAdministrator(
                input.text("firstName"),
                input.text("infix"),
                input.text("lastName"),
                input.text("email"),
                input.text("userName"),
                List.copyOf(errors));
        return pages.show(status, "door/firstAdministrator", frame, page);
    }

    private ModelAndView gone(HttpServletRequest request) {
        return troubles.show(request, HttpStatus.GONE, "link");
    }
}
