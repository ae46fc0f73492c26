package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.shared.TypedDate;
import org.dossierwerk.adapters.web.shared.TypedDuration;
import org.dossierwerk.adapters.web.shared.TypedTime;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.domain.appointment.Appointment.Particulars;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes an appointment or a group that was moved in a calendar and accepted in the bar below it. What went well leads back to the
 * calendar; what did not shows it as it is, with the reason above.
 */
@Controller
class MovePage {

    private final Pages pages;
    private final Calendars calendars;

    MovePage(Pages pages, Calendars calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    @PostMapping(Calendars.MOVE)
    ModelAndView move(DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("id") AppointmentId id) {
        var appointments = visit.desk().appointments();
        Supplier<Particulars> stored = () -> appointments.get(id).state().particulars();
        return moved(visit, input, request, read(visit, input, id, stored), appointments::move, "appointment.moved");
    }

    @PostMapping(Calendars.MOVE_GROUP)
    ModelAndView moveGroup(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("id") AppointmentId id) {
        var groups = visit.desk().groupAppointments();
        Supplier<Particulars> stored = () -> groups.get(id).state().setup().particulars();
        return moved(visit, input, request, read(visit, input, id, stored), groups::move, "group.moved");
    }

    private ModelAndView moved(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            Appointments.@Nullable Move move,
            Consumer<Appointments.Move> mover,
            String said) {
        var here = OwnPath.of(input.text("here"), "/calendar");
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (move != null) {
            try {
                mover.accept(move);
                Flashes.say(request, said);
                return OwnPath.seeOther(here);
            } catch (Refusal refusal) {
                input.note(refusal);
                status = Refusals.statusOfForm(refusal);
            }
        }
        return refused(visit, here, input.errors(visit.words()).get(0).text(), status);
    }

    private Appointments.@Nullable Move read(
            DeskVisit visit, Input input, AppointmentId id, Supplier<Particulars> stored) {
        var version = input.require("version", AppointmentInput::version);
        LocalDate date = input.require("date", typed -> TypedDate.read(typed, calendars.today(visit)));
        LocalTime time = input.require("time", TypedTime::read);
        Duration length = input.require("minutes", TypedDuration::read);
        UserId adviser = input.id("adviser", UserId::new);
        if (version == null || date == null || time == null || length == null || input.wrong()) {
            return null;
        }
        var start = date.atTime(time);
        var offsets = visit.zone().getRules().getValidOffsets(start);
        ZoneOffset offset = offsets.size() > 1 ? offsets.get(input.text("fold").equals("B") ? 1 : 0) : null;
        return new Appointments.Move(
                id,
                version,
                new Appointments.When(start, offset, length),
                adviser == null ? stored.get().adviser() : adviser,
                input.checked("overlapMeant"));
    }

    private ModelAndView refused(DeskVisit visit, String here, String why, HttpStatus status) {
        var agenda = new DroppedOn(visit, calendars, here).agenda();
        return pages.show(
                status,
                "adviser/appointment/office",
                visit.frame(visit.words().of("frame.calendar"), Section.CALENDAR),
                new AppointmentScreens.OfficeCalendar(agenda.withNotice(why)));
    }
}
