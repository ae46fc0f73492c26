package org.dossierwerk.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files beside these classes. */
final class Resources {

    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(?:\\n|$)");

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

    /** The commands of a script, of which none has a line that ends with a semicolon before its own end. */
    static String[] commands(String script) {
        return STATEMENT_END.split(script);
    }

    static String text(String name) {
        try (var stream = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
