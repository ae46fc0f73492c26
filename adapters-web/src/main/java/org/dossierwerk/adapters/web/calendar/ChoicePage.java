package org.dossierwerk.adapters.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Form;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.Option;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.calendar.CalendarLinkViews.Calendar;
import org.dossierwerk.application.calendar.CalendarLinkViews.LinkView;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Which calendars of an account count, and for what. They are asked for each time the page is shown. */
@Controller
class ChoicePage {

    private final Pages pages;

    ChoicePage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(LinkPaths.LINK + "/choice")
    ModelAndView show(DeskVisit visit, @PathVariable("link") UUID id) {
        var link = LinkPaths.own(visit, new CalendarLinkId(id));
        try {
            var calendars = visit.desk().calendarLinks().calendars(link.id());
            return page(visit, link, calendars, "", HttpStatus.OK, usual(link, calendars));
        } catch (CalendarRefusal.Unreachable | CalendarRefusal.NoLongerLetIn refusal) {
            var why = Refusals.sentence(visit.words(), refusal);
            return page(visit, link, List.of(), why, HttpStatus.OK, Form.empty());
        }
    }

    @PostMapping(LinkPaths.LINK + "/choice")
    ModelAndView choose(DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("link") UUID id) {
        var link = LinkPaths.own(visit, new CalendarLinkId(id));
        var target = input.text("target");
        var inviter = target.isEmpty() || input.text("inviter").isEmpty()
                ? Inviter.OFFICE
                : input.choice("inviter", Inviter.class);
        var refused = input.submit(() -> visit.desk()
                .calendarLinks()
                .choose(
                        link.id(),
                        new CalendarChoice(
                                target.isEmpty() ? null : target,
                                new LinkedHashSet<>(input.texts("busy")),
                                inviter == null ? Inviter.OFFICE : inviter)));
        if (refused == null) {
            Flashes.say(request, "settings.saved");
            return Redirects.to(LinkPaths.of(link.id()));
        }
        var calendars = visit.desk().calendarLinks().calendars(link.id());
        return page(visit, link, calendars, "", refused, input.form(visit.words()));
    }

    /** What was chosen; at first the account's standard calendar for everything. */
    private static Form usual(LinkView link, List<Calendar> calendars) {
        var choice = link.choice();
        var target = choice.target();
        var busy = new ArrayList<>(choice.busy());
        if (LinkWords.isUnchosen(link)) {
            calendars.stream().filter(Calendar::standard).map(Calendar::id).forEach(busy::add);
            target = calendars.stream()
                    .filter(calendar -> calendar.standard() && calendar.writable())
                    .map(Calendar::id)
                    .findFirst()
                    .orElse(null);
        }
        return Form.empty()
                .with("target", target == null ? "" : target)
                .withAll("busy", busy)
                .with("inviter", choice.inviter().name());
    }

    private ModelAndView page(
            DeskVisit visit, LinkView link, List<Calendar> calendars, String problem, HttpStatus status, Form form) {
        var words = visit.words();
        var path = LinkPaths.of(link.id());
        return pages.show(
                status,
                "calendar/choosing",
                visit.frame(words.of("calendars.choose"), Section.NONE),
                new LinkScreens.Choosing(
                        path + "/choice",
                        path,
                        problem,
                        form,
                        form.options("target", targets(words, calendars)),
                        form.options("busy", busy(calendars)),
                        calendars.stream().anyMatch(Calendar::invites)
                                ? form.options("inviter", inviters(words, link))
                                : List.of()));
    }

    private static List<Option> targets(Words words, List<Calendar> calendars) {
        return Stream.concat(
                        calendars.stream()
                                .filter(Calendar::writable)
                                .map(calendar -> new Option(calendar.id(), calendar.name(), false)),
                        Stream.of(new Option(
                                "", words.of("calendars.no-target"), false, words.of("calendars.no-target-hint"))))
                .toList();
    }

    private static List<Option> busy(List<Calendar> calendars) {
        return calendars.stream()
                .map(calendar -> new Option(calendar.id(), calendar.name(), false))
                .toList();
    }

    private static List<Option> inviters(Words words, LinkView link) {
        return List.of(
                new Option(
                        Inviter.OFFICE.name(),
                        words.of("calendars.inviter.office"),
                        false,
                        words.of("calendars.inviter.office-hint")),
                new Option(
                        Inviter.CALENDAR.name(),
                        words.of("calendars.inviter.calendar"),
                        false,
                        words.of("calendars.inviter.calendar-hint", link.account())));
    }
}
