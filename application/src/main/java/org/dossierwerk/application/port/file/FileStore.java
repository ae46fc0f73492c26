package org.dossierwerk.application.port.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Keeps files whole and unchanged (RELIABILITY INV-8), each under an id that is used once. Safe for use by many threads. Every
 * method throws {@link org.dossierwerk.application.port.ProviderFailure} when the store itself fails.
 */
public interface FileStore {

    /**
     * This store, for files of a dossier: a store that encrypts does so by a key that can be destroyed with the dossier. Everything else
     * is the same, whichever of them is asked.
     */
    FileStore of(DossierId dossier);

    /**
     * Keeps the bytes, to their end. When this returns they outlast a loss of power; when it throws, whatever it throws, nothing
     * of them is left. An id that is known already is rejected.
     *
     * @throws IOException when the given stream fails
     */
    StoredFile put(FileId file, InputStream bytes) throws IOException;

    /**
     * The bytes as they were put. Whoever meets an {@link IOException} while reading throws away what was read: the file was
     * tampered with or is damaged. An unknown file is rejected.
     */
    InputStream open(FileId file);

    /** Removing what is not there changes nothing. */
    void remove(FileId file);

    boolean exists(FileId file);

    /**
     * A part of what lies there, whoever put it; all parts together have every file that was there before the first was asked for.
     *
     * @param from empty for the first part, then what the part before calls the next
     */
    Inventory inventory(String from);

    /** Throws away what was begun longer ago than that and never became a file. */
    void tidy(Duration age);

    /** @param next null when this is the last part */
    record Inventory(List<Found> files, @Nullable String next) {
        public Inventory {
            files = List.copyOf(files);
        }
    }

    /** @param age since it was put */
    record Found(FileId file, Duration age) {}
}
