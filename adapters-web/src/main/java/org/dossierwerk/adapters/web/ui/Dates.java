package org.dossierwerk.adapters.web.ui;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dossierwerk.domain.shared.Language;

/** Dates and times as one language writes them, by the CLDR names of the JDK; Dutch and English abbreviate without dots. */
final class Dates {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;
    private final DateTimeFormatter brief;
    private final DateTimeFormatter briefWithYear;
    private final DateTimeFormatter full;
    private final DateTimeFormatter fullDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter inField;

    Dates(Language language) {
        this.language = language;
        boolean german = language == Language.DE;
        String afterDay = german ? ". " : " ";
        String afterWeekday = german ? ", " : " ";
        this.brief = abbreviated(afterWeekday, afterDay).toFormatter(language.locale());
        this.briefWithYear =
                abbreviated(afterWeekday, afterDay).appendPattern(" uuuu").toFormatter(language.locale());
        this.full = pattern(german ? "EEEE, d. MMMM uuuu" : "EEEE d MMMM uuuu");
        this.fullDay = pattern(german ? "EEEE, d. MMMM" : "EEEE d MMMM");
        this.month = pattern("LLLL uuuu");
        this.inField = pattern(
                switch (language) {
                    case NL -> "dd-MM-uuuu";
                    case DE -> "dd.MM.uuuu";
                    case EN -> "dd/MM/uuuu";
                });
    }

    String brief(LocalDate day) {
        return brief.format(day);
    }

    String briefWithYear(LocalDate day) {
        return briefWithYear.format(day);
    }

    String full(LocalDate day) {
        return full.format(day);
    }

    String fullDay(LocalDate day) {
        return fullDay.format(day);
    }

    String weekday(LocalDate day) {
        return abbreviation(day.getDayOfWeek().getDisplayName(TextStyle.SHORT, language.locale()));
    }

    String longWeekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, language.locale());
    }

    String month(YearMonth yearMonth) {
        return month.format(yearMonth);
    }

    String inField(LocalDate day) {
        return weekday(day) + " " + inField.format(day);
    }

    String time(LocalTime time) {
        return CLOCK.format(time);
    }

    String zone(ZoneId zone) {
        return zone.getDisplayName(TextStyle.FULL, language.locale());
    }

    /** A date-like argument of a text, or its plain form if it is none. */
    String any(TemporalAccessor value) {
        if (value instanceof LocalDate day) {
            return brief(day);
        }
        return value instanceof LocalTime time ? time(time) : value.toString();
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    private DateTimeFormatterBuilder abbreviated(String afterWeekday, String afterDay) {
        Map<Long, String> weekdays = new HashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put((long) day.getValue(), abbreviation(day.getDisplayName(TextStyle.SHORT, language.locale())));
        }
        Map<Long, String> months = new HashMap<>();
        for (Month name : Month.values()) {
            months.put((long) name.getValue(), abbreviation(name.getDisplayName(TextStyle.SHORT, language.locale())));
        }
        return new DateTimeFormatterBuilder()
                .appendText(ChronoField.DAY_OF_WEEK, weekdays)
                .appendLiteral(afterWeekday)
                .appendValue(ChronoField.DAY_OF_MONTH)
                .appendLiteral(afterDay)
                .appendText(ChronoField.MONTH_OF_YEAR, months);
    }

    private String abbreviation(String name) {
        return language != Language.DE && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }
}
