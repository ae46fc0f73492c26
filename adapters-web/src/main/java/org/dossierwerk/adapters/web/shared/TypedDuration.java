package org.dossierwerk.adapters.web.shared;

import java.time.Duration;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.InvalidValue;

/** A length of time as people type it: {@code 60}, {@code 60 min}, {@code 1:30}, {@code 1,5 uur}, {@code 1 uur 30}, {@code 2h}. */
public final class TypedDuration {

    private static final Pattern MINUTES =
            Pattern.compile("(-?\\d{1,5})\\s?(?:m|min|minuten|minuut|minuten\\.|minutes?)?\\.?");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):(\\d{2})");
    private static final Pattern HOURS = Pattern.compile(
            "(\\d{1,3})(?:[.,](\\d))?\\s?(?:uur|uren|u|h|hours?|std\\.?|stunden?)(?:\\s?(\\d{1,2})\\s?(?:min\\w*)?)?");

    private TypedDuration() {}

    /** @throws InvalidValue {@code time.durationUnreadable} at the field {@code duration} */
    public static Duration read(String typed) {
        var text = typed.strip().toLowerCase(Locale.ROOT);
        var minutes = MINUTES.matcher(text);
        if (minutes.matches()) {
            return Duration.ofMinutes(Long.parseLong(minutes.group(1)));
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Duration.ofHours(Long.parseLong(clock.group(1))).plusMinutes(Long.parseLong(clock.group(2)));
        }
        var hours = HOURS.matcher(text);
        if (hours.matches()) {
            return Duration.ofHours(Long.parseLong(hours.group(1)))
                    .plusMinutes(hours.group(2) == null ? 0 : Long.parseLong(hours.group(2)) * 6)
                    .plusMinutes(hours.group(3) == null ? 0 : Long.parseLong(hours.group(3)));
        }
        throw new InvalidValue("duration", "time.durationUnreadable");
    }
}
