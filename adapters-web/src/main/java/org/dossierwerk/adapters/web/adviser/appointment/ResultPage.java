package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.DossierCalendar.Tabs;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Recording what came of an appointment. */
@Controller
class ResultPage {

    private final DossierCalendar screen;

    ResultPage(DossierCalendar screen) {
        this.screen = screen;
    }

    @PostMapping("/dossiers/{dossier}/appointments/{appointment}/result")
    ModelAndView record(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("appointment") AppointmentId id) {
        var details = DossierCalendar.appointment(visit, dossier, id);
        var version = input.require("version", AppointmentInput::version);
        var result = Results.read(input);
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (result == null && !input.wrong()) {
            input.note(Results.RESULT, new InvalidValue(Results.RESULT, "text.missing"));
        }
        if (result != null && version != null && !input.wrong()) {
            try {
                visit.desk().appointments().recordResult(id, version, result);
                Flashes.say(request, "appointment.result-recorded");
                return screen.back(visit, input, DossierCalendar.path(dossier, id));
            } catch (Refusal refusal) {
                input.note(refusal);
                status = Refusals.statusOfForm(refusal);
            }
        }
        var form = Results.of(
                visit,
                details,
                Results.Values.of(input),
                input.errors(visit.words()),
                screen.seen(visit, input, details));
        var face = Face.facts(Facts.of(details, visit.words()), form);
        return screen.with(visit, input, visit.desk().dossiers().get(dossier), details, Tabs.DETAILS, face, status);
    }
}
