package org.dossierwerk.adapters.calendar.vdir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.calendar.provider.CalendarProvider;
import org.dossierwerk.application.port.calendar.provider.Capability;
import org.junit.jupiter.api.Test;

/** The page that tells how to add a calendar system shows the code of this package, and names what is there. */
class AddingACalendarTest {

    private static final Path PAGE = Path.of("..", "docs", "adding-a-calendar.md");
    private static final Path CODE = Path.of("src/test/java/org/dossierwerk/adapters/calendar/vdir");
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n// (\\w+\\.java)\\n(.*?)```");

    @Test
    void every_piece_of_code_on_the_page_stands_in_the_file_it_names() throws IOException {
        var page = Files.readString(PAGE);
        var blocks = BLOCK.matcher(page).results().toList();

        assertThat(blocks).hasSize(page.split("```java").length - 1).hasSizeGreaterThan(6);
        for (var block : blocks) {
            var code = Files.readString(CODE.resolve(block.group(1)));
            boolean member = !block.group(2).startsWith("class");
            assertThat(code).contains(member ? block.group(2).indent(4).replaceAll("(?m)^ +$", "") : block.group(2));
        }
    }

    @Test
    void the_dependencies_on_the_page_are_those_of_the_build() throws IOException {
        var page = Files.readString(PAGE);
        var build = Files.readString(Path.of("..", "pom.xml"));

        assertThat(found("<version>([^<]+)</version>", page))
                .containsOnly(
                        found("<artifactId>dossierwerk</artifactId>\\s*<version>([^<]+)<", build)
                                .get(0),
                        found("<junit.version>([^<]+)<", build).get(0),
                        found("<assertj.version>([^<]+)<", build).get(0));
        assertThat(page)
                .contains(
                        "bootstrap-" + found("<version>([^<]+)</version>", page).get(0) + ".jar");
    }

    @Test
    void every_capability_and_every_kind_of_failure_has_its_row() throws IOException {
        var rows = found("(?m)^\\| `(\\w+)` \\|", Files.readString(PAGE));

        assertThat(rows).contains(names(Capability.values())).contains(names(ProviderFailure.Kind.values()));
    }

    @Test
    void where_a_jar_says_what_it_brings_is_where_it_is_looked_for() throws IOException {
        var page = Files.readString(PAGE);

        assertThat(page).contains("META-INF/services/" + CalendarProvider.class.getName() + "\n");
        assertThat(Files.readString(Path.of("..", "run"))).contains("--with)");
        var ours = Files.readString(Path.of("..", "adapters-web/src/main/resources/messages_en.properties"));
        assertThat(found("(?m)^(calendars\\.[\\w-]+)\\.planbord=", page))
                .hasSize(5)
                .allSatisfy(key -> assertThat(ours).containsPattern("(?m)^" + key + "(\\.caldav|)="));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(one -> one.group(1))
                .toList();
    }

    private static String[] names(Enum<?>... values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}
