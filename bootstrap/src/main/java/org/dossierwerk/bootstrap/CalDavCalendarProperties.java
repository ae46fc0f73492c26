package org.dossierwerk.bootstrap;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param enabled whether calendars on servers that speak CalDAV can be linked
 * @param ownHosts names of servers of the office's own, which may lie in a private network; all others are reached by https at a public
 *     address only
 */
@ConfigurationProperties("dossierwerk.calendars.caldav")
record CalDavCalendarProperties(
        @DefaultValue("true") boolean enabled, @DefaultValue Set<String> ownHosts) {}
