package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Setting;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.DossierCalendar.Tabs;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The panel of one appointment: its fields, and below them what came of it. */
@Controller
class AppointmentPage {

    private final Pages pages;
    private final Calendars calendars;
    private final DossierCalendar screen;

    AppointmentPage(Pages pages, Calendars calendars, DossierCalendar screen) {
        this.pages = pages;
        this.calendars = calendars;
        this.screen = screen;
    }

    @GetMapping("/dossiers/{dossier}/appointments/{appointment}")
    ModelAndView show(
            DeskVisit visit,
            Input input,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("appointment") AppointmentId id) {
        var details = DossierCalendar.appointment(visit, dossier, id);
        return page(visit, input, details, face(visit, input, details), HttpStatus.OK);
    }

    @PostMapping("/dossiers/{dossier}/appointments/{appointment}/draft")
    ModelAndView refill(
            DeskVisit visit,
            Input input,
            @PathVariable("dossier") DossierId dossierId,
            @PathVariable("appointment") AppointmentId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var details = DossierCalendar.appointment(visit, dossierId, id);
        var dossier = visit.desk().dossiers().get(dossierId);
        var chosen = Alternative.filledIn(input);
        var reading = new AppointmentInput(chosen, calendars.today(visit));
        var drafting = Drafting.of(visit, dossierId, chosen, reading.entry(), reading.start());
        var draft = drafting.draft();
        var warned = draft == null
                ? null
                : forms(visit).warning(draft.adviser(), draft.time().slot(), id);
        var form = forms(visit).form(drafting.typed(), setting(visit, input, details), drafting.errors(), warned, null);
        return htmx == null
                ? page(visit, input, details, faceWith(visit, input, details, form), HttpStatus.OK)
                : pages.show("adviser/appointment/form", visit.frame("", Section.DOSSIERS), form);
    }

    @PostMapping("/dossiers/{dossier}/appointments/{appointment}")
    ModelAndView change(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            @PathVariable("dossier") DossierId dossier,
            @PathVariable("appointment") AppointmentId id) {
        var details = DossierCalendar.appointment(visit, dossier, id);
        var chosen = Alternative.chosen(input);
        var change = new AppointmentInput(chosen, calendars.today(visit)).change(id);
        var saving = Saving.of(change, visit.desk().appointments()::change, chosen, forms(visit));
        if (saving.done()) {
            Flashes.say(request, "appointment.saved");
            return screen.back(visit, input, DossierCalendar.path(dossier, id));
        }
        var typed = Typed.of(chosen);
        var form = forms(visit)
                .form(
                        saving.stale() ? typed.over(details.state().version()) : typed,
                        setting(visit, input, details),
                        saving.errorsOfChange(visit.words()),
                        saving.overlap(),
                        saving.stale() ? new Differences(visit).between(details, typed) : null);
        return page(visit, chosen, details, faceWith(visit, input, details, form), saving.status());
    }

    private ModelAndView page(DeskVisit visit, Input input, Details details, Face face, HttpStatus status) {
        var dossier = visit.desk().dossiers().get(details.state().dossier());
        return screen.with(visit, input, dossier, details, Tabs.DETAILS, face, status);
    }

    private Face face(DeskVisit visit, Input input, Details details) {
        if (details.state().group() != null) {
            return seat(visit, input, details);
        }
        if (!details.state().active()) {
            return Face.facts(Facts.of(details, visit.words()), results(visit, input, details));
        }
        var particulars = details.state().particulars();
        var proposed = input.text(DossierCalendar.PROPOSED).isEmpty()
                ? Optional.<TimeSlot>empty()
                : new Asked(visit).proposal(details.state().id());
        var typed = Typed.of(details, visit.words());
        var warned = forms(visit)
                .warning(
                        particulars.adviser(),
                        proposed.orElse(particulars.time().slot()),
                        details.state().id());
        var form = forms(visit)
                .form(
                        proposed.map(slot -> typed.at(slot, visit)).orElse(typed),
                        setting(visit, input, details),
                        List.of(),
                        warned,
                        null);
        return faceWith(visit, input, details, form);
    }

    /** When, where and with whom is settled for the whole group. */
    private Face seat(DeskVisit visit, Input input, Details details) {
        var state = details.state();
        var own = DossierCalendar.path(state.dossier(), state.id());
        var seat = new AppointmentScreens.Seat(
                GroupCalendar.path(Objects.requireNonNull(state.group())),
                state.active() ? screen.seen(visit, input, details, own + "/cancel") : "");
        return Face.seat(seat, Facts.of(details, visit.words()), results(visit, input, details));
    }

    private Face faceWith(DeskVisit visit, Input input, Details details, AppointmentForm form) {
        return details.state().group() == null
                ? Face.form(form, results(visit, input, details))
                : seat(visit, input, details);
    }

    private AppointmentScreens.@Nullable Result results(DeskVisit visit, Input input, Details details) {
        return details.started() || !details.state().active()
                ? Results.of(visit, details, Results.recorded(details), List.of(), screen.seen(visit, input, details))
                : null;
    }

    private AppointmentForms forms(DeskVisit visit) {
        return new AppointmentForms(visit, calendars.today(visit));
    }

    private Setting setting(DeskVisit visit, Input input, Details details) {
        var dossier = visit.desk().dossiers().get(details.state().dossier());
        var path = DossierCalendar.path(dossier.id(), details.state().id());
        return new Setting(
                path,
                path + "/draft",
                screen.seen(visit, input, details, path + "/cancel"),
                false,
                !details.started(),
                Drafting.homeIsKnown(dossier),
                Consequences.ofChanging(visit, details),
                screen.seen(visit, input, details));
    }
}
