package org.dossierwerk.bootstrap.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What calendars have to do is numbered, and each number stands as a tag on a test that proves it. */
class CalendarRequirementsTest {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"((?:CAL|CT|G|O|D)-\\d+)\"\\)");

    /** By what they are about, and how many there are: whatever system it is, the contract, Graph, Google, CalDAV. */
    private static final Map<String, Integer> REQUIREMENTS = Map.of("CAL", 14, "CT", 50, "G", 11, "O", 7, "D", 9);

    @Test
    void each_has_a_test_that_names_it_and_no_test_names_another() {
        var all = REQUIREMENTS.entrySet().stream()
                .flatMap(group -> IntStream.rangeClosed(1, group.getValue())
                        .mapToObj(number -> group.getKey() + "-%02d".formatted(number)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(named()).containsExactlyInAnyOrderElementsOf(all);
    }

    /** With two digits each, so that they stand in order. */
    private static Set<String> named() {
        try (var modules = Files.list(Path.of("..").toAbsolutePath().normalize())) {
            return modules.flatMap(module ->
                            Stream.of("src/test/java", "src/testkit/java").map(module::resolve))
                    .filter(Files::isDirectory)
                    .flatMap(folder -> sources(folder).stream())
                    .flatMap(source -> TAG.matcher(read(source)).results())
                    .map(tag -> tag.group(1).replaceFirst("-(\\d)$", "-0$1"))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> sources(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String read(Path source) {
        try {
            return Files.readString(source);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
