package org.dossierwerk.application.testkit.calendar.graph;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events of a mailbox (https://learn.microsoft.com/graph/api/calendar-post-events, event-get, event-update, event-delete,
 * event-cancel, calendar-list-events, calendar-list-calendarview, event-list-instances).
 */
final class EventResources {

    private static final Set<String> LIST = Set.of("$top", "$skip", "$select", "$filter", "$expand", "$orderby");
    private static final Set<String> VIEW =
            Set.of("startdatetime", "enddatetime", "$top", "$skip", "$select", "$filter", "$expand", "$orderby");

    /** https://learn.microsoft.com/exchange/client-developer/web-service-reference/responsecode (ErrorCalendarViewRangeTooBig) */
    private static final Duration LONGEST_VIEW = Duration.ofDays(731);

    private final StrictJson strict;
    private final EventJson json;
    private final Knobs faults;

    EventResources(StrictJson strict, EventJson json, Knobs faults) {
        this.strict = strict;
        this.json = json;
        this.faults = faults;
    }

    Said list(Asked asked, GraphMailbox mailbox, String calendar) {
        asked.requireOnly(LIST);
        requireReadable(mailbox, calendar);
        var listed = new Listed(asked);
        var rows = mailbox.events(calendar).stream()
                .filter(listed.filter())
                .map(StoredEvent::asRow)
                .toList();
        return Said.of(200, listed.page(told(asked, mailbox, rows), "users/events"));
    }

    Said view(Asked asked, GraphMailbox mailbox, String calendar) {
        asked.requireOnly(VIEW);
        requireReadable(mailbox, calendar);
        var from = moment(asked.parameter("startdatetime"));
        var until = moment(asked.parameter("enddatetime"));
        requireWindow(from, until);
        var listed = new Listed(asked);
        var rows = mailbox.events(calendar).stream()
                .filter(listed.filter())
                .flatMap(event -> rows(event, from, until).stream())
                .sorted(Comparator.comparing(row -> row.hours().from()))
                .toList();
        return Said.of(200, listed.page(told(asked, mailbox, rows), "users/calendarView"));
    }

    Said instances(Asked asked, GraphMailbox mailbox, String id) {
        asked.requireOnly(VIEW);
        var from = moment(asked.parameter("startdatetime"));
        var until = moment(asked.parameter("enddatetime"));
        var rows = rows(mailbox.event(id), from, until);
        return Said.of(200, new Listed(asked).page(told(asked, mailbox, rows), "users/events/instances"));
    }

    static List<StoredEvent.Row> rows(StoredEvent event, Instant from, Instant until) {
        return event.rows(LocalDate.ofInstant(until, ZoneOffset.UTC).plusDays(1)).stream()
                .filter(row -> row.hours().overlaps(from, until))
                .toList();
    }

    static void requireWindow(Instant from, Instant until) {
        if (!from.isBefore(until)) {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "A view ends after it begins");
        }
        if (Duration.between(from, until).compareTo(LONGEST_VIEW) > 0) {
            throw new GraphRefusal(400, "ErrorCalendarViewRangeTooBig", "A view spans two years at most");
        }
    }

    Said get(Asked asked, GraphMailbox mailbox, String id) {
        asked.requireOnly(Set.of("$select", "$expand", "startdatetime", "enddatetime"));
        var row = mailbox.row(id);
        requireReadable(mailbox, row.event().calendar);
        return one(200, asked, mailbox, row);
    }

    Said create(Asked asked, GraphMailbox mailbox, String calendar) {
        asked.requireOnly(Set.of());
        var body = asked.body();
        json.requireWritable(body, true);
        if (!mailbox.calendar(calendar).editable()) {
            throw GraphRefusal.denied();
        }
        var transaction = body.path("transactionId").asString(null);
        if (transaction != null && !mailbox.isSpent(transaction)) {
            faults.writings().creating(transaction);
        }
        var recurrence = body.path("recurrence").isObject() ? body.path("recurrence") : null;
        if (recurrence != null) {
            Recurrence.of(recurrence);
        }
        var created = mailbox.create(
                calendar,
                EventJson.kept(body),
                json.hours(body, null),
                recurrence,
                transaction,
                EventJson.extended(body));
        faults.writings().written(created.id, created.hours.toString());
        return one(201, asked, mailbox, created.asRow());
    }

    /** Guests are mailed whatever it is that changes; there is no way to write in silence when there are any. */
    Said update(Asked asked, GraphMailbox mailbox, String id) {
        asked.requireOnly(Set.of());
        json.requireWritable(asked.body(), false);
        synchronized (mailbox) {
            var row = mailbox.row(id);
            requireWritable(asked, mailbox, row);
            var hours = json.hours(asked.body(), row.hours());
            var written = EventJson.kept(asked.body());
            if (row.day() == null) {
                mailbox.update(row.event(), written, hours, EventJson.extended(asked.body()));
            } else {
                var all = row.properties().deepCopy();
                all.setAll(written);
                mailbox.except(row.event(), row.day(), hours, all);
            }
            faults.writings().written(row.event().id, hours.toString());
            return one(200, asked, mailbox, mailbox.row(id));
        }
    }

    Said delete(Asked asked, GraphMailbox mailbox, String id) {
        asked.requireOnly(Set.of());
        asked.requireNoBody();
        synchronized (mailbox) {
            var row = mailbox.row(id);
            requireWritable(asked, mailbox, row);
            if (row.day() == null) {
                mailbox.remove(row.event());
            } else {
                mailbox.leaveOut(row.event(), row.day());
            }
            faults.writings().removed();
            return Said.nothing(204);
        }
    }

    /** Only a meeting can be called off, and only by its organizer. */
    Said cancel(Asked asked, GraphMailbox mailbox, String id) {
        asked.requireOnly(Set.of());
        var event = mailbox.event(id);
        if (GraphMailbox.guests(event.properties).isEmpty()) {
            throw new GraphRefusal(400, "ErrorInvalidRequest", "The request can't be completed: it is no meeting.");
        }
        mailbox.remove(event);
        return Said.nothing(202);
    }

    /** Precedence of changes: RFC 9110 §13.1.1, and 412 as Exchange answers it. */
    private static void requireWritable(Asked asked, GraphMailbox mailbox, StoredEvent.Row row) {
        if (!mailbox.calendar(row.event().calendar).editable()) {
            throw GraphRefusal.denied();
        }
        var expected = asked.ifMatch();
        if (expected != null && !expected.equals("*") && !expected.equals(EventJson.etag(row.version()))) {
            throw new GraphRefusal(
                    412, "ErrorIrresolvableConflict", "The send or update operation could not be performed.");
        }
    }

    private void requireReadable(GraphMailbox mailbox, String calendar) {
        mailbox.calendar(calendar);
        if (faults.isUnreadable(calendar)) {
            throw GraphRefusal.denied();
        }
    }

    private Said one(int status, Asked asked, GraphMailbox mailbox, StoredEvent.Row row) {
        var told = told(asked, mailbox, List.of(row)).get(0);
        var body = StrictJson.JSON.createObjectNode();
        body.put("@odata.context", asked.address() + "/$metadata#users/events/$entity");
        body.setAll(told);
        return new Said(status, Map.of("ETag", EventJson.etag(row.version())), body);
    }

    private List<ObjectNode> told(Asked asked, GraphMailbox mailbox, List<StoredEvent.Row> rows) {
        var listed = new Listed(asked);
        listed.requireKnown(strict.properties("event"));
        var told = new ArrayList<ObjectNode>();
        for (var row : rows) {
            told.add(listed.selected(json.told(mailbox, row, asked.wishes(), listed.expanded())));
        }
        return told;
    }

    /** With an offset, or in UTC. */
    static Instant moment(String text) {
        try {
            return text.matches(".*T.*([Zz]|[+-]\\d\\d:\\d\\d)")
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw new GraphRefusal(400, "ErrorInvalidParameter", "Not a time: " + text);
        }
    }
}
