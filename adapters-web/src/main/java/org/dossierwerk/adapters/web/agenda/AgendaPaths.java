package org.dossierwerk.adapters.web.agenda;

import java.util.UUID;

/**
 * Addresses the calendar links to, without host and query.
 *
 * @param calendar the page the calendar is on
 * @param create form for a new appointment; gets {@code date}, {@code time}, {@code minutes} and {@code adviser}
 * @param move takes a moved appointment by POST; {@code {id}} in it stands for the appointment
 */
public record AgendaPaths(String calendar, String create, String move) {

    String moveOf(UUID id) {
        return move.replace("{id}", id.toString());
    }
}
