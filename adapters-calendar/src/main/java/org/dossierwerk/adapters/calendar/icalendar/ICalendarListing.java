package org.dossierwerk.adapters.calendar.icalendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.XProperty;
import org.dossierwerk.application.port.calendar.CalendarListing;
import org.dossierwerk.application.port.calendar.ListingWriter;

/**
 * Writes many appointments as one object, each zone described once. Programs are asked to come again every quarter of an hour
 * (RFC 7986 §5.7, and the older way that Outlook reads); most come less often, whatever they are asked. It is no message of
 * RFC 5546, and therefore names neither a method nor an organizer.
 */
public final class ICalendarListing implements ListingWriter {

    private static final Duration EVERY = Duration.ofMinutes(15);

    @Override
    public String write(CalendarListing listing, Instant writtenAt) {
        var zones = new LinkedHashMap<String, VTimeZone>();
        var events = new ArrayList<CalendarComponent>();
        for (var entry : listing.entries()) {
            var zone = ZoneDescription.of(entry.time());
            zone.ifPresent(description -> zones.putIfAbsent(entry.time().zone().getId(), description));
            var properties = AgreedEvent.properties(entry, listing.language(), writtenAt, zone.isPresent());
            properties.add(new Status(Status.VALUE_CONFIRMED));
            properties.add(new Transp(Transp.VALUE_OPAQUE));
            properties.add(new Clazz(Clazz.VALUE_PRIVATE));
            events.add(new VEvent(new PropertyList(properties)));
        }
        var components = new ArrayList<CalendarComponent>(zones.values());
        components.addAll(events);
        return OctetFolding.fold(
                new Calendar(new PropertyList(head(listing)), new ComponentList<>(components)).toString());
    }

    private static List<Property> head(CalendarListing listing) {
        var name = CalendarText.line(listing.name());
        return List.of(
                AgreedEvent.product(),
                AgreedEvent.version(),
                new Name(name),
                new XProperty("X-WR-CALNAME", name),
                new RefreshInterval(new ParameterList(List.of(Value.DURATION)), EVERY.toString()),
                new XProperty("X-PUBLISHED-TTL", EVERY.toString()));
    }
}
