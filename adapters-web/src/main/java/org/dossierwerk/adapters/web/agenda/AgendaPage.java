package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

/**
 * The calendar as its templates print it.
 *
 * @param period the days the heading names
 * @param notice what the server has to say first, such as why a move was refused; already in the reader's language
 * @param uncertain up to when the own calendars are known of those who may be taken at any time; already in the reader's language
 * @param nothing what a period without anything in it says instead
 * @param narrowUrl where a narrow screen goes when the address named no view
 * @param create address of the form for a new appointment, without query
 * @param now wall-clock time in the zone of the calendar, such as {@code 2026-11-24T10:40}
 */
public record AgendaPage(
        AgendaView view,
        LocalDate date,
        Days period,
        Toolbar toolbar,
        AgendaBody body,
        Optional<String> notice,
        List<String> uncertain,
        Optional<NothingPlanned> nothing,
        Optional<String> narrowUrl,
        String create,
        String now) {

    /** Style sheets that a page with a calendar adds to its frame. */
    public static final List<String> STYLES = List.of("css/agenda.css", "css/agenda-rows.css");

    /** Scripts that a page with a calendar adds to its frame. */
    public static final List<String> SCRIPTS = List.of("js/agenda.js", "js/agenda-keys.js");

    /** Lays out entries; those of calendars that are not on, or that lie outside the period, are left out. */
    public static AgendaPage of(AgendaRequest request, List<Entry> entries) {
        Cards cards = new Cards(request);
        List<Entry> shown = entries.stream().filter(cards::shows).toList();
        AgendaBody body = body(request, shown, cards);
        Optional<String> narrow = request.viewChosen() || request.view() == AgendaView.DAY
                ? Optional.empty()
                : Optional.of(new AgendaLinks(request).to(AgendaView.DAY, request.date()));
        return new AgendaPage(
                request.view(),
                request.date(),
                headingDays(request, body),
                Toolbar.of(request),
                body,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                narrow,
                request.paths().create(),
                request.now()
                        .atZone(request.zone())
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
    }

    /** The same calendar with something to say above it, which no narrow screen leaves for another view. */
    public AgendaPage withNotice(String text) {
        return new AgendaPage(
                view,
                date,
                period,
                toolbar,
                body,
                Optional.of(text),
                uncertain,
                nothing,
                Optional.empty(),
                create,
                now);
    }

    /** The same calendar, saying of whom not everything is known. */
    public AgendaPage withUncertain(List<String> sentences) {
        return new AgendaPage(view, date, period, toolbar, body, notice, sentences, nothing, narrowUrl, create, now);
    }

    /** The same calendar, saying that there is nothing in it. */
    public AgendaPage withNothing(NothingPlanned said) {
        return new AgendaPage(
                view, date, period, toolbar, body, notice, uncertain, Optional.of(said), narrowUrl, create, now);
    }

    /** The same calendar on every screen, for a page that shows more than the calendar. */
    public AgendaPage asItIs() {
        return new AgendaPage(
                view, date, period, toolbar, body, notice, uncertain, nothing, Optional.empty(), create, now);
    }

    /** ISO number of the week the period lies in; the month has none. */
    public Optional<Integer> week() {
        return view == AgendaView.MONTH
                ? Optional.empty()
                : Optional.of(period.first().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** Whether no calendar is on, so that there is nothing to show. */
    public boolean noCalendar() {
        return toolbar.chips().stream().noneMatch(link -> link.adviser().shown());
    }

    private static AgendaBody body(AgendaRequest request, List<Entry> shown, Cards cards) {
        return switch (request.view()) {
            case DAY, WEEK -> TimeGridLayout.of(request, shown, cards);
            case TEAM -> new TableLayouts(request, shown, cards).team();
            case MONTH -> new TableLayouts(request, shown, cards).month();
            case LIST -> new TableLayouts(request, shown, cards).list();
        };
    }

    private static Days headingDays(AgendaRequest request, AgendaBody body) {
        if (body instanceof TimeGrid grid && !grid.perAdviser()) {
            return new Days(
                    grid.columns().get(0).date(),
                    grid.columns().get(grid.columns().size() - 1).date());
        }
        if (body instanceof TeamTable team) {
            return new Days(
                    team.days().get(0).date(),
                    team.days().get(team.days().size() - 1).date());
        }
        return request.view().days(request.date());
    }
}
