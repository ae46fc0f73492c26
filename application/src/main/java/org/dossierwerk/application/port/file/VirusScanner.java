package org.dossierwerk.application.port.file;

import java.io.InputStream;

/** Looks for viruses. Safe for use by many threads. */
public interface VirusScanner {

    /**
     * @throws org.dossierwerk.application.port.ProviderFailure when nobody knows; such a file is not let through
     * @throws java.io.UncheckedIOException when the given stream fails
     */
    Verdict scan(InputStream bytes);

    /** What was found in the bytes. */
    sealed interface Verdict {}

    record Clean() implements Verdict {}

    /** @param name what the scanner calls it */
    record Infected(String name) implements Verdict {}
}
