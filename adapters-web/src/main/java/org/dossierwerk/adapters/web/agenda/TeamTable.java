package org.dossierwerk.adapters.web.agenda;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** A week as a table: a row per adviser, a cell per day. */
public record TeamTable(List<DayHead> days, List<Row> rows) implements AgendaBody {

    /** Heading of a day. */
    public record DayHead(LocalDate date, boolean today) {}

    /**
     * The week of one adviser.
     *
     * @param planned hours planned on the days shown; whole days, time taken elsewhere and cancelled appointments do
     *     not count
     */
    public record Row(AdviserColumn adviser, Duration planned, List<Cell> cells) {}

    /** A day of one adviser. */
    public record Cell(LocalDate date, boolean today, List<Card> cards) {}
}
