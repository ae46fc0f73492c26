package org.dossierwerk.adapters.calendar.google;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait (RFC 9110 §10.2.3). */
final class RetryAfter {

    private RetryAfter() {}

    /** Seconds or a date; null for anything else. */
    static @Nullable Duration read(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        var text = header.strip();
        if (text.matches("[0-9]{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            var then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
            var wait = Duration.between(clock.instant(), then.toInstant());
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
