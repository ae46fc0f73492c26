package org.dossierwerk.application.testkit.calendar.graph;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event or a series as it stands in a mailbox. Only touched with the mailbox locked. */
final class StoredEvent {

    /** That never changes, in whatever calendar it stands (https://learn.microsoft.com/graph/outlook-immutable-id). */
    final String id;

    final String uid;
    final @Nullable String transaction;
    final Map<String, String> extended = new TreeMap<>();
    final Set<LocalDate> leftOut = new TreeSet<>();
    final Map<LocalDate, Exception> exceptions = new TreeMap<>();

    /** All that was written but when it is. */
    final ObjectNode properties;

    String calendar;
    Hours hours;
    @Nullable JsonNode recurrence;
    long created;
    long changed;

    /** One occurrence of a series that is not like the others. */
    record Exception(Hours hours, ObjectNode properties, long changed) {}

    StoredEvent(
            String id, String uid, String calendar, @Nullable String transaction, ObjectNode properties, Hours hours) {
        this.id = id;
        this.uid = uid;
        this.calendar = calendar;
        this.transaction = transaction;
        this.properties = properties;
        this.hours = hours;
    }

    boolean isSeries() {
        return recurrence != null;
    }

    /** As a view shows it: itself, or its occurrences that begin before the end of that day. */
    List<Row> rows(LocalDate until) {
        var series = recurrence;
        if (series == null) {
            return List.of(new Row(this, id, "singleInstance", null, hours, properties, changed));
        }
        var rows = new ArrayList<Row>();
        for (var day : Recurrence.of(series).days(until)) {
            var exception = exceptions.get(day);
            if (exception != null) {
                rows.add(new Row(
                        this, id(day), "exception", day, exception.hours(), exception.properties(), exception.changed()));
            } else if (!leftOut.contains(day)) {
                rows.add(new Row(this, id(day), "occurrence", day, hours.on(day), properties, changed));
            }
        }
        return rows;
    }

    Row asRow() {
        return new Row(this, id, isSeries() ? "seriesMaster" : "singleInstance", null, hours, properties, changed);
    }

    private String id(LocalDate day) {
        return id + ".OID." + day;
    }

    /**
     * One line of a view.
     *
     * @param day on which the series would have it, or null
     */
    record Row(
            StoredEvent event,
            String id,
            String type,
            @Nullable LocalDate day,
            Hours hours,
            ObjectNode properties,
            long changed) {

        /** Differs after every change of it. */
        long version() {
            return Math.max(changed, event.changed);
        }
    }
}
