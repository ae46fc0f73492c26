package org.dossierwerk.bootstrap.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Where the files of one application arrive, and where they are kept; nobody else looks into these folders. */
record FileFolders(Path kept, Path arriving) {

    static FileFolders fresh() {
        var folder = Path.of("target", "hostile-" + UUID.randomUUID());
        return new FileFolders(folder.resolve("kept"), folder.resolve("server").toAbsolutePath());
    }

    String[] settings() {
        return new String[] {"--dossierwerk.files.directory=" + kept, "--server.tomcat.basedir=" + arriving};
    }

    /** Every file that is kept, and every file that is on its way in. */
    Set<Path> files() {
        var all = new TreeSet<>(within(kept));
        all.addAll(within(arriving));
        return all;
    }

    private static Set<Path> within(Path folder) {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).collect(Collectors.toSet());
        } catch (IOException | UncheckedIOException gone) {
            return within(folder);
        }
    }
}
