package org.dossierwerk.application.testkit.calendar.graph;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events as they travel (https://learn.microsoft.com/graph/api/resources/event). Whoever writes a property that only Graph sets
 * is refused; Graph itself would leave it aside.
 */
final class EventJson {

    private static final Set<String> WRITABLE = Set.of(
            "allowNewTimeProposals",
            "attendees",
            "body",
            "categories",
            "end",
            "hideAttendees",
            "importance",
            "isAllDay",
            "isOnlineMeeting",
            "isReminderOn",
            "location",
            "locations",
            "onlineMeetingProvider",
            "recurrence",
            "reminderMinutesBeforeStart",
            "responseRequested",
            "sensitivity",
            "showAs",
            "singleValueExtendedProperties",
            "start",
            "subject",
            "transactionId");
    private static final Set<String> NOT_KEPT_AS_THEY_ARE =
            Set.of("start", "end", "isAllDay", "recurrence", "singleValueExtendedProperties", "transactionId");

    /** https://learn.microsoft.com/graph/api/resources/extended-properties-overview */
    private static final Pattern NAMED_STRING = Pattern.compile("String \\{[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}} Name \\S+");

    private static final Pattern WALL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,7})?");
    private static final DateTimeFormatter TOLD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS");
    private static final int LONGEST_SUBJECT = 255;

    private final StrictJson strict;
    private final GraphZones zones;

    EventJson(StrictJson strict, GraphZones zones) {
        this.strict = strict;
        this.zones = zones;
    }

    /** @throws GraphRefusal when no document describes what is written */
    void requireWritable(JsonNode body, boolean isNew) {
        strict.require("event", body);
        for (var name : body.propertyNames()) {
            if (!WRITABLE.contains(name) && !name.startsWith("@odata.")) {
                throw GraphRefusal.badRequest("Not to be written: " + name);
            }
        }
        if (!isNew && body.has("transactionId")) {
            throw new GraphRefusal(400, "ErrorInvalidPropertySet", "transactionId is for creating only");
        }
        if (body.path("subject").asString("").length() > LONGEST_SUBJECT) {
            throw new GraphRefusal(400, "ErrorPropertyValidationFailure", "The subject is too long");
        }
    }

    /** What is kept as it was written. */
    static ObjectNode kept(JsonNode body) {
        var kept = StrictJson.JSON.createObjectNode();
        body.properties().stream()
                .filter(property -> !NOT_KEPT_AS_THEY_ARE.contains(property.getKey()))
                .filter(property -> !property.getKey().startsWith("@odata."))
                .forEach(property -> kept.set(property.getKey(), property.getValue()));
        return kept;
    }

    /** @throws GraphRefusal when one has not the form of a string's id */
    static Map<String, String> extended(JsonNode body) {
        var extended = new HashMap<String, String>();
        for (var property : body.path("singleValueExtendedProperties")) {
            var id = property.path("id").asString("");
            if (!NAMED_STRING.matcher(id).matches() || !property.path("value").isString()) {
                throw new GraphRefusal(400, "ErrorInvalidArgument", "Not an extended property: " + id);
            }
            extended.put(id, property.path("value").asString());
        }
        return extended;
    }

    /** @param before when it is until now, or null when it is new */
    Hours hours(JsonNode body, @Nullable Hours before) {
        if (before == null && (!body.path("start").isObject() || !body.path("end").isObject())) {
            throw new GraphRefusal(400, "ErrorInvalidRequest", "An event has a start and an end");
        }
        boolean wholeDays = body.path("isAllDay").asBoolean(before != null && before.wholeDays());
        if (!body.has("start") && !body.has("end") && before != null) {
            return new Hours(before.start(), before.end(), before.zone(), before.zoneName(), wholeDays);
        }
        if (!body.has("start") || !body.has("end")) {
            throw new GraphRefusal(400, "ErrorInvalidRequest", "start and end belong together");
        }
        var name = body.path("start").path("timeZone").asString("");
        var zone = zone(name);
        var start = wallTime(body.path("start"));
        var end = wallTime(body.path("end"))
                .atZone(zone(body.path("end").path("timeZone").asString("")))
                .withZoneSameInstant(zone)
                .toLocalDateTime();
        requirePossible(start, end, wholeDays, body);
        return new Hours(start, end, zone, name, wholeDays);
    }

    private static void requirePossible(LocalDateTime start, LocalDateTime end, boolean wholeDays, JsonNode body) {
        if (end.isBefore(start)) {
            throw new GraphRefusal(
                    400, "ErrorCalendarEndDateIsEarlierThanStartDate", "The end is earlier than the start.");
        }
        boolean midnights = start.toLocalTime().equals(LocalTime.MIDNIGHT)
                && end.toLocalTime().equals(LocalTime.MIDNIGHT)
                && start.isBefore(end)
                && body.path("start").path("timeZone").equals(body.path("end").path("timeZone"));
        if (wholeDays && !midnights) {
            throw new GraphRefusal(
                    400, "ErrorInvalidRequest", "An all-day event lasts from midnight to midnight in one zone.");
        }
    }

    private ZoneId zone(String name) {
        return zones.zone(name)
                .orElseThrow(() -> new GraphRefusal(400, "TimeZoneNotSupportedException", "No zone " + name));
    }

    private static LocalDateTime wallTime(JsonNode time) {
        var text = time.path("dateTime").asString("");
        try {
            if (WALL_TIME.matcher(text).matches()) {
                return LocalDateTime.parse(text);
            }
        } catch (DateTimeException e) {
            throw new GraphRefusal(400, "ErrorInvalidRequest", "Not a time: " + text);
        }
        throw new GraphRefusal(400, "ErrorInvalidRequest", "Not a time without offset: " + text);
    }

    /** @param extended ids of the extended properties that are told as well */
    ObjectNode told(GraphMailbox mailbox, StoredEvent.Row row, Preferences wishes, Collection<String> extended) {
        var event = row.event();
        var json = skeleton(row, wishes);
        json.put("createdDateTime", moment(event.created));
        json.put("lastModifiedDateTime", moment(row.version()));
        json.put("changeKey", changeKey(row.version()));
        json.putArray("categories");
        json.put("transactionId", event.transaction);
        json.put("originalStartTimeZone", row.hours().zoneName());
        json.put("originalEndTimeZone", row.hours().zoneName());
        json.put("iCalUId", row.day() == null ? event.uid : event.uid + row.day());
        json.put("isAllDay", row.hours().wholeDays());
        json.put("hasAttachments", false);
        json.put("importance", "normal");
        json.put("sensitivity", "normal");
        json.put("isCancelled", false);
        json.put("isOrganizer", true);
        json.put("responseRequested", true);
        json.put("showAs", "busy");
        json.put("isDraft", false);
        json.put("subject", "");
        json.putObject("responseStatus").put("response", "organizer").put("time", "0001-01-01T00:00:00Z");
        json.putObject("location").put("displayName", "").put("locationType", "default");
        json.putArray("attendees");
        json.putObject("organizer").putObject("emailAddress").put("name", mailbox.address()).put("address", mailbox.address());
        json.set("recurrence", event.recurrence == null ? StrictJson.JSON.nullNode() : event.recurrence);
        json.setAll(row.properties());
        json.set("body", EventText.told(row.properties().path("body"), wishes.plainText()));
        json.put("bodyPreview", EventText.preview(row.properties().path("body")));
        addExtended(json, event, extended);
        return json;
    }

    /**
     * All that a delta tells of an occurrence
     * (https://github.com/microsoftgraph/microsoft-graph-docs-contrib/issues/34, with the answer as it came).
     */
    ObjectNode skeleton(StoredEvent.Row row, Preferences wishes) {
        var json = StrictJson.JSON.createObjectNode();
        json.put("@odata.etag", etag(row.version()));
        json.put("id", id(row.event(), row.id(), wishes));
        json.put("seriesMasterId", row.day() == null ? null : id(row.event(), row.event().id, wishes));
        json.put("type", row.type());
        time(json.putObject("start"), row.hours(), row.hours().start(), wishes);
        time(json.putObject("end"), row.hours(), row.hours().end(), wishes);
        return json;
    }

    static String id(StoredEvent event, String id, Preferences wishes) {
        return wishes.immutableIds() ? id : GraphMailbox.defaultId(id, event.calendar);
    }

    static String etag(long version) {
        return "W/\"" + changeKey(version) + "\"";
    }

    private static String changeKey(long version) {
        return Base64.getEncoder()
                .encodeToString("laboratory%08d".formatted(version).getBytes(StandardCharsets.US_ASCII));
    }

    private static String moment(long version) {
        return Instant.EPOCH.plusSeconds(1_700_000_000 + version).toString();
    }

    /** Whole days float: they are told as midnight in whatever zone is asked for. */
    private static void time(ObjectNode json, Hours hours, LocalDateTime time, Preferences wishes) {
        var shown = hours.wholeDays()
                ? time
                : time.atZone(hours.zone()).withZoneSameInstant(wishes.zone()).toLocalDateTime();
        json.put("dateTime", TOLD.format(shown));
        json.put("timeZone", wishes.zoneName());
    }

    private static void addExtended(ObjectNode json, StoredEvent event, Collection<String> wanted) {
        var told = event.extended.entrySet().stream()
                .filter(property -> wanted.contains(property.getKey()))
                .toList();
        if (!told.isEmpty()) {
            var array = json.putArray("singleValueExtendedProperties");
            told.forEach(property ->
                    array.addObject().put("id", property.getKey()).put("value", property.getValue()));
        }
    }
}
