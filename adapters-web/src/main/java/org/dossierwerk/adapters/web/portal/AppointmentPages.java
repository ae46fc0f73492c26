package org.dossierwerk.adapters.web.portal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.CalendarFile;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.portal.PortalViews.Visit;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The client's appointments, those to come and those that were. */
@Controller
final class AppointmentPages {

    private static final int PER_PAGE = 10;

    private final Pages pages;
    private final Clock clock;

    AppointmentPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/portal/appointments")
    ModelAndView all(PortalVisit visit, Input input) {
        var past = visit.overview().past();
        int last = Math.max(0, (past.size() - 1) / PER_PAGE);
        int page = Math.min(number(input.text("page")), last);
        var shown = past.subList(page * PER_PAGE, Math.min(past.size(), (page + 1) * PER_PAGE));
        var view = new PortalPages.AppointmentsPage(
                views(visit, visit.overview().coming()),
                views(visit, shown),
                past.size(),
                page == 0 ? Optional.empty() : Optional.of(address(page - 1)),
                page == last ? Optional.empty() : Optional.of(address(page + 1)));
        return pages.show("portal/appointments", frame(visit), view);
    }

    @GetMapping("/portal/appointments/{id}")
    ModelAndView one(@PathVariable UUID id, PortalVisit visit) {
        var appointment = visit.portal().appointment(new AppointmentId(id));
        var view = VisitView.of(appointment, visit.words(), clock.instant());
        return pages.show("portal/appointment", frame(visit).titled(view.title()), view);
    }

    @GetMapping("/portal/appointments/{id}/appointment.ics")
    ResponseEntity<byte[]> file(@PathVariable UUID id, PortalVisit visit) {
        return CalendarFile.of(visit.portal().calendarFile(new AppointmentId(id)));
    }

    private List<VisitView> views(PortalVisit visit, List<Visit> appointments) {
        var now = clock.instant();
        return appointments.stream()
                .map(appointment -> VisitView.of(appointment, visit.words(), now))
                .toList();
    }

    private static Frame frame(PortalVisit visit) {
        return visit.frame(visit.words().of("frame.appointments"), Section.APPOINTMENTS);
    }

    private static String address(int page) {
        return "/portal/appointments?page=" + (page + 1) + "#past";
    }

    /** The page asked for, counted from 0; the first for anything that is no number of a page. */
    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) - 1 : 0;
    }
}
