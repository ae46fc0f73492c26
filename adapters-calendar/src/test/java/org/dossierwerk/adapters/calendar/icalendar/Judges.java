package org.dossierwerk.adapters.calendar.icalendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Independent readers in other languages: libical, python-icalendar, ical.js.
 *
 * @param reads one for each judge and file it read, split: judge, file, begin, end
 * @param objections which judge objects to which file, and why
 * @param missing judges that this machine lacks, and what to install; none where a build server runs
 */
public record Judges(List<String[]> reads, List<String> objections, List<String> missing) {

    private static final int HOW_MANY = 3;
    private static final Path SCRIPT = Path.of("src/test/judges/judge.sh").toAbsolutePath();

    /** What they have to say about each of these files; whoever falls silent about one fails. */
    public static Judges hear(Path folder, Collection<String> names) throws IOException, InterruptedException {
        var verdicts = verdicts(folder, names);
        var judges = new Judges(
                verdicts.stream()
                        .filter(verdict -> verdict.startsWith("READS\t"))
                        .map(verdict -> verdict.substring("READS\t".length()).split("\t"))
                        .toList(),
                verdicts.stream()
                        .filter(verdict -> verdict.startsWith("OBJECTS"))
                        .toList(),
                verdicts.stream()
                        .filter(verdict -> verdict.startsWith("MISSING"))
                        .toList());
        if (System.getenv("CI") != null) {
            assertThat(judges.missing).as("judges that this machine lacks").isEmpty();
        }
        assertThat(judges.reads.size() + judges.objections.size())
                .as("verdicts")
                .isEqualTo((HOW_MANY - judges.missing.size()) * names.size());
        return judges;
    }

    private static List<String> verdicts(Path folder, Collection<String> names)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        names.forEach(name -> command.add(folder.resolve(name).toString()));
        var output = folder.resolve("verdicts.txt");
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.waitFor(3, TimeUnit.MINUTES))
                .as("the judges came to an end")
                .isTrue();
        assertThat(process.exitValue()).as("end of judge.sh").isBetween(0, 2);
        return Files.readAllLines(output);
    }
}
