package org.dossierwerk.application.documents;

import java.io.IOException;
import java.io.InputStream;
import org.dossierwerk.domain.documents.FileName;

/**
 * A stored file, open; whoever asked for it closes it.
 *
 * @param name to offer it under
 * @param bytes a PDF; fails before its last bytes when the whole is not what was stored
 */
public record FileContent(FileName name, long size, InputStream bytes) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
