package org.dossierwerk.adapters.calendar.icalendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/**
 * When an event is, in the zone that it names. A time the clock skips is as much later as the clock skips, one that it shows
 * twice is the first (RFC 5545 §3.3.5).
 *
 * @param floating for times that name no zone, or one that nobody knows
 * @param instead for times in UTC
 */
record StoredTime(ZoneId floating, ZoneId instead) {

    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W|(?:(\\d{1,4})D)?(?:T(?:(\\d{1,5})H)?(?:(\\d{1,6})M)?(?:(\\d{1,7})S)?)?)");
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(14);

    /** An event without an end, or with one that no meeting can have, is given the nearest that one can have. */
    Optional<AgreedTime> of(StoredComponent event) {
        try {
            return event.line("DTSTART").map(start -> between(moment(start), start, event));
        } catch (DateTimeException | ArithmeticException nonsense) {
            return Optional.empty();
        }
    }

    private AgreedTime between(ZonedDateTime start, StoredLine startLine, StoredComponent event) {
        var end = event.line("DTEND")
                .map(line -> moment(line).toInstant())
                .or(() -> event.line("DURATION").map(line -> start.toInstant().plus(duration(line.value()))))
                .orElseGet(() -> isDate(startLine) ? start.plusDays(1).toInstant() : start.toInstant());
        return new AgreedTime(
                start.toLocalDateTime(), start.getZone(), start.toInstant(), bounded(start.toInstant(), end));
    }

    private static Duration bounded(Instant start, Instant end) {
        var duration = Duration.between(start, end);
        if (duration.compareTo(SHORTEST) < 0) {
            return SHORTEST;
        }
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }

    private ZonedDateTime moment(StoredLine line) {
        var typed = line.value();
        if (isDate(line)) {
            return LocalDate.parse(typed, DateTimeFormatter.BASIC_ISO_DATE).atStartOfDay(floating);
        }
        if (typed.endsWith("Z")) {
            return LocalDateTime.parse(typed.substring(0, typed.length() - 1), LOCAL)
                    .atZone(ZoneOffset.UTC)
                    .withZoneSameInstant(instead);
        }
        var zone = ZoneNames.zone(line.parameter("TZID")).orElse(floating);
        return LocalDateTime.parse(typed, LOCAL).atZone(zone);
    }

    private static boolean isDate(StoredLine line) {
        return line.value().length() == 8;
    }

    private static Duration duration(String typed) {
        var parts = DURATION.matcher(typed);
        if (!parts.matches()) {
            return Duration.ZERO;
        }
        return Duration.ofDays(7 * number(parts.group(1)) + number(parts.group(2)))
                .plusHours(number(parts.group(3)))
                .plusMinutes(number(parts.group(4)))
                .plusSeconds(number(parts.group(5)));
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
