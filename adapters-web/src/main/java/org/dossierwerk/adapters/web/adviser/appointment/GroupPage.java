package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Conflict;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Overlap;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForms.Setting;
import org.dossierwerk.adapters.web.adviser.appointment.GroupCalendar.Tabs;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Face;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** What is agreed about a group appointment, and changing it for everybody who takes part. */
@Controller
class GroupPage {

    private final Pages pages;
    private final Calendars calendars;
    private final GroupCalendar screen;

    GroupPage(Pages pages, Calendars calendars, GroupCalendar screen) {
        this.pages = pages;
        this.calendars = calendars;
        this.screen = screen;
    }

    @GetMapping("/groups/{group}/details")
    ModelAndView show(DeskVisit visit, Input input, @PathVariable("group") AppointmentId id) {
        var details = visit.desk().groupAppointments().get(id);
        if (!details.state().active()) {
            return Redirects.to(GroupCalendar.path(id));
        }
        var agreed = details.state().setup().particulars();
        var warned = forms(visit).warning(agreed.adviser(), agreed.time().slot(), id);
        var form = form(visit, input, details, GroupTyped.of(details, visit.words()), List.of(), warned, null);
        return page(visit, input, details, form, HttpStatus.OK);
    }

    @PostMapping("/groups/{group}/draft")
    ModelAndView refill(
            DeskVisit visit,
            Input input,
            @PathVariable("group") AppointmentId id,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx) {
        var details = visit.desk().groupAppointments().get(id);
        var chosen = Alternative.filledIn(input);
        var reading = new AppointmentInput(chosen, calendars.today(visit));
        var drafting = Drafting.of(visit, null, chosen, reading.entry(), reading.start());
        var draft = drafting.draft();
        var warned = draft == null
                ? null
                : forms(visit).warning(draft.adviser(), draft.time().slot(), id);
        var form =
                form(visit, chosen, details, GroupTyped.of(drafting.typed(), chosen), drafting.errors(), warned, null);
        return htmx == null
                ? page(visit, chosen, details, form, HttpStatus.OK)
                : pages.show("adviser/group/form", visit.frame("", Section.CALENDAR), form);
    }

    @PostMapping("/groups/{group}")
    ModelAndView change(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("group") AppointmentId id) {
        var details = visit.desk().groupAppointments().get(id);
        var chosen = Alternative.chosen(input);
        var change = new GroupInput(chosen, calendars.today(visit)).change(id);
        var saving = Saving.of(change, visit.desk().groupAppointments()::change, chosen, forms(visit));
        if (saving.done()) {
            Flashes.say(request, "group.saved");
            return screen.back(visit, input, GroupCalendar.path(id));
        }
        var typed = GroupTyped.of(Typed.of(chosen), chosen);
        var form = form(
                visit,
                chosen,
                details,
                saving.stale() ? typed.over(details.state().version()) : typed,
                saving.errorsOfChange(visit.words()),
                saving.overlap(),
                saving.stale() ? new Differences(visit).between(details, typed) : null);
        return page(visit, chosen, details, form, saving.status());
    }

    private ModelAndView page(DeskVisit visit, Input input, GroupDetails details, GroupForm form, HttpStatus status) {
        return screen.with(visit, input, details, Tabs.DETAILS, Face.form(form), status);
    }

    private GroupForm form(
            DeskVisit visit,
            Input input,
            GroupDetails details,
            GroupTyped typed,
            List<FieldError> errors,
            @Nullable Overlap overlap,
            @Nullable Conflict conflict) {
        var shared = forms(visit).form(typed.shared(), setting(visit, input, details), errors, overlap, conflict);
        return GroupForm.of(shared, typed, errors, visit);
    }

    private AppointmentForms forms(DeskVisit visit) {
        return new AppointmentForms(visit, calendars.today(visit));
    }

    private Setting setting(DeskVisit visit, Input input, GroupDetails details) {
        var path = GroupCalendar.path(details.state().id());
        return new Setting(
                path,
                path + "/draft",
                screen.seen(visit, input, details, path + "/cancel"),
                false,
                !details.started(),
                false,
                new GroupConsequences(visit, details).ofChanging(),
                screen.seen(visit, input, details));
    }
}
