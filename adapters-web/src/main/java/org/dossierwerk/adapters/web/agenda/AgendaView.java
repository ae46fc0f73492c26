package org.dossierwerk.adapters.web.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The five ways to look at calendars. */
public enum AgendaView {
    /** One day, a column per adviser. */
    DAY("d"),
    /** One week, a column per day. */
    WEEK("w"),
    /** One week, a table of advisers and days. */
    TEAM("s"),
    /** One month, a table of weeks. */
    MONTH("m"),
    /** One week as plain text, for everybody who has no use for a grid. */
    LIST("l");

    private final String shortcut;

    AgendaView(String shortcut) {
        this.shortcut = shortcut;
    }

    /** Value of the parameter {@code view} in an address, and the end of the view's message keys. */
    public String param() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The letter that chooses this view. */
    public String shortcut() {
        return shortcut;
    }

    /** What one step back or forward is, for message keys: {@code day}, {@code week} or {@code month}. */
    public String step() {
        return switch (this) {
            case DAY -> "day";
            case WEEK, TEAM, LIST -> "week";
            case MONTH -> "month";
        };
    }

    /** Reads {@link #param()} back; empty when it is not the name of a view. */
    public static Optional<AgendaView> fromParam(String param) {
        return Arrays.stream(values())
                .filter(view -> view.param().equals(param))
                .findFirst();
    }

    /** Days whose entries this view may show around a date: what a caller has to fetch. */
    public Days days(LocalDate date) {
        return switch (this) {
            case DAY -> new Days(date, date);
            case WEEK, TEAM, LIST -> new Days(monday(date), sunday(date));
            case MONTH ->
                new Days(monday(date.withDayOfMonth(1)), sunday(date.with(TemporalAdjusters.lastDayOfMonth())));
        };
    }

    /** The date that shows the period before. */
    LocalDate previous(LocalDate date) {
        return switch (this) {
            case DAY -> date.minusDays(1);
            case WEEK, TEAM, LIST -> date.minusWeeks(1);
            case MONTH -> date.minusMonths(1);
        };
    }

    /** The date that shows the period after. */
    LocalDate next(LocalDate date) {
        return switch (this) {
            case DAY -> date.plusDays(1);
            case WEEK, TEAM, LIST -> date.plusWeeks(1);
            case MONTH -> date.plusMonths(1);
        };
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static LocalDate sunday(LocalDate date) {
        return date.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
