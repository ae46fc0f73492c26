package org.dossierwerk.adapters.calendar.caldav;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;
import org.dossierwerk.domain.shared.TimeSlot;

/** What servers are asked, as they are asked it. */
final class Reports {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    /** Servers disagree on the zone of whole days and floating times by as much. */
    private static final Duration MARGIN = Duration.ofDays(2);

    private static final String SPACES = " xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:caldav\"";
    private static final String WITH_DATA = "<prop><getetag/><C:schedule-tag/><C:calendar-data/></prop>";

    private Reports() {}

    /** What changed since; everything when there is no token. */
    static String changes(String token) {
        return "<sync-collection xmlns=\"DAV:\"><sync-token>" + DavXml.escaped(token)
                + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop></sync-collection>";
    }

    /** What is there, without what it says. */
    static String listing() {
        return "<propfind xmlns=\"DAV:\"><prop><getetag/><resourcetype/></prop></propfind>";
    }

    static String events(Collection<String> hrefs) {
        return "<C:calendar-multiget" + SPACES + ">" + WITH_DATA
                + hrefs.stream()
                        .map(href -> "<href>" + DavXml.escaped(href) + "</href>")
                        .collect(Collectors.joining())
                + "</C:calendar-multiget>";
    }

    static String withUid(String uid) {
        return query(
                "<prop><getetag/></prop>",
                "<C:prop-filter name=\"UID\"><C:text-match collation=\"i;octet\">" + DavXml.escaped(uid)
                        + "</C:text-match></C:prop-filter>");
    }

    static String during(TimeSlot window) {
        return query(
                WITH_DATA,
                "<C:time-range start=\"" + UTC.format(window.start().minus(MARGIN)) + "\" end=\""
                        + UTC.format(window.end().plus(MARGIN)) + "\"/>");
    }

    /** @param property which events have */
    static String having(String property) {
        return query(WITH_DATA, "<C:prop-filter name=\"" + property + "\"/>");
    }

    private static String query(String asked, String filter) {
        return "<C:calendar-query" + SPACES + ">" + asked
                + "<C:filter><C:comp-filter name=\"VCALENDAR\"><C:comp-filter name=\"VEVENT\">" + filter
                + "</C:comp-filter></C:comp-filter></C:filter></C:calendar-query>";
    }
}
