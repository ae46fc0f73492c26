package org.dossierwerk.domain.mail;

import org.dossierwerk.domain.documents.FileId;

/**
 * A file that goes with a message. Its bytes are in the file store and never change.
 *
 * @param name as the recipients see it
 * @param size of the plain bytes
 * @param sha256 of the plain bytes, in lower-case hexadecimal
 */
public record Enclosure(String name, String mediaType, FileId file, long size, String sha256) {}
