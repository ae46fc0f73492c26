package org.dossierwerk.adapters.web.shared;

import java.time.LocalDate;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.domain.shared.TimeSlot;

/** What the owner of a linked calendar did there, as a sentence. */
public final class OutsideWords {

    private OutsideWords() {}

    /** Says when it stands there now, if it still does. */
    public static String of(DeskVisit visit, OutsideChangeView change) {
        boolean self = change.adviser().equals(visit.me().id());
        var outside = change.outside();
        var words = visit.words();
        if (outside == null) {
            return self ? words.of("outside.you-removed") : words.of("outside.removed", change.adviserName());
        }
        if (change.wholeDay()) {
            var days = days(visit, outside);
            return self
                    ? words.of("outside.you-whole-day", days)
                    : words.of("outside.whole-day", change.adviserName(), days);
        }
        var when = when(visit, outside);
        return self ? words.of("outside.you-moved", when) : words.of("outside.moved", change.adviserName(), when);
    }

    /** The appointment as it was agreed: its title and when it is. */
    public static String agreed(DeskVisit visit, OutsideChangeView change) {
        return change.title() + ", " + when(visit, change.time().slot());
    }

    private static String when(DeskVisit visit, TimeSlot slot) {
        var from = slot.start().atZone(visit.zone());
        var until = slot.end().atZone(visit.zone()).toLocalTime();
        var words = visit.words();
        return words.date(from.toLocalDate()) + " " + words.times(from.toLocalTime(), until);
    }

    private static String days(DeskVisit visit, TimeSlot outside) {
        var first = LocalDate.ofInstant(outside.start(), visit.zone());
        var last = LocalDate.ofInstant(outside.end().minusNanos(1), visit.zone());
        var words = visit.words();
        return first.equals(last) ? words.date(first) : words.date(first) + " – " + words.date(last);
    }
}
