package org.dossierwerk.application.port.secret;

import java.util.UUID;

/**
 * Seals short texts that nobody may read who can only read the storage (RELIABILITY CRY-7). Safe for use by many threads.
 */
public interface Sealer {

    /** @param about what the text belongs to; it can be opened for nothing else */
    String seal(UUID about, String text);

    /** @throws IllegalArgumentException when it was not sealed here for that, or was changed since */
    String open(UUID about, String sealed);
}
