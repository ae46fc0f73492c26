package org.dossierwerk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files beside these classes. */
final class Resources {

    private Resources() {}

    /** All scripts of the schema, one after the other. */
    static String migrations() {
        try {
            var all = new StringBuilder();
            for (var script :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:org/dossierwerk/db/*.sql")) {
                all.append(script.getFilename()).append(script.getContentAsString(StandardCharsets.UTF_8));
            }
            return all.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        try (var stream = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
