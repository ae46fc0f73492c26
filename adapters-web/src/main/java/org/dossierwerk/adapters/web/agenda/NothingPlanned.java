package org.dossierwerk.adapters.web.agenda;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * That a day or a week has nothing in it.
 *
 * @param next what comes first after it; empty when that is far away
 */
public record NothingPlanned(Optional<Next> next) {

    /** An appointment, and the address of its page. */
    public record Next(LocalDateTime start, String title, String client, String href) {}
}
