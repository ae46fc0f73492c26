package org.dossierwerk.adapters.web.calendar;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.UUID;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Departing;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.OfficeAddress;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.calendar.CalendarLinkViews.Admission;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.shared.InvalidValue;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Linking an account, and connecting it anew: with a password, or by leave that is given in the browser at the calendar system.
 * The page before leaving is one of ours, since our forms may lead nowhere else. A password that was typed is never shown again.
 */
@Controller
class LinkingPage {

    private static final int LONGEST = 500;

    private final Pages pages;
    private final OfficeAddress address;

    LinkingPage(Pages pages, OfficeAddress address) {
        this.pages = pages;
        this.address = address;
    }

    @GetMapping(LinkPaths.OWN + "/new/{provider}")
    ModelAndView form(DeskVisit visit, @PathVariable("provider") String provider) {
        var offer = offer(visit, provider);
        if (offer.admission() != Admission.PASSWORD) {
            return Redirects.to(LinkPaths.OWN);
        }
        var fresh = Form.empty().with("id", UUID.randomUUID().toString());
        return linking(visit, offer, HttpStatus.OK, fresh);
    }

    @PostMapping(LinkPaths.OWN + "/new/{provider}")
    ModelAndView link(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("provider") String provider) {
        var offer = offer(visit, provider);
        var id = input.chosenId(CalendarLinkId::new);
        if (offer.admission() == Admission.CONSENT) {
            return id == null ? Redirects.to(LinkPaths.OWN) : depart(visit, request, id, provider, LinkPaths.OWN);
        }
        if (offer.admission() == Admission.OFFICE) {
            return Redirects.to(LinkPaths.OWN);
        }
        var server = offer.oneServer() ? null : input.require("server", LinkingPage::server);
        var user = input.require("user", typed -> text("user", typed));
        var password = input.require("password", typed -> text("password", typed));
        var refused = input.submit(() -> visit.desk()
                .calendarLinks()
                .linkByPassword(requireNonNull(id), provider, server, requireNonNull(user), requireNonNull(password)));
        if (refused != null) {
            return linking(visit, offer, refused, input.form(visit.words()));
        }
        Flashes.say(request, "calendars.was-linked");
        return Redirects.to(LinkPaths.of(requireNonNull(id)) + "/choice");
    }

    @GetMapping(LinkPaths.LINK + "/reconnect")
    ModelAndView again(DeskVisit visit, @PathVariable("link") UUID link) {
        var id = new CalendarLinkId(link);
        var provider = LinkPaths.own(visit, id).provider();
        return offer(visit, provider).admission() == Admission.PASSWORD
                ? reconnecting(visit, id, HttpStatus.OK, Form.empty())
                : Redirects.to(LinkPaths.of(id));
    }

    @PostMapping(LinkPaths.LINK + "/reconnect")
    ModelAndView reconnect(DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("link") UUID link) {
        var id = new CalendarLinkId(link);
        var provider = LinkPaths.link(visit, id).provider();
        var admission = offer(visit, provider).admission();
        if (admission == Admission.OFFICE) {
            return goOn(visit, request, id);
        }
        LinkPaths.own(visit, id);
        if (admission == Admission.CONSENT) {
            return depart(visit, request, id, provider, LinkPaths.of(id));
        }
        var password = input.require("password", typed -> text("password", typed));
        var refused = input.submit(() -> visit.desk().calendarLinks().reconnect(id, requireNonNull(password)));
        if (refused != null) {
            return reconnecting(visit, id, refused, input.form(visit.words()));
        }
        Flashes.say(request, "calendars.was-reconnected");
        return Redirects.to(LinkPaths.of(id));
    }

    private static ModelAndView goOn(DeskVisit visit, HttpServletRequest request, CalendarLinkId id) {
        try {
            visit.desk().officeCalendars().reconnect(id);
        } catch (CalendarRefusal refusal) {
            return said(refusal, request, LinkPaths.of(id));
        }
        Flashes.say(request, "calendars.was-reconnected");
        return Redirects.to(LinkPaths.of(id));
    }

    /** The browser comes back from the calendar system, with a code or with why there is none (RFC 6749 §4.1.2). */
    @GetMapping(LinkPaths.CONSENT)
    ModelAndView comeBack(
            DeskVisit visit,
            HttpServletRequest request,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "code", defaultValue = "") String code,
            @RequestParam(name = "error", defaultValue = "") String error) {
        Departure.forget(request);
        if (code.isEmpty()) {
            Flashes.say(request, error.equals("access_denied") ? "calendars.said-no" : "calendars.not-asked");
            return Redirects.to(LinkPaths.OWN);
        }
        try {
            var id = visit.desk().calendarLinks().leaveGiven(state, code, address.of(LinkPaths.CONSENT));
            boolean unchosen = LinkWords.isUnchosen(LinkPaths.own(visit, id));
            Flashes.say(request, unchosen ? "calendars.was-linked" : "calendars.was-reconnected");
            return Redirects.to(LinkPaths.of(id) + (unchosen ? "/choice" : ""));
        } catch (CalendarRefusal refusal) {
            return said(refusal, request, LinkPaths.OWN);
        }
    }

    private static ModelAndView said(CalendarRefusal refusal, HttpServletRequest request, String where) {
        Flashes.say(
                request,
                "refusal." + refusal.code(),
                refusal.arguments().stream().map(String::valueOf).toArray(String[]::new));
        return Redirects.to(where);
    }

    /** The page before leaving. */
    @GetMapping(LinkPaths.DEPARTING)
    ModelAndView departing(DeskVisit visit, HttpServletRequest request) {
        return Departure.kept(request)
                .map(departure -> departing(visit, departure))
                .orElseGet(() -> Redirects.to(LinkPaths.OWN));
    }

    private ModelAndView departing(DeskVisit visit, Departure departure) {
        var words = visit.words();
        var system = LinkWords.of(visit).system(departure.provider());
        return pages.show(
                "calendar/departing",
                visit.frame(words.of("calendars.depart.title", system), Section.NONE),
                new Departing(
                        words.of("calendars.depart.text", system),
                        departure.address(),
                        words.of("calendars.depart.go", system),
                        departure.back()));
    }

    private ModelAndView depart(
            DeskVisit visit, HttpServletRequest request, CalendarLinkId id, String provider, String back) {
        try {
            var there = visit.desk().calendarLinks().askLeave(id, provider, address.of(LinkPaths.CONSENT));
            new Departure(provider, there.toString(), back).keep(request);
        } catch (CalendarRefusal refusal) {
            Refusals.statusOfForm(refusal);
            return said(refusal, request, back);
        }
        return Redirects.to(LinkPaths.DEPARTING);
    }

    private ModelAndView linking(DeskVisit visit, ProviderOffer offer, HttpStatus status, Form form) {
        var words = visit.words();
        var provider = offer.provider();
        var linkWords = LinkWords.of(visit);
        return pages.show(
                status,
                "calendar/linking",
                visit.frame(words.of("calendars.link", linkWords.system(provider)), Section.NONE),
                new LinkScreens.Linking(
                        LinkPaths.OWN + "/new/" + provider,
                        LinkPaths.OWN,
                        linkWords.about(provider),
                        words.of("calendars.password-text"),
                        form.with("password", ""),
                        true,
                        !offer.oneServer(),
                        linkWords.hint("server", provider),
                        linkWords.hint("password", provider)));
    }

    private ModelAndView reconnecting(DeskVisit visit, CalendarLinkId id, HttpStatus status, Form form) {
        var words = visit.words();
        var link = LinkPaths.own(visit, id);
        return pages.show(
                status,
                "calendar/linking",
                visit.frame(words.of("calendars.reconnect"), Section.NONE),
                new LinkScreens.Linking(
                        LinkPaths.of(id) + "/reconnect",
                        LinkPaths.of(id),
                        "",
                        words.of("calendars.reconnect-text", link.account()),
                        form.with("password", ""),
                        false,
                        false,
                        "",
                        LinkWords.of(visit).hint("password", link.provider())));
    }

    private static ProviderOffer offer(DeskVisit visit, String provider) {
        return visit.desk().calendarLinks().offers().stream()
                .filter(offer -> offer.provider().equals(provider))
                .findFirst()
                .orElseThrow(CalendarRefusal.LinkUnknown::new);
    }

    /** As people type it: without the scheme it is https. */
    private static URI server(String typed) {
        var text = typed.strip();
        try {
            var address = URI.create(text.contains("://") ? text : "https://" + text);
            if (address.getHost() != null && address.getUserInfo() == null && text.length() <= LONGEST) {
                return address;
            }
        } catch (IllegalArgumentException unreadable) {
            // Told below.
        }
        throw new InvalidValue("server", "calendar.addressUnreadable");
    }

    private static String text(String field, String typed) {
        if (typed.length() > LONGEST) {
            throw new InvalidValue(field, "text.tooLong", LONGEST);
        }
        return typed;
    }
}
