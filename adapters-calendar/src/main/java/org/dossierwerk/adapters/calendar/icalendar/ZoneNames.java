package org.dossierwerk.adapters.calendar.icalendar;

import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dossierwerk.adapters.calendar.zone.WindowsZones;

/** Which zone the name in somebody else's calendar means; better none than a wrong one. */
final class ZoneNames {

    /** Some put a path before the name. */
    private static final Pattern LAST_TWO = Pattern.compile("(?:.*/)?([A-Za-z_]+/[A-Za-z_]+)");

    private ZoneNames() {}

    static Optional<ZoneId> zone(String name) {
        return WindowsZones.zone(name).or(() -> of(name)).or(() -> {
            var path = LAST_TWO.matcher(name);
            return path.matches() ? of(path.group(1)) : Optional.empty();
        });
    }

    private static Optional<ZoneId> of(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
