package org.dossierwerk.adapters.persistence.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.dossierwerk.application.Digest;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;

/** Counts and digests bytes as they are read. */
final class Measured extends FilterInputStream {

    private final MessageDigest digest = Digest.sha256();
    private long size;

    Measured(InputStream bytes) {
        super(bytes);
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) {
            digest.update((byte) read);
            size++;
        }
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) {
            digest.update(buffer, offset, read);
            size += read;
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** Once read to the end. */
    StoredFile as(FileId file) {
        return new StoredFile(file, size, HexFormat.of().formatHex(digest.digest()));
    }
}
