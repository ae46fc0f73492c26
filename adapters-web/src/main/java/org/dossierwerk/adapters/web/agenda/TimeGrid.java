package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Columns of quarters: a day with a column per adviser, or a week with a column per day.
 *
 * @param perAdviser whether a column is an adviser and not a day
 * @param hours labels of the full hours
 * @param times wall-clock time of every row
 * @param band whether any column has something for the lane of whole days
 * @param wholeDay whether all hours were asked for
 * @param hoursUrl shows all hours, or the opening hours again
 */
public record TimeGrid(
        boolean perAdviser,
        List<HourLabel> hours,
        List<String> times,
        List<Column> columns,
        boolean band,
        boolean wholeDay,
        String hoursUrl)
        implements AgendaBody {

    /** Class that gives a column its number of rows. */
    public String rowsClass() {
        return "r" + times.size();
    }

    /** {@link #times()} in one attribute. */
    public String timesText() {
        return String.join(" ", times);
    }

    /** A full hour beside its row. */
    public record HourLabel(int row, String text) {}

    /**
     * One day of everybody, or of one adviser.
     *
     * @param id of the heading that labels it
     */
    public record Column(
            String id,
            LocalDate date,
            Optional<AdviserColumn> adviser,
            boolean today,
            List<BandCard> band,
            List<Block> blocks,
            List<More> more,
            List<Shade> shades,
            Optional<NowMark> now) {}

    /** Something that fills a day or runs over several, with its row in the lane above the hours. */
    public record BandCard(Card card, int row) {

        public String classes() {
            return card.classes() + " q" + row;
        }
    }

    /** Something with a time: rows {@code row} to {@code row + span}, lane {@code lane} of {@code lanes}. */
    public record Block(Card card, int row, int span, int lane, int lanes) {

        public String classes() {
            return card.classes() + Classes.place(row, span, lane, lanes);
        }
    }

    /** Stands in the last lane for entries that found no room; its address shows them all, and a proposal still meets them. */
    public record More(int row, int span, int lanes, List<Card> leftOut, String href) {

        /** How many they are. */
        public int count() {
            return leftOut.size();
        }

        public String classes() {
            return Classes.place(row, span, lanes - 1, lanes).strip();
        }
    }

    /** Rows outside the opening hours, or rows this day does not have because the clock moves. */
    public record Shade(int row, int span, boolean missing) {

        public String classes() {
            return Classes.place(row, span, 0, 1).strip() + (missing ? " missing" : "");
        }
    }

    /** The current moment: a row, and how many thirds of it have passed. */
    public record NowMark(int row, int third) {

        public String classes() {
            return Classes.place(row, 1, 0, 1).strip() + " third" + third;
        }
    }
}
