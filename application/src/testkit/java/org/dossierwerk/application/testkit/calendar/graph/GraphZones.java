package org.dossierwerk.application.testkit.calendar.graph;

import org.dossierwerk.application.testkit.calendar.CalendarSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The names of zones that Graph takes: those of Windows, and a list of IANA names that does not hold all of them
 * (https://learn.microsoft.com/graph/api/resources/datetimetimezone).
 */
final class GraphZones {

    private final Map<String, ZoneId> zones = new HashMap<>();

    GraphZones() {
        for (var line : lines("windows-zones.txt")) {
            var pair = line.split("=", 2);
            zones.put(pair[0], ZoneId.of(pair[1]));
        }
        lines("graph-zones.txt").forEach(name -> zones.put(name, ZoneId.of(name)));
    }

    Optional<ZoneId> zone(String name) {
        return Optional.ofNullable(zones.get(name));
    }

    /** A name of Windows for the zone, or the zone's own. */
    String windowsName(ZoneId zone) {
        return lines("windows-zones.txt").stream()
                .map(line -> line.split("=", 2))
                .filter(pair -> pair[1].equals(zone.getId()))
                .map(pair -> pair[0])
                .findFirst()
                .orElse(zone.getId());
    }

    private static List<String> lines(String resource) {
        try (var file = CalendarSystem.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
