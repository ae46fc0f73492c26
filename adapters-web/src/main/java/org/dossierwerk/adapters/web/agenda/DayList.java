package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDate;
import java.util.List;

/** A week as plain text: the days on which something is planned. */
public record DayList(List<Day> days) implements AgendaBody {

    /** A day and what is planned on it. */
    public record Day(LocalDate date, boolean today, List<Card> cards) {}
}
