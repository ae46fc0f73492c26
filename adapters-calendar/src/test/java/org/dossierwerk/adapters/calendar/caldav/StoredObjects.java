package org.dossierwerk.adapters.calendar.caldav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.dossierwerk.adapters.calendar.icalendar.Judges;

/** All that was put on a server, whatever came of it: each is judged once. */
final class StoredObjects {

    private static final List<String> REQUIRED = List.of("VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART");
    private static final List<String> OF_INVITATIONS = List.of("ATTENDEE", "ORGANIZER");

    private final Set<String> all = new LinkedHashSet<>();

    synchronized void put(byte[] object) {
        all.add(new String(object, StandardCharsets.UTF_8));
    }

    /**
     * An object that stands on a server has no method (RFC 4791 §4.1). On a server that invites nobody it names no guests either, and the
     * independent readers read it and agree about when it is.
     *
     * @return how many were judged
     */
    synchronized int judge(Path folder, boolean mayInvite) throws IOException, InterruptedException {
        var texts = new TreeMap<String, String>();
        for (var text : all) {
            var name = "stored-%04d.ics".formatted(texts.size());
            Files.writeString(folder.resolve(name), text);
            texts.put(name, text);
        }
        texts.forEach((name, text) -> {
            assertThat(has(text, "METHOD")).as("a method in %s: %s", name, text).isFalse();
            assertThat(REQUIRED).as(text).allMatch(property -> has(text, property));
            for (var property : OF_INVITATIONS) {
                assertThat(!mayInvite && has(text, property))
                        .as("%s in %s: %s", property, name, text)
                        .isFalse();
            }
        });
        if (texts.isEmpty()) {
            return 0;
        }
        var judges = Judges.hear(folder, texts.keySet());
        assertThat(judges.objections()).isEmpty();
        var instants = new TreeMap<String, String>();
        for (var read : judges.reads()) {
            var seen = read[2] + " " + read[3];
            assertThat(instants.merge(read[1], seen, (one, other) -> one))
                    .as(read[0] + " reads "
                            + texts.get(Path.of(read[1]).getFileName().toString()))
                    .isEqualTo(seen);
        }
        return texts.size();
    }

    private static boolean has(String object, String property) {
        return object.replaceAll("\r?\n[ \t]", "")
                .lines()
                .anyMatch(line -> line.startsWith(property + ":") || line.startsWith(property + ";"));
    }
}
