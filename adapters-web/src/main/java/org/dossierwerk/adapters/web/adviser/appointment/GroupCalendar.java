package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentForm.Hidden;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.State;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Face;
import org.dossierwerk.adapters.web.adviser.appointment.GroupScreens.Panel;
import org.dossierwerk.adapters.web.agenda.AgendaPage;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.adapters.web.ui.Tab;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.office.UserId;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of the office's calendars with the panel of a group: every page about one group is one of these. */
@Component
class GroupCalendar {

    static final String PATH = "/groups";
    static final String NEW = PATH + "/new";

    private static final String OFFICE = "/calendar";

    private final Pages pages;
    private final Calendars calendars;

    GroupCalendar(Pages pages, Calendars calendars) {
        this.pages = pages;
        this.calendars = calendars;
    }

    /** Which of the panel's tabs is open. */
    enum Tabs {
        PARTICIPANTS,
        DETAILS,
        HISTORY
    }

    static String path(AppointmentId group) {
        return PATH + "/" + group.value();
    }

    /** Where what is agreed is changed. */
    static String details(AppointmentId group) {
        return path(group) + "/details";
    }

    /** The panel of a new group. */
    ModelAndView fresh(DeskVisit visit, CalendarQuery query, GroupForm form, HttpStatus status) {
        var words = visit.words();
        var panel = new Panel(
                words.of("group.new"), new State("", "", ""), query.on(OFFICE), List.of(), List.of(), Face.form(form));
        var agenda = calendars.page(visit, query, null, null, NEW, NEW);
        return page(visit, agenda, panel, status);
    }

    /** The panel of a group, one of its faces showing. */
    ModelAndView with(DeskVisit visit, Input input, GroupDetails group, Tabs open, Face face, HttpStatus status) {
        var state = group.state();
        var query = query(visit, input).orAt(day(group));
        var panel = new Panel(
                state.setup().particulars().title(),
                state(visit, group),
                query.on(OFFICE),
                tabs(visit, group, query, open),
                open == Tabs.PARTICIPANTS ? new OutsideLines(visit).of(state.id()) : List.of(),
                face);
        UserId adviser = group.adviser().id();
        var agenda = calendars.ofGroup(visit, query, adviser, state.id(), path(state.id()), NEW);
        return page(visit, agenda, panel, status);
    }

    CalendarQuery query(DeskVisit visit, Input input) {
        return CalendarQuery.of(input, calendars.today(visit));
    }

    /** What the forms in the panel of a group send along of the calendars beside it. */
    List<Hidden> seen(DeskVisit visit, Input input, GroupDetails group) {
        return query(visit, input).fields(day(group));
    }

    /** A path that begins from those calendars, such as the one to cancelling. */
    String seen(DeskVisit visit, Input input, GroupDetails group, String path) {
        return query(visit, input).orAt(day(group)).on(path);
    }

    /** Back to the calendars as a form found them, at that path. */
    ModelAndView back(DeskVisit visit, Input input, String path) {
        return Redirects.to(CalendarQuery.back(input, calendars.today(visit), path));
    }

    private static LocalDate day(GroupDetails group) {
        return group.state().setup().particulars().time().wallTime().toLocalDate();
    }

    private ModelAndView page(DeskVisit visit, AgendaPage agenda, Panel panel, HttpStatus status) {
        return pages.show(
                status,
                "adviser/group/calendar",
                visit.frame(panel.title(), Section.CALENDAR),
                new GroupScreens.Calendar(agenda.asItIs(), panel));
    }

    private static State state(DeskVisit visit, GroupDetails group) {
        var words = visit.words();
        if (!group.state().active()) {
            return new State(words.of("appointment.state.inactive"), "", "x");
        }
        return group.started()
                ? new State(words.of("appointment.state.started"), "", "clock")
                : new State(words.of("group.mark"), "ok", "users");
    }

    private static List<Tab> tabs(DeskVisit visit, GroupDetails group, CalendarQuery query, Tabs open) {
        var words = visit.words();
        var id = group.state().id();
        var participants = new Tab(query.on(path(id)), words.of("group.tab.participants"), open == Tabs.PARTICIPANTS);
        var details = new Tab(query.on(details(id)), words.of("appointment.tab.details"), open == Tabs.DETAILS);
        var history =
                new Tab(query.on(path(id) + "/history"), words.of("appointment.tab.history"), open == Tabs.HISTORY);
        return group.state().active() ? List.of(participants, details, history) : List.of(participants, history);
    }
}
