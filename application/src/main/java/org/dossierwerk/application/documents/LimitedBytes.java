package org.dossierwerk.application.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;

/** Reads a file as it arrives and refuses it at the first byte beyond the limit. */
final class LimitedBytes extends FilterInputStream {

    private final FileName name;
    private long left;

    LimitedBytes(InputStream bytes, FileName name) {
        this(bytes, name, Uploads.LARGEST_FILE);
    }

    LimitedBytes(InputStream bytes, FileName name, long limit) {
        super(bytes);
        this.name = name;
        this.left = limit;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw new DocumentRefusal.Unusable(FileProblem.TOO_BIG, name.value());
        }
    }
}
