package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * The style sheet of positions is what the layout can emit, no more and no less. It is written anew with
 * {@code -Dagenda.rows.write=true}.
 */
class RowClassesTest {

    private static final Path FILE = Path.of("src/main/resources/static/css/agenda-rows.css");

    @Test
    void the_style_sheet_has_a_class_for_every_row_span_and_lane_the_layout_can_emit() throws IOException {
        if (Boolean.getBoolean("agenda.rows.write")) {
            Files.writeString(FILE, css());
        }
        assertThat(FILE).hasContent(css());
    }

    private static String css() {
        StringBuilder css = new StringBuilder("/* Written by RowClassesTest: where things stand in the calendar. */\n");
        css.append("@layer calendar {\n");
        for (int rows = 1; rows <= Classes.MAX_ROWS; rows++) {
            css.append("  .r%d { --rows: %d; }\n".formatted(rows, rows));
        }
        for (int row = 0; row < Classes.MAX_ROWS; row++) {
            css.append("  .q%d { grid-row-start: %d; }\n".formatted(row, row + 1));
        }
        for (int span = 1; span <= Classes.MAX_ROWS; span++) {
            css.append("  .s%d { grid-row-end: span %d; }\n".formatted(span, span));
        }
        for (int lanes = 2; lanes <= Classes.MAX_LANES; lanes++) {
            for (int lane = 0; lane < lanes; lane++) {
                css.append("  .ln%d-%d { margin-inline: %s %s; }\n"
                        .formatted(lanes, lane, percent(lane, lanes), percent(lanes - 1 - lane, lanes)));
            }
        }
        return css.append("}\n").toString();
    }

    private static String percent(int part, int of) {
        return part == 0 ? "0" : String.format(Locale.ROOT, "%.3f%%", 100.0 * part / of);
    }
}
