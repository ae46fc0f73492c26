package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierwerk.adapters.web.agenda.AgendaPage;
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
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Takes an appointment that was moved in a calendar and accepted in the bar below it. What went well leads back to the
 * calendar; what did not shows it as it is, with the reason above.
 */
@Controller
class MovePage {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern DOSSIER = Pattern.compile(
            "/dossiers/(?<dossier>" + ID + ")/appointments(?:/(?<appointment>" + ID + ")(?:/.*)?|/new)?");

    private final Pages pages;
    private final Calendars calendars;

    MovePage(Pages pages, Calendars calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    @PostMapping(Calendars.MOVE)
    ModelAndView move(DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("id") AppointmentId id) {
        var here = OwnPath.of(input.text("here"), "/calendar");
        var move = read(visit, input, id);
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (move != null) {
            try {
                visit.desk().appointments().move(move);
                Flashes.say(request, "appointment.moved");
                return OwnPath.seeOther(here);
            } catch (Refusal refusal) {
                input.note(refusal);
                status = Refusals.statusOfForm(refusal);
            }
        }
        return refused(visit, here, input.errors(visit.words()).get(0).text(), status);
    }

    private Appointments.@Nullable Move read(DeskVisit visit, Input input, AppointmentId id) {
        var version = input.require("version", AppointmentInput::version);
        LocalDate date = input.require("date", typed -> TypedDate.read(typed, calendars.today(visit)));
        LocalTime time = input.require("time", TypedTime::read);
        Duration length = input.require("minutes", TypedDuration::read);
        UserId adviser = input.id("adviser", UserId::new);
        if (version == null || date == null || time == null || length == null || input.wrong()) {
            return null;
        }
        var stored = visit.desk().appointments().get(id).state().particulars();
        var start = date.atTime(time);
        var offsets = visit.zone().getRules().getValidOffsets(start);
        ZoneOffset offset = offsets.size() > 1 ? offsets.get(input.text("fold").equals("B") ? 1 : 0) : null;
        return new Appointments.Move(
                id,
                version,
                new Appointments.When(start, offset, length),
                adviser == null ? stored.adviser() : adviser,
                input.checked("overlapMeant"));
    }

    private ModelAndView refused(DeskVisit visit, String here, String why, HttpStatus status) {
        var place = UriComponentsBuilder.fromUriString(here).build();
        var path = Objects.requireNonNullElse(place.getPath(), "/calendar");
        var query = CalendarQuery.of(new Input(place.getQueryParams()), calendars.today(visit));
        var inDossier = DOSSIER.matcher(path);
        var agenda = inDossier.matches()
                ? ofDossier(visit, query, path, inDossier)
                : calendars.page(visit, query, null, null, path, "/appointments/new");
        return pages.show(
                status,
                "adviser/appointment/office",
                visit.frame(visit.words().of("frame.calendar"), Section.CALENDAR),
                new AppointmentScreens.OfficeCalendar(agenda.withNotice(why)));
    }

    /** The calendars of the dossier the bar was on, with its selected appointment. */
    private AgendaPage ofDossier(DeskVisit visit, CalendarQuery query, String path, Matcher place) {
        var dossier = new DossierId(UUID.fromString(place.group("dossier")));
        var create = DossierCalendar.path(dossier) + "/new";
        if (place.group("appointment") == null) {
            return calendars.page(visit, query, dossier, null, path, create);
        }
        var selected = new AppointmentId(UUID.fromString(place.group("appointment")));
        var time = DossierCalendar.appointment(visit, dossier, selected)
                .state()
                .particulars()
                .time();
        return calendars.page(visit, query.orAt(time.wallTime().toLocalDate()), dossier, selected, path, create);
    }
}
