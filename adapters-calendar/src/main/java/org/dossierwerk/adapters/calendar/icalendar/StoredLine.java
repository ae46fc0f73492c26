package org.dossierwerk.adapters.calendar.icalendar;

import java.util.Locale;

/** One line of an iCalendar object (RFC 5545 §3.1), unfolded and as it came. */
record StoredLine(String text) implements StoredPart {

    /** In capitals. */
    String name() {
        int end = 0;
        while (end < text.length() && text.charAt(end) != ';' && text.charAt(end) != ':') {
            end++;
        }
        return text.substring(0, end).strip().toUpperCase(Locale.ROOT);
    }

    boolean is(String name) {
        return name().equals(name);
    }

    /** As it came, escaped; empty without one. */
    String value() {
        int colon = unquoted(':', 0);
        return colon < 0 ? "" : text.substring(colon + 1).strip();
    }

    /** The value as people read it. */
    String words() {
        var value = value();
        var words = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                char escaped = value.charAt(++i);
                words.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                words.append(c);
            }
        }
        return words.toString();
    }

    /** Of the parameter with that name, without quotation marks; empty without one. */
    String parameter(String name) {
        int colon = unquoted(':', 0);
        int end = colon < 0 ? text.length() : colon;
        for (int from = unquoted(';', 0); from >= 0 && from < end; from = unquoted(';', from + 1)) {
            int next = unquoted(';', from + 1);
            var parameter = text.substring(from + 1, next < 0 || next > end ? end : next);
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase(name)) {
                return parameter.substring(equals + 1).replace("\"", "").strip();
            }
        }
        return "";
    }

    /** The same line with that parameter, and no other of its name. */
    StoredLine with(String parameter, String value) {
        var without = without(parameter);
        int end = without.name().length();
        return new StoredLine(
                without.text.substring(0, end) + ";" + parameter + "=" + value + without.text.substring(end));
    }

    private StoredLine without(String name) {
        int colon = unquoted(':', 0);
        int end = colon < 0 ? text.length() : colon;
        for (int from = unquoted(';', 0); from >= 0 && from < end; from = unquoted(';', from + 1)) {
            int next = unquoted(';', from + 1);
            int until = next < 0 || next > end ? end : next;
            if (text.regionMatches(true, from + 1, name + "=", 0, name.length() + 1)) {
                return new StoredLine(text.substring(0, from) + text.substring(until)).without(name);
            }
        }
        return this;
    }

    private int unquoted(char wanted, int from) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == wanted && !quoted && i >= from) {
                return i;
            }
        }
        return -1;
    }
}
