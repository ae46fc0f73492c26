package org.dossierwerk.adapters.persistence.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Files of clients lie in plain while they are pressed, and not longer (RELIABILITY FI-18). */
class TemporaryFolderTest {

    @Test
    void what_a_killed_process_left_is_thrown_away_and_what_a_living_one_uses_stays() throws Exception {
        var left = folderOf(pidOfTheDead());
        try (var used = TemporaryFolder.create()) {
            TemporaryFolder.removeLeftBehind();
            assertThat(left).doesNotExist();
            assertThat(used.path()).isDirectory();
        }
    }

    private static Path folderOf(long pid) throws IOException {
        var folder = Files.createTempDirectory("dossierwerk-press-" + pid + "-");
        Files.writeString(folder.resolve("in0"), "of a client");
        return folder;
    }

    private static long pidOfTheDead() throws IOException, InterruptedException {
        var process = new ProcessBuilder("true").start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.pid();
    }
}
