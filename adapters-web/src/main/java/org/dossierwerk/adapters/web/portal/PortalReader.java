package org.dossierwerk.adapters.web.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.dossierwerk.adapters.web.shared.PortalVisit;
import org.dossierwerk.adapters.web.ui.Words;

/**
 * For whom something of the portal is written down.
 *
 * @param zone in which days are told
 * @param root what the addresses of the portal's pages begin with
 */
public record PortalReader(Words words, ZoneId zone, Instant now, String root) {

    static PortalReader of(PortalVisit visit, Instant now) {
        return new PortalReader(visit.words(), visit.overview().zone(), now, visit.root());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, zone);
    }

    /** A day as one speaks of it: "vandaag", "gisteren", "op maandag 2 november". */
    String day(Instant moment) {
        var day = LocalDate.ofInstant(moment, zone);
        if (day.equals(today())) {
            return words.of("portal.today");
        }
        return day.equals(today().minusDays(1))
                ? words.of("portal.yesterday")
                : words.of("portal.on-day", words.longDay(day));
    }
}
