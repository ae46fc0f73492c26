package org.dossierwerk.adapters.calendar.http;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How long a server asks us to wait (RFC 9110 §10.2.3). */
public final class RetryAfter {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(\\s*,\\s*\\d{1,9})*");

    private RetryAfter() {}

    /**
     * Seconds, several of them (the longest counts), or a date; one that has passed is no wait.
     *
     * @param header as it came, or null when there was none
     * @return null for anything else
     */
    public static @Nullable Duration read(@Nullable String header, Clock clock) {
        if (header == null) {
            return null;
        }
        var value = header.strip();
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Arrays.stream(value.split(","))
                    .mapToLong(one -> Long.parseLong(one.strip()))
                    .max()
                    .orElse(0));
        }
        try {
            var then = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            var wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException nonsense) {
            return null;
        }
    }
}
