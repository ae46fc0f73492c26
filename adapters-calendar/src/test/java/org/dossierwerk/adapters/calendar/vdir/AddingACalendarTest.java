package org.dossierwerk.adapters.calendar.vdir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page that tells how to add a calendar system shows the code of this package. */
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
}
