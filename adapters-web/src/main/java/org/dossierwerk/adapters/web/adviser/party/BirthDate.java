package org.dossierwerk.adapters.web.adviser.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Text;

/** Reads and writes a date of birth: day, month and year in four digits, or the year first. */
final class BirthDate {

    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private BirthDate() {}

    /** @throws InvalidValue {@code party.birthDateMalformed} at that field when there is no such day */
    static LocalDate read(String field, String typed) {
        var text = Text.line(field, typed, 20);
        var dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(field, dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
        }
        var yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(field, yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        throw new InvalidValue(field, "party.birthDateMalformed");
    }

    static String write(LocalDate date) {
        return "%02d-%02d-%04d".formatted(date.getDayOfMonth(), date.getMonthValue(), date.getYear());
    }

    private static LocalDate day(String field, String year, String month, String day) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            throw new InvalidValue(field, "party.birthDateMalformed");
        }
    }
}
