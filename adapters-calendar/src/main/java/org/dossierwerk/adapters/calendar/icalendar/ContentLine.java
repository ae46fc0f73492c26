package org.dossierwerk.adapters.calendar.icalendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A property of somebody else's calendar (RFC 5545 §3.1), whatever is wrong with it.
 *
 * @param name in capitals
 * @param parameters by their names in capitals
 * @param value as it stands there
 */
record ContentLine(String name, Map<String, String> parameters, String value) {

    /** Their values hold no colon, but names of zones do, and not everybody puts those between quotation marks. */
    private static final Set<String> TIMES = Set.of("DTSTART", "DTEND", "RDATE", "EXDATE", "RECURRENCE-ID");

    static ContentLine of(String line) {
        int end = nameEnd(line);
        var name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
        int colon = TIMES.contains(name) ? line.lastIndexOf(':') : next(line, end, ':');
        if (colon < end) {
            return new ContentLine(name, Map.of(), "");
        }
        return new ContentLine(
                name,
                parameters(line.substring(end, colon)),
                line.substring(colon + 1).strip());
    }

    /** The parameter's value, or empty. */
    String parameter(String key) {
        return parameters.getOrDefault(key, "");
    }

    /** The value in capitals, for words that have a meaning. */
    String word() {
        return value.toUpperCase(Locale.ROOT);
    }

    private static int nameEnd(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ';' || line.charAt(i) == ':') {
                return i;
            }
        }
        return line.length();
    }

    private static Map<String, String> parameters(String text) {
        var parameters = new HashMap<String, String>();
        for (int start = 0; start < text.length(); ) {
            int semicolon = next(text, start + 1, ';');
            int end = semicolon < 0 ? text.length() : semicolon;
            var parameter = text.substring(start + 1, end);
            int equals = parameter.indexOf('=');
            if (equals > 0) {
                parameters.putIfAbsent(
                        parameter.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                        parameter.substring(equals + 1).replace("\"", "").strip());
            }
            start = end;
        }
        return parameters;
    }

    /** Where the character is next, outside quotation marks; negative when it is not. */
    private static int next(String text, int from, char wanted) {
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted) {
                return i;
            }
        }
        return -1;
    }
}
