package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Overlap;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Setting;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.appointment.AppointmentRefusal.AdviserOccupied;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Planning an appointment: the calendars of the dossier, and the panel with what is proposed. */
@Controller
class NewAppointmentPage {

    private final Pages pages;
    private final Calendars calendars;
    private final DossierCalendar screen;

    NewAppointmentPage(Pages pages, Calendars calendars, DossierCalendar screen) {
        this.pages = pages;
        this.calendars = calendars;
        this.screen = screen;
    }

    @GetMapping("/dossiers/{dossier}/appointments")
    ModelAndView calendar(DeskVisit visit, Input input, @PathVariable("dossier") DossierId dossier) {
        return screen.without(visit, input, visit.desk().dossiers().get(dossier));
    }

    @GetMapping("/dossiers/{dossier}/appointments/new")
    ModelAndView blank(DeskVisit visit, Input input, @PathVariable("dossier") DossierId dossierId) {
        var dossier = visit.desk().dossiers().get(dossierId);
        var reading = new AppointmentInput(input, calendars.today(visit));
        var minutes = input.text("minutes");
        var entry = minutes.isBlank() ? reading.entry() : reading.lasting(minutes);
        var draft = visit.desk().appointments().draft(dossier.id(), entry, reading.start());
        var typed = Typed.of(input).filled(draft, visit.words());
        var forms = forms(visit);
        var form = forms.form(
                typed,
                setting(visit, dossier, typed, draft.homeAddress()),
                List.of(),
                forms.warning(draft.taken()),
                null);
        return screen.fresh(
                visit, at(visit, input, draft.time().wallTime().toLocalDate()), dossier, form, HttpStatus.OK);
    }

    /** Fills the fields that depend on others: a part for htmx, the whole page for everybody else. */
    @PostMapping("/dossiers/{dossier}/appointments/new/draft")
    ModelAndView refill(
            DeskVisit visit,
            Input input,
            @PathVariable("dossier") DossierId dossierId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var dossier = visit.desk().dossiers().get(dossierId);
        var reading = new AppointmentInput(input, calendars.today(visit));
        var draft = visit.desk().appointments().draft(dossier.id(), reading.entry(), reading.start());
        var typed = Typed.of(input).filled(draft, visit.words());
        var forms = forms(visit);
        var form = forms.form(
                typed,
                setting(visit, dossier, typed, draft.homeAddress()),
                List.of(),
                forms.warning(draft.taken()),
                null);
        return htmx == null
                ? screen.fresh(visit, at(visit, input, day(typed, visit)), dossier, form, HttpStatus.OK)
                : pages.show("adviser/appointment/form", visit.frame("", Section.DOSSIERS), form);
    }

    @PostMapping("/dossiers/{dossier}/appointments")
    Object plan(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("dossier") DossierId dossierId) {
        var dossier = visit.desk().dossiers().get(dossierId);
        var chosen = Alternative.chosen(input);
        Overlap overlap = null;
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        var plan = new AppointmentInput(chosen, calendars.today(visit)).plan(dossier.id());
        if (plan != null) {
            try {
                var id = visit.desk().appointments().plan(plan);
                Flashes.say(request, "appointment.planned");
                return "redirect:" + DossierCalendar.path(dossier.id(), id);
            } catch (AdviserOccupied occupied) {
                overlap = forms(visit).refused(occupied.alternatives());
                chosen.note("time", occupied);
                status = HttpStatus.CONFLICT;
            } catch (Refusal refusal) {
                chosen.note(refusal);
                status = Refusals.statusOfForm(refusal);
            }
        }
        var typed = Typed.of(chosen);
        var form = forms(visit)
                .form(
                        typed,
                        setting(visit, dossier, typed, home(dossier)),
                        chosen.errors(visit.words()),
                        overlap,
                        null);
        return screen.fresh(visit, at(visit, chosen, day(typed, visit)), dossier, form, status);
    }

    private AppointmentForms forms(DeskVisit visit) {
        return new AppointmentForms(visit, calendars.today(visit));
    }

    private Setting setting(DeskVisit visit, DossierViews.Details dossier, Typed typed, String homeAddress) {
        var path = DossierCalendar.path(dossier.id());
        return new Setting(
                path,
                path + "/new/draft",
                path,
                true,
                !homeAddress.isEmpty(),
                Consequences.ofPlanning(visit, dossier, typed.type()));
    }

    private static String home(DossierViews.Details dossier) {
        return dossier.applicants().stream()
                .map(applicant -> applicant.contact().address())
                .filter(Objects::nonNull)
                .map(address -> address.line())
                .findFirst()
                .orElse("");
    }

    private LocalDate day(Typed typed, DeskVisit visit) {
        return CalendarQuery.day(typed.date(), calendars.today(visit)).orElseGet(() -> calendars.today(visit));
    }

    private CalendarQuery at(DeskVisit visit, Input input, LocalDate day) {
        return CalendarQuery.of(input, calendars.today(visit)).withoutAdvisers().at(day);
    }
}
