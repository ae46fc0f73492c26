package org.dossierwerk.adapters.persistence.file;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.streamingaead.PredefinedStreamingAeadParameters;
import com.google.crypto.tink.streamingaead.StreamingAeadConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;

/**
 * The keys by which files are encrypted, in a file that only its owner may read. Who loses it loses all documents; it belongs in a
 * backup of its own.
 */
public final class FileKeys {

    private final KeysetHandle keys;

    private FileKeys(KeysetHandle keys) {
        this.keys = keys;
    }

    /** The keys of that file; without one, a first key is made and written there. */
    public static FileKeys in(Path file) {
        try {
            StreamingAeadConfig.register();
            return new FileKeys(read(file));
        } catch (NoSuchFileException none) {
            return made(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("Not a file of keys: " + file, unusable);
        }
    }

    private static KeysetHandle read(Path file) throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
    }

    private static FileKeys made(Path file) {
        try {
            var keys = KeysetHandle.newBuilder().addEntry(fresh().makePrimary()).build();
            write(keys, file, FileKeys::first);
            return new FileKeys(read(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("A key can always be made", impossible);
        }
    }

    private static KeysetHandle.Builder.Entry fresh() {
        return KeysetHandle.generateEntryFromParameters(PredefinedStreamingAeadParameters.AES256_GCM_HKDF_1MB)
                .withRandomId();
    }

    /** Writes with a new key from now on; what the earlier ones encrypted stays readable (RELIABILITY CRY-4). */
    public static FileKeys rotate(Path file) {
        var known = in(file).keys;
        try {
            var rotated = KeysetHandle.newBuilder(known)
                    .addEntry(fresh().makePrimary())
                    .build();
            write(rotated, file, (from, to) -> Files.move(from, to, StandardCopyOption.ATOMIC_MOVE));
            return new FileKeys(rotated);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("A key can always be added", impossible);
        }
    }

    /** Whole or not at all, and from the first byte for the owner alone. */
    private static void write(KeysetHandle keys, Path file, Publishing publishing)
            throws IOException, GeneralSecurityException {
        var text = TinkJsonProtoKeysetFormat.serializeKeyset(
                keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var unfinished = folder.resolve(UUID.randomUUID() + ".unfinished");
        try {
            create(unfinished);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text));
                channel.force(true);
            }
            publishing.publish(unfinished, file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    @FunctionalInterface
    private interface Publishing {
        void publish(Path unfinished, Path file) throws IOException;
    }

    /** Of two instances that start at once, the keys of one become those of both. */
    private static void first(Path unfinished, Path file) throws IOException {
        try {
            Files.createLink(file, unfinished);
        } catch (FileAlreadyExistsException another) {
            // then those are the keys
        }
    }

    private static void create(Path file) throws IOException {
        if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    StreamingAead cipher() {
        try {
            return keys.getPrimitive(RegistryConfiguration.get(), StreamingAead.class);
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("These keys encrypt no files", unusable);
        }
    }
}
