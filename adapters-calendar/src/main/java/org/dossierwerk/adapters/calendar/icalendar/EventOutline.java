package org.dossierwerk.adapters.calendar.icalendar;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;

/** The method of an iCalendar object, and the properties of its first event as they stand; nothing else of it is kept. */
final class EventOutline implements ContentHandler {

    private static final int DEEPEST = 4;

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> zones = new HashMap<>();
    private String method = "";
    private String participation = "";
    private String property = "";
    private String zone = "";
    private String says = "";
    private int depth;
    private int events;

    /** More components in one another than any calendar has. */
    static final class TooDeep extends RuntimeException {}

    String method() {
        return method;
    }

    /** The first value of a property of the event, escaped as it came; empty without one. */
    String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** The name of the zone that the property's value is in, or empty. */
    String zone(String name) {
        return zones.getOrDefault(name, "");
    }

    String attendee() {
        return value("ATTENDEE");
    }

    String attendeeSays() {
        return participation;
    }

    @Override
    public void startComponent(String name) {
        if (++depth > DEEPEST) {
            throw new TooDeep();
        }
        if (depth == 1 && name.equalsIgnoreCase("VEVENT")) {
            events++;
        }
    }

    @Override
    public void endComponent(String name) {
        depth--;
    }

    @Override
    public void startProperty(String name) {
        property = name.toUpperCase(Locale.ROOT);
        zone = "";
        says = "";
    }

    @Override
    public void parameter(String name, String value) {
        if (name.equalsIgnoreCase("TZID")) {
            zone = value;
        } else if (name.equalsIgnoreCase("PARTSTAT")) {
            says = value.toUpperCase(Locale.ROOT);
        }
    }

    @Override
    public void propertyValue(String value) {
        if (depth == 0 && property.equals("METHOD")) {
            method = value.strip().toUpperCase(Locale.ROOT);
        } else if (depth == 1 && events == 1 && values.putIfAbsent(property, value.strip()) == null) {
            zones.put(property, zone);
            if (property.equals("ATTENDEE")) {
                participation = says;
            }
        }
    }

    @Override
    public void endProperty(String name) {
        property = "";
    }

    @Override
    public void startCalendar() {
        // There is nothing to do before its first line.
    }

    @Override
    public void endCalendar() {
        // What matters was read by then.
    }
}
