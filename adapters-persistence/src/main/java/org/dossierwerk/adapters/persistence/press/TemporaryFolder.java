package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.dossierwerk.application.port.ProviderFailure;

/** A folder nobody else may look into, gone when closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TemporaryFolder.class.getName());

    static TemporaryFolder create() {
        try {
            return new TemporaryFolder(
                    Files.createTempDirectory("dossierwerk-press").toRealPath());
        } catch (IOException failure) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "No room for temporary files", failure);
        }
    }

    @Override
    public void close() {
        try (var all = Files.walk(path)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "Left behind: " + path, failure);
        }
    }
}
