package org.dossierwerk.application.documents;

import java.io.InputStream;

/**
 * A file as it arrives.
 *
 * @param name as the sender's device calls it
 * @param bytes read once, to their end or to the limit
 */
public record SentFile(String name, InputStream bytes) {}
