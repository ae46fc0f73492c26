package org.dossierwerk.adapters.web.shared;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.InvalidValue;

/** A time of day as people type it, on a clock of 24 hours: {@code 9}, {@code 9:30}, {@code 09.30}, {@code 0930}, {@code 9u30}. */
public final class TypedTime {

    private static final Pattern FORM = Pattern.compile("(\\d{1,2})(?:[:.hu ]?(\\d{2}))?\\s?(?:uur|uhr|u|h)?");

    private TypedTime() {}

    /** @throws InvalidValue {@code time.timeUnreadable} at the field {@code time} */
    public static LocalTime read(String typed) {
        var match = FORM.matcher(typed.strip().toLowerCase(Locale.ROOT));
        if (!match.matches()) {
            throw unreadable();
        }
        int hour = Integer.parseInt(match.group(1));
        int minute = match.group(2) == null ? 0 : Integer.parseInt(match.group(2));
        if (hour > 23 || minute > 59) {
            throw unreadable();
        }
        return LocalTime.of(hour, minute);
    }

    private static InvalidValue unreadable() {
        return new InvalidValue("time", "time.timeUnreadable");
    }
}
