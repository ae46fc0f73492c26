package org.dossierwerk.adapters.persistence.file;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.file.StoredFile;
import org.dossierwerk.domain.documents.FileId;

/**
 * Files in a folder, spread over 256 folders in it. One is written under a name nobody knows, forced to the disk, and only then
 * given its own name, so that no half file is ever found under it (RELIABILITY INV-8).
 */
public final class DirectoryFiles implements FileStore {

    private static final Logger LOG = System.getLogger(DirectoryFiles.class.getName());
    private static final int BLOCK = 64 * 1024;
    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    private DirectoryFiles(Path root) {
        this.root = root;
    }

    /** Makes the folder when it is not there, for the owner of the process alone. */
    public static DirectoryFiles in(Path folder) {
        try {
            return new DirectoryFiles(created(folder.toAbsolutePath()));
        } catch (IOException failure) {
            throw Failures.store("No folder for files: " + folder, failure);
        }
    }

    private static Path created(Path folder) throws IOException {
        if (Files.getFileStore(existing(folder)).supportsFileAttributeView("posix")) {
            return Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return Files.createDirectories(folder);
    }

    private static Path existing(Path folder) {
        var one = folder;
        while (!Files.exists(one) && one.getParent() != null) {
            one = one.getParent();
        }
        return one;
    }

    @Override
    public StoredFile put(FileId file, InputStream bytes) throws IOException {
        var place = place(file);
        if (Files.exists(place)) {
            throw Failures.known(file);
        }
        var unfinished = place.resolveSibling(UUID.randomUUID() + UNFINISHED);
        try {
            prepare(place.getParent());
            var measured = new Measured(bytes);
            write(measured, unfinished);
            publish(unfinished, place, file);
            return measured.as(file);
        } finally {
            discard(unfinished);
        }
    }

    /** On a disk in trouble this may fail too; what went wrong first is what is told. */
    private static void discard(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "Left behind: " + unfinished, failure);
        }
    }

    private void prepare(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                created(folder);
                force(root);
            }
        } catch (IOException failure) {
            throw Failures.store("No folder for files: " + folder, failure);
        }
    }

    /** A failure of the given bytes is the sender's; one of the disk is ours. */
    private static void write(InputStream bytes, Path to) throws IOException {
        var block = new byte[BLOCK];
        try (var channel = opened(to)) {
            for (int read = bytes.read(block); read >= 0; read = bytes.read(block)) {
                writeBlock(channel, ByteBuffer.wrap(block, 0, read));
            }
            try {
                channel.force(true);
            } catch (IOException failure) {
                throw Failures.store("A file could not be forced to the disk", failure);
            }
        }
    }

    private static FileChannel opened(Path to) {
        try {
            return FileChannel.open(to, CREATE_NEW, WRITE);
        } catch (IOException failure) {
            throw Failures.store("A file could not be made", failure);
        }
    }

    private static void writeBlock(FileChannel channel, ByteBuffer block) {
        try {
            while (block.hasRemaining()) {
                channel.write(block);
            }
        } catch (IOException failure) {
            throw Failures.store("A file could not be written", failure);
        }
    }

    /** A link fails when the name is taken, which a move would not. */
    private static void publish(Path unfinished, Path place, FileId file) {
        try {
            link(unfinished, place);
            force(place.getParent());
        } catch (FileAlreadyExistsException taken) {
            throw Failures.known(file);
        } catch (IOException failure) {
            throw Failures.store("A file could not be given its name", failure);
        }
    }

    private static void link(Path unfinished, Path place) throws IOException {
        try {
            Files.createLink(place, unfinished);
        } catch (UnsupportedOperationException noLinksHere) {
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** So that the name outlasts a loss of power; where folders cannot be opened, the system sees to it. */
    private static void force(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, READ);
        } catch (IOException notHere) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }

    @Override
    public InputStream open(FileId file) {
        try {
            return Files.newInputStream(place(file));
        } catch (NoSuchFileException gone) {
            throw Failures.unknown(file);
        } catch (IOException failure) {
            throw Failures.store("A file could not be opened", failure);
        }
    }

    @Override
    public void remove(FileId file) {
        try {
            Files.deleteIfExists(place(file));
        } catch (IOException failure) {
            throw Failures.store("A file could not be removed", failure);
        }
    }

    @Override
    public boolean exists(FileId file) {
        return Files.exists(place(file));
    }

    /** The last digits of an id are the most mixed. */
    private Path place(FileId file) {
        var name = file.value().toString();
        return root.resolve(name.substring(name.length() - 2)).resolve(name);
    }
}
