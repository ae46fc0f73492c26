package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Cancelling;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.DossierCalendar.Tabs;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Cancelling an appointment: what it does is said first, and the result may be recorded with it (APT-27). */
@Controller
class CancelPage {

    private final DossierCalendar screen;

    CancelPage(DossierCalendar screen) {
        this.screen = screen;
    }

    @GetMapping("/dossiers/{dossier}/appointments/{appointment}/cancel")
    ModelAndView ask(
            DeskVisit visit,
            Input input,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("appointment") AppointmentId id) {
        var details = DossierCalendar.appointment(visit, dossier, id);
        return details.state().active()
                ? page(visit, input, details, List.of(), HttpStatus.OK)
                : Redirects.to(DossierCalendar.path(dossier, id));
    }

    /** Cancelling what is cancelled already says the same again (HOSTILE B17). */
    @PostMapping("/dossiers/{dossier}/appointments/{appointment}/cancel")
    ModelAndView cancel(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("appointment") AppointmentId id) {
        if (isRemoved(visit, dossier, id)) {
            return done(visit, input, request, dossier, id, Cancellation.REMOVED);
        }
        var details = DossierCalendar.appointment(visit, dossier, id);
        var result = Results.read(input);
        if (input.wrong()) {
            return page(visit, input, details, input.errors(visit.words()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return done(
                    visit,
                    input,
                    request,
                    dossier,
                    id,
                    visit.desk().appointments().cancel(id, result));
        } catch (Refusal refusal) {
            input.note(refusal);
            return page(visit, input, details, input.errors(visit.words()), Refusals.statusOfForm(refusal));
        }
    }

    /** Whether the history of the dossier knows that it was cancelled and taken out. */
    private static boolean isRemoved(DeskVisit visit, DossierId dossier, AppointmentId id) {
        return visit.desk().dossiers().get(dossier).appointments().stream()
                        .noneMatch(line -> line.id().equals(id))
                && visit.desk().history().of(dossier).stream()
                        .anyMatch(entry -> entry.subject().equals(id.value())
                                && entry.action().startsWith("appointment.cancelled/"));
    }

    private ModelAndView done(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            DossierId dossier,
            AppointmentId id,
            Cancellation cancelled) {
        Flashes.say(request, "appointment.cancelled." + cancelled);
        return screen.back(
                visit,
                input,
                cancelled == Cancellation.REMOVED ? DossierCalendar.path(dossier) : DossierCalendar.path(dossier, id));
    }

    private ModelAndView page(
            DeskVisit visit, Input input, Details details, List<FieldError> errors, HttpStatus status) {
        var dossier = details.state().dossier();
        var path = DossierCalendar.path(dossier, details.state().id());
        var values = Results.Values.of(input);
        var cancelling = new Cancelling(
                path + "/cancel",
                screen.seen(visit, input, details, path),
                screen.seen(visit, input, details),
                details.state().group() == null
                        ? Consequences.ofCancelling(visit, details)
                        : Consequences.ofLeaving(visit, details),
                errors,
                Results.field(visit, Results.RESULT, values.result(), errors).optional(),
                Results.options(
                        details.type().setup().results().stream()
                                .filter(AppointmentResult::active)
                                .toList(),
                        values),
                Results.field(visit, Results.EXPLANATION, values.explanation(), errors)
                        .optional());
        return screen.with(
                visit,
                input,
                visit.desk().dossiers().get(dossier),
                details,
                Tabs.DETAILS,
                Face.cancelling(cancelling),
                status);
    }
}
