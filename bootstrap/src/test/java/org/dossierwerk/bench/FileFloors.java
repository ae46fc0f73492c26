package org.dossierwerk.bench;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** What the disk takes and what the cipher gives, without the application, in millions of bytes a second. */
final class FileFloors {

    private static final int BLOCK = 64 * 1024;

    private final Path folder;
    private final int size;
    private final byte[] block = new byte[BLOCK];

    FileFloors(Path folder, int size) {
        this.folder = folder;
        this.size = size;
        new Random(1).nextBytes(block);
    }

    /**
     * @param disk files written in parallel, each forced to the disk
     * @param cipher the cipher of the files, on as many threads
     * @param cipherAlone on one thread
     */
    record Rates(double disk, double cipher, double cipherAlone) {}

    Rates measure(int files, int atOnce) throws Exception {
        var cipher = cipher();
        encrypt(cipher);
        return new Rates(
                rate(files, atOnce, this::write),
                rate(files, atOnce, () -> encrypt(cipher)),
                rate(8, 1, () -> encrypt(cipher)));
    }

    /** Something to do with one file's worth of bytes. */
    private interface Turn {
        void take() throws Exception;
    }

    private double rate(int files, int atOnce, Turn turn) throws Exception {
        var threads = Executors.newFixedThreadPool(atOnce);
        try {
            var turns = new ArrayList<Callable<Boolean>>();
            for (int file = 0; file < files; file++) {
                turns.add(() -> {
                    turn.take();
                    return true;
                });
            }
            long begin = System.nanoTime();
            for (var one : threads.invokeAll(turns)) {
                one.get();
            }
            return (double) files * size * 1e3 / (System.nanoTime() - begin);
        } finally {
            threads.shutdownNow();
        }
    }

    private void write() throws IOException {
        var file = folder.resolve(UUID.randomUUID() + ".floor");
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            for (int written = 0; written < size; written += BLOCK) {
                channel.write(ByteBuffer.wrap(block));
            }
            channel.force(true);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void encrypt(StreamingAead cipher) throws GeneralSecurityException, IOException {
        try (var encrypting = cipher.newEncryptingStream(OutputStream.nullOutputStream(), new byte[16])) {
            for (int written = 0; written < size; written += BLOCK) {
                encrypting.write(block);
            }
        }
    }

    private static StreamingAead cipher() throws GeneralSecurityException {
        StreamingAeadConfig.register();
        var key = KeysetHandle.generateEntryFromParameters(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB)
                .withRandomId()
                .makePrimary();
        return KeysetHandle.newBuilder()
                .addEntry(key)
                .build()
                .getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
    }
}
