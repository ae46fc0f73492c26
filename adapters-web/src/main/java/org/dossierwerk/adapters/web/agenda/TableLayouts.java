package org.dossierwerk.adapters.web.agenda;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Lays out team, month and list: the views without a grid of hours. */
final class TableLayouts {

    /** Entries a day of the month shows before it says how many there are more. */
    private static final int PER_DAY = 3;

    private final AgendaRequest request;
    private final Cards cards;
    private final AgendaLinks links;
    private final Days period;
    private final List<Part> parts;

    TableLayouts(AgendaRequest request, List<Entry> entries, Cards cards) {
        this.request = request;
        this.cards = cards;
        this.links = new AgendaLinks(request);
        this.period = request.view().days(request.date());
        this.parts = entries.stream()
                .flatMap(entry -> Part.of(entry, period, request.zone()).stream())
                .sorted(Comparator.comparing(Part::start)
                        .thenComparing(part -> cards.order(part.entry()))
                        .thenComparing(part -> part.entry().id()))
                .toList();
    }

    TeamTable team() {
        List<LocalDate> days = TimeGridLayout.workingDays(request, period, parts);
        List<TeamTable.DayHead> heads = days.stream()
                .map(day -> new TeamTable.DayHead(day, isToday(day)))
                .toList();
        List<TeamTable.Row> rows =
                request.shown().stream().map(adviser -> row(adviser, days)).toList();
        return new TeamTable(heads, rows);
    }

    MonthTable month() {
        List<DayOfWeek> weekdays = TimeGridLayout.workingDays(request, period, parts).stream()
                .map(LocalDate::getDayOfWeek)
                .distinct()
                .sorted()
                .toList();
        List<MonthTable.Week> weeks = new ArrayList<>();
        for (LocalDate monday = period.first(); !monday.isAfter(period.last()); monday = monday.plusWeeks(1)) {
            LocalDate start = monday;
            List<MonthTable.Cell> cells = weekdays.stream()
                    .map(weekday -> monthCell(start.with(weekday)))
                    .toList();
            weeks.add(new MonthTable.Week(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), cells));
        }
        return new MonthTable(weekdays, weeks);
    }

    DayList list() {
        return new DayList(period.all().stream()
                .map(day -> new DayList.Day(day, isToday(day), cards.of(on(day))))
                .filter(day -> !day.cards().isEmpty())
                .toList());
    }

    private TeamTable.Row row(AdviserColumn adviser, List<LocalDate> days) {
        List<TeamTable.Cell> cells = new ArrayList<>();
        Duration planned = Duration.ZERO;
        for (LocalDate day : days) {
            List<Part> own = on(day).stream()
                    .filter(part -> part.entry().adviserKey().equals(adviser.key()))
                    .toList();
            planned = planned.plus(hours(own));
            cells.add(new TeamTable.Cell(day, isToday(day), cards.of(own)));
        }
        return new TeamTable.Row(adviser, planned, cells);
    }

    private Duration hours(List<Part> parts) {
        return parts.stream()
                .filter(part -> !Part.inBand(part.entry(), request.zone()))
                .filter(part -> part.entry().state() == Entry.State.NORMAL
                        || part.entry().state() == Entry.State.TENTATIVE)
                .map(part -> Duration.between(part.start(), part.end()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private MonthTable.Cell monthCell(LocalDate day) {
        List<Part> own = on(day);
        int shown = Math.min(PER_DAY, own.size());
        return new MonthTable.Cell(
                day,
                YearMonth.from(day).equals(YearMonth.from(request.date())),
                isToday(day),
                cards.of(own.subList(0, shown)),
                cards.of(own.subList(shown, own.size())),
                links.to(AgendaView.DAY, day));
    }

    private List<Part> on(LocalDate day) {
        return parts.stream().filter(part -> part.day().equals(day)).toList();
    }

    private boolean isToday(LocalDate day) {
        return day.equals(request.today());
    }
}
