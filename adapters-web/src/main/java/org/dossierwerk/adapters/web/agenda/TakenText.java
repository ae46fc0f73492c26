package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import org.dossierwerk.adapters.web.ui.Words;
import org.jspecify.annotations.Nullable;

/** What is said before something is put over time that is taken in a linked calendar. */
public final class TakenText {

    private TakenText() {}

    /** Whose calendar and when, such as "Bezet in uw agenda, 10:30–12:00."; null of anything else. */
    public static @Nullable String of(Card card, Words words) {
        if (card.state() != Entry.State.ELSEWHERE) {
            return null;
        }
        return card.adviser().self()
                ? words.of("agenda.taken-own", when(card, words))
                : words.of("agenda.taken", when(card, words), card.adviser().name());
    }

    private static String when(Card card, Words words) {
        if (card.allDay()) {
            return card.overMidnight()
                    ? words.date(card.firstDay()) + " – " + words.date(card.lastDay())
                    : words.of("agenda.all-day");
        }
        return card.overMidnight()
                ? moment(card.firstDay(), card.from(), words) + " – " + moment(card.lastDay(), card.to(), words)
                : card.from() + "–" + card.to();
    }

    private static String moment(LocalDate day, String clock, Words words) {
        return words.date(day) + " " + clock;
    }
}
