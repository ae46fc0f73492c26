package org.dossierwerk.application.testkit.calendar.graph;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A mailbox with its calendars: what is kept, without any HTTP. */
public final class GraphMailbox {

    private final String address;
    private final String zoneName;
    private final ZoneId zone;
    private final Random random;
    private final BiConsumer<String, StoredEvent> changes;
    private final Map<String, StoredCalendar> calendars = new LinkedHashMap<>();
    private final Map<String, StoredEvent> events = new LinkedHashMap<>();
    private final Map<String, String> transactions = new HashMap<>();
    private final List<SentInvitation> sent = new ArrayList<>();
    private final String standard;
    private long change;

    /**
     * What Exchange mailed to a guest.
     *
     * @param callsOff whether the meeting is off
     */
    public record SentInvitation(String guest, boolean callsOff) {}

    /** @param editable whether the mailbox may write to it */
    record StoredCalendar(String id, String name, boolean editable, String owner) {}

    /** @param changes told {@code created}, {@code updated} or {@code deleted}, and of what */
    GraphMailbox(String address, ZoneId zone, String zoneName, Random random, BiConsumer<String, StoredEvent> changes) {
        this.address = address;
        this.zone = zone;
        this.zoneName = zoneName;
        this.random = random;
        this.changes = changes;
        this.standard = addCalendar("Calendar");
    }

    public String address() {
        return address;
    }

    public ZoneId zone() {
        return zone;
    }

    String zoneName() {
        return zoneName;
    }

    public String standardCalendar() {
        return standard;
    }

    /** @return its id */
    public String addCalendar(String name) {
        return keep(new StoredCalendar(newId("AAMkAD"), name, true, address));
    }

    /** One that somebody else shares, to read it. */
    public String addReadOnlyCalendar(String name, String owner) {
        return keep(new StoredCalendar(newId("AAMkAD"), name, false, owner));
    }

    private synchronized String keep(StoredCalendar calendar) {
        calendars.put(calendar.id(), calendar);
        return calendar.id();
    }

    /** With all that is in it. */
    public synchronized void dropCalendar(String id) {
        calendars.remove(id);
        List.copyOf(events.values()).stream()
                .filter(event -> event.calendar.equals(id))
                .forEach(this::remove);
    }

    /** What Exchange mailed to guests, oldest first. */
    public synchronized List<SentInvitation> sent() {
        return List.copyOf(sent);
    }

    /** From now on no transaction id is known any more: no document says how long one is. */
    public synchronized void forgetTransactions() {
        transactions.clear();
    }

    synchronized List<StoredCalendar> calendars() {
        return List.copyOf(calendars.values());
    }

    /** @throws GraphRefusal when there is none */
    synchronized StoredCalendar calendar(String id) {
        return Optional.ofNullable(calendars.get(id)).orElseThrow(GraphRefusal::notFound);
    }

    synchronized List<StoredEvent> events(String calendar) {
        return events.values().stream()
                .filter(event -> event.calendar.equals(calendar))
                .toList();
    }

    /** By either of its ids; they are case-sensitive. */
    synchronized StoredEvent event(String id) {
        return find(id).orElseThrow(GraphRefusal::notFound);
    }

    synchronized Optional<StoredEvent> find(String id) {
        return Optional.ofNullable(events.get(id))
                .or(() -> events.values().stream()
                        .filter(event -> defaultId(event.id, event.calendar).equals(id))
                        .findFirst());
    }

    /** The event, the series or the one occurrence with that id. */
    synchronized StoredEvent.Row row(String id) {
        int at = id.indexOf(".OID.");
        if (at < 0) {
            return event(id).asRow();
        }
        var series = event(id.substring(0, at));
        var day = LocalDate.parse(id.substring(at + 5));
        return series.rows(day).stream()
                .filter(row -> day.equals(row.day()))
                .findFirst()
                .orElseThrow(GraphRefusal::notFound);
    }

    /** The id that an item has as long as it stays in its calendar (https://learn.microsoft.com/graph/outlook-immutable-id). */
    static String defaultId(String id, String calendar) {
        int occurrence = id.indexOf(".OID.");
        var suffix = occurrence < 0 ? "" : id.substring(occurrence);
        var mixed = id.substring(6, 30) + Integer.toHexString(calendar.hashCode());
        return "AAMkAG"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(mixed.getBytes(StandardCharsets.US_ASCII))
                + suffix;
    }

    /** Whether what was created with that transaction id stands there no longer. */
    synchronized boolean isSpent(String transaction) {
        var id = transactions.get(transaction);
        return id != null && !events.containsKey(id);
    }

    synchronized StoredEvent create(
            String calendar,
            ObjectNode properties,
            Hours hours,
            @Nullable JsonNode recurrence,
            @Nullable String transaction,
            Map<String, String> extended) {
        if (transaction != null && transactions.containsKey(transaction)) {
            throw new GraphRefusal(
                    409, "ErrorDuplicateTransactionId", "Your request can't be completed: it was done before.");
        }
        var id = newId("AAkALg");
        var event = new StoredEvent(
                id, "040000008200E00074C5B7101A82E008" + hex(24), calendar, transaction, properties, hours);
        event.recurrence = recurrence;
        event.extended.putAll(extended);
        event.created = ++change;
        event.changed = change;
        events.put(id, event);
        if (transaction != null) {
            transactions.put(transaction, id);
        }
        guests(properties).forEach(guest -> sent.add(new SentInvitation(guest, false)));
        changes.accept("created", event);
        return event;
    }

    /** @param written what was given, besides when it is */
    synchronized void update(StoredEvent event, ObjectNode written, Hours hours, Map<String, String> extended) {
        var before = guests(event.properties);
        if (hours.equals(event.hours)) {
            keepAnswers(event.properties.path("attendees"), written.path("attendees"));
        }
        event.properties.setAll(written);
        event.hours = hours;
        event.extended.putAll(extended);
        touch(event);
        var after = guests(event.properties);
        before.stream().filter(guest -> !after.contains(guest)).forEach(guest -> sent.add(new SentInvitation(guest, true)));
        after.forEach(guest -> sent.add(new SentInvitation(guest, false)));
    }

    private static void keepAnswers(JsonNode before, JsonNode written) {
        for (var guest : written) {
            for (var known : before) {
                if (known.path("emailAddress").path("address").equals(guest.path("emailAddress").path("address"))
                        && known.has("status")) {
                    ((ObjectNode) guest).set("status", known.path("status"));
                }
            }
        }
    }

    /** Into another calendar; it stays the same item, and its transaction is known as before. */
    synchronized void putInto(StoredEvent event, String calendar) {
        changes.accept("deleted", event);
        event.calendar = calendar(calendar).id();
        touch(event);
    }

    /** Something about it is different now, and nobody is mailed. */
    synchronized void touch(StoredEvent event) {
        event.changed = ++change;
        changes.accept("updated", event);
    }

    synchronized void except(StoredEvent series, LocalDate day, Hours hours, ObjectNode properties) {
        series.exceptions.put(day, new StoredEvent.Exception(hours, properties, ++change));
        changes.accept("updated", series);
    }

    synchronized void leaveOut(StoredEvent series, LocalDate day) {
        series.exceptions.remove(day);
        series.leftOut.add(day);
        change++;
        changes.accept("updated", series);
    }

    synchronized void remove(StoredEvent event) {
        if (events.remove(event.id) != null) {
            change++;
            guests(event.properties).forEach(guest -> sent.add(new SentInvitation(guest, true)));
            changes.accept("deleted", event);
        }
    }

    /** A second one with all that the first bears but its transaction id. */
    synchronized StoredEvent copy(StoredEvent event, LocalDateTime start, LocalDateTime end) {
        var hours = new Hours(start, end, event.hours.zone(), event.hours.zoneName(), event.hours.wholeDays());
        return create(event.calendar, event.properties.deepCopy(), hours, event.recurrence, null, event.extended);
    }

    static List<String> guests(ObjectNode properties) {
        var guests = new ArrayList<String>();
        properties.path("attendees").forEach(one -> guests.add(
                one.path("emailAddress").path("address").asString("")));
        return guests;
    }

    private synchronized String newId(String prefix) {
        var bytes = new byte[33];
        random.nextBytes(bytes);
        return prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String hex(int length) {
        var text = new StringBuilder();
        while (text.length() < length) {
            text.append(Integer.toHexString(random.nextInt(16)).toUpperCase(Locale.ROOT));
        }
        return text.toString();
    }
}
