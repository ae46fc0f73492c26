package org.dossierwerk.adapters.web.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What somebody wants to see.
 *
 * @param viewChosen whether the address named the view; if not, narrow screens go to the day
 * @param date any date in the period
 * @param zone zone all times are shown in
 * @param opens start of the opening hours
 * @param closes end of the opening hours; not after {@code opens} means midnight
 * @param wholeDay show all hours instead of the opening hours
 * @param now the current moment
 * @param advisers everybody whose calendar can be shown, the important ones first
 */
public record AgendaRequest(
        AgendaView view,
        boolean viewChosen,
        LocalDate date,
        ZoneId zone,
        LocalTime opens,
        LocalTime closes,
        boolean wholeDay,
        Instant now,
        List<AdviserColumn> advisers,
        AgendaPaths paths) {

    public AgendaRequest {
        advisers = List.copyOf(advisers);
    }

    LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    List<AdviserColumn> shown() {
        return advisers.stream().filter(AdviserColumn::shown).toList();
    }
}
