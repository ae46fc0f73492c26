package org.dossierwerk.adapters.persistence.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.google.crypto.tink.StreamingAead;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

/**
 * Any store, with everything in it encrypted in segments that are proved one by one, and bound to the id it was put under: files
 * that were exchanged, cut or changed cannot be read (RELIABILITY CRY-1..3). What is put for a dossier is encrypted by a key that comes
 * from the dossier's, and says by which; all else by the first of the office's own keys, and is read with any of those.
 */
public final class EncryptedFiles implements FileStore {

    /** Begins what was encrypted by a dossier's key, whose id follows. What the office's keys encrypt begins otherwise. */
    private static final byte[] MARK = "DWF1".getBytes(US_ASCII);

    private static final int ID = 2 * Long.BYTES;

    private final FileStore store;
    private final StreamingAead office;
    private final @Nullable DossierKeys keys;
    private final @Nullable DossierId dossier;

    private EncryptedFiles(
            FileStore store, StreamingAead office, @Nullable DossierKeys keys, @Nullable DossierId dossier) {
        this.store = store;
        this.office = office;
        this.keys = keys;
        this.dossier = dossier;
    }

    /** With keys of the office alone. */
    public static EncryptedFiles over(FileStore store, FileKeys office) {
        return new EncryptedFiles(store, office.cipher(), null, null);
    }

    public static EncryptedFiles over(FileStore store, FileKeys office, DossierKeys keys) {
        return new EncryptedFiles(store, office.cipher(), keys, null);
    }

    @Override
    public FileStore of(DossierId of) {
        return new EncryptedFiles(store, office, keys, of);
    }

    @Override
    public StoredFile put(FileId file, InputStream bytes) throws IOException {
        var plain = new Measured(bytes);
        store.put(file, encrypted(plain, file));
        return plain.as(file);
    }

    private InputStream encrypted(InputStream plain, FileId file) throws IOException {
        if (keys == null || dossier == null) {
            return new Encrypting(plain, office, bytes(file.value()));
        }
        var key = keys.key(dossier);
        var mark = ByteBuffer.allocate(MARK.length + ID).put(MARK).put(bytes(key.id()));
        return new SequenceInputStream(
                new ByteArrayInputStream(mark.array()), new Encrypting(plain, keys.cipher(key), bound(file, key.id())));
    }

    @Override
    public InputStream open(FileId file) {
        var stored = new PushbackInputStream(store.open(file), MARK.length);
        try {
            return decrypted(stored, file);
        } catch (GeneralSecurityException | IOException failure) {
            close(stored);
            throw Failures.store("A file could not be decrypted", failure);
        } catch (RuntimeException failure) {
            close(stored);
            throw failure;
        }
    }

    private InputStream decrypted(PushbackInputStream stored, FileId file)
            throws GeneralSecurityException, IOException {
        var beginning = stored.readNBytes(MARK.length);
        if (keys == null || !Arrays.equals(beginning, MARK)) {
            stored.unread(beginning);
            return office.newDecryptingStream(stored, bytes(file.value()));
        }
        var id = stored.readNBytes(ID);
        var key = id.length == ID ? keys.find(uuid(id)) : null;
        if (key == null) {
            throw Failures.unreadable(file);
        }
        return keys.cipher(key).newDecryptingStream(stored, bound(file, key.id()));
    }

    /** What went wrong before is what is told. */
    private static void close(InputStream stored) {
        try {
            stored.close();
        } catch (IOException alsoWrong) {
            // nothing was read from it
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

    /** A version of a document has a file of its own, so the id stands for both. */
    private static byte[] bound(FileId file, UUID key) {
        return ByteBuffer.allocate(2 * ID)
                .put(bytes(file.value()))
                .put(bytes(key))
                .array();
    }

    private static byte[] bytes(UUID id) {
        return DossierKeys.bound(id);
    }

    private static UUID uuid(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Encrypts what it reads, as it is read. */
    private static final class Encrypting extends InputStream {

        private static final int BLOCK = 64 * 1024;

        private final InputStream plain;
        private final ByteArrayOutputStream encrypted = new ByteArrayOutputStream();
        private final OutputStream encrypting;
        private byte[] ready = new byte[0];
        private int position;
        private boolean ended;

        Encrypting(InputStream plain, StreamingAead cipher, byte[] bound) throws IOException {
            this.plain = plain;
            try {
                this.encrypting = cipher.newEncryptingStream(encrypted, bound);
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
