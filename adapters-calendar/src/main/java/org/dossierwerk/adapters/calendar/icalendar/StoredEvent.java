package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.GuestAnswer;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryKey;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * An entry of ours as a calendar server keeps it, or what may be one. It names neither a method nor, when we invite by mail,
 * anybody at all: a server that invites by itself then has nobody to write to.
 */
public final class StoredEvent {

    private static final String MARK = "X-DOSSIERWERK-ENTRY";
    /** The agreed zone, where times had to be written in UTC. */
    private static final String ZONE = "X-DOSSIERWERK-ZONE";
    /** What we write; of the rest some would contradict it, such as a rule that repeats an appointment. */
    private static final Set<String> OURS = Set.of(
            MARK,
            ZONE,
            "SEQUENCE",
            "DTSTAMP",
            "LAST-MODIFIED",
            "DTSTART",
            "DTEND",
            "DURATION",
            "SUMMARY",
            "LOCATION",
            "DESCRIPTION",
            "X-ALT-DESC",
            "STATUS",
            "RRULE",
            "RDATE",
            "EXRULE",
            "EXDATE",
            "RECURRENCE-ID");

    private final StoredComponent object;
    private final StoredComponent event;

    private StoredEvent(StoredComponent object, StoredComponent event) {
        this.object = object;
        this.event = event;
    }

    /** Under which UID an appointment is stored, and no other. */
    public static String uid(EntryKey key) {
        return key.appointment() + "@" + AgreedEvent.UID_DOMAIN;
    }

    /** An entry that stands nowhere yet. */
    public static StoredEvent of(Entry entry, @Nullable EmailAddress organizer, Instant writtenAt) {
        var object = new StoredComponent("VCALENDAR");
        var event = new StoredComponent("VEVENT");
        List.of(AgreedEvent.version(), AgreedEvent.product()).forEach(property -> object.add(line(property)));
        object.add(event);
        event.add(new StoredLine("UID:" + uid(entry.key())));
        event.add(new StoredLine("TRANSP:OPAQUE"));
        event.add(new StoredLine("CLASS:PRIVATE"));
        return new StoredEvent(object, event).with(entry, organizer, writtenAt);
    }

    /** Empty for what is no iCalendar object with an event. */
    public static Optional<StoredEvent> read(String iCalendar) {
        return StoredComponent.read(iCalendar)
                .flatMap(object -> object.components("VEVENT")
                        .filter(event -> event.line("RECURRENCE-ID").isEmpty())
                        .findFirst()
                        .or(() -> object.components("VEVENT").findFirst())
                        .map(event -> new StoredEvent(object, event)));
    }

    public String uid() {
        return value("UID");
    }

    public Optional<EntryMark> mark() {
        return EntryMark.read(value(MARK));
    }

    public String title() {
        return words("SUMMARY");
    }

    public String place() {
        return words("LOCATION");
    }

    public String remarks() {
        return words("DESCRIPTION");
    }

    public int sequence() {
        var typed = value("SEQUENCE");
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** Empty when it cannot be read; of a series the first. */
    public Optional<AgreedTime> time(ZoneId floating) {
        return new StoredTime(floating, ZoneNames.zone(value(ZONE)).orElse(floating)).of(event);
    }

    /** Whether its times tell by themselves when they are. */
    public boolean namesItsZone() {
        return event.line("DTSTART")
                .filter(line ->
                        line.value().endsWith("Z") || !line.parameter("TZID").isEmpty())
                .isPresent();
    }

    /** Whether it names an organizer, and so may have guests. */
    public boolean isMeeting() {
        return event.line("ORGANIZER").isPresent();
    }

    /** What the guests said to the server that invited them. */
    public List<GuestAnswer> answers() {
        return StoredGuests.answers(event);
    }

    /**
     * The same object with the entry in it; all else is left as it is.
     *
     * @param organizer who invites the entry's guests; null when it has none
     */
    public StoredEvent with(Entry entry, @Nullable EmailAddress organizer, Instant writtenAt) {
        var next = read(object.text()).orElseThrow();
        var agreed = entry.content().time();
        boolean moved = time(agreed.zone())
                .filter(standing -> standing.slot().equals(agreed.slot()))
                .isEmpty();
        var zone = ZoneDescription.of(agreed);
        next.event.removeLines(line -> OURS.contains(line.name()));
        next.write(entry, Math.max(entry.content().sequence(), sequence() + (moved ? 1 : 0)), zone, writtenAt);
        next.object.removeComponents(other -> other != next.event && other.is("VEVENT"));
        StoredGuests.write(next.event, entry.guests(), organizer, moved);
        return next;
    }

    private void write(Entry entry, int sequence, Optional<VTimeZone> zone, Instant writtenAt) {
        var agreed = AgreedEvent.properties(entry.content(), null, writtenAt, zone.isPresent());
        for (var property : agreed) {
            if (OURS.contains(property.getName()) && !property.getName().equals("SEQUENCE")) {
                event.add(line(property));
            }
        }
        event.add(new StoredLine("SEQUENCE:" + sequence));
        event.add(new StoredLine("STATUS:CONFIRMED"));
        event.add(new StoredLine(MARK + ":" + EntryMark.of(entry).text()));
        zone.ifPresentOrElse(
                this::describe,
                () -> event.add(new StoredLine(
                        ZONE + ":" + entry.content().time().zone().getId())));
    }

    private void describe(VTimeZone zone) {
        var described = StoredComponent.read("BEGIN:VCALENDAR\r\n" + zone + "END:VCALENDAR\r\n")
                .flatMap(whole -> whole.components("VTIMEZONE").findFirst())
                .orElseThrow();
        var name = described.line("TZID").orElseThrow().value();
        object.removeComponents(other -> other.is("VTIMEZONE")
                && other.line("TZID").filter(line -> line.value().equals(name)).isPresent());
        object.addFirst(described);
    }

    /** As it is sent to a server. */
    public String text() {
        return OctetFolding.fold(object.text());
    }

    private String value(String property) {
        return event.line(property).map(StoredLine::value).orElse("");
    }

    private String words(String property) {
        return event.line(property).map(StoredLine::words).orElse("");
    }

    private static StoredLine line(Property property) {
        return new StoredLine(property.toString().strip());
    }
}
