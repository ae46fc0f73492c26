package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.domain.calendar.OutsideChangeId;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Decides about what the owner of a linked calendar did there to an appointment's entry (reading 77). */
@Controller
class OutsideChangePage {

    static final String PATH = "/outside-changes/";

    @PostMapping(PATH + "{change}/take-over")
    ModelAndView takeOver(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("change") OutsideChangeId change) {
        return decided(
                () -> visit.desk().outsideChanges().takeOver(change, input.number("version")),
                "outside.was-taken-over",
                visit,
                input,
                request);
    }

    @PostMapping(PATH + "{change}/put-back")
    ModelAndView putBack(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("change") OutsideChangeId change) {
        return decided(
                () -> visit.desk().outsideChanges().putBack(change), "outside.was-put-back", visit, input, request);
    }

    private static ModelAndView decided(
            Runnable decision, String said, DeskVisit visit, Input input, HttpServletRequest request) {
        try {
            decision.run();
            Flashes.say(request, said);
        } catch (Refusal refusal) {
            Refusals.statusOfForm(refusal);
            Flashes.say(request, "outside.not-done", Refusals.sentence(visit.words(), refusal));
        }
        return Redirects.to(OwnPath.of(input.text("here"), "/today"));
    }
}
