package org.dossierwerk.application.testkit.calendar.google;

import java.time.ZoneOffset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ways in which the API writes times. */
final class Times {

    static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    static final DateTimeFormatter BASIC_DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    private Times() {}

    /** RFC 3339 with a mandatory offset. */
    static boolean isStamp(String text) {
        try {
            OffsetDateTime.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    static Instant instant(String stamp) {
        return OffsetDateTime.parse(stamp).toInstant();
    }

    static String stamp(Instant moment) {
        return STAMP.withZone(ZoneOffset.UTC).format(moment);
    }

    static boolean allDay(JsonNode time) {
        return time.has("date");
    }

    /** The moment an {@code EventDateTime} means; a day begins at midnight of that zone. */
    static Instant moment(JsonNode time, ZoneId calendar) {
        if (allDay(time)) {
            return LocalDate.parse(time.get("date").asString())
                    .atStartOfDay(calendar)
                    .toInstant();
        }
        var text = time.get("dateTime").asString();
        return isStamp(text) ? instant(text) : LocalDateTime.parse(text).atZone(zone(time, calendar)).toInstant();
    }

    static ZoneId zone(JsonNode time, ZoneId calendar) {
        return time.has("timeZone") ? ZoneId.of(time.get("timeZone").asString()) : calendar;
    }

    /** As it is kept: a day as it is, everything else as a moment in UTC, with the zone that was named. */
    static ObjectNode kept(JsonNode given, ZoneId calendar) {
        var kept = JsonMapper.shared().createObjectNode();
        if (allDay(given)) {
            return kept.put("date", given.get("date").asString());
        }
        kept.put(
                "dateTime",
                moment(given, calendar).truncatedTo(ChronoUnit.SECONDS).toString());
        if (given.has("timeZone")) {
            kept.put("timeZone", given.get("timeZone").asString());
        }
        return kept;
    }

    /** As it is told: with the offset of the zone that the answer is in. */
    static ObjectNode told(JsonNode kept, ZoneId answer) {
        var told = (ObjectNode) kept.deepCopy();
        if (!allDay(kept)) {
            told.put(
                    "dateTime",
                    DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                            instant(kept.get("dateTime").asString()).atZone(answer)));
            if (!kept.has("timeZone")) {
                told.put("timeZone", answer.getId());
            }
        }
        return told;
    }

    /** @throws Refusal when it is not a time as the API takes it */
    static void require(JsonNode time, String name) {
        boolean dated = time.has("date");
        boolean timed = time.has("dateTime");
        if (dated == timed) {
            throw Refusal.badRequest("required", "Either date or dateTime, not both: " + name);
        }
        try {
            if (time.has("timeZone")) {
                var zone = time.get("timeZone").asString();
                if (!ZoneId.getAvailableZoneIds().contains(zone)) {
                    throw Refusal.badRequest("invalid", "Invalid time zone definition for " + name + " time.");
                }
            }
            if (dated) {
                LocalDate.parse(time.get("date").asString());
            } else if (!isStamp(time.get("dateTime").asString())) {
                LocalDateTime.parse(time.get("dateTime").asString());
                if (!time.has("timeZone")) {
                    throw Refusal.badRequest("required", "Missing time zone definition for " + name + " time.");
                }
            }
        } catch (DateTimeException e) {
            throw Refusal.badRequest("badRequest", "Bad Request");
        }
    }
}
