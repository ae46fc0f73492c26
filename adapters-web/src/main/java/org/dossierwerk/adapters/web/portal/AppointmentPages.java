package org.dossierwerk.adapters.web.portal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.ui.Frame;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.portal.PortalViews.Visit;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The client's appointments, those to come and those that were. */
@Controller
@RequestMapping({PortalVisit.OWN, PortalVisit.OPENED})
class AppointmentPages {

    private static final int PER_PAGE = 10;
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final Pages pages;
    private final Clock clock;

    AppointmentPages(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/appointments")
    ModelAndView all(PortalVisit visit, Input input) {
        var past = visit.overview().past();
        int last = Math.max(0, (past.size() - 1) / PER_PAGE);
        int page = Math.min(number(input.text("page")), last);
        var shown = past.subList(page * PER_PAGE, Math.min(past.size(), (page + 1) * PER_PAGE));
        var view = new PortalPages.AppointmentsPage(
                views(visit, visit.overview().coming()),
                views(visit, shown),
                past.size(),
                page == 0 ? Optional.empty() : Optional.of(address(visit, page - 1)),
                page == last ? Optional.empty() : Optional.of(address(visit, page + 1)),
                visit.isClient() ? Optional.of(PortalVisit.OWN + "/calendar-feed") : Optional.empty());
        return pages.show("portal/appointments", frame(visit), view);
    }

    @GetMapping("/appointments/{id}")
    ModelAndView one(@PathVariable("id") UUID id, PortalVisit visit) {
        var appointment = visit.portal().appointment(new AppointmentId(id));
        var view = VisitView.of(appointment, PortalReader.of(visit, clock.instant()));
        return pages.show(
                "portal/appointment",
                frame(visit).titled(view.title()),
                new PortalPages.AppointmentPage(visit.root(), view));
    }

    @GetMapping("/appointments/{id}/appointment.ics")
    ResponseEntity<byte[]> file(@PathVariable("id") UUID id, PortalVisit visit) {
        var file = visit.portal().calendarFile(new AppointmentId(id));
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("appointment.ics")
                                .build()
                                .toString())
                .body(file.getBytes(StandardCharsets.UTF_8));
    }

    private List<VisitView> views(PortalVisit visit, List<Visit> appointments) {
        var reader = PortalReader.of(visit, clock.instant());
        return appointments.stream()
                .map(appointment -> VisitView.of(appointment, reader))
                .toList();
    }

    private static Frame frame(PortalVisit visit) {
        return visit.frame(visit.words().of("frame.appointments"), Section.APPOINTMENTS);
    }

    private static String address(PortalVisit visit, int page) {
        return visit.root() + "/appointments?page=" + (page + 1) + "#past";
    }

    /** The page asked for, counted from 0; the first for anything that is no number of a page. */
    private static int number(String typed) {
        return typed.matches("[1-9]\\d{0,5}") ? Integer.parseInt(typed) - 1 : 0;
    }
}
