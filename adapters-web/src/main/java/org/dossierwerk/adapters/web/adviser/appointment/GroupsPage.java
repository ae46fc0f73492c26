package org.dossierwerk.adapters.web.adviser.appointment;

import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Line;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Overview;
import org.dossierwerk.adapters.web.agenda.Seats;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.appointment.GroupViews.GroupLine;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The group appointments to come. */
@Controller
class GroupsPage {

    private final Pages pages;

    GroupsPage(Pages pages) {
        this.pages = pages;
    }

    @GetMapping(GroupCalendar.PATH)
    ModelAndView show(DeskVisit visit) {
        var lines = visit.desk().groupAppointments().toCome().stream()
                .map(group -> line(visit, group))
                .toList();
        return pages.show(
                "adviser/group/list",
                visit.frame(visit.words().of("group.list"), Section.CALENDAR),
                new Overview(lines));
    }

    private static Line line(DeskVisit visit, GroupLine group) {
        var words = visit.words();
        var start = group.time().startInZone();
        var end = group.time().endInZone();
        return new Line(
                GroupCalendar.path(group.id()),
                group.title(),
                words.date(start.toLocalDate()) + " " + words.times(start.toLocalTime(), end.toLocalTime()),
                group.adviser().initials(),
                group.adviser().hue(),
                group.adviser().name(),
                new Seats(group.participants(), group.capacity()));
    }
}
