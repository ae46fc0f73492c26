package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.agenda.AdviserColumn;
import org.dossierwerk.adapters.web.agenda.AgendaPage;
import org.dossierwerk.adapters.web.agenda.AgendaPaths;
import org.dossierwerk.adapters.web.agenda.AgendaRequest;
import org.dossierwerk.adapters.web.agenda.AgendaView;
import org.dossierwerk.adapters.web.agenda.Entry;
import org.dossierwerk.adapters.web.agenda.NothingPlanned;
import org.dossierwerk.adapters.web.agenda.NothingPlanned.Next;
import org.dossierwerk.adapters.web.agenda.Seats;
import org.dossierwerk.adapters.web.shared.AnswerSigns;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.appointment.AppointmentViews.BusyBlock;
import org.dossierwerk.application.appointment.AppointmentViews.Uncertain;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the calendars a page shows. */
@Component
class Calendars {

    static final String MOVE = "/appointments/{id}/move";
    static final String MOVE_GROUP = "/groups/{id}/move";

    private static final Set<AgendaView> GRIDS = Set.of(AgendaView.DAY, AgendaView.WEEK);
    private static final Period SOON = Period.ofWeeks(6);

    private final Clock clock;

    Calendars(Clock clock) {
        this.clock = clock;
    }

    LocalDate today(DeskVisit visit) {
        return LocalDate.ofInstant(clock.instant(), visit.zone());
    }

    /**
     * @param dossier whose adviser and case handler are shown without asking (APT-11); null for the caller's own calendar
     * @param selected the appointment whose panel is open, or null
     * @param path of the page itself; switching the view stays on it
     */
    AgendaPage page(
            DeskVisit visit,
            CalendarQuery query,
            @Nullable DossierId dossier,
            @Nullable AppointmentId selected,
            String path,
            String create) {
        return page(visit, query, () -> visit.desk().agenda().shownFor(dossier), selected, path, create);
    }

    /** The same for a group, with the calendar of its adviser. */
    AgendaPage ofGroup(
            DeskVisit visit, CalendarQuery query, UserId adviser, AppointmentId group, String path, String create) {
        return page(visit, query, () -> List.of(adviser), group, path, create);
    }

    private AgendaPage page(
            DeskVisit visit,
            CalendarQuery query,
            Supplier<List<UserId>> usual,
            @Nullable AppointmentId selected,
            String path,
            String create) {
        var agenda = visit.desk().agenda();
        Set<UserId> shown = query.noAdviser()
                ? Set.of()
                : new LinkedHashSet<>(query.advisers().isEmpty() ? usual.get() : query.advisers());
        var view = query.view().orElse(AgendaView.WEEK);
        var date = query.date().orElseGet(() -> today(visit));
        var days = view.days(date);
        var columns = columns(agenda.colleagues(), shown, visit.me().id());
        var now = clock.instant();
        var request = new AgendaRequest(
                view,
                query.view().isPresent(),
                date,
                visit.zone(),
                visit.office().workingHours().from(),
                visit.office().workingHours().until(),
                query.wholeDay(),
                now,
                columns,
                new AgendaPaths(path, create, MOVE, MOVE_GROUP));
        var until = days.last().plusDays(1);
        var entries = Stream.concat(
                        agenda.entries(shown, days.first(), until).stream()
                                .map(entry -> entry(entry, query, selected, now, visit.words())),
                        agenda.busy(shown, days.first(), until).stream().map(block -> elsewhere(visit, block)))
                .toList();
        var page = AgendaPage.of(request, entries).withUncertain(sentences(visit, agenda.uncertain(shown), columns));
        return entries.isEmpty() && GRIDS.contains(view) && !page.noCalendar()
                ? page.withNothing(new NothingPlanned(next(visit, query, shown, until)))
                : page;
    }

    /** Soon enough to be of use to whoever looks at a period without anything in it. */
    private static Optional<Next> next(DeskVisit visit, CalendarQuery query, Set<UserId> shown, LocalDate from) {
        return visit.desk().agenda().entries(shown, from, from.plus(SOON)).stream()
                .filter(entry -> entry.dossier() != null || entry.attendance() != null)
                .min(Comparator.comparing(entry -> entry.time().start()))
                .map(entry -> new Next(
                        entry.time()
                                .startInZone()
                                .withZoneSameInstant(visit.zone())
                                .toLocalDateTime(),
                        entry.title(),
                        entry.client(),
                        query.on(
                                path(entry.dossier(), entry.id()),
                                entry.time().wallTime().toLocalDate())));
    }

    private static Entry elsewhere(DeskVisit visit, BusyBlock block) {
        return Entry.elsewhere(
                block.adviser().value().toString(),
                block.slot().start().atZone(visit.zone()),
                block.slot().end().atZone(visit.zone()),
                visit.words().of("agenda.busy"));
    }

    /** Of whom not everything is known, and since when. */
    private List<String> sentences(DeskVisit visit, List<Uncertain> uncertain, List<AdviserColumn> columns) {
        return uncertain.stream()
                .flatMap(one -> columns.stream()
                        .filter(column ->
                                column.key().equals(one.adviser().value().toString()))
                        .map(column -> sentence(visit, column.name(), one.knownUntil())))
                .toList();
    }

    private String sentence(DeskVisit visit, String name, @Nullable Instant knownUntil) {
        var words = visit.words();
        if (knownUntil == null) {
            return words.of("agenda.never-read", name);
        }
        return words.of("agenda.known-until", name, moment(visit, today(visit), knownUntil));
    }

    /** Without the day when that is today. */
    static String moment(DeskVisit visit, LocalDate today, Instant moment) {
        return LocalDate.ofInstant(moment, visit.zone()).equals(today)
                ? visit.words().timeIn(visit.zone(), moment)
                : visit.words().momentIn(visit.zone(), moment);
    }

    /** Those who are shown first, in their order, then everybody else by name. */
    private static List<AdviserColumn> columns(List<Colleague> colleagues, Set<UserId> shown, UserId self) {
        var order = List.copyOf(shown);
        return colleagues.stream()
                .filter(colleague -> colleague.active() || shown.contains(colleague.id()))
                .sorted(Comparator.comparingInt(
                        (Colleague c) -> shown.contains(c.id()) ? order.indexOf(c.id()) : order.size()))
                .map(colleague -> new AdviserColumn(
                        colleague.id().value().toString(),
                        colleague.name(),
                        colleague.initials(),
                        colleague.hue(),
                        shown.contains(colleague.id()),
                        colleague.id().equals(self)))
                .toList();
    }

    private static Entry entry(
            AgendaEntry entry, CalendarQuery query, @Nullable AppointmentId selected, Instant now, Words words) {
        var dossier = entry.dossier();
        var attendance = entry.attendance();
        boolean known = dossier != null || attendance != null;
        var day = entry.time().wallTime().toLocalDate();
        return new Entry(
                entry.id().value(),
                entry.adviser().value().toString(),
                entry.time().startInZone(),
                entry.time().endInZone(),
                entry.title(),
                entry.client(),
                attendance == null ? null : new Seats(attendance.taken(), attendance.capacity()),
                Entry.Kind.valueOf(entry.channel().name()),
                AnswerSigns.of(entry.answer(), words),
                dossier != null || attendance != null && attendance.taken() > 0,
                known ? Entry.State.NORMAL : Entry.State.BUSY,
                entry.id().equals(selected),
                known && entry.time().start().isAfter(now),
                known ? query.on(path(dossier, entry.id()), day) : "",
                entry.version());
    }

    /** @param dossier null for a group */
    private static String path(@Nullable DossierId dossier, AppointmentId id) {
        return dossier == null ? GroupCalendar.path(id) : DossierCalendar.path(dossier, id);
    }
}
