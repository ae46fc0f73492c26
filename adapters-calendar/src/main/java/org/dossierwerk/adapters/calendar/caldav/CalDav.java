package org.dossierwerk.adapters.calendar.caldav;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How CalDAV servers are spoken to.
 *
 * @param ownHosts names of servers of the office's own: they may lie in a private network and listen at any port, and one that
 *     is this machine itself may be spoken to without TLS. All others are reached by https at a public address only
 * @param zone of times that name none, in calendars that name none either
 * @param patience how long one answer may take
 * @param page how many events are asked for at once
 */
public record CalDav(Set<String> ownHosts, ZoneId zone, Duration patience, int page) {

    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(30);
    private static final int USUAL_PAGE = 250;

    public CalDav {
        ownHosts = ownHosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    public static CalDav with(Set<String> ownHosts, ZoneId zone) {
        return new CalDav(ownHosts, zone, USUAL_PATIENCE, USUAL_PAGE);
    }
}
