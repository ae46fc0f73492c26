package org.dossierwerk.adapters.web.adviser.settings;

import org.dossierwerk.adapters.web.calendar.LinkPaths;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Line;
import org.dossierwerk.adapters.web.calendar.LinkWords;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The linked calendars of everybody and how they are, and the calendar systems that can be linked. */
@Controller
class LinkedCalendarsPage {

    private static final SettingsPlace PLACE = SettingsPlace.CALENDARS;

    private final Pages pages;

    LinkedCalendarsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/calendars")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        var links = visit.desk().calendarLinks();
        var words = LinkWords.of(visit);
        return pages.show(
                "adviser/settings/calendars",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.LinkedCalendars(
                        PLACE.places(visit),
                        links.all().stream().map(link -> line(link, words)).toList(),
                        links.offers().stream()
                                .map(offer -> system(offer, words))
                                .toList()));
    }

    private static Line line(LinkView link, LinkWords words) {
        return new Line(
                LinkPaths.of(link.id()),
                link.adviserName() + " · " + words.system(link.provider()),
                link.account() + " · " + words.brief(link),
                words.state(link));
    }

    private static Term system(ProviderOffer offer, LinkWords words) {
        var proof = "calendars.proof." + offer.provider();
        return new Term(
                words.system(offer.provider()),
                words.words().of(words.words().has(proof) ? proof : "calendars.proof.other"));
    }
}
