package org.dossierwerk.adapters.web.agenda;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

/** A month as a table: a row per week. */
public record MonthTable(List<DayOfWeek> weekdays, List<Week> weeks) implements AgendaBody {

    /** A week by its ISO number. */
    public record Week(int number, List<Cell> days) {}

    /**
     * A day.
     *
     * @param inMonth false for the days of the month before and after
     * @param cards the first entries
     * @param leftOut the others, which a proposal still meets
     * @param dayUrl shows the whole day
     */
    public record Cell(
            LocalDate date, boolean inMonth, boolean today, List<Card> cards, List<Card> leftOut, String dayUrl) {

        /** How many are left out. */
        public int more() {
            return leftOut.size();
        }
    }
}
