package org.dossierwerk.adapters.persistence.file;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
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
import java.util.function.UnaryOperator;

/** A file of keys that only its owner may read, written whole or not at all. */
record KeysetFile(Path path) {

    /** What is in it; without it, a first key is made and written there. */
    KeysetHandle open(KeysetHandle.Builder.Entry first) {
        try {
            return read();
        } catch (NoSuchFileException none) {
            return made(first);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private KeysetHandle made(KeysetHandle.Builder.Entry first) {
        try {
            write(
                    KeysetHandle.newBuilder().addEntry(first.makePrimary()).build(),
                    (unfinished, file) -> link(unfinished, file));
            return read();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("A key can always be made", impossible);
        }
    }

    KeysetHandle read() throws IOException {
        try {
            return TinkJsonProtoKeysetFormat.parseKeyset(
                    Files.readString(path), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException unusable) {
            throw new IllegalArgumentException("Not a file of keys: " + path, unusable);
        }
    }

    /** Of those who change it at once, one waits for the other, so that no key is lost. */
    KeysetHandle change(UnaryOperator<KeysetHandle> change) {
        var guard = path.resolveSibling(path.getFileName() + ".lock");
        try (var channel = FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock();
            var changed = change.apply(read());
            write(changed, (unfinished, file) -> Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE));
            return changed;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void write(KeysetHandle keys, Publishing publishing) throws IOException {
        var folder = Files.createDirectories(path.toAbsolutePath().getParent());
        var unfinished = folder.resolve(UUID.randomUUID() + ".unfinished");
        try {
            create(unfinished);
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                channel.write(StandardCharsets.UTF_8.encode(text(keys)));
                channel.force(true);
            }
            publishing.publish(unfinished, path);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String text(KeysetHandle keys) {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    keys, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException impossible) {
            throw new LinkageError("Keys can always be written", impossible);
        }
    }

    @FunctionalInterface
    private interface Publishing {
        void publish(Path unfinished, Path file) throws IOException;
    }

    /** Of two instances that start at once, the keys of one become those of both. */
    private static void link(Path unfinished, Path file) throws IOException {
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
}
