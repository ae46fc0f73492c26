package org.dossierwerk.adapters.web.adviser.application;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Choice;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Choosing;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Entrant;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Line;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Linking;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Opening;
import org.dossierwerk.adapters.web.adviser.application.ApplicationScreens.Waiting;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.Applications.Proposal;
import org.dossierwerk.application.dossier.Applications.Proposed;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Applications that came in: choose the dossier, read what linking does, do it (DOS-15, DOS-16). */
@Controller
class ApplicationPages {

    private static final String LIST = "/applications";
    private static final String ONE = LIST + "/{application}";
    private static final int MOST_FOUND = 10;

    private final Pages pages;

    ApplicationPages(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(LIST)
    ModelAndView list(DeskVisit visit) {
        var words = visit.words();
        var telling = new Telling(visit);
        var lines = visit.desk().applications().waiting().stream()
                .map(waiting -> new Line(
                        Telling.href(waiting),
                        Telling.names(waiting),
                        Stream.of(
                                        telling.product(waiting.message()),
                                        words.of(
                                                "application.received",
                                                waiting.message().sender(),
                                                words.momentIn(visit.zone(), waiting.receivedAt())))
                                .filter(part -> !part.isEmpty())
                                .reduce((one, other) -> one + " · " + other)
                                .orElse("")))
                .toList();
        return pages.show(
                "adviser/application/list",
                visit.frame(words.of("application.waiting"), Section.DOSSIERS),
                new Waiting(lines));
    }

    @GetMapping(ONE)
    ModelAndView show(DeskVisit visit, @PathVariable("application") ApplicationId id, Input input) {
        var proposal = visit.desk().applications().proposal(id);
        if (!new Telling(visit).told(proposal.application()).waits()) {
            return choosing(visit, proposal, "");
        }
        if (input.checked("new")) {
            return opening(visit, proposal, UUID.randomUUID().toString(), HttpStatus.OK, "");
        }
        var to = input.id("dossier", DossierId::new);
        return to == null
                ? choosing(visit, proposal, input.text("q").strip())
                : linking(visit, proposal, to, HttpStatus.OK);
    }

    @PostMapping(ONE + "/link")
    ModelAndView link(
            DeskVisit visit, @PathVariable("application") ApplicationId id, Input input, HttpServletRequest request) {
        var proposal = visit.desk().applications().proposal(id);
        var to = input.require("dossier", typed -> typed) == null ? null : input.id("dossier", DossierId::new);
        var refused = input.submit(() -> visit.desk().applications().link(id, requireNonNull(to)));
        if (to == null) {
            return Redirects.to(Telling.href(proposal.application()));
        }
        if (refused != null) {
            Flashes.say(request, "application.not-linked", refusals(visit, input));
            return Redirects.to(Telling.href(proposal.application()));
        }
        Flashes.say(request, "application.linked");
        return Redirects.to("/dossiers/" + to.value());
    }

    @PostMapping(ONE + "/open")
    ModelAndView open(
            DeskVisit visit, @PathVariable("application") ApplicationId id, Input input, HttpServletRequest request) {
        var proposal = visit.desk().applications().proposal(id);
        var dossier = input.chosenId(DossierId::new);
        var refused = input.submit(() -> visit.desk().applications().open(id, requireNonNull(dossier)));
        if (refused != null || dossier == null) {
            return opening(visit, proposal, input.text("id"), HttpStatus.UNPROCESSABLE_CONTENT, refusals(visit, input));
        }
        Flashes.say(request, "application.opened");
        return Redirects.to("/dossiers/" + dossier.value());
    }

    @PostMapping(ONE + "/put-aside")
    ModelAndView putAside(
            DeskVisit visit, @PathVariable("application") ApplicationId id, Input input, HttpServletRequest request) {
        var refused = input.submit(() -> visit.desk().applications().putAside(id));
        if (refused == null) {
            Flashes.say(request, "application.put-aside");
        } else {
            Flashes.say(request, "application.not-linked", refusals(visit, input));
        }
        return Redirects.to(LIST);
    }

    private static String refusals(DeskVisit visit, Input input) {
        return String.join(
                " ", input.errors(visit.words()).stream().map(FieldError::text).toList());
    }

    private ModelAndView choosing(DeskVisit visit, Proposal proposal, String text) {
        var told = new Telling(visit).told(proposal.application());
        var found = text.isEmpty()
                ? List.<Choice>of()
                : visit.desk().dossiers().search(text).stream()
                        .limit(MOST_FOUND)
                        .map(hit -> choice(told.href(), hit, List.of()))
                        .toList();
        var proposed = proposal.dossiers().stream()
                .map(one -> choice(told.href(), one.dossier(), reasons(visit, one)))
                .toList();
        return page(HttpStatus.OK, "choosing", visit, proposal, new Choosing(told, text, proposed, found));
    }

    private static List<String> reasons(DeskVisit visit, Proposed proposed) {
        return Stream.of(
                        proposed.sameEmail() ? visit.words().of("application.same-email") : "",
                        proposed.sameAddress() ? visit.words().of("application.same-address") : "")
                .filter(reason -> !reason.isEmpty())
                .toList();
    }

    /** One that is closed leads to the dossier itself, where it can be opened again. */
    private static Choice choice(String application, Hit hit, List<String> reasons) {
        boolean closed = hit.status() != DossierStatus.OPEN;
        var href = closed
                ? "/dossiers/" + hit.id().value()
                : application + "?dossier=" + hit.id().value();
        return new Choice(href, hit.title(), hit.number() + " · " + hit.detail(), reasons, closed);
    }

    private ModelAndView linking(DeskVisit visit, Proposal proposal, DossierId to, HttpStatus status) {
        var telling = new Telling(visit);
        var dossier = visit.desk().dossiers().get(to);
        var cards = visit.desk().applications().preview(proposal.application().id(), to).stream()
                .map(telling::card)
                .toList();
        return page(
                status,
                "linking",
                visit,
                proposal,
                new Linking(
                        telling.told(proposal.application()),
                        to.value().toString(),
                        dossier.title() + " · " + dossier.number(),
                        cards));
    }

    private ModelAndView opening(DeskVisit visit, Proposal proposal, String id, HttpStatus status, String refused) {
        var entrants = visit
                .desk()
                .applications()
                .entrants(proposal.application().id())
                .stream()
                .map(entrant ->
                        new Entrant(entrant.applicant().identity().name().full(), entrant.known()))
                .toList();
        return page(
                status,
                "opening",
                visit,
                proposal,
                new Opening(new Telling(visit).told(proposal.application()), id, entrants, refused));
    }

    private ModelAndView page(HttpStatus status, String template, DeskVisit visit, Proposal proposal, Object screen) {
        return pages.show(
                status,
                "adviser/application/" + template,
                visit.frame(
                        visit.words().of("application.of", Telling.names(proposal.application())), Section.DOSSIERS),
                screen);
    }
}
