package org.dossierwerk.application.port.file;

import org.dossierwerk.domain.documents.FileId;

/**
 * A file that is kept.
 *
 * @param size of the plain bytes
 * @param sha256 of the plain bytes, in lower-case hexadecimal
 */
public record StoredFile(FileId file, long size, String sha256) {}
