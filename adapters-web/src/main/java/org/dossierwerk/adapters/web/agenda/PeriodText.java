package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.time.YearMonth;
import org.dossierwerk.adapters.web.ui.Words;

/** The heading of a period: a day, a month by its name, a week as short as it stays clear. */
public final class PeriodText {

    private PeriodText() {}

    /** Such as "23 – 27 november 2026" or "ma 30 nov – vr 4 dec 2026". */
    public static String of(AgendaPage page, Words words) {
        return switch (page.view()) {
            case DAY -> words.dateWithYear(page.date());
            case MONTH -> words.month(YearMonth.from(page.date()));
            case WEEK, TEAM, LIST -> ofDays(page.period().first(), page.period().last(), words);
        };
    }

    private static String ofDays(LocalDate first, LocalDate last, Words words) {
        YearMonth month = YearMonth.from(last);
        if (YearMonth.from(first).equals(month)) {
            return words.of("agenda.days", first.getDayOfMonth(), last.getDayOfMonth(), words.month(month));
        }
        String start = first.getYear() == last.getYear() ? words.date(first) : words.dateWithYear(first);
        return start + " – " + words.dateWithYear(last);
    }
}
