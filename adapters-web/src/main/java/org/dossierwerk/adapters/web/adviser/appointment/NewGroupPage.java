package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Overlap;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Consequence;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Setting;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** Planning a group appointment: the calendars of the office, and the panel with what is proposed. */
@Controller
class NewGroupPage {

    private final Pages pages;
    private final Calendars calendars;
    private final GroupCalendar screen;

    NewGroupPage(Pages pages, Calendars calendars, GroupCalendar screen) {
        this.pages = pages;
        this.calendars = calendars;
        this.screen = screen;
    }

    /** The form with a proposal: for the slot that was drawn, the day that was looked at, or the next free hour. */
    @GetMapping(GroupCalendar.NEW)
    ModelAndView blank(DeskVisit visit, Input input) {
        var reading = new AppointmentInput(input, calendars.today(visit));
        var minutes = input.text("minutes");
        var entry = minutes.isBlank() ? reading.entry() : reading.lasting(minutes);
        var start = reading.start(visit.office().workingHours().from());
        return page(visit, input, Drafting.of(visit, null, input, entry, start));
    }

    /** Fills the fields that depend on others: a part for htmx, the whole page for everybody else. */
    @PostMapping(GroupCalendar.NEW + "/draft")
    ModelAndView refill(
            DeskVisit visit, Input input, @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var chosen = Alternative.filledIn(input);
        var reading = new AppointmentInput(chosen, calendars.today(visit));
        var drafting = Drafting.of(visit, null, chosen, reading.entry(), reading.start());
        return htmx == null
                ? page(visit, chosen, drafting)
                : pages.show("adviser/group/form", visit.frame("", Section.CALENDAR), form(visit, chosen, drafting));
    }

    private ModelAndView page(DeskVisit visit, Input input, Drafting drafting) {
        var status = drafting.draft() == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return screen.fresh(visit, at(visit, input, drafting.typed()), form(visit, input, drafting), status);
    }

    private GroupForm form(DeskVisit visit, Input input, Drafting drafting) {
        var draft = drafting.draft();
        var warned = draft == null ? null : forms(visit).warning(draft.taken());
        return form(visit, input, drafting.typed(), drafting.errors(), warned);
    }

    private GroupForm form(
            DeskVisit visit, Input input, Typed typed, List<FieldError> errors, @Nullable Overlap overlap) {
        var shared = forms(visit).form(typed, setting(visit, at(visit, input, typed)), errors, overlap, null);
        return GroupForm.of(shared, GroupTyped.of(typed, input), errors, visit);
    }

    @PostMapping(GroupCalendar.PATH)
    ModelAndView plan(DeskVisit visit, Input input, HttpServletRequest request) {
        var chosen = Alternative.chosen(input);
        var plan = new GroupInput(chosen, calendars.today(visit)).plan();
        var saving = Saving.of(plan, visit.desk().groupAppointments()::plan, chosen, forms(visit));
        if (plan != null && saving.done()) {
            Flashes.say(request, "group.planned");
            return screen.back(visit, chosen.with("seen-date", chosen.text("date")), GroupCalendar.path(plan.id()));
        }
        var typed = Typed.of(chosen);
        var form = form(visit, chosen, typed, chosen.errors(visit.words()), saving.overlap());
        return screen.fresh(visit, at(visit, chosen, typed), form, saving.status());
    }

    private AppointmentForms forms(DeskVisit visit) {
        return new AppointmentForms(visit, calendars.today(visit));
    }

    private Setting setting(DeskVisit visit, CalendarQuery seen) {
        return new Setting(
                GroupCalendar.PATH,
                GroupCalendar.NEW + "/draft",
                seen.on("/calendar"),
                true,
                true,
                false,
                new Consequence(visit.words().of("group.consequence.plan"), false),
                seen.fields(calendars.today(visit)));
    }

    /** The usual calendars on the day that stands in the form: its adviser is no choice of calendars. */
    private CalendarQuery at(DeskVisit visit, Input input, Typed typed) {
        var today = calendars.today(visit);
        var day = CalendarQuery.day(typed.date(), today).orElse(today);
        return CalendarQuery.of(input, today).withoutAdvisers().at(day);
    }
}
