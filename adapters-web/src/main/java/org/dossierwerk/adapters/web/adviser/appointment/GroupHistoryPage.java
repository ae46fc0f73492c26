package org.dossierwerk.adapters.web.adviser.appointment;

import org.dossierwerk.adapters.web.adviser.appointment.GroupCalendar.Tabs;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Face;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was done to a group, by whom, newest first. */
@Controller
class GroupHistoryPage {

    private final GroupCalendar screen;

    GroupHistoryPage(GroupCalendar screen) {
        this.screen = screen;
    }

    @GetMapping("/groups/{group}/history")
    ModelAndView show(DeskVisit visit, Input input, @PathVariable("group") AppointmentId id) {
        var group = visit.desk().groupAppointments().get(id);
        var face = Face.history(AppointmentHistoryPage.lines(visit, id));
        return screen.with(visit, input, group, Tabs.HISTORY, face, HttpStatus.OK);
    }
}
