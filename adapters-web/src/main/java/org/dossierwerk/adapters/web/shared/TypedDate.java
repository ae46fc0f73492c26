package org.dossierwerk.adapters.web.shared;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.InvalidValue;

/**
 * A day as people type it, in Dutch, German or English alike: {@code 24-11-2026}, {@code 24.11.}, {@code 24/11/26},
 * {@code 2026-11-24}, {@code di 24-11-2026}, {@code dinsdag}, {@code morgen}, {@code +3d}, {@code +2w}.
 *
 * <p>A day without a year is the next such day from two months ago on; a weekday is the next one after today.
 */
public final class TypedDate {

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})(?:[-./ ](\\d{4}|\\d{2}))?[-./]?");
    private static final Pattern AHEAD = Pattern.compile("\\+\\s?(\\d{1,3})\\s?([dtw])?[a-zäöü]*");
    private static final Pattern LEADING_WEEKDAY = Pattern.compile("^\\p{L}+[.,]{0,2}\\s+(?=\\d)");
    private static final Map<String, Integer> DAYS_AHEAD =
            Map.of("vandaag", 0, "heute", 0, "today", 0, "morgen", 1, "tomorrow", 1, "overmorgen", 2, "übermorgen", 2);
    private static final List<List<String>> WEEKDAYS = List.of(
            List.of("maandag", "montag", "monday"),
            List.of("dinsdag", "dienstag", "tuesday"),
            List.of("woensdag", "mittwoch", "wednesday"),
            List.of("donderdag", "donnerstag", "thursday"),
            List.of("vrijdag", "freitag", "friday"),
            List.of("zaterdag", "samstag", "saturday"),
            List.of("zondag", "sonntag", "sunday"));

    private TypedDate() {}

    /** @throws InvalidValue {@code time.dateUnreadable} at the field {@code date} */
    public static LocalDate read(String typed, LocalDate today) {
        var text =
                LEADING_WEEKDAY.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return byWord(text, today)
                .or(() -> ahead(text, today))
                .or(() -> byNumbers(text, today))
                .orElseThrow(TypedDate::unreadable);
    }

    private static Optional<LocalDate> byWord(String text, LocalDate today) {
        var days = DAYS_AHEAD.get(text);
        if (days != null) {
            return Optional.of(today.plusDays(days));
        }
        var word = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        for (var day : DayOfWeek.values()) {
            if (word.length() > 1 && WEEKDAYS.get(day.ordinal()).stream().anyMatch(name -> name.startsWith(word))) {
                return Optional.of(today.with(TemporalAdjusters.next(day)));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> ahead(String text, LocalDate today) {
        var match = AHEAD.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(match.group(1));
        return Optional.of("w".equals(match.group(2)) ? today.plusWeeks(count) : today.plusDays(count));
    }

    private static Optional<LocalDate> byNumbers(String text, LocalDate today) {
        var iso = ISO.matcher(text);
        if (iso.matches()) {
            return Optional.of(day(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        var match = DAY_FIRST.matcher(text);
        if (!match.matches()) {
            return Optional.empty();
        }
        if (match.group(3) == null) {
            var from = today.minusMonths(2);
            var sameYear = day(from.getYear(), number(match, 2), number(match, 1));
            return Optional.of(
                    sameYear.isBefore(from) ? day(from.getYear() + 1, number(match, 2), number(match, 1)) : sameYear);
        }
        int year = number(match, 3);
        return Optional.of(day(year < 100 ? 2000 + year : year, number(match, 2), number(match, 1)));
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static LocalDate day(int year, int month, int day) {
        try {
            if (year < 1900 || year > 2200) {
                throw unreadable();
            }
            return LocalDate.of(year, month, day);
        } catch (DateTimeException noSuchDay) {
            throw unreadable();
        }
    }

    private static InvalidValue unreadable() {
        return new InvalidValue("date", "time.dateUnreadable");
    }
}
