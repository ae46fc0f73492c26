package org.dossierwerk.bootstrap;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import org.dossierwerk.adapters.calendar.caldav.CalDav;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Calendars on CalDAV servers.
 *
 * @param enabled whether they can be linked
 * @param ownHosts names of servers of the office's own, which may lie in its network
 * @param zone of whole days and of times without a zone, in calendars that do not say theirs
 * @param timeout for one whole answer
 * @param page how many events are asked for at once
 */
@ConfigurationProperties("dossierwerk.calendars.caldav")
record CalDavProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Set<String> ownHosts,
        @DefaultValue("UTC") ZoneId zone,
        @DefaultValue("30s") Duration timeout,
        @DefaultValue("250") int page) {

    CalDav calDav() {
        return new CalDav(ownHosts, zone, timeout, page);
    }
}
