package org.dossierwerk.adapters.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.domain.calendar.CalendarFeedId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A colleague's own appointments in their calendar program. The address is shown in the answer to the form and nowhere else. */
@Controller
class DeskFeedPage {

    private static final String PATH = LinkPaths.FEED;

    private final Pages pages;

    DeskFeedPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView show(DeskVisit visit) {
        return page(visit, Optional.empty());
    }

    @PostMapping(PATH)
    ModelAndView open(DeskVisit visit, Input input) {
        var id = input.chosenId(CalendarFeedId::new);
        return page(
                visit,
                id == null ? Optional.empty() : visit.desk().calendarFeeds().open(id));
    }

    @PostMapping(PATH + "/close")
    ModelAndView close(DeskVisit visit, HttpServletRequest request) {
        visit.desk().calendarFeeds().close();
        Flashes.say(request, "feed.was-closed");
        return Redirects.to(PATH);
    }

    private ModelAndView page(DeskVisit visit, Optional<String> told) {
        return pages.show(
                "calendar/desk",
                visit.frame(visit.words().of("feed.title"), Section.NONE),
                FeedScreen.of(visit.desk().calendarFeeds(), PATH, told, visit.words(), visit.zone())
                        .with(LinkPaths.tabs(visit, PATH)));
    }
}
