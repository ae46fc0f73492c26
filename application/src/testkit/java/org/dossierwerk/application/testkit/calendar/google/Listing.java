package org.dossierwerk.application.testkit.calendar.google;

import java.util.Locale;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists events, page by page, and afterwards what changed
 * (<a href="https://developers.google.com/workspace/calendar/api/guides/sync">Synchronize resources efficiently</a>).
 *
 * <p>What changed is told without regard to the times the first list was limited to, as it is seen to be
 * (garrytan/gbrain #5015): of a series that was touched, all that is of it.
 */
final class Listing {

    private static final Set<String> NOT_WITH_SYNC = Set.of(
            "iCalUID",
            "orderBy",
            "privateExtendedProperty",
            "q",
            "sharedExtendedProperty",
            "timeMin",
            "timeMax",
            "updatedMin");
    private static final Set<String> NO_SYNC_AFTER =
            Set.of("iCalUID", "orderBy", "privateExtendedProperty", "q", "sharedExtendedProperty", "updatedMin");
    private static final int USUAL = 250;
    private static final int LARGEST = 2500;

    private final Agenda agenda;
    private final String account;
    private final Asked asked;
    private final Moment moment;

    /**
     * What the laboratory decides about a list.
     *
     * @param horizon as far as a series without an end is followed
     * @param present the number of the last change
     * @param epoch tokens of another are no longer known
     * @param most how many a page may have
     * @param nonce so that no two tokens look the same
     */
    record Moment(Instant horizon, long present, long epoch, int most, long nonce) {}

    Listing(Agenda agenda, String account, Asked asked, Moment moment) {
        this.agenda = agenda;
        this.account = account;
        this.asked = asked;
        this.moment = moment;
    }

    ObjectNode page() {
        requireCombination();
        var page = asked.one("pageToken") == null ? null : token("pageToken", 'p');
        var sync = asked.one("syncToken") == null ? null : token("syncToken", 's');
        long at = page == null ? moment.present() : page.get("at").asLong();
        var since = sync == null ? -1 : sync.get("at").asLong();
        var items = since >= 0 ? changes(since) : everything();
        var answer = Tokens.blank();
        answer.put("kind", "calendar#events");
        answer.put("etag", "\"p" + moment.present() + "\"");
        answer.put("summary", agenda.title());
        answer.put("timeZone", answerZone().getId());
        answer.put("accessRole", agenda.role(account));
        answer.putArray("defaultReminders");
        var shown = answer.putArray("items");
        var after = page == null ? "" : page.get("after").asString();
        int size = Math.min(moment.most(), Math.min(LARGEST, number("maxResults", USUAL)));
        String last = after;
        if (size == 0) {
            return answer.put("nextPageToken", next('p', at, last));
        }
        for (var item : items.tailMap(after, false).entrySet()) {
            if (shown.size() == size) {
                return answer.put("nextPageToken", next('p', at, last));
            }
            shown.add(item.getValue());
            last = item.getKey();
        }
        if (NO_SYNC_AFTER.stream().allMatch(name -> asked.one(name) == null)) {
            answer.put("nextSyncToken", next('s', at, ""));
        }
        return answer;
    }

    private void requireCombination() {
        if (asked.one("syncToken") != null) {
            NOT_WITH_SYNC.forEach(name -> {
                if (asked.one(name) != null) {
                    throw Refusal.badRequest(
                            "invalid", "Sync token cannot be used with the restrictions specified: " + name);
                }
            });
            if ("false".equals(asked.one("showDeleted"))) {
                throw Refusal.badRequest("invalid", "Sync token cannot be used with showDeleted set to false");
            }
        }
        if ("startTime".equals(asked.one("orderBy")) && !asked.flag("singleEvents")) {
            throw Refusal.badRequest("invalid", "The requested ordering is not available for the particular query.");
        }
        var min = asked.one("timeMin");
        var max = asked.one("timeMax");
        if (min != null && max != null && !Times.instant(min).isBefore(Times.instant(max))) {
            throw new Refusal(400, "calendar", "timeRangeEmpty", "The specified time range is empty.");
        }
    }

    private JsonNode token(String name, char kind) {
        var token = Tokens.read(name, String.valueOf(asked.one(name)));
        if (!token.path("kind").asString("").equals(String.valueOf(kind))
                || !token.path("calendar").asString("").equals(agenda.id())) {
            throw Refusal.badRequest("invalid", "Invalid " + name + " value.");
        }
        if (token.get("epoch").asLong() != moment.epoch()) {
            throw Refusal.fullSync();
        }
        var like = kind == 'p' ? query() : shape();
        if (!token.get("like").asString().equals(like)) {
            throw Refusal.badRequest("invalid", "The other parameters must be those of the request before: " + name);
        }
        return token;
    }

    private String next(char kind, long at, String after) {
        var token = Tokens.blank();
        token.put("kind", String.valueOf(kind));
        token.put("nonce", moment.nonce());
        token.put("calendar", agenda.id());
        token.put("epoch", moment.epoch());
        token.put("at", at);
        token.put("after", after);
        token.put("like", kind == 'p' ? query() : shape());
        return Tokens.write(token);
    }

    /** All parameters but those that differ from page to page. */
    private String query() {
        var query = new TreeMap<>(asked.query());
        query.keySet().removeAll(Set.of("pageToken", "fields", "alt", "prettyPrint", "key", "quotaUser"));
        return query.toString();
    }

    /** The parameters that have to stay the same from sync to sync. */
    private String shape() {
        return asked.flag("singleEvents") + " " + new TreeMap<>(Map.of("types", asked.all("eventTypes")));
    }

    private int number(String name, int usual) {
        var given = asked.one(name);
        return given == null ? usual : Integer.parseInt(given);
    }

    private ZoneId answerZone() {
        var zone = asked.one("timeZone");
        return zone == null ? agenda.zone() : ZoneId.of(zone);
    }

    private TreeMap<String, ObjectNode> everything() {
        var items = new TreeMap<String, ObjectNode>();
        var telling = telling();
        boolean deleted = asked.flag("showDeleted") || asked.one("updatedMin") != null;
        for (var version : agenda.written()) {
            var event = version.event();
            if (event.has("recurringEventId") && asked.flag("singleEvents")) {
                continue;
            }
            for (var one : units(event).values()) {
                boolean gone = Writing.cancelled(one);
                boolean told = !gone || deleted || event.has("recurringEventId");
                if (told && wanted(one)) {
                    items.put(order(one), telling.tell(one));
                }
            }
        }
        return items;
    }

    private TreeMap<String, ObjectNode> changes(long since) {
        var items = new TreeMap<String, ObjectNode>();
        var telling = telling();
        for (var version : agenda.written()) {
            if (version.change() <= since) {
                continue;
            }
            var event = version.event();
            if (event.has("recurringEventId") && asked.flag("singleEvents")) {
                items.put(event.get("id").asString(), told(telling, event));
                continue;
            }
            var now = units(event);
            var gone = new LinkedHashMap<String, ObjectNode>();
            agenda.then(event.get("id").asString(), since).ifPresent(before -> gone.putAll(raw(before)));
            now.forEach((id, one) -> items.put(id, told(telling, one)));
            gone.keySet().removeAll(now.keySet());
            gone.forEach((id, one) -> {
                one.set("etag", event.get("etag"));
                items.put(id, Telling.gone(one));
            });
        }
        return items;
    }

    private static ObjectNode told(Telling telling, ObjectNode event) {
        return Writing.cancelled(event) ? Telling.gone(event) : telling.tell(event);
    }

    /** The event itself, or what it consists of when single ones are wanted; with its exceptions. */
    private Map<String, ObjectNode> units(ObjectNode event) {
        var units = raw(event);
        if (Series.is(event) && asked.flag("singleEvents")) {
            agenda.exceptions(event.get("id").asString()).forEach((id, exception) -> {
                if (units.containsKey(id)) {
                    units.put(id, exception);
                }
            });
        }
        return units;
    }

    private Map<String, ObjectNode> raw(ObjectNode event) {
        var units = new LinkedHashMap<String, ObjectNode>();
        if (!Series.is(event) || !asked.flag("singleEvents")) {
            units.put(event.get("id").asString(), event.deepCopy().asObject());
        } else {
            var max = asked.one("timeMax");
            var end = max == null ? moment.horizon() : Times.instant(max);
            Series.instances(event, agenda.zone(), end)
                    .forEach(instance -> units.put(instance.get("id").asString(), instance));
        }
        return units;
    }

    private boolean wanted(ObjectNode event) {
        var min = asked.one("timeMin");
        var max = asked.one("timeMax");
        boolean series = Series.is(event);
        if (min != null && !series && !Times.moment(event.get("end"), agenda.zone()).isAfter(Times.instant(min))) {
            return false;
        }
        if (max != null && !Times.moment(event.get("start"), agenda.zone()).isBefore(Times.instant(max))) {
            return false;
        }
        var updated = asked.one("updatedMin");
        if (updated != null
                && Times.instant(event.get("updated").asString()).isBefore(Times.instant(updated))) {
            return false;
        }
        var types = asked.all("eventTypes");
        if (!types.isEmpty() && !types.contains(event.get("eventType").asString())) {
            return false;
        }
        return is("iCalUID", event.get("iCalUID").asString())
                && has("privateExtendedProperty", event.path("extendedProperties").path("private"))
                && has("sharedExtendedProperty", event.path("extendedProperties").path("shared"))
                && found(event);
    }

    private boolean is(String parameter, String value) {
        var wanted = asked.one(parameter);
        return wanted == null || wanted.equals(value);
    }

    private boolean has(String parameter, JsonNode properties) {
        for (var constraint : asked.all(parameter)) {
            var pair = constraint.split("=", 2);
            if (pair.length < 2) {
                throw Refusal.badRequest("invalid", "Invalid constraint: " + constraint);
            }
            if (!pair[1].equals(properties.path(pair[0]).asString(null))) {
                return false;
            }
        }
        return true;
    }

    private boolean found(ObjectNode event) {
        var words = asked.one("q");
        return words == null
                || List.of("summary", "description", "location").stream()
                        .anyMatch(name -> event.path(name)
                                .asString("")
                                .toLowerCase(Locale.ROOT)
                                .contains(words.toLowerCase(Locale.ROOT)));
    }

    private String order(ObjectNode event) {
        var id = event.get("id").asString();
        @Nullable String by = asked.one("orderBy");
        if (by == null) {
            return id;
        }
        return by.equals("updated")
                ? event.get("updated").asString() + " " + id
                : Times.moment(event.get("start"), agenda.zone()) + " " + id;
    }

    private Telling telling() {
        return new Telling(agenda, account, answerZone(), number("maxAttendees", Integer.MAX_VALUE));
    }
}
