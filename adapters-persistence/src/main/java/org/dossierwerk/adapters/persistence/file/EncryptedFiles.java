package org.dossierwerk.adapters.persistence.file;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;

/**
 * Any store, with everything in it encrypted in segments that are proved one by one, and bound to the id it was put under: files
 * that were exchanged, cut or changed cannot be read (RELIABILITY CRY-1..3). Written with the first of its keys, read with any.
 */
public final class EncryptedFiles implements FileStore {

    private final FileStore store;
    private final StreamingAead cipher;

    private EncryptedFiles(FileStore store, StreamingAead cipher) {
        this.store = store;
        this.cipher = cipher;
    }

    public static EncryptedFiles over(FileStore store, FileKeys keys) {
        return new EncryptedFiles(store, keys.cipher());
    }

    @Override
    public StoredFile put(FileId file, InputStream bytes) throws IOException {
        var plain = new Measured(bytes);
        store.put(file, new Encrypting(plain, file));
        return plain.as(file);
    }

    @Override
    public InputStream open(FileId file) {
        var stored = store.open(file);
        try {
            return cipher.newDecryptingStream(stored, bound(file));
        } catch (GeneralSecurityException | IOException failure) {
            throw Failures.store("A file could not be decrypted", failure);
        }
    }

    @Override
    public void remove(FileId file) {
        store.remove(file);
    }

    @Override
    public boolean exists(FileId file) {
        return store.exists(file);
    }

    @Override
    public Inventory inventory(String from) {
        return store.inventory(from);
    }

    @Override
    public void tidy(Duration age) {
        store.tidy(age);
    }

    private static byte[] bound(FileId file) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(file.value().getMostSignificantBits())
                .putLong(file.value().getLeastSignificantBits())
                .array();
    }

    /** Encrypts what it reads, as it is read. */
    private final class Encrypting extends InputStream {

        private static final int BLOCK = 64 * 1024;

        private final InputStream plain;
        private final ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        private final OutputStream encrypting;
        private byte[] ready = new byte[0];
        private int position;
        private boolean ended;

        Encrypting(InputStream plain, FileId file) throws IOException {
            this.plain = plain;
            try {
                this.encrypting = cipher.newEncryptingStream(encrypted, bound(file));
            } catch (GeneralSecurityException failure) {
                throw Failures.store("A file could not be encrypted", failure);
            }
        }

        @Override
        public int read() throws IOException {
            return advanced() ? ready[position++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!advanced()) {
                return -1;
            }
            int count = Math.min(length, ready.length - position);
            System.arraycopy(ready, position, buffer, offset, count);
            position += count;
            return count;
        }

        private boolean advanced() throws IOException {
            while (position == ready.length && !ended) {
                var block = plain.readNBytes(BLOCK);
                encrypting.write(block);
                if (block.length == 0) {
                    encrypting.close();
                    ended = true;
                }
                ready = encrypted.toByteArray();
                position = 0;
                encrypted.reset();
            }
            return position < ready.length;
        }
    }
}
