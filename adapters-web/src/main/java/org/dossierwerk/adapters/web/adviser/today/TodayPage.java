package org.dossierwerk.adapters.web.adviser.today;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.dossierwerk.adapters.web.adviser.today.Today.Appointment;
import org.dossierwerk.adapters.web.adviser.today.Today.Day;
import org.dossierwerk.adapters.web.adviser.today.Today.Dossier;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.Flashes;
import org.dossierwerk.adapters.web.shared.Redirects;
import org.dossierwerk.adapters.web.ui.Pages;
import org.dossierwerk.adapters.web.ui.Section;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.work.AlertId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What waits for the reader, the appointments of today and the days after, and the dossiers they work on. */
@Controller
class TodayPage {

    private static final int DAYS_AHEAD = 7;
    private static final int DOSSIERS = 15;

    private final Pages pages;
    private final Clock clock;

    TodayPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/today")
    ModelAndView show(DeskVisit visit) {
        var today = LocalDate.now(clock.withZone(visit.zone()));
        var words = visit.words();
        boolean works = visit.may(Right.WORK_ON_DOSSIERS);
        return pages.show(
                "adviser/today/today",
                visit.frame(words.of("frame.today"), Section.TODAY),
                new Today(
                        words.longDate(today),
                        works,
                        new WorkList(visit).waiting(),
                        works ? appointments(visit, today, today.plusDays(1)) : List.of(),
                        works ? days(visit, today) : List.of(),
                        works ? dossiers(visit) : List.of()));
    }

    @PostMapping("/today/alerts/{alert}/settle")
    ModelAndView settle(DeskVisit visit, @PathVariable("alert") AlertId alert, HttpServletRequest request) {
        visit.desk().workQueue().settle(alert);
        Flashes.say(request, "today.settled");
        return Redirects.to("/today");
    }

    private List<Appointment> appointments(DeskVisit visit, LocalDate from, LocalDate until) {
        return visit.desk().agenda().entries(List.of(visit.me().id()), from, until).stream()
                .sorted(Comparator.comparing(entry -> entry.time().start()))
                .map(entry -> appointment(entry, visit))
                .toList();
    }

    private List<Day> days(DeskVisit visit, LocalDate today) {
        var days = new TreeMap<LocalDate, List<Appointment>>();
        visit
                .desk()
                .agenda()
                .entries(List.of(visit.me().id()), today.plusDays(1), today.plusDays(DAYS_AHEAD + 1L))
                .stream()
                .sorted(Comparator.comparing(entry -> entry.time().start()))
                .forEach(entry -> days.computeIfAbsent(
                                entry.time().start().atZone(visit.zone()).toLocalDate(), day -> new ArrayList<>())
                        .add(appointment(entry, visit)));
        return days.entrySet().stream()
                .map(day -> new Day(visit.words().longDay(day.getKey()), day.getValue()))
                .toList();
    }

    private Appointment appointment(AgendaEntry entry, DeskVisit visit) {
        var start = entry.time().start().atZone(visit.zone());
        var end = entry.time().end().atZone(visit.zone());
        var attendance = entry.attendance();
        var icon = switch (entry.channel()) {
            case ON_SITE -> "map-pin";
            case PHONE -> "phone";
            case VIDEO -> "video";
        };
        return new Appointment(
                href(entry),
                visit.words().times(start.toLocalTime(), end.toLocalTime()),
                entry.title(),
                attendance == null
                        ? entry.client()
                        : visit.words().of("agenda.seats", attendance.taken(), attendance.capacity()),
                icon,
                entry.time().end().isBefore(clock.instant()));
    }

    private static String href(AgendaEntry entry) {
        if (entry.attendance() != null) {
            return "/groups/" + entry.id().value();
        }
        var dossier = entry.dossier();
        return dossier == null
                ? "/calendar"
                : "/dossiers/" + dossier.value() + "/appointments/" + entry.id().value();
    }

    private List<Dossier> dossiers(DeskVisit visit) {
        var mine = new Filter("", visit.me().id(), DossierStatus.OPEN);
        return visit.desk().dossiers().list(mine, null).items().stream()
                .limit(DOSSIERS)
                .map(line -> new Dossier("/dossiers/" + line.id().value(), line.title(), line.number()))
                .toList();
    }
}
