package org.dossierwerk.application.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens what it reads when the first byte is asked for. */
final class LateStream extends InputStream {

    private final Supplier<InputStream> opening;
    private @Nullable InputStream bytes;

    LateStream(Supplier<InputStream> opening) {
        this.opening = opening;
    }

    private InputStream bytes() {
        var open = bytes == null ? opening.get() : bytes;
        bytes = open;
        return open;
    }

    @Override
    public int read() throws IOException {
        return bytes().read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return bytes().read(buffer, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (bytes != null) {
            bytes.close();
        }
    }
}
