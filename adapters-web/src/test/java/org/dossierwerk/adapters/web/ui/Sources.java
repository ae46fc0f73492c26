package org.dossierwerk.adapters.web.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of this module as they are written, for tests that hold rules over all of them. */
final class Sources {

    record Source(Path path, String text) {}

    private Sources() {}

    /** All templates. */
    static List<Source> templates() {
        return under(Path.of("src", "main", "jte"), ".jte");
    }

    /** Templates and Java sources: whatever may hold the key of a text. */
    static List<Source> pages() {
        return Stream.concat(templates().stream(), under(Path.of("src", "main", "java"), ".java").stream())
                .toList();
    }

    /** All our own scripts. */
    static List<Source> scripts() {
        return under(Path.of("src", "main", "resources", "static", "js"), ".js");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Source> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .map(file -> new Source(file, read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
