package org.dossierwerk.adapters.web.adviser.settings;

import static java.util.Objects.requireNonNull;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.adviser.settings.SettingsPages.OfficeSystem;
import org.dossierwerk.adapters.web.calendar.LinkPaths;
import org.dossierwerk.adapters.web.calendar.LinkScreens.Line;
import org.dossierwerk.adapters.web.calendar.LinkWords;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Term;
import org.dossierwerk.application.calendar.CalendarLinkViews.Admission;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.application.calendar.CalendarLinkViews.ProviderOffer;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Text;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The linked calendars of everybody and how they are, the calendar systems that can be linked, and linking an account to a
 * colleague where the office as a whole was let in.
 */
@Controller
class LinkedCalendarsPage {

    private static final SettingsPlace PLACE = SettingsPlace.CALENDARS;
    private static final int LONGEST_ACCOUNT = 320;

    private final Pages pages;

    LinkedCalendarsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/settings/calendars")
    ModelAndView list(DeskVisit visit) {
        PLACE.enter(visit);
        return page(visit, HttpStatus.OK, "", Form.empty());
    }

    @PostMapping("/settings/calendars/{provider}")
    ModelAndView link(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("provider") String provider) {
        PLACE.enter(visit);
        var id = input.chosenId(CalendarLinkId::new);
        var colleague = input.require("colleague", typed -> typed) == null ? null : input.id("colleague", UserId::new);
        var account = input.require("account", typed -> Text.required("account", typed, LONGEST_ACCOUNT));
        var refused = input.submit(() -> visit.desk()
                .officeCalendars()
                .link(requireNonNull(id), provider, requireNonNull(colleague), requireNonNull(account)));
        if (refused != null) {
            return page(visit, refused, provider, input.form(visit.words()));
        }
        Flashes.say(request, "calendars.was-linked-for");
        return Redirects.to(PLACE.href());
    }

    /** @param provider at whose form something was typed, or empty */
    private ModelAndView page(DeskVisit visit, HttpStatus status, String provider, Form typed) {
        var links = visit.desk().calendarLinks();
        var words = LinkWords.of(visit);
        var offers = links.offers();
        return pages.show(
                status,
                "adviser/settings/calendars",
                PLACE.frame(visit, PLACE.title(visit)),
                new SettingsPages.LinkedCalendars(
                        PLACE.places(visit),
                        visit.may(Right.WORK_ON_DOSSIERS) ? LinkPaths.OWN : "",
                        links.all().stream().map(link -> line(link, words)).toList(),
                        offers.stream().map(offer -> system(offer, words)).toList(),
                        offers.stream()
                                .filter(offer -> offer.admission() == Admission.OFFICE)
                                .map(ProviderOffer::provider)
                                .map(one -> ofOffice(visit, one, one.equals(provider) ? typed : fresh()))
                                .toList()));
    }

    private static Form fresh() {
        return Form.empty().with("id", UUID.randomUUID().toString());
    }

    private static OfficeSystem ofOffice(DeskVisit visit, String provider, Form form) {
        return new OfficeSystem(
                PLACE.href() + "/" + provider,
                visit.words().of("calendars.link", LinkWords.of(visit).system(provider)),
                form,
                colleagues(visit));
    }

    private static List<Option> colleagues(DeskVisit visit) {
        return visit.desk().officeCalendars().colleagues().stream()
                .map(colleague -> new Option(colleague.id().value().toString(), colleague.name(), false))
                .toList();
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
