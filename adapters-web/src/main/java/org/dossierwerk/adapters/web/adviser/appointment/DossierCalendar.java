package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.AnswerLine;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.Panel;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.State;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree;
import org.dossierwerk.adapters.web.adviser.dossier.DossierTree.Spot;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.application.appointment.AppointmentViews.Details;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a dossier's calendars, with a panel or without: every page about an appointment is one of these. */
@Component
class DossierCalendar {

    /** Asks for the form with the time that a reader proposed. */
    static final String PROPOSED = "proposed";

    private final Pages pages;
    private final Calendars calendars;

    DossierCalendar(Pages pages, Calendars calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    /** Which of the panel's tabs is open. */
    enum Tabs {
        DETAILS,
        CLIENT,
        HISTORY
    }

    static String path(DossierId dossier) {
        return "/dossiers/" + dossier.value() + "/appointments";
    }

    static String path(DossierId dossier, AppointmentId appointment) {
        return path(dossier) + "/" + appointment.value();
    }

    /** The appointment, if it belongs to that dossier. */
    static Details appointment(DeskVisit visit, DossierId dossier, AppointmentId id) {
        var details = visit.desk().appointments().get(id);
        if (!details.state().dossier().equals(dossier)) {
            throw new AppointmentRefusal.NotFound();
        }
        return details;
    }

    ModelAndView without(DeskVisit visit, Input input, DossierViews.Details dossier) {
        var path = path(dossier.id());
        return page(visit, dossier, null, null, path, query(visit, input), null, HttpStatus.OK);
    }

    /** The panel of a new appointment. */
    ModelAndView fresh(
            DeskVisit visit,
            CalendarQuery query,
            DossierViews.Details dossier,
            AppointmentForm form,
            HttpStatus status) {
        var path = path(dossier.id());
        var panel = new Panel(
                visit.words().of("appointment.new"),
                new State("", "", ""),
                query.on(path),
                List.of(),
                List.of(),
                List.of(),
                Face.form(form, null));
        return page(visit, dossier, null, null, path, query, panel, status);
    }

    /** The panel of an appointment, one of its faces showing. */
    ModelAndView with(
            DeskVisit visit,
            Input input,
            DossierViews.Details dossier,
            Details appointment,
            Tabs open,
            Face face,
            HttpStatus status) {
        var id = appointment.state().id();
        var path = path(dossier.id(), id);
        var query = query(visit, input).orAt(day(appointment));
        var panel = new Panel(
                appointment.state().particulars().title(),
                state(visit, appointment),
                query.on(path(dossier.id())),
                tabs(visit, appointment, dossier, query.on(""), open),
                open == Tabs.DETAILS
                        ? new OutsideLines(visit).of(dossier.id(), id, query.on(path(dossier.id())))
                        : List.of(),
                open == Tabs.DETAILS ? answers(visit, appointment, query.on(path)) : List.of(),
                face);
        var group = appointment.state().group();
        return page(visit, dossier, id, group == null ? id : group, path, query, panel, status);
    }

    private static List<AnswerLine> answers(DeskVisit visit, Details appointment, String path) {
        return appointment.state().active()
                ? new Asked(visit)
                        .lines(appointment.state().id(), path + (path.contains("?") ? "&" : "?") + PROPOSED + "=yes")
                : List.of();
    }

    CalendarQuery query(DeskVisit visit, Input input) {
        return CalendarQuery.of(input, calendars.today(visit));
    }

    /** What the forms in the panel of an appointment send along of the calendars beside it. */
    List<Hidden> seen(DeskVisit visit, Input input, Details appointment) {
        return query(visit, input).fields(day(appointment));
    }

    /** A path that begins from those calendars, such as the one to cancelling. */
    String seen(DeskVisit visit, Input input, Details appointment, String path) {
        return query(visit, input).orAt(day(appointment)).on(path);
    }

    /** Back to the calendars as a form found them, at that path. */
    ModelAndView back(DeskVisit visit, Input input, String path) {
        return Redirects.to(CalendarQuery.back(input, calendars.today(visit), path));
    }

    private static LocalDate day(Details appointment) {
        return appointment.state().particulars().time().wallTime().toLocalDate();
    }

    /** @param shown the block in the calendars that is marked: of a seat its group's */
    private ModelAndView page(
            DeskVisit visit,
            DossierViews.Details dossier,
            @Nullable AppointmentId selected,
            @Nullable AppointmentId shown,
            String path,
            CalendarQuery query,
            @Nullable Panel panel,
            HttpStatus status) {
        visit.lastOpened().note(dossier.number());
        var calendar = calendars.page(visit, query, dossier.id(), shown, path, path(dossier.id()) + "/new");
        var agenda = panel == null ? calendar : calendar.asItIs();
        var tree = selected == null
                ? DossierTree.of(dossier, visit.words(), Spot.APPOINTMENTS)
                : DossierTree.of(dossier, visit.words(), Spot.APPOINTMENTS, DossierItem.of(selected));
        var title = (panel == null ? visit.words().of("dossier.tree.appointments") : panel.title()) + " – "
                + dossier.title();
        return pages.show(
                status,
                "adviser/appointment/dossier",
                visit.frame(title, Section.DOSSIERS),
                new AppointmentScreens.DossierCalendar(tree, agenda, panel));
    }

    private static State state(DeskVisit visit, Details appointment) {
        var words = visit.words();
        if (!appointment.state().active()) {
            return new State(words.of("appointment.state.inactive"), "", "x");
        }
        return appointment.started()
                ? new State(words.of("appointment.state.started"), "", "clock")
                : new State(words.of("appointment.state.planned"), "ok", "check");
    }

    /** The client's face is there while there is a client at the portal who could see it (APT-24). */
    private static List<Tab> tabs(
            DeskVisit visit, Details appointment, DossierViews.Details dossier, String query, Tabs open) {
        var words = visit.words();
        var path = path(dossier.id(), appointment.state().id());
        var details = new Tab(path + query, words.of("appointment.tab.details"), open == Tabs.DETAILS);
        var history = new Tab(path + "/history" + query, words.of("appointment.tab.history"), open == Tabs.HISTORY);
        return appointment.state().active() && !dossier.applicants().isEmpty()
                ? List.of(
                        details,
                        new Tab(path + "/client" + query, words.of("appointment.tab.client"), open == Tabs.CLIENT),
                        history)
                : List.of(details, history);
    }
}
