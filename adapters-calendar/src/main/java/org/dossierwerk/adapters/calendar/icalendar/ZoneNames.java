package org.dossierwerk.adapters.calendar.icalendar;

import java.time.ZoneId;
import java.util.Optional;
import org.dossierwerk.adapters.calendar.zone.WindowsZones;

/** Which zone the name in somebody else's calendar means; better none than a wrong one. */
final class ZoneNames {

    private static final int LONGEST = 200;

    private ZoneNames() {}

    /** Some put a path before the name. */
    static Optional<ZoneId> zone(String name) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        var zone = WindowsZones.zone(name).or(() -> of(name));
        for (int slash = name.indexOf('/'); zone.isEmpty() && slash >= 0; slash = name.indexOf('/', slash + 1)) {
            zone = of(name.substring(slash + 1));
        }
        return zone;
    }

    private static Optional<ZoneId> of(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }
}
