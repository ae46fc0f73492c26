package org.dossierwerk.adapters.web.adviser.appointment;

import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The calendars of the office, the caller's own at first. */
@Controller
class CalendarPage {

    private final Pages pages;
    private final Calendars calendars;

    CalendarPage(Pages pages, Calendars calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    @GetMapping("/calendar")
    ModelAndView show(DeskVisit visit, Input input) {
        var query = CalendarQuery.of(input, calendars.today(visit));
        var agenda = calendars.page(visit, query, null, null, "/calendar", "/appointments/new");
        return pages.show(
                "adviser/appointment/office",
                visit.frame(visit.words().of("frame.calendar"), Section.CALENDAR),
                new AppointmentScreens.OfficeCalendar(agenda));
    }
}
