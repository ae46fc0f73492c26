package org.dossierwerk.adapters.calendar.vdir;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * What was told before: the cursor of a system that keeps no changes.
 *
 * @param tags by the names of files
 */
record Seen(TimeSlot window, Map<String, String> tags) {

    static Seen nothing(TimeSlot window) {
        return new Seen(window, Map.of());
    }

    /** Empty when it is no cursor of ours. */
    static Optional<Seen> read(String cursor) {
        var lines = cursor.lines().toList();
        var tags = new HashMap<String, String>();
        try {
            var edges = lines.get(0).split(" ");
            var window = new TimeSlot(Instant.parse(edges[0]), Instant.parse(edges[1]));
            for (var line : lines.subList(1, lines.size())) {
                int space = line.indexOf(' ');
                tags.put(line.substring(space + 1), line.substring(0, space));
            }
            return Optional.of(new Seen(window, tags));
        } catch (DateTimeException | IndexOutOfBoundsException other) {
            return Optional.empty();
        }
    }

    String text() {
        var text = new StringBuilder(window.start() + " " + window.end());
        tags.forEach((name, tag) -> text.append('\n').append(tag).append(' ').append(name));
        return text.toString();
    }
}
