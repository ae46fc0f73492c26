package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.HistoryLine;
import org.dossierwerk.adapters.web.adviser.appointment.DossierCalendar.Tabs;
import org.dossierwerk.adapters.web.adviser.dossier.HistoryWords;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What was done to an appointment, by whom, newest first. */
@Controller
class AppointmentHistoryPage {

    private final DossierCalendar screen;

    AppointmentHistoryPage(DossierCalendar screen) {
        this.screen = screen;
    }

    @GetMapping("/dossiers/{dossier}/appointments/{appointment}/history")
    ModelAndView show(
            DeskVisit visit,
            Input input,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("appointment") AppointmentId id) {
        var details = DossierCalendar.appointment(visit, dossier, id);
        return screen.with(
                visit,
                input,
                visit.desk().dossiers().get(dossier),
                details,
                Tabs.HISTORY,
                Face.history(lines(visit, id)),
                HttpStatus.OK);
    }

    /** @param id of an appointment or a group */
    static List<HistoryLine> lines(DeskVisit visit, AppointmentId id) {
        var words = visit.words();
        return visit.desk().history().of(id).stream()
                .map(entry -> new HistoryLine(
                        words.momentIn(visit.zone(), entry.at()),
                        entry.actorName().isEmpty() ? words.of("history.by-itself") : entry.actorName(),
                        HistoryWords.sentence(entry.action(), entry.facts(), words)))
                .toList();
    }
}
