package org.dossierwerk.adapters.calendar.graph;

import com.microsoft.graph.models.Attendee;
import com.microsoft.graph.models.AttendeeType;
import com.microsoft.graph.models.BodyType;
import com.microsoft.graph.models.EmailAddress;
import com.microsoft.graph.models.Event;
import com.microsoft.graph.models.FreeBusyStatus;
import com.microsoft.graph.models.ItemBody;
import com.microsoft.graph.models.Location;
import com.microsoft.graph.models.SingleValueLegacyExtendedProperty;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.adapters.calendar.zone.WindowsZones;
import org.dossierwerk.application.port.calendar.provider.Entry;
import org.dossierwerk.application.port.calendar.provider.EntryRef;
import org.dossierwerk.application.port.calendar.provider.StandingEntry;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/** Entries of ours as events of Graph, and back. */
final class GraphEntries {

    private static final String PROPERTIES = "String {8f5b1c5e-7c0e-4f0a-9a55-3d1d5f0e6b42} Name ";

    /** The mark of every entry of ours (CAL-3). */
    static final String MARK = PROPERTIES + "DossierwerkEntry";

    /** The zone that was agreed: Windows has one name for those of many countries. */
    static final String ZONE = PROPERTIES + "DossierwerkZone";

    private static final String ONLINE = "~online";
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final int LONGEST_TITLE = 255;

    private GraphEntries() {}

    static Event creation(Entry entry) {
        var event = content(entry);
        event.setBody(body(entry));
        event.setShowAs(FreeBusyStatus.Busy);
        event.setTransactionId(Transactions.id(entry.key(), entry.calendar()));
        return event;
    }

    /** The body of a meeting that its owner put online holds the way in, and stays (G-6). */
    static Event update(Entry entry, EntryRef known) {
        var event = content(entry);
        if (!known.tag().endsWith(ONLINE)) {
            event.setBody(body(entry));
        }
        return event;
    }

    private static Event content(Entry entry) {
        var content = entry.content();
        var span = GraphTime.Span.of(content.time());
        var event = new Event();
        event.setSubject(shortened(content.title()));
        event.setLocation(place(content.place()));
        event.setStart(span.start());
        event.setEnd(span.end());
        event.setIsAllDay(false);
        event.setSingleValueExtendedProperties(List.of(
                property(MARK, EntryMark.of(entry).text()),
                property(ZONE, content.time().zone().getId())));
        if (!entry.guests().isEmpty()) {
            event.setAttendees(
                    entry.guests().stream().map(GraphEntries::attendee).toList());
        }
        return event;
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = LONGEST_TITLE - 1;
        return title.substring(0, Character.isHighSurrogate(title.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static ItemBody body(Entry entry) {
        var body = new ItemBody();
        body.setContentType(BodyType.Text);
        body.setContent(entry.content().remarks());
        return body;
    }

    private static Location place(String name) {
        var place = new Location();
        place.setDisplayName(name);
        return place;
    }

    static SingleValueLegacyExtendedProperty property(String id, String value) {
        var property = new SingleValueLegacyExtendedProperty();
        property.setId(id);
        property.setValue(value);
        return property;
    }

    private static Attendee attendee(Entry.Guest guest) {
        var address = new EmailAddress();
        address.setAddress(guest.email().value());
        address.setName(guest.name());
        var attendee = new Attendee();
        attendee.setEmailAddress(address);
        attendee.setType(AttendeeType.Required);
        return attendee;
    }

    static EntryRef ref(String calendar, Event event) {
        return new EntryRef(calendar, text(event.getId()), text(event.getICalUId()), tag(event));
    }

    /** Its change key, and whether it is online. */
    static String tag(Event event) {
        var etag = event.getAdditionalData().get("@odata.etag");
        var key = etag instanceof String text
                ? text.replaceFirst("^W/\"", "").replaceFirst("\"$", "")
                : event.getChangeKey();
        return text(key) + (Boolean.TRUE.equals(event.getIsOnlineMeeting()) ? ONLINE : "");
    }

    static String ifMatch(EntryRef ref) {
        var tag = ref.tag();
        return "W/\"" + (tag.endsWith(ONLINE) ? tag.substring(0, tag.length() - ONLINE.length()) : tag) + "\"";
    }

    static Optional<EntryMark> mark(Event event) {
        return property(event, MARK).flatMap(EntryMark::read);
    }

    static StandingEntry standing(String calendar, Event event, EntryMark mark) {
        var place = event.getLocation();
        var body = event.getBody();
        return new StandingEntry(
                ref(calendar, event),
                mark.key(),
                mark.revision(),
                time(event),
                text(event.getSubject()),
                place == null ? "" : text(place.getDisplayName()),
                body == null ? "" : text(body.getContent()).stripTrailing());
    }

    /** An owner can make of it what nobody agrees on: no time at all, or months. */
    private static AgreedTime time(Event event) {
        var start = GraphTime.instant(event.getStart()).orElse(Instant.EPOCH);
        var end = GraphTime.instant(event.getEnd()).orElse(start);
        var length = Duration.between(start, end);
        var possible = length.compareTo(SHORTEST) < 0 ? SHORTEST : length.compareTo(LONGEST) > 0 ? LONGEST : length;
        var zone = zone(event);
        return new AgreedTime(LocalDateTime.ofInstant(start, zone), zone, start, possible);
    }

    /** Ours, unless the owner put it into another one since. */
    private static ZoneId zone(Event event) {
        var named = text(event.getOriginalStartTimeZone());
        var told = GraphTime.zone(named);
        var ours = property(event, ZONE).flatMap(GraphEntries::written);
        boolean holds = ours.flatMap(WindowsZones::name).filter(named::equals).isPresent()
                || told.isEmpty()
                || named.equals("UTC");
        return ours.filter(zone -> holds).or(() -> told).orElse(ZoneOffset.UTC);
    }

    /** As it was agreed; also a mere offset, and whatever else somebody may have put there. */
    private static Optional<ZoneId> written(String zone) {
        try {
            return Optional.of(ZoneId.of(zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> property(Event event, String id) {
        var properties = event.getSingleValueExtendedProperties();
        return Optional.ofNullable(properties).orElse(List.of()).stream()
                .filter(one -> id.equals(one.getId()))
                .map(SingleValueLegacyExtendedProperty::getValue)
                .flatMap(value -> Optional.ofNullable(value).stream())
                .findFirst();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
