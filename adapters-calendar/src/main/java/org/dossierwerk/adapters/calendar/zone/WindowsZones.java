package org.dossierwerk.adapters.calendar.zone;

import com.ibm.icu.util.TimeZone;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** The zones by the names that Windows, Outlook and Exchange give them (Unicode CLDR). */
public final class WindowsZones {

    private static final String WORLD = "001";
    private static final Set<String> KNOWN = Set.copyOf(ZoneId.getAvailableZoneIds());

    private WindowsZones() {}

    /** The zone of a name such as {@code W. Europe Standard Time}; empty for a name that Windows does not have. */
    public static Optional<ZoneId> zone(String name) {
        return Optional.ofNullable(TimeZone.getIDForWindowsID(name, WORLD))
                .filter(KNOWN::contains)
                .map(ZoneId::of);
    }

    /** What Windows calls the zone; empty for a zone that it does not have. */
    public static Optional<String> name(ZoneId zone) {
        return Optional.ofNullable(TimeZone.getWindowsID(zone.getId()));
    }
}
