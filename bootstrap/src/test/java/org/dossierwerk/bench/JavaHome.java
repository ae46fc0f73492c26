package org.dossierwerk.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** A JDK on this machine. */
record JavaHome(Path path, String version) {

    int feature() {
        return Integer.parseInt(version.split("\\.")[0]);
    }

    String java() {
        return path.resolve("bin").resolve("java").toString();
    }

    /** The JDK this runs on. */
    static JavaHome current() {
        return new JavaHome(Path.of(System.getProperty("java.home")), System.getProperty("java.version"));
    }

    /** A JDK of at least this feature version among those where Linux keeps them. */
    static Optional<JavaHome> atLeast(int feature) throws IOException {
        var usual = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(usual)) {
            return Optional.empty();
        }
        List<Path> homes;
        try (var found = Files.list(usual)) {
            homes = found.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                    .sorted()
                    .toList();
        }
        for (var home : homes) {
            var known = of(home);
            if (known.isPresent() && known.get().feature() >= feature) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<JavaHome> of(Path home) throws IOException {
        var release = home.resolve("release");
        if (!Files.isReadable(release)) {
            return Optional.empty();
        }
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            properties.load(reader);
        }
        var version = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
        return version.isEmpty() ? Optional.empty() : Optional.of(new JavaHome(home, version));
    }
}
