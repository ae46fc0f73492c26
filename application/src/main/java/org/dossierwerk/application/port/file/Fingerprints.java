package org.dossierwerk.application.port.file;

import org.dossierwerk.domain.dossier.DossierId;

/**
 * Marks contents, so that a file can be recognised that was sent before. A mark tells nothing to whoever has no key, and differs from
 * dossier to dossier, so that nobody learns what other people handed in (RELIABILITY UPL-13). Safe for use by many threads.
 */
public interface Fingerprints {

    /**
     * The same for the same content in the same dossier.
     *
     * @param sha256 of the content, in lower-case hexadecimal
     */
    String of(DossierId dossier, String sha256);
}
