package org.dossierwerk.adapters.calendar.icalendar;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Independent readers — ical.js, python-recurring-ical-events — see the corpus as we do, except where a fixture says why not. */
@Tag("judges")
class OccurrencesJudgesTest {

    private static final Path EXPAND = Path.of("src/test/judges/expand.sh").toAbsolutePath();
    private static final Map<String, String> JUDGES =
            Map.of("ical.js", "ical.js", "python-recurring-ical-events", "python");

    @TempDir
    Path folder;

    @Test
    void readers_agree_or_the_fixture_says_why_they_differ() throws Exception {
        var fixtures = Fixture.all().stream()
                .filter(fixture -> !fixture.says().containsKey("unasked"))
                .toList();

        var verdicts = expand(fixtures);

        var missing = verdicts.stream().filter(one -> one.startsWith("MISSING")).toList();
        if (System.getenv("CI") != null) {
            assertThat(missing).as("judges that this machine lacks").isEmpty();
        }
        for (var judge : JUDGES.keySet()) {
            if (missing.stream().noneMatch(one -> one.split("\t")[1].equals(judge))) {
                compare(judge, fixtures, verdicts);
            }
        }
        assumeTrue(missing.isEmpty(), () -> "Not every judge was heard: " + missing);
    }

    @Test
    void readers_agree_about_series_that_nobody_thought_of() throws Exception {
        var fixtures = new ArrayList<Fixture>();
        for (long seed = 1; seed <= 300; seed++) {
            fixtures.add(random(seed));
        }

        var verdicts = expand(fixtures);

        assumeTrue(verdicts.stream().noneMatch(one -> one.startsWith("MISSING")), "Not every judge was heard");
        for (var judge : JUDGES.keySet()) {
            compare(judge, fixtures, verdicts);
        }
    }

    private Fixture random(long seed) throws IOException {
        var says = Map.of("why", "seed " + seed, "zone", "Europe/Berlin", "from", "2026-03-01", "to", "2027-06-01");
        var file = folder.resolve(seed + ".ics");
        Files.writeString(file, RandomSeries.of(seed));
        var without = new Fixture(file, says, List.of());
        var occurrences = new Occurrences(without.zone(), Set.of()).within(without.window(), without.text());
        return new Fixture(file, says, occurrences.stream().map(without::line).toList());
    }

    private static void compare(String judge, List<Fixture> fixtures, List<String> verdicts) {
        Map<String, SortedSet<String>> told = verdicts.stream()
                .map(line -> line.split("\t"))
                .filter(word -> word[1].equals(judge))
                .collect(groupingBy(
                        word -> Path.of(word[2]).getFileName().toString(),
                        mapping(
                                word -> word[0].equals("OCCURS") ? word[3] + " to " + word[4] : word[0],
                                toCollection(TreeSet::new))));
        assertThat(told).as("files that %s answered for", judge).hasSize(fixtures.size());
        for (var fixture : fixtures) {
            var expected = new TreeSet<>(List.of("DONE"));
            fixture.occurrences().forEach(line -> expected.add(seconds(line, 0) + " to " + seconds(line, 1)));
            var theirs = told.get(fixture.calendar().getFileName().toString());
            boolean explained = fixture.says().containsKey(JUDGES.get(judge));
            assertThat(theirs.equals(expected))
                    .as("%s agrees with %s: %s, %s", judge, fixture, theirs, expected)
                    .isEqualTo(!explained);
        }
    }

    private static long seconds(String line, int word) {
        return OffsetDateTime.parse(line.split(" ")[word]).toEpochSecond();
    }

    private List<String> expand(List<Fixture> fixtures) throws IOException, InterruptedException {
        var cases = folder.resolve("cases.txt");
        Files.write(
                cases,
                fixtures.stream()
                        .map(fixture -> "%s\t%s\t%d\t%d"
                                .formatted(
                                        fixture.calendar().toAbsolutePath(),
                                        fixture.zone(),
                                        fixture.window().start().getEpochSecond(),
                                        fixture.window().end().getEpochSecond()))
                        .toList());
        var output = folder.resolve("verdicts.txt");
        var process = new ProcessBuilder("sh", EXPAND.toString(), cases.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        assertThat(ended).as("the judges came to an end").isTrue();
        return Files.readAllLines(output);
    }
}
