package org.dossierwerk.adapters.calendar.icalendar;

import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which zone the name in somebody else's calendar means; better none than a wrong one. */
final class ZoneNames {

    /** The names Outlook gives to the zones our readers live in (CLDR windowsZones). */
    private static final Map<String, String> OF_WINDOWS = Map.of(
            "W. Europe Standard Time", "Europe/Berlin",
            "Romance Standard Time", "Europe/Paris",
            "Central Europe Standard Time", "Europe/Budapest",
            "Central European Standard Time", "Europe/Warsaw",
            "GMT Standard Time", "Europe/London",
            "Greenwich Standard Time", "Atlantic/Reykjavik",
            "E. Europe Standard Time", "Europe/Chisinau",
            "FLE Standard Time", "Europe/Kiev",
            "UTC", "UTC");

    /** Some put a path before the name. */
    private static final Pattern LAST_TWO = Pattern.compile("(?:.*/)?([A-Za-z_]+/[A-Za-z_]+)");

    private ZoneNames() {}

    static Optional<ZoneId> zone(String name) {
        var known = OF_WINDOWS.getOrDefault(name, name);
        return of(known).or(() -> {
            var path = LAST_TWO.matcher(known);
            return path.matches() ? of(path.group(1)) : Optional.empty();
        });
    }

    private static Optional<ZoneId> of(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
