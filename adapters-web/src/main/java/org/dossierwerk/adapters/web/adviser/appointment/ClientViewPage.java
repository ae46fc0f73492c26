package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.Clock;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.AsClient;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.DossierCalendar.Tabs;
import org.dossierwerk.adapters.web.portal.VisitView;
import org.dossierwerk.adapters.web.shared.CalendarFile;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.dossier.DossierId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An appointment as the client sees it: what the portal shows, by the portal's own template (reading 73). */
@Controller
class ClientViewPage {

    private final DossierCalendar screen;
    private final WordBook book;
    private final Clock clock;

    ClientViewPage(DossierCalendar screen, WordBook book, Clock clock) {
        this.book = book;
        this.screen = screen;
        this.clock = clock;
    }

    @GetMapping("/dossiers/{dossier}/appointments/{appointment}/client")
    ModelAndView show(
            DeskVisit visit,
            Input input,
            @PathVariable("dossier") DossierId dossierId,
            @PathVariable("appointment") AppointmentId id) {
        var details = DossierCalendar.appointment(visit, dossierId, id);
        var dossier = visit.desk().dossiers().get(dossierId);
        var words = words(dossier);
        var seen = VisitView.of(portal(visit, dossier).appointment(id), words, clock.instant())
                .withFile(DossierCalendar.path(dossierId, id) + "/client/appointment.ics");
        var face = Face.asClient(new AsClient(words, seen));
        return screen.with(visit, input, dossier, details, Tabs.CLIENT, face, HttpStatus.OK);
    }

    /** The file the client gets, by an address of the desk: the portal's own is closed to staff. */
    @GetMapping("/dossiers/{dossier}/appointments/{appointment}/client/appointment.ics")
    ResponseEntity<byte[]> file(
            DeskVisit visit,
            @PathVariable("dossier") DossierId dossierId,
            @PathVariable("appointment") AppointmentId id) {
        DossierCalendar.appointment(visit, dossierId, id);
        var dossier = visit.desk().dossiers().get(dossierId);
        return CalendarFile.of(portal(visit, dossier).calendarFile(id));
    }

    private static Portal portal(DeskVisit visit, DossierViews.Details dossier) {
        var applicant = dossier.applicants().stream().findFirst().orElseThrow(AppointmentRefusal.NotFound::new);
        return visit.desk().portalAccess().asClient(dossier.id(), applicant.id());
    }

    private Words words(DossierViews.Details dossier) {
        return book.words(dossier.language(), dossier.formOfAddress());
    }
}
