package org.dossierwerk.adapters.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.adapters.web.shared.Visitor;
import org.dossierwerk.adapters.web.shared.VisitorSessions;
import org.dossierwerk.domain.access.Realm;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The start, staying signed in, and the way out. */
@Controller
final class LeavePage {

    /** What a browser forgets; cookies stay, because they only hold language and theme by then. */
    private static final String FORGET = "\"cache\", \"storage\"";

    private final VisitorSessions sessions;

    LeavePage(VisitorSessions sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/")
    ModelAndView start(HttpServletRequest request) {
        return OwnPath.seeOther(
                Visitor.of(request).map(visitor -> Doors.home(visitor.realm())).orElse(Doors.signIn(Realm.DESK)));
    }

    @PostMapping("/sign-out")
    ModelAndView leave(HttpServletRequest request, HttpServletResponse response) {
        var realm = Visitor.of(request).map(Visitor::realm).orElse(Realm.DESK);
        sessions.end(request);
        response.setHeader("Clear-Site-Data", FORGET);
        Flashes.say(request, "door.signed-out");
        return OwnPath.seeOther(Doors.signIn(realm));
    }

    /** Keeps the session, asked for by a press of a key (WCAG 2.2.1); says how long it lasts now. */
    @PostMapping("/session")
    ResponseEntity<Void> stay(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.NO_CONTENT)
                .header("Session-Seconds", Long.toString(VisitorSessions.secondsLeft(request)))
                .build();
    }
}
