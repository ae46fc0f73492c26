package org.dossierwerk.adapters.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Disconnecting;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Reconnecting;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Waiting;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.calendar.CalendarLinkViews.Admission;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.WaitingCopy;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.office.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One link: how it is, what waits, and the way out. Its owner sees it, and whoever maintains the office. */
@Controller
class LinkPage {

    private final Pages pages;

    LinkPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(LinkPaths.LINK)
    ModelAndView show(DeskVisit visit, @PathVariable("link") UUID id) {
        var link = LinkPaths.link(visit, new CalendarLinkId(id));
        var words = LinkWords.of(visit);
        boolean own = LinkPaths.isOwn(visit, link);
        var path = LinkPaths.of(link.id());
        return pages.show(
                "calendar/link",
                visit.frame(title(words, link), Section.NONE),
                new LinkScreens.Link(
                        own ? LinkPaths.tabs(visit, LinkPaths.OWN) : List.of(),
                        path,
                        link.id().value().toString(),
                        words.state(link),
                        own,
                        problem(visit, words, link),
                        link.status() == LinkStatus.ACTIVE ? "warn" : "bad",
                        reconnecting(visit, link, own),
                        words.facts(link, own),
                        waiting(visit, link),
                        own ? LinkPaths.OWN : LinkPaths.ALL));
    }

    @PostMapping(LinkPaths.LINK + "/try")
    ModelAndView tryNow(DeskVisit visit, HttpServletRequest request, @PathVariable("link") UUID id) {
        var link = new CalendarLinkId(id);
        visit.desk().calendarLinks().tryNow(link);
        return said(request, link, "calendars.is-tried");
    }

    @PostMapping(LinkPaths.LINK + "/waiting/{delivery}/retry")
    ModelAndView retry(
            DeskVisit visit,
            HttpServletRequest request,
            @PathVariable("link") UUID id,
            @PathVariable("delivery") UUID delivery) {
        var link = new CalendarLinkId(id);
        visit.desk().parkedCopies().retry(link, delivery);
        return said(request, link, "calendars.is-tried");
    }

    @PostMapping(LinkPaths.LINK + "/waiting/{delivery}/drop")
    ModelAndView drop(
            DeskVisit visit,
            HttpServletRequest request,
            @PathVariable("link") UUID id,
            @PathVariable("delivery") UUID delivery) {
        var link = new CalendarLinkId(id);
        visit.desk().parkedCopies().drop(link, delivery);
        return said(request, link, "calendars.was-dropped");
    }

    @GetMapping(LinkPaths.LINK + "/disconnect")
    ModelAndView leaving(DeskVisit visit, @PathVariable("link") UUID id) {
        var link = LinkPaths.link(visit, new CalendarLinkId(id));
        var words = LinkWords.of(visit);
        var path = LinkPaths.of(link.id());
        return pages.show(
                "calendar/disconnecting",
                visit.frame(visit.words().of("calendars.disconnect-title", title(words, link)), Section.NONE),
                new Disconnecting(path + "/disconnect", path, consequences(visit, link)));
    }

    @PostMapping(LinkPaths.LINK + "/disconnect")
    ModelAndView disconnect(DeskVisit visit, HttpServletRequest request, @PathVariable("link") UUID id) {
        var link = LinkPaths.link(visit, new CalendarLinkId(id));
        visit.desk().calendarLinks().disconnect(link.id());
        Flashes.say(request, "calendars.was-disconnected");
        return Redirects.to(LinkPaths.isOwn(visit, link) ? LinkPaths.OWN : LinkPaths.ALL);
    }

    private static ModelAndView said(HttpServletRequest request, CalendarLinkId link, String key) {
        Flashes.say(request, key);
        return Redirects.to(LinkPaths.of(link));
    }

    private static String title(LinkWords words, LinkView link) {
        return words.system(link.provider()) + "\u00a0· " + link.account();
    }

    private static Reconnecting reconnecting(DeskVisit visit, LinkView link, boolean own) {
        boolean needed = link.status() == LinkStatus.NEEDS_CONSENT;
        var path = LinkPaths.of(link.id()) + "/reconnect";
        return switch (LinkPaths.admission(visit, link.provider())) {
            case PASSWORD -> new Reconnecting(needed, own ? path : "", "");
            case CONSENT -> new Reconnecting(needed, "", own ? path : "");
            case OFFICE -> new Reconnecting(needed, "", needed && visit.may(Right.MAINTAIN_OFFICE) ? path : "");
        };
    }

    private static String problem(DeskVisit visit, LinkWords words, LinkView link) {
        boolean waitsForOffice = link.status() == LinkStatus.NEEDS_CONSENT
                && !visit.may(Right.MAINTAIN_OFFICE)
                && LinkPaths.admission(visit, link.provider()) == Admission.OFFICE;
        return waitsForOffice
                ? visit.words().of("calendars.problem.office-lets-in", words.system(link.provider()))
                : words.problem(link);
    }

    private static List<Waiting> waiting(DeskVisit visit, LinkView link) {
        return link.parked() == 0
                ? List.of()
                : visit.desk().parkedCopies().of(link.id()).stream()
                        .map(copy -> waiting(visit, copy))
                        .toList();
    }

    private static Waiting waiting(DeskVisit visit, WaitingCopy copy) {
        var words = visit.words();
        var dossier = copy.dossier();
        var appointment = copy.appointment();
        return new Waiting(
                copy.delivery().toString(),
                dossier == null || appointment == null
                        ? ""
                        : "/dossiers/" + dossier.value() + "/appointments/" + appointment.value(),
                copy.title().isEmpty() ? words.of("calendars.an-appointment") : copy.title(),
                words.of(
                        "calendars.set-aside",
                        words.momentIn(visit.zone(), copy.since()),
                        copy.attempts(),
                        copy.error()));
    }

    private static List<String> consequences(DeskVisit visit, LinkView link) {
        var words = visit.words();
        return List.of(
                words.of(
                        link.status() == LinkStatus.NEEDS_CONSENT
                                ? "calendars.leaving.entries-stay"
                                : "calendars.leaving.entries"),
                words.of("calendars.leaving.busy"),
                words.of(
                        words.has("calendars.leaving.leave." + link.provider())
                                ? "calendars.leaving.leave." + link.provider()
                                : "calendars.leaving.leave"),
                words.of("calendars.leaving.here"));
    }
}
