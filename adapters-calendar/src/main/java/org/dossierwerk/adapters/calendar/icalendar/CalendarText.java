package org.dossierwerk.adapters.calendar.icalendar;

import java.net.IDN;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.dossierwerk.domain.shared.EmailAddress;

/** Text as it may stand in iCalendar, whatever somebody typed. Escaping is left to the library. */
final class CalendarText {

    /** What RFC 6068 wants encoded in the local part, of the characters an {@link EmailAddress} can have. */
    private static final String RESERVED = "%#?&^`{|}/";

    private CalendarText() {}

    static String line(String text) {
        return withoutControls(text.strip().replaceAll("\\s*\\R\\s*", ", "));
    }

    /** Line breaks stay, as {@code \n}. */
    static String block(String text) {
        return withoutControls(text.replaceAll("\\R", "\n"));
    }

    /**
     * A parameter value holds neither quotation marks nor line breaks; RFC 6868 would encode them, but common calendars
     * show that code to people.
     */
    static String parameter(String text) {
        return line(text).replace('"', '\'').replace('^', ' ').strip();
    }

    private static String withoutControls(String text) {
        return text.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static URI mailto(EmailAddress address) {
        int at = address.value().lastIndexOf('@');
        var uri = new StringBuilder("mailto:");
        for (byte b : address.value().substring(0, at).getBytes(StandardCharsets.UTF_8)) {
            uri.append(RESERVED.indexOf(b) >= 0 ? "%%%02X".formatted(b) : String.valueOf((char) b));
        }
        return URI.create(uri.append('@')
                .append(IDN.toASCII(address.value().substring(at + 1)))
                .toString());
    }
}
