package org.dossierwerk.adapters.web.agenda;

/**
 * Addresses the calendar links to, without host and query.
 *
 * @param calendar the page the calendar is on
 * @param create form for a new appointment; gets {@code date}, {@code time}, {@code minutes} and {@code adviser}
 * @param move takes a moved appointment by POST; {@code {id}} in it stands for the appointment
 * @param moveGroup takes a moved group appointment likewise
 */
public record AgendaPaths(String calendar, String create, String move, String moveGroup) {

    String moveOf(Entry entry) {
        return (entry.seats() == null ? move : moveGroup)
                .replace("{id}", entry.id().toString());
    }
}
