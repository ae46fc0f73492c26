package org.dossierwerk.adapters.web.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.domain.calendar.CalendarFeedId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A client's own appointments in their calendar program. The address is shown in the answer to the form and nowhere else. */
@Controller
class PortalFeedPage {

    private static final String PATH = PortalVisit.OWN + "/calendar-feed";

    private final Pages pages;

    PortalFeedPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(PATH)
    ModelAndView show(PortalVisit visit) {
        return page(visit, Optional.empty());
    }

    @PostMapping(PATH)
    ModelAndView open(PortalVisit visit, Input input) {
        var id = input.chosenId(CalendarFeedId::new);
        return page(
                visit,
                id == null ? Optional.empty() : visit.portal().calendarFeeds().open(id));
    }

    @PostMapping(PATH + "/close")
    ModelAndView close(PortalVisit visit, HttpServletRequest request) {
        visit.portal().calendarFeeds().close();
        Flashes.say(request, "feed.was-closed");
        return Redirects.to(PATH);
    }

    private ModelAndView page(PortalVisit visit, Optional<String> told) {
        return pages.show(
                "calendar/portal",
                visit.frame(visit.words().of("feed.title"), Section.APPOINTMENTS),
                FeedScreen.of(
                        visit.portal().calendarFeeds(),
                        PATH,
                        told,
                        visit.words(),
                        visit.overview().zone()));
    }
}
