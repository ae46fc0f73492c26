package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import org.dossierwerk.adapters.web.adviser.appointment.GroupCalendar.Tabs;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Asking;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Face;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Cancelling a group for everybody: who is told is said first. */
@Controller
class CancelGroupPage {

    private final GroupCalendar screen;

    CancelGroupPage(GroupCalendar screen) {
        this.screen = screen;
    }

    @GetMapping("/groups/{group}/cancel")
    ModelAndView ask(DeskVisit visit, Input input, @PathVariable("group") AppointmentId id) {
        var group = visit.desk().groupAppointments().get(id);
        if (!group.state().active()) {
            return Redirects.to(GroupCalendar.path(id));
        }
        var words = visit.words();
        var asking = new Asking(
                words.of("group.cancel.title"),
                GroupCalendar.path(id) + "/cancel",
                screen.seen(visit, input, group, GroupCalendar.details(id)),
                words.of("appointment.cancel.back"),
                words.of("group.cancel.do"),
                screen.seen(visit, input, group),
                new GroupConsequences(visit, group).ofCancelling());
        return screen.with(visit, input, group, Tabs.DETAILS, Face.asking(asking), HttpStatus.OK);
    }

    /** Cancelling what is cancelled already says the same again (HOSTILE B17). */
    @PostMapping("/groups/{group}/cancel")
    ModelAndView cancel(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("group") AppointmentId id) {
        visit.desk().groupAppointments().cancel(id);
        Flashes.say(request, "group.cancelled");
        return screen.back(visit, input, GroupCalendar.path(id));
    }
}
