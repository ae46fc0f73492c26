package org.dossierwerk.adapters.calendar.icalendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.provider.ChangeFeed.Occurrence;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.TimeSlot;

/**
 * A calendar that somebody wrote, and beside it a text that says why it is here, from which day until before which day it is
 * looked at, and what is to be seen then. Lines before the blank one are {@code name: value}; those after it are occurrences.
 */
record Fixture(Path calendar, Map<String, String> says, List<String> occurrences) {

    private static final Path FOLDER = Path.of("src/test/resources/icalendar/corpus");

    static List<Fixture> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .map(Fixture::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fixture read(Path calendar) {
        try {
            var lines = Files.readAllLines(Path.of(calendar.toString().replace(".ics", ".txt")));
            int blank = lines.indexOf("");
            var says = lines.subList(0, blank).stream()
                    .map(line -> line.split(": ", 2))
                    .collect(Collectors.toMap(part -> part[0], part -> part[1]));
            return new Fixture(calendar, says, List.copyOf(lines.subList(blank + 1, lines.size())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text() {
        try {
            return Files.readString(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    ZoneId zone() {
        return ZoneId.of(says.get("zone"));
    }

    Set<EmailAddress> owner() {
        return Set.of(EmailAddress.of("ann@office.nl"));
    }

    TimeSlot window() {
        return new TimeSlot(midnight("from"), midnight("to"));
    }

    private Instant midnight(String name) {
        return LocalDate.parse(says.get(name)).atStartOfDay(zone()).toInstant();
    }

    /** As it stands in the text, on the clock of the fixture's zone. */
    String line(Occurrence occurrence) {
        return "%s %s %s"
                .formatted(
                        occurrence.slot().start().atZone(zone()).toOffsetDateTime(),
                        occurrence.slot().end().atZone(zone()).toOffsetDateTime(),
                        occurrence.availability());
    }

    @Override
    public String toString() {
        return calendar.getFileName() + ": " + says.get("why");
    }
}
