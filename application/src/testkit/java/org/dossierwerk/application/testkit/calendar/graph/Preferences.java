package org.dossierwerk.application.testkit.calendar.graph;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a request prefers. A preference that is not among the documented ones is refused, because it is most likely misspelt.
 *
 * @param immutableIds whether ids are told that stay when an item moves (https://learn.microsoft.com/graph/outlook-immutable-id)
 * @param zoneName in which times are told; UTC when nothing is said (https://learn.microsoft.com/graph/api/event-get)
 * @param plainText whether a body is told as text instead of HTML
 * @param pageSize of a delta, or 0 (https://learn.microsoft.com/graph/delta-query-events)
 */
record Preferences(boolean immutableIds, ZoneId zone, String zoneName, boolean plainText, int pageSize) {

    private static final Pattern ONE = Pattern.compile("\\s*([A-Za-z.\\-]+)\\s*=\\s*(\"[^\"]*\"|[^,;\\s]+)\\s*(?:[,;]|$)");

    static Preferences of(List<String> headers, GraphZones zones) {
        var read = new Preferences(false, ZoneOffset.UTC, "UTC", false, 0);
        for (var header : headers) {
            var matcher = ONE.matcher(header);
            int at = 0;
            while (at < header.length() && matcher.find(at) && matcher.start() == at) {
                read = read.with(matcher, zones);
                at = matcher.end();
            }
            if (at < header.length()) {
                throw GraphRefusal.badRequest("Not a preference: " + header);
            }
        }
        return read;
    }

    private Preferences with(Matcher one, GraphZones zones) {
        var value = one.group(2).replace("\"", "");
        return switch (one.group(1)) {
            case "IdType" -> new Preferences(immutable(value), zone, zoneName, plainText, pageSize);
            case "outlook.timezone" -> {
                var named = zones.zone(value)
                        .orElseThrow(() -> new GraphRefusal(400, "TimeZoneNotSupportedException", "No zone " + value));
                yield new Preferences(immutableIds, named, value, plainText, pageSize);
            }
            case "outlook.body-content-type" ->
                new Preferences(immutableIds, zone, zoneName, text(value), pageSize);
            case "odata.maxpagesize" ->
                new Preferences(immutableIds, zone, zoneName, plainText, Integer.parseInt(value));
            default -> throw GraphRefusal.badRequest("No such preference: " + one.group(1));
        };
    }

    private static boolean immutable(String value) {
        if (!value.equals("ImmutableId")) {
            throw GraphRefusal.badRequest("No such IdType: " + value);
        }
        return true;
    }

    private static boolean text(String value) {
        if (!value.equals("text") && !value.equals("html")) {
            throw GraphRefusal.badRequest("No such type of body: " + value);
        }
        return value.equals("text");
    }
}
