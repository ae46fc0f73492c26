package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Setting;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.appointment.AppointmentViews.Draft;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.dossier.DossierId;
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

    /** The form with a proposal: for the slot that was drawn, the day that was looked at, or the next free hour. */
    @GetMapping("/dossiers/{dossier}/appointments/new")
    ModelAndView blank(DeskVisit visit, Input input, @PathVariable("dossier") DossierId dossierId) {
        var dossier = visit.desk().dossiers().get(dossierId);
        var reading = new AppointmentInput(input, calendars.today(visit));
        var minutes = input.text("minutes");
        var entry = minutes.isBlank() ? reading.entry() : reading.lasting(minutes);
        var start = reading.start(visit.office().workingHours().from());
        return page(visit, input, dossier, Drafting.of(visit, dossierId, input, entry, start));
    }

    /** Fills the fields that depend on others: a part for htmx, the whole page for everybody else. */
    @PostMapping("/dossiers/{dossier}/appointments/new/draft")
    ModelAndView refill(
            DeskVisit visit,
            Input input,
            @PathVariable("dossier") DossierId dossierId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var dossier = visit.desk().dossiers().get(dossierId);
        var chosen = Alternative.filledIn(input);
        var reading = new AppointmentInput(chosen, calendars.today(visit));
        var drafting = Drafting.of(visit, dossierId, chosen, reading.entry(), reading.start());
        return htmx == null
                ? page(visit, chosen, dossier, drafting)
                : pages.show(
                        "adviser/appointment/form",
                        visit.frame("", Section.DOSSIERS),
                        form(visit, chosen, dossier, drafting));
    }

    private ModelAndView page(DeskVisit visit, Input input, DossierViews.Details dossier, Drafting drafting) {
        var form = form(visit, input, dossier, drafting);
        var status = drafting.draft() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return screen.fresh(visit, at(visit, input, drafting.typed()), dossier, form, status);
    }

    private AppointmentForm form(DeskVisit visit, Input input, DossierViews.Details dossier, Drafting drafting) {
        var forms = forms(visit);
        var draft = drafting.draft();
        return forms.form(
                drafting.typed(),
                setting(visit, dossier, draft, at(visit, input, drafting.typed())),
                drafting.errors(),
                draft == null ? null : forms.warning(draft.taken()),
                null);
    }

    @PostMapping("/dossiers/{dossier}/appointments")
    ModelAndView plan(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("dossier") DossierId dossierId) {
        var chosen = Alternative.chosen(input);
        var reading = new AppointmentInput(chosen, calendars.today(visit));
        var plan = reading.plan(dossierId);
        var saving = Saving.of(plan, visit.desk().appointments()::plan, chosen, forms(visit));
        if (plan != null && saving.done()) {
            Flashes.say(request, "appointment.planned");
            return screen.back(
                    visit, chosen.with("seen-date", chosen.text("date")), DossierCalendar.path(dossierId, plan.id()));
        }
        var dossier = visit.desk().dossiers().get(dossierId);
        var typed = Typed.of(chosen);
        var seen = at(visit, chosen, typed);
        var draft = Drafting.proposed(visit, dossierId, reading.entry(), reading.start());
        var form = forms(visit)
                .form(
                        typed,
                        setting(visit, dossier, draft, seen),
                        chosen.errors(visit.words()),
                        saving.overlap(),
                        null);
        return screen.fresh(visit, seen, dossier, form, saving.status());
    }

    private AppointmentForms forms(DeskVisit visit) {
        return new AppointmentForms(visit, calendars.today(visit));
    }

    private Setting setting(DeskVisit visit, DossierViews.Details dossier, @Nullable Draft draft, CalendarQuery seen) {
        var path = DossierCalendar.path(dossier.id());
        return new Setting(
                path,
                path + "/new/draft",
                seen.on(path),
                true,
                true,
                Drafting.homeIsKnown(dossier),
                Consequences.ofPlanning(visit, draft),
                seen.fields(calendars.today(visit)));
    }

    /** The usual calendars on the day that stands in the form: its adviser is no choice of calendars. */
    private CalendarQuery at(DeskVisit visit, Input input, Typed typed) {
        var today = calendars.today(visit);
        var day = CalendarQuery.day(typed.date(), today).orElse(today);
        return CalendarQuery.of(input, today).withoutAdvisers().at(day);
    }
}
