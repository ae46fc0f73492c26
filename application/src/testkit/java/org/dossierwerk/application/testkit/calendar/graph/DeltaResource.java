package org.dossierwerk.application.testkit.calendar.graph;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What changed in a view since it was last asked for (https://learn.microsoft.com/graph/api/event-delta,
 * https://learn.microsoft.com/graph/delta-query-events): the window is that of the first request, a token stays good however
 * often it is used, what left the window counts as removed, and an occurrence is told with little more than its times.
 */
final class DeltaResource {

    private static final int AT_ONCE = 50;
    /**
     * The oldest are forgotten; how many stay is not told (https://learn.microsoft.com/graph/delta-query-overview, "Duration of state
     * tokens").
     */
    private static final int MOST_TOKENS = 500;

    private static final Set<String> PARAMETERS = Set.of("startdatetime", "enddatetime", "$deltatoken", "$skiptoken");

    private final EventJson json;
    private final Knobs faults;
    private final Map<String, Position> positions = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Position> eldest) {
            return size() > MOST_TOKENS;
        }
    });
    private final AtomicInteger tokens = new AtomicInteger();

    DeltaResource(EventJson json, Knobs faults) {
        this.json = json;
        this.faults = faults;
    }

    /**
     * Where a round stands.
     *
     * @param pending ids that are still to be told; null when a round has not begun
     * @param known what the client knows at the end of the round before, with versions
     * @param target what it will know at the end of this one
     * @param before the page that led here
     */
    private record Position(
            String mailbox,
            String calendar,
            Instant from,
            Instant until,
            @Nullable List<String> pending,
            Map<String, Long> known,
            Map<String, Long> target,
            @Nullable ObjectNode before) {

        Position at(@Nullable List<String> rest, Map<String, Long> knows, Map<String, Long> aim) {
            return new Position(mailbox, calendar, from, until, rest, knows, aim, null);
        }

        Position after(ObjectNode page) {
            return new Position(mailbox, calendar, from, until, pending, known, target, page);
        }
    }

    Said delta(Asked asked, GraphMailbox mailbox, String calendar) {
        asked.requireOnly(PARAMETERS);
        mailbox.calendar(calendar);
        if (faults.isUnreadable(calendar)) {
            throw GraphRefusal.denied();
        }
        synchronized (mailbox) {
            var position = position(asked, mailbox, calendar);
            var before = position.before();
            if (before != null && faults.repeatsPages()) {
                return Said.of(200, before);
            }
            return Said.of(200, page(asked, mailbox, position));
        }
    }

    private Position position(Asked asked, GraphMailbox mailbox, String calendar) {
        boolean skips = asked.query().containsKey("$skiptoken");
        if (!skips && !asked.query().containsKey("$deltatoken")) {
            var from = EventResources.moment(asked.parameter("startdatetime"));
            var until = EventResources.moment(asked.parameter("enddatetime"));
            EventResources.requireWindow(from, until);
            return new Position(mailbox.address(), calendar, from, until, null, Map.of(), Map.of(), null);
        }
        if (asked.query().size() > 1) {
            throw new GraphRefusal(400, "ErrorInvalidUrlQuery", "A token stands alone: the rest is in it");
        }
        var position = positions.get(asked.parameter(skips ? "$skiptoken" : "$deltatoken"));
        if (position == null
                || !position.mailbox().equals(mailbox.address())
                || !position.calendar().equals(calendar)
                || skips != (position.pending() != null)) {
            throw new GraphRefusal(410, "SyncStateNotFound", "The sync state generation is not found.");
        }
        return position;
    }

    private ObjectNode page(Asked asked, GraphMailbox mailbox, Position position) {
        var view = view(mailbox, position);
        var round = position;
        if (position.pending() == null) {
            var target = new LinkedHashMap<String, Long>();
            view.forEach((id, row) -> target.put(id, row.version()));
            round = position.at(changed(position.known(), target), position.known(), target);
        }
        var pending = round.pending() == null ? List.<String>of() : round.pending();
        int size = faults.takeEmptyPage() ? 0 : size(asked);
        var page = StrictJson.JSON.createObjectNode();
        page.put("@odata.context", asked.address() + "/$metadata#Collection(event)");
        var value = page.putArray("value");
        for (var id : pending.subList(0, Math.min(size, pending.size()))) {
            value.add(told(asked, mailbox, view, position.calendar(), id));
        }
        var rest = List.copyOf(pending.subList(Math.min(size, pending.size()), pending.size()));
        boolean over = rest.isEmpty() && size > 0;
        var token = "laboratory" + tokens.incrementAndGet();
        page.put(over ? "@odata.deltaLink" : "@odata.nextLink", link(asked, over ? "$deltatoken" : "$skiptoken", token));
        var next = over
                ? round.at(null, round.target(), Map.of())
                : round.at(rest, round.known(), round.target()).after(page);
        positions.put(token, next);
        return page;
    }

    private static Map<String, StoredEvent.Row> view(GraphMailbox mailbox, Position position) {
        var view = new LinkedHashMap<String, StoredEvent.Row>();
        for (var event : mailbox.events(position.calendar())) {
            var rows = EventResources.rows(event, position.from(), position.until());
            if (event.isSeries() && !rows.isEmpty()) {
                view.put(event.id, event.asRow());
            }
            rows.forEach(row -> view.put(row.id(), row));
        }
        return view;
    }

    private static List<String> changed(Map<String, Long> known, Map<String, Long> target) {
        var changed = new ArrayList<String>();
        target.forEach((id, version) -> {
            if (!version.equals(known.get(id))) {
                changed.add(id);
            }
        });
        known.keySet().stream().filter(id -> !target.containsKey(id)).forEach(changed::add);
        return changed;
    }

    private ObjectNode told(
            Asked asked, GraphMailbox mailbox, Map<String, StoredEvent.Row> view, String calendar, String id) {
        var row = view.get(id);
        var told = StrictJson.JSON.createObjectNode();
        told.put("@odata.type", "#microsoft.graph.event");
        if (row == null) {
            told.put("id", asked.wishes().immutableIds() ? id : GraphMailbox.defaultId(id, calendar));
            told.putObject("@removed").put("reason", "deleted");
        } else {
            told.setAll(
                    row.type().equals("occurrence")
                            ? json.skeleton(row, asked.wishes())
                            : json.told(mailbox, row, asked.wishes(), List.of()));
        }
        return told;
    }

    private int size(Asked asked) {
        int wanted = asked.wishes().pageSize() == 0
                ? AT_ONCE
                : asked.wishes().pageSize();
        return Math.max(1, Math.min(wanted, faults.largestPage()));
    }

    private static String link(Asked asked, String parameter, String token) {
        var path = asked.path().stream().map(DeltaResource::encoded).collect(Collectors.joining("/"));
        return asked.address() + "/" + path + "?" + parameter + "=" + token;
    }

    private static String encoded(String segment) {
        return Listed.encoded(segment).replace("%28", "(").replace("%29", ")");
    }

    /** As if all tokens were too old. */
    void forget() {
        positions.clear();
    }
}
