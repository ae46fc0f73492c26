package org.dossierwerk.application.testkit.calendar.google;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dossierwerk.application.testkit.calendar.Writings;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Carries out the methods of the API on the calendars there are. Guarded by the laboratory's lock. */
final class Desk {

    private static final Duration HORIZON = Duration.ofDays(730);
    private static final Duration LONGEST_FREE_BUSY = Duration.ofDays(90);
    private static final int MOST_FREE_BUSY = 50;
    private static final Set<String> READERS = Set.of("freeBusyReader", "reader", "writer", "owner");
    private static final Set<String> WRITERS = Set.of("writer", "owner");

    private final Clock clock;
    private final Map<String, Agenda> agendas = new LinkedHashMap<>();
    private final Channels channels;
    private final Writing writing;
    private final Writings writings = new Writings();
    private final List<GoogleLaboratory.Mailed> mailed = new ArrayList<>();
    private long changes;
    private long epoch;
    private long pages;
    private int pageSize = Integer.MAX_VALUE;
    private boolean repeating;
    private boolean emptyNext;
    private @Nullable JsonNode before;

    Desk(Clock clock) {
        this.clock = clock;
        this.channels = new Channels(clock);
        this.writing = new Writing(() -> ++changes, () -> Times.stamp(clock.instant()), new Post());
    }

    private final class Post implements Writing.Postman {

        @Override
        public void changed(Agenda agenda) {
            channels.changed(agenda.id(), uri(agenda));
        }

        @Override
        public void invites(String guest, String event, boolean callsOff) {
            mailed.add(new GoogleLaboratory.Mailed(guest, event, callsOff));
        }

        @Override
        public boolean knows(String address) {
            return agendas.containsKey(address);
        }
    }

    private static String uri(Agenda agenda) {
        return "https://www.googleapis.com/calendar/v3/calendars/" + agenda.id() + "/events?alt=json";
    }

    Channels channels() {
        return channels;
    }

    Writing writing() {
        return writing;
    }

    Writings writings() {
        return writings;
    }

    List<GoogleLaboratory.Mailed> mailed() {
        return List.copyOf(mailed);
    }

    void add(Agenda agenda) {
        agendas.put(agenda.id(), agenda);
    }

    void drop(String agenda) {
        agendas.remove(agenda);
    }

    Agenda agenda(String id) {
        var agenda = agendas.get(id);
        if (agenda == null) {
            throw Refusal.notFound();
        }
        return agenda;
    }

    void forgetCursors() {
        epoch++;
    }

    void pageSize(int most) {
        pageSize = most;
    }

    void repeatPages(boolean on) {
        repeating = on;
    }

    void emptyNextPage() {
        emptyNext = true;
    }

    Said answer(Methods.Match match, String account, Asked asked, JsonNode body) {
        return switch (match.method().id()) {
            case "calendar.calendarList.list" -> Said.ok(calendarList(account, asked));
            case "calendar.calendarList.get" -> Said.ok(entry(readable(match, account), account));
            case "calendar.calendars.get" -> Said.ok(calendar(readable(match, account)));
            case "calendar.events.list" -> Said.ok(list(readable(match, account), account, asked));
            case "calendar.events.instances" -> Said.ok(instances(match, account, asked));
            case "calendar.events.get" -> get(match, account, asked);
            case "calendar.events.insert" -> {
                var agenda = writable(match, account);
                noteCreation(agenda, body);
                var inserted = writing.insert(agenda, account, body, asked.one("sendUpdates"));
                note(agenda, inserted);
                yield tell(agenda, account, asked, inserted);
            }
            case "calendar.events.import" -> {
                var agenda = writable(match, account);
                yield tell(agenda, account, asked, writing.imported(agenda, account, body));
            }
            case "calendar.events.update" -> {
                var agenda = writable(match, account);
                var standing = standing(agenda, match, asked);
                var updated = writing.update(agenda, standing, body, asked.one("sendUpdates"));
                note(agenda, updated);
                yield tell(agenda, account, asked, updated);
            }
            case "calendar.events.patch" -> {
                var agenda = writable(match, account);
                var standing = standing(agenda, match, asked);
                var patched = writing.patch(agenda, standing, body, asked.one("sendUpdates"));
                note(agenda, patched);
                yield tell(agenda, account, asked, patched);
            }
            case "calendar.events.delete" -> {
                var agenda = writable(match, account);
                writing.delete(agenda, standing(agenda, match, asked), asked.one("sendUpdates"));
                writings.removed();
                yield Said.nothing();
            }
            case "calendar.events.watch" -> {
                var agenda = readable(match, account);
                yield Said.ok(channels.watch(agenda.id(), body, uri(agenda)));
            }
            case "calendar.channels.stop" -> {
                channels.stop(body);
                yield Said.nothing();
            }
            case "calendar.freebusy.query" -> Said.ok(freeBusy(account, body));
            default ->
                throw Refusal.badRequest("badRequest", "The laboratory does not play " + match.method().id());
        };
    }

    /** Of an event whose id its creator chose; what was deleted keeps its id, and does not count. */
    private void noteCreation(Agenda agenda, JsonNode body) {
        var id = body.path("id").asString("");
        if (!id.isEmpty() && agenda.event(id).filter(Writing::cancelled).isEmpty()) {
            writings.creating(agenda.id() + " " + id);
        }
    }

    private void note(Agenda agenda, JsonNode event) {
        writings.written(agenda.id() + " " + event.path("id").asString(), event.path("start") + " " + event.path("end"));
    }

    private Agenda readable(Methods.Match match, String account) {
        var named = match.variable("calendarId");
        var agenda = agenda(named.equals("primary") ? account : named);
        var role = agenda.role(account);
        if (role == null || !READERS.contains(role)) {
            throw Refusal.notFound();
        }
        return agenda;
    }

    private Agenda writable(Methods.Match match, String account) {
        var agenda = readable(match, account);
        if (!WRITERS.contains(agenda.role(account))) {
            throw Refusal.role("writer");
        }
        return agenda;
    }

    private ObjectNode standing(Agenda agenda, Methods.Match match, Asked asked) {
        var event = agenda.event(match.variable("eventId")).orElseThrow(Refusal::notFound);
        var tag = asked.headers().get("if-match");
        if (tag != null && !tag.equals("*") && !tag.equals(event.get("etag").asString())) {
            throw Refusal.stale();
        }
        return event;
    }

    private Said get(Methods.Match match, String account, Asked asked) {
        var agenda = readable(match, account);
        var event = agenda.event(match.variable("eventId")).orElseThrow(Refusal::notFound);
        if (event.get("etag").asString().equals(asked.headers().get("if-none-match"))) {
            return new Said(304, Map.of(), null);
        }
        return tell(agenda, account, asked, event);
    }

    private static Said tell(Agenda agenda, String account, Asked asked, ObjectNode event) {
        var told = telling(agenda, account, asked).tell(event);
        return new Said(200, Map.of("ETag", event.get("etag").asString()), told);
    }

    private static Telling telling(Agenda agenda, String account, Asked asked) {
        var zone = asked.one("timeZone");
        var most = asked.one("maxAttendees");
        return new Telling(
                agenda,
                account,
                zone == null ? agenda.zone() : ZoneId.of(zone),
                most == null ? Integer.MAX_VALUE : Integer.parseInt(most));
    }

    private JsonNode list(Agenda agenda, String account, Asked asked) {
        if (repeating && asked.one("pageToken") != null && before != null) {
            return before;
        }
        int most = pageSize;
        if (emptyNext) {
            emptyNext = false;
            most = 0;
        }
        var page = new Listing(agenda, account, asked, moment(most)).page();
        before = page;
        return page;
    }

    private Listing.Moment moment(int most) {
        return new Listing.Moment(clock.instant().plus(HORIZON), changes, epoch, most, ++pages);
    }

    private ObjectNode instances(Methods.Match match, String account, Asked asked) {
        var agenda = readable(match, account);
        var master = agenda.event(match.variable("eventId"))
                .filter(Series::is)
                .orElseThrow(() -> Refusal.badRequest("notARecurringEvent", "Not a recurring event."));
        var answer = Tokens.blank();
        answer.put("kind", "calendar#events");
        answer.put("timeZone", agenda.zone().getId());
        answer.put("summary", agenda.title());
        answer.put("accessRole", agenda.role(account));
        var items = answer.putArray("items");
        var max = asked.one("timeMax");
        var min = asked.one("timeMin");
        var exceptions = agenda.exceptions(master.get("id").asString());
        var end = max == null ? clock.instant().plus(HORIZON) : Times.instant(max);
        for (var instance : Series.instances(master, agenda.zone(), end)) {
            var one = exceptions.getOrDefault(instance.get("id").asString(), instance);
            boolean told = asked.flag("showDeleted") || !Writing.cancelled(one);
            boolean late = min == null
                    || !Times.moment(one.get("end"), agenda.zone()).isBefore(Times.instant(min));
            if (told && late) {
                items.add(telling(agenda, account, asked).tell(one));
            }
        }
        return answer;
    }

    private ObjectNode calendarList(String account, Asked asked) {
        var answer = Tokens.blank();
        answer.put("kind", "calendar#calendarList");
        answer.put("etag", "\"l" + changes + "\"");
        var items = answer.putArray("items");
        var from = asked.one("pageToken") == null
                ? ""
                : Tokens.read("pageToken", String.valueOf(asked.one("pageToken")))
                        .path("after")
                        .asString("");
        var roles = List.copyOf(roles(asked.one("minAccessRole")));
        int size = Math.min(pageSize, asked.one("maxResults") == null ? 100 : Integer.parseInt(asked.one("maxResults")));
        boolean passed = from.isEmpty();
        String last = "";
        for (var agenda : agendas.values()) {
            var role = agenda.role(account);
            if (role != null && roles.contains(role) && passed) {
                if (items.size() == Math.max(1, Math.min(size, 250))) {
                    return answer.put("nextPageToken", Tokens.write(Tokens.blank().put("after", last)));
                }
                items.add(entry(agenda, account));
                last = agenda.id();
            }
            passed = passed || agenda.id().equals(from);
        }
        return answer.put("nextSyncToken", Tokens.write(Tokens.blank().put("at", changes)));
    }

    private static List<String> roles(@Nullable String least) {
        var all = List.of("freeBusyReader", "reader", "writer", "owner");
        return least == null ? all : all.subList(all.indexOf(least), all.size());
    }

    private static ObjectNode entry(Agenda agenda, String account) {
        var entry = calendar(agenda);
        entry.put("kind", "calendar#calendarListEntry");
        entry.put("accessRole", agenda.role(account));
        entry.putArray("defaultReminders");
        entry.put("selected", true);
        if (agenda.id().equals(account)) {
            entry.put("primary", true);
        }
        return entry;
    }

    private static ObjectNode calendar(Agenda agenda) {
        var calendar = JsonMapper.shared().createObjectNode();
        calendar.put("kind", "calendar#calendar");
        calendar.put("etag", "\"c1\"");
        calendar.put("id", agenda.id());
        calendar.put("summary", agenda.title());
        calendar.put("timeZone", agenda.zone().getId());
        return calendar;
    }

    /**
     * <a href="https://developers.google.com/workspace/calendar/api/v3/reference/freebusy/query">Freebusy: query</a>; that ninety
     * days are the most is seen, not documented (calcom/cal.diy #11962).
     */
    private ObjectNode freeBusy(String account, JsonNode body) {
        if (!body.has("timeMin") || !body.has("timeMax")) {
            throw Refusal.badRequest("required", "Missing timeMin parameter.");
        }
        var min = Times.instant(body.get("timeMin").asString());
        var max = Times.instant(body.get("timeMax").asString());
        if (!min.isBefore(max)) {
            throw new Refusal(400, "calendar", "timeRangeEmpty", "The specified time range is empty.");
        }
        if (Duration.between(min, max).compareTo(LONGEST_FREE_BUSY) > 0) {
            throw new Refusal(400, "calendar", "timeRangeTooLong", "The requested time range is too long.");
        }
        if (body.path("items").size() > MOST_FREE_BUSY) {
            throw new Refusal(400, "global", "tooManyCalendarsRequested", "Too many calendars requested.");
        }
        var answer = Tokens.blank();
        answer.put("kind", "calendar#freeBusy");
        answer.put("timeMin", Times.stamp(min));
        answer.put("timeMax", Times.stamp(max));
        var calendars = answer.putObject("calendars");
        for (var item : body.path("items")) {
            var id = item.path("id").asString("");
            var told = calendars.putObject(id);
            var agenda = agendas.get(id.equals("primary") ? account : id);
            if (agenda == null || agenda.role(account) == null) {
                told.putArray("errors").addObject().put("domain", "global").put("reason", "notFound");
                told.putArray("busy");
            } else {
                FreeBusy.tell(agenda, account, min, max, told.putArray("busy"));
            }
        }
        return answer;
    }
}
