package org.dossierwerk.adapters.calendar.icalendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the events and zones of somebody else's calendar and passes over everything else, also over what is broken: an event
 * must not get lost because of what stands beside its times. No text that a person wrote is kept (CAL-7).
 */
final class CalendarObject {

    private static final Set<String> KEPT = Set.of(
            "UID",
            "SEQUENCE",
            "DTSTART",
            "DTEND",
            "DURATION",
            "RRULE",
            "RDATE",
            "EXDATE",
            "RECURRENCE-ID",
            "STATUS",
            "TRANSP",
            "ORGANIZER",
            "ATTENDEE",
            "X-MICROSOFT-CDO-BUSYSTATUS",
            "X-MICROSOFT-CDO-INTENDEDSTATUS",
            "TZID",
            "TZOFFSETFROM",
            "TZOFFSETTO");

    private final List<Component> events = new ArrayList<>();
    private final List<Component> zones = new ArrayList<>();
    private @Nullable Component zone;
    private @Nullable Component open;
    /** How many components are open within it that do not matter, such as alarms. */
    private int within;

    private CalendarObject() {}

    static CalendarObject read(String text) {
        var object = new CalendarObject();
        var line = new StringBuilder();
        for (var physical : (Iterable<String>) text.lines()::iterator) {
            boolean folded = physical.startsWith(" ") || physical.startsWith("\t");
            if (!folded) {
                object.take(line.toString());
                line.setLength(0);
            }
            line.append(physical, folded ? 1 : 0, physical.length());
        }
        object.take(line.toString());
        return object;
    }

    List<Component> events() {
        return events;
    }

    List<Component> zones() {
        return zones;
    }

    private void take(String typed) {
        var line = ContentLine.of(typed);
        if (line.name().equals("BEGIN")) {
            begin(line.word());
        } else if (line.name().equals("END")) {
            end(line.word());
        } else if (open != null && within == 0 && KEPT.contains(line.name())) {
            open.add(line);
        }
    }

    private void begin(String name) {
        switch (name) {
            case "VEVENT" -> events.add(opened());
            case "VTIMEZONE" -> {
                zone = opened();
                zones.add(zone);
            }
            case "STANDARD", "DAYLIGHT" -> {
                if (zone != null && open != null) {
                    open = zone.part();
                }
            }
            default -> within++;
        }
    }

    private Component opened() {
        zone = null;
        within = 0;
        open = new Component();
        return open;
    }

    private void end(String name) {
        switch (name) {
            case "VEVENT", "VTIMEZONE" -> {
                zone = null;
                open = null;
                within = 0;
            }
            case "STANDARD", "DAYLIGHT" -> {
                if (zone != null) {
                    open = zone;
                }
            }
            default -> within = Math.max(0, within - 1);
        }
    }
}
