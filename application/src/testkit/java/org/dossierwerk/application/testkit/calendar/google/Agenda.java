package org.dossierwerk.application.testkit.calendar.google;

import java.time.ZoneOffset;
import java.time.LocalDate;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** One calendar with what stands in it, what stood in it, and who may do what with it. Guarded by the laboratory's lock. */
final class Agenda {

    private static final Pattern INSTANCE = Pattern.compile("(.+)_([0-9]{8}(?:T[0-9]{6}Z)?)");

    private final String id;
    private final ZoneId zone;
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final TreeMap<String, List<Version>> events = new TreeMap<>();
    private String title;

    /** @param change the number of the change that made it so */
    record Version(long change, ObjectNode event) {}

    Agenda(String id, String title, ZoneId zone) {
        this.id = id;
        this.title = title;
        this.zone = zone;
    }

    String id() {
        return id;
    }

    ZoneId zone() {
        return zone;
    }

    String title() {
        return title;
    }

    void share(String account, String role) {
        roles.put(account, role);
    }

    void unshare(String account) {
        roles.remove(account);
    }

    @Nullable
    String role(String account) {
        return roles.get(account);
    }

    /** The event as it is, cancelled or not; one of a series too, although nobody touched it. */
    Optional<ObjectNode> event(String event) {
        var versions = events.get(event);
        if (versions != null) {
            return Optional.of(versions.get(versions.size() - 1).event());
        }
        var parts = INSTANCE.matcher(event);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return event(parts.group(1))
                .filter(Series::is)
                .flatMap(master -> Series.instances(master, zone, after(parts.group(2))).stream()
                        .filter(instance -> instance.get("id").asString().equals(event))
                        .findFirst());
    }

    private static Instant after(String start) {
        var day = LocalDate.parse(start.substring(0, 8), Times.BASIC_DATE);
        return day.plusDays(3).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    boolean taken(String event) {
        return events.containsKey(event);
    }

    void put(long change, ObjectNode event) {
        events.computeIfAbsent(event.get("id").asString(), name -> new ArrayList<>())
                .add(new Version(change, event));
    }

    /** All that was written as such, without the instances of a series that nobody touched. */
    List<Version> written() {
        return events.values().stream()
                .map(versions -> versions.get(versions.size() - 1))
                .toList();
    }

    /** As it was when that change had just been made; nothing when it was not there. */
    Optional<ObjectNode> then(String event, long change) {
        return events.getOrDefault(event, List.of()).stream()
                .filter(version -> version.change() <= change)
                .reduce((one, next) -> next)
                .map(Version::event);
    }

    /** The exceptions of a series, by their ids. */
    Map<String, ObjectNode> exceptions(String master) {
        var exceptions = new LinkedHashMap<String, ObjectNode>();
        var from = events.subMap(master + "_", master + "`");
        from.forEach((name, versions) -> {
            var event = versions.get(versions.size() - 1).event();
            if (event.path("recurringEventId").asString("").equals(master)) {
                exceptions.put(name, event);
            }
        });
        return exceptions;
    }
}
