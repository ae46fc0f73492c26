package org.dossierwerk.adapters.web.calendar;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Line;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Offer;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.application.appointment.AppointmentViews.TypeLine;
import org.dossierwerk.application.calendar.CalendarLinkViews.Admission;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.office.Right;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The calendars that a colleague linked, and those that can be; only those who have appointments link any. */
@Controller
class OwnCalendarsPage {

    private final Pages pages;

    OwnCalendarsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(LinkPaths.OWN)
    ModelAndView show(DeskVisit visit) {
        if (!visit.may(Right.WORK_ON_DOSSIERS)) {
            return Redirects.to(LinkPaths.FEED);
        }
        var links = visit.desk().calendarLinks();
        var words = LinkWords.of(visit);
        var seen = seen(visit);
        var alike = Set.copyOf(seen.values()).size() == 1;
        return pages.show(
                "calendar/own",
                visit.frame(visit.words().of("calendars.title"), Section.NONE),
                new LinkScreens.Own(
                        LinkPaths.tabs(visit, LinkPaths.OWN),
                        links.own().stream().map(link -> line(link, words)).toList(),
                        links.offers().stream()
                                .map(offer -> offer(offer, words))
                                .toList(),
                        alike ? alike(visit, seen.values().iterator().next()) : "",
                        alike ? List.of() : byType(visit, seen),
                        visit.may(Right.MAINTAIN_APPOINTMENT_TYPES) ? "/settings/types" : ""));
    }

    private static Line line(LinkView link, LinkWords words) {
        return new Line(
                LinkPaths.of(link.id()),
                words.system(link.provider()) + " · " + link.account(),
                words.brief(link),
                words.state(link));
    }

    private static Offer offer(ProviderOffer offer, LinkWords words) {
        var path = LinkPaths.OWN + "/new/" + offer.provider();
        return new Offer(
                offer.admission() == Admission.PASSWORD ? path : "",
                offer.admission() == Admission.CONSENT ? path : "",
                UUID.randomUUID().toString(),
                words.system(offer.provider()),
                offer.admission() == Admission.OFFICE
                        ? words.words().of("calendars.office-links")
                        : words.about(offer.provider()));
    }

    private static Map<String, Disclosure> seen(DeskVisit visit) {
        var types = visit.desk().appointmentTypes();
        var seen = new LinkedHashMap<String, Disclosure>();
        types.list().stream()
                .filter(TypeLine::active)
                .forEach(type ->
                        seen.put(type.name(), types.get(type.id()).setup().disclosure()));
        return seen;
    }

    private static String alike(DeskVisit visit, Disclosure disclosure) {
        return visit.words().of("calendars.seen-alike." + disclosure.name());
    }

    private static List<Term> byType(DeskVisit visit, Map<String, Disclosure> seen) {
        return seen.entrySet().stream()
                .map(type -> new Term(
                        type.getKey(),
                        visit.words().of("disclosure." + type.getValue().name())))
                .toList();
    }
}
