package org.dossierwerk.application.testkit.calendar.google;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Everything that changes an event
 * (<a href="https://developers.google.com/workspace/calendar/api/v3/reference/events">Events</a>: insert, import, update, patch,
 * delete). An id that was used once is taken for ever; deleting leaves a cancelled event behind.
 */
final class Writing {

    private static final Set<String> READ_BY_GUESTS =
            Set.of("start", "end", "summary", "location", "description", "recurrence", "status");

    private final LongSupplier changes;
    private final Supplier<String> now;
    private final Postman postman;

    /** Told of what stands differently afterwards. */
    interface Postman {

        void changed(Agenda agenda);

        /** A mail leaves to somebody who is invited. */
        void invites(String guest, String event, boolean callsOff);

        /** Whether that address is a guest of the laboratory's own. */
        boolean knows(String address);
    }

    Writing(LongSupplier changes, Supplier<String> now, Postman postman) {
        this.changes = changes;
        this.now = now;
        this.postman = postman;
    }

    /** @param sendUpdates who gets a mail; null for nobody */
    ObjectNode insert(Agenda agenda, String account, JsonNode given, @Nullable String sendUpdates) {
        if (given.has("id") && given.has("iCalUID")) {
            throw Refusal.badRequest("invalid", "Only one of id and iCalUID should be supplied at event creation time.");
        }
        var id = given.path("id").asString(hashed(agenda.id() + changes.getAsLong()));
        EventForm.requireId(id);
        if (agenda.taken(id)) {
            throw new Refusal(409, "global", "duplicate", "The requested identifier already exists.");
        }
        var event = EventForm.writable(given);
        event.put("id", id);
        event.put("iCalUID", given.path("iCalUID").asString(id + "@google.com"));
        event.putObject("creator").put("email", account);
        event.putObject("organizer").put("email", agenda.id());
        if (!event.has("eventType")) {
            event.put("eventType", "default");
        }
        return keep(agenda, null, event, sendUpdates);
    }

    private static String hashed(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString().replace("-", "");
    }

    /** Nobody gets a mail; the organizer stays who it was. */
    ObjectNode imported(Agenda agenda, String account, JsonNode given) {
        if (!given.has("iCalUID")) {
            throw Refusal.badRequest("required", "Missing iCalUID");
        }
        var id = hashed(given.get("iCalUID").asString());
        var before = agenda.event(id).orElse(null);
        var event = EventForm.writable(given);
        event.put("id", id);
        event.put("iCalUID", given.get("iCalUID").asString());
        event.putObject("creator").put("email", account);
        event.set(
                "organizer",
                given.has("organizer")
                        ? EventForm.emailOnly(given.get("organizer"))
                        : Tokens.blank().put("email", agenda.id()));
        event.put("eventType", "default");
        return keep(agenda, before, event, null);
    }

    /** Writes all of it anew. */
    ObjectNode update(Agenda agenda, ObjectNode before, JsonNode given, @Nullable String sendUpdates) {
        var event = EventForm.writable(given);
        if (event.has("eventType") && !event.get("eventType").equals(before.get("eventType"))) {
            throw Refusal.badRequest("eventTypeRestriction", "Event type cannot be changed.");
        }
        return keep(agenda, before, event, sendUpdates);
    }

    /** Writes what is given, takes away what is null, and leaves the rest; a list is written as a whole. */
    ObjectNode patch(Agenda agenda, ObjectNode before, JsonNode given, @Nullable String sendUpdates) {
        return update(agenda, before, merged(EventForm.writable(before), given), sendUpdates);
    }

    private static JsonNode merged(ObjectNode target, JsonNode changes) {
        for (var change : changes.properties()) {
            var value = change.getValue();
            if (value.isNull()) {
                target.remove(change.getKey());
            } else if (value.isObject() && target.path(change.getKey()).isObject()) {
                target.set(
                        change.getKey(), merged(target.get(change.getKey()).deepCopy().asObject(), value));
            } else {
                target.set(change.getKey(), value);
            }
        }
        return target;
    }

    void delete(Agenda agenda, ObjectNode before, @Nullable String sendUpdates) {
        if (cancelled(before)) {
            throw Refusal.deleted();
        }
        update(agenda, before, merged(EventForm.writable(before), Tokens.blank().put("status", "cancelled")), sendUpdates);
        agenda.exceptions(before.get("id").asString()).values().stream()
                .filter(exception -> !cancelled(exception))
                .forEach(exception -> delete(agenda, exception, null));
    }

    static boolean cancelled(JsonNode event) {
        return event.path("status").asString("").equals("cancelled");
    }

    private ObjectNode keep(
            Agenda agenda, @Nullable ObjectNode before, ObjectNode event, @Nullable String sendUpdates) {
        EventForm.require(event, agenda.zone());
        event.set("start", Times.kept(event.get("start"), agenda.zone()));
        event.set("end", Times.kept(event.get("end"), agenda.zone()));
        if (!event.has("status")) {
            event.put("status", "confirmed");
        }
        if (!event.has("reminders")) {
            event.putObject("reminders").put("useDefault", true);
        }
        if (before != null) {
            for (var name :
                    List.of("id", "iCalUID", "creator", "organizer", "eventType", "recurringEventId", "originalStartTime")) {
                if (before.has(name) && !event.has(name)) {
                    event.set(name, before.get(name));
                }
            }
        }
        event.put("sequence", sequence(before, event));
        long change = changes.getAsLong();
        event.put("created", before == null ? now.get() : before.path("created").asString(now.get()));
        event.put("updated", now.get());
        event.put("etag", "\"" + (3_000_000_000_000_000L + change) + "\"");
        agenda.put(change, event);
        mail(before, event, sendUpdates);
        postman.changed(agenda);
        return event;
    }

    /** Rises with each change that its guests have to agree to anew (RFC 5546 §2.1.4); a lower one is refused. */
    private static int sequence(@Nullable ObjectNode before, ObjectNode event) {
        int was = before == null ? 0 : before.path("sequence").asInt(0);
        int given = event.path("sequence").asInt(was);
        if (given < was) {
            throw Refusal.badRequest("invalid", "Invalid sequence value.");
        }
        boolean agreedAnew = before != null
                && List.of("start", "end", "recurrence", "status").stream()
                        .anyMatch(name -> !Objects.equals(before.get(name), event.get(name)));
        return agreedAnew && given == was ? was + 1 : given;
    }

    private void mail(@Nullable ObjectNode before, ObjectNode event, @Nullable String sendUpdates) {
        if (sendUpdates == null || sendUpdates.equals("none")) {
            return;
        }
        var id = event.get("id").asString();
        var former = before == null || cancelled(before) ? Map.<String, JsonNode>of() : guests(before);
        var present = cancelled(event) ? Map.<String, JsonNode>of() : guests(event);
        boolean reads = before == null
                || READ_BY_GUESTS.stream().anyMatch(name -> !Objects.equals(before.get(name), event.get(name)));
        for (var guest : new ArrayList<>(present.keySet())) {
            if (sendUpdates.equals("all") || !postman.knows(guest)) {
                if (reads || !former.containsKey(guest)) {
                    postman.invites(guest, id, false);
                }
            }
        }
        for (var guest : former.keySet()) {
            if (!present.containsKey(guest) && (sendUpdates.equals("all") || !postman.knows(guest))) {
                postman.invites(guest, id, true);
            }
        }
    }

    private static Map<String, JsonNode> guests(ObjectNode event) {
        var guests = new LinkedHashMap<String, JsonNode>();
        for (var attendee : event.path("attendees")) {
            guests.put(attendee.get("email").asString(), attendee);
        }
        guests.remove(event.path("organizer").path("email").asString(""));
        return guests;
    }
}
