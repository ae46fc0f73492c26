package org.dossierwerk.adapters.web.adviser.appointment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.web.adviser.appointment.GroupCalendar.Tabs;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Asking;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Full;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.shared.Refusals;
import org.dossierwerk.adapters.web.ui.FieldError;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.Seat;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal.GroupFull;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Who takes part in a group: adding somebody, and taking them out again (GRP-03). */
@Controller
class ParticipantsPage {

    private final Pages pages;
    private final GroupCalendar screen;

    ParticipantsPage(Pages pages, GroupCalendar screen) {
        this.pages = pages;
        this.screen = screen;
    }

    @GetMapping("/groups/{group}")
    ModelAndView show(DeskVisit visit, Input input, @PathVariable("group") AppointmentId id) {
        return page(visit, input, visit.desk().groupAppointments().get(id), List.of(), null, HttpStatus.OK);
    }

    /** Whom a few letters find, while typing. */
    @GetMapping("/groups/{group}/candidates")
    ModelAndView candidates(DeskVisit visit, Input input, @PathVariable("group") AppointmentId id) {
        var group = visit.desk().groupAppointments().get(id);
        return pages.show(
                "adviser/group/candidates",
                visit.part(),
                faces(visit, input, group).candidates(input.text("q")));
    }

    @PostMapping("/groups/{group}/participants")
    ModelAndView add(
            DeskVisit visit, Input input, HttpServletRequest request, @PathVariable("group") AppointmentId id) {
        var dossier = input.id("dossier", DossierId::new);
        if (dossier == null && !input.wrong()) {
            input.note("dossier", new InvalidValue("dossier", "text.missing"));
        }
        Full full = null;
        var status = HttpStatus.UNPROCESSABLE_CONTENT;
        if (dossier != null) {
            try {
                visit.desk().groupAppointments().add(id, dossier, input.checked("overbook"));
                Flashes.say(request, "group.added", title(visit, dossier));
                return screen.back(visit, input, GroupCalendar.path(id));
            } catch (GroupFull refusal) {
                full = new Full(
                        Refusals.sentence(visit.words(), refusal),
                        dossier.value().toString(),
                        title(visit, dossier));
                status = HttpStatus.CONFLICT;
            } catch (Refusal refusal) {
                input.note(refusal);
                status = Refusals.statusOfForm(refusal);
            }
        }
        var group = visit.desk().groupAppointments().get(id);
        return page(visit, input, group, input.errors(visit.words()), full, status);
    }

    private static String title(DeskVisit visit, DossierId dossier) {
        return visit.desk().dossiers().get(dossier).title();
    }

    private ModelAndView page(
            DeskVisit visit,
            Input input,
            GroupDetails group,
            List<FieldError> errors,
            @Nullable Full full,
            HttpStatus status) {
        var face = faces(visit, input, group).participants(input.text("q"), errors, full);
        return screen.with(visit, input, group, Tabs.PARTICIPANTS, face, status);
    }

    private GroupFaces faces(DeskVisit visit, Input input, GroupDetails group) {
        return new GroupFaces(visit, group, screen.seen(visit, input, group), screen.query(visit, input));
    }

    /** Asks before somebody is taken out; of somebody who takes part no longer there is nothing to ask. */
    @GetMapping("/groups/{group}/participants/{dossier}/remove")
    ModelAndView ask(
            DeskVisit visit,
            Input input,
            @PathVariable("group") AppointmentId id,
            @PathVariable("dossier") DossierId dossier) {
        var group = visit.desk().groupAppointments().get(id);
        return seat(group, dossier)
                .map(seat -> screen.with(
                        visit,
                        input,
                        group,
                        Tabs.PARTICIPANTS,
                        Face.asking(asking(visit, input, group, seat)),
                        HttpStatus.OK))
                .orElseGet(() -> Redirects.to(GroupCalendar.path(id)));
    }

    @PostMapping("/groups/{group}/participants/{dossier}/remove")
    ModelAndView remove(
            DeskVisit visit,
            Input input,
            HttpServletRequest request,
            @PathVariable("group") AppointmentId id,
            @PathVariable("dossier") DossierId dossier) {
        visit.desk().groupAppointments().remove(id, dossier);
        Flashes.say(request, "group.removed", title(visit, dossier));
        return screen.back(visit, input, GroupCalendar.path(id));
    }

    private static Optional<Seat> seat(GroupDetails group, DossierId dossier) {
        return group.participants().stream()
                .filter(seat -> seat.dossier().equals(dossier))
                .findFirst();
    }

    private Asking asking(DeskVisit visit, Input input, GroupDetails group, Seat seat) {
        var words = visit.words();
        var path = GroupCalendar.path(group.state().id());
        var own = visit.desk().appointments().get(seat.appointment());
        return new Asking(
                words.of("group.remove.title", seat.client()),
                faces(visit, input, group).takeOut(seat.dossier()),
                screen.seen(visit, input, group, path),
                words.of("group.remove.back"),
                words.of("group.remove.do"),
                screen.seen(visit, input, group),
                Consequences.ofLeaving(visit, own));
    }
}
