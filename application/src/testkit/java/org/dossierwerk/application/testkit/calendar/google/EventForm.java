package org.dossierwerk.application.testkit.calendar.google;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event has to look like
 * (<a href="https://developers.google.com/workspace/calendar/api/v3/reference/events">Events</a>).
 */
final class EventForm {

    /** Letters of base32hex, and how many of them. */
    private static final Pattern ID = Pattern.compile("[a-v0-9]{5,1024}");

    private static final Set<String> WRITABLE = Set.of(
            "anyoneCanAddSelf",
            "attachments",
            "attendees",
            "attendeesOmitted",
            "birthdayProperties",
            "colorId",
            "conferenceData",
            "description",
            "end",
            "eventLabelId",
            "eventType",
            "extendedProperties",
            "focusTimeProperties",
            "gadget",
            "guestsCanInviteOthers",
            "guestsCanModify",
            "guestsCanSeeOtherGuests",
            "location",
            "outOfOfficeProperties",
            "privateCopy",
            "recurrence",
            "reminders",
            "sequence",
            "source",
            "start",
            "status",
            "summary",
            "transparency",
            "visibility",
            "workingLocationProperties");

    private static final Map<String, List<String>> VALUES = Map.of(
            "status", List.of("confirmed", "tentative", "cancelled"),
            "transparency", List.of("opaque", "transparent"),
            "visibility", List.of("default", "public", "private", "confidential"),
            "eventType", List.of("default", "outOfOffice", "focusTime", "workingLocation", "birthday"));

    private static final List<String> RESPONSES = List.of("needsAction", "declined", "tentative", "accepted");
    private static final int LONGEST_KEY = 44;
    private static final int LONGEST_VALUE = 1024;

    private EventForm() {}

    /** What of it can be written; what only the server writes is passed over, as the document says. */
    static ObjectNode writable(JsonNode given) {
        var writable = JsonMapper.shared().createObjectNode();
        for (var property : given.properties()) {
            if (WRITABLE.contains(property.getKey())) {
                writable.set(property.getKey(), property.getValue().deepCopy());
            }
        }
        return writable;
    }

    static ObjectNode emailOnly(JsonNode person) {
        return JsonMapper.shared().createObjectNode().put("email", person.path("email").asString(""));
    }

    static void requireId(String id) {
        if (!ID.matcher(id).matches()) {
            throw Refusal.badRequest("invalid", "Invalid resource id value.");
        }
    }

    /** @throws Refusal when an event cannot be so */
    static void require(ObjectNode event, ZoneId calendar) {
        for (var end : List.of("start", "end")) {
            if (!event.has(end)) {
                throw Refusal.badRequest("required", "Missing " + end + " time.");
            }
            Times.require(event.get(end), end);
        }
        if (Times.allDay(event.get("start")) != Times.allDay(event.get("end"))) {
            throw Refusal.badRequest("invalid", "Invalid start time.");
        }
        var start = Times.moment(event.get("start"), calendar);
        var end = Times.moment(event.get("end"), calendar);
        if (end.isBefore(start) || Times.allDay(event.get("start")) && end.equals(start)) {
            throw new Refusal(400, "calendar", "timeRangeEmpty", "The specified time range is empty.");
        }
        VALUES.forEach((name, values) -> {
            if (event.has(name) && !values.contains(event.get(name).asString())) {
                throw Refusal.badRequest("invalid", "Invalid value for: " + name);
            }
        });
        requireAttendees(event.path("attendees"));
        requireProperties(event.path("extendedProperties"));
        Series.require(event, calendar);
    }

    private static void requireAttendees(JsonNode attendees) {
        for (var attendee : attendees) {
            if (!attendee.path("email").asString("").matches("[^@\\s]+@[^@\\s]+")) {
                throw Refusal.badRequest("invalid", "Invalid attendee email.");
            }
            if (!RESPONSES.contains(attendee.path("responseStatus").asString("needsAction"))) {
                throw Refusal.badRequest("invalid", "Invalid value for: responseStatus");
            }
        }
    }

    /**
     * What is too long would be dropped or cut off in silence
     * (<a href="https://developers.google.com/workspace/calendar/api/guides/extended-properties">Extended properties</a>); here it
     * is refused, so that somebody notices.
     */
    private static void requireProperties(JsonNode properties) {
        for (var kind : properties) {
            for (var property : kind.properties()) {
                if (property.getKey().length() > LONGEST_KEY
                        || property.getValue().asString().length() > LONGEST_VALUE) {
                    throw Refusal.badRequest("invalid", "Too long for an extended property: " + property.getKey());
                }
            }
        }
    }
}
