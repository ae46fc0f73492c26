package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.ProviderFailure;

/** A folder nobody else may look into, gone when closed. */
record TemporaryFolder(Path path) implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TemporaryFolder.class.getName());

    private static final String NAME = "dossierwerk-press-";
    private static final Pattern OF_PROCESS = Pattern.compile(NAME + "(\\d{1,18})-.*");

    static TemporaryFolder create() {
        try {
            var name = NAME + ProcessHandle.current().pid() + "-";
            return new TemporaryFolder(Files.createTempDirectory(name).toRealPath());
        } catch (IOException failure) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "No room for temporary files", failure);
        }
    }

    /** What processes that were killed could not throw away: files of clients, which lie here in plain. */
    static void removeLeftBehind() {
        try (var all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            all.filter(TemporaryFolder::isOfTheDead).map(TemporaryFolder::new).forEach(TemporaryFolder::close);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "Nobody looked for temporary files that were left behind", failure);
        }
    }

    private static boolean isOfTheDead(Path folder) {
        var name = OF_PROCESS.matcher(folder.getFileName().toString());
        return name.matches()
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .filter(ProcessHandle::isAlive)
                        .isEmpty();
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
