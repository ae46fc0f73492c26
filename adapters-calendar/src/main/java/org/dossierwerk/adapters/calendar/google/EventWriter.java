package org.dossierwerk.adapters.calendar.google;

import com.google.api.client.util.Data;
import com.google.api.client.util.DateTime;
import com.google.api.services.calendar.model.Event;
import com.google.api.services.calendar.model.EventDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import org.dossierwerk.adapters.calendar.mark.EntryMark;
import org.dossierwerk.application.port.calendar.provider.Entry;

/** What of an entry Google is told. */
final class EventWriter {

    /** Of the private properties, by which we know our own again (CAL-3). Never changed: it stands in calendars. */
    static final String MARK = "dossierwerk";

    /** Whom we had Google invite; see {@link Invited}. */
    static final String GUESTS = "dossierwerkguests";

    private EventWriter() {}

    /** All of a new one. */
    static Event created(Entry entry) {
        var event = told(entry).setId(EventIds.of(entry.key()));
        if (!entry.guests().isEmpty()) {
            event.setAttendees(Invited.all(entry.guests()));
        }
        if (entry.content().place().isEmpty()) {
            event.setLocation(null);
        }
        if (entry.content().remarks().isEmpty()) {
            event.setDescription(null);
        }
        event.getStart().setDate(null);
        event.getEnd().setDate(null);
        return event;
    }

    /** What replaces the same of one that stands there; the rest of it stays. */
    static Event told(Entry entry) {
        var content = entry.content();
        return new Event()
                .setSummary(content.title())
                .setLocation(content.place().isEmpty() ? Data.NULL_STRING : content.place())
                .setDescription(content.remarks().isEmpty() ? Data.NULL_STRING : Description.written(content.remarks()))
                .setStart(time(content.time().startInZone()))
                .setEnd(time(content.time().endInZone()))
                .setExtendedProperties(new Event.ExtendedProperties().setPrivate(properties(entry)));
    }

    private static Map<String, String> properties(Entry entry) {
        var properties = new HashMap<String, String>();
        properties.put(MARK, EntryMark.of(entry).text());
        if (!entry.guests().isEmpty()) {
            properties.put(GUESTS, Invited.names(entry.guests()));
        }
        return properties;
    }

    /** What the clock is to show in the agreed zone, as invitations have it; a whole day that stood there is none any more. */
    private static EventDateTime time(ZonedDateTime agreed) {
        var time = new EventDateTime()
                .setDateTime(new DateTime(
                        false,
                        agreed.toInstant().toEpochMilli(),
                        agreed.getOffset().getTotalSeconds() / 60))
                .setDate(Data.nullOf(DateTime.class));
        var zone = agreed.getZone();
        return zone instanceof ZoneOffset ? time : time.setTimeZone(zone.getId());
    }
}
