package org.dossierwerk.adapters.mail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.mail.Handover;
import org.dossierwerk.application.port.mail.MailTransport;
import org.dossierwerk.application.port.mail.OutgoingMail;

/**
 * Puts each message as an {@code .eml} file into a folder, whole or not at all, and reads them back. The file is named by
 * the message, so that a message sent twice is there once.
 */
public final class DirectoryTransport implements MailTransport {

    private static final int MOST_LISTED = 200;
    private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{9}Z-[0-9a-f]{16}\\.eml");
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final MimeWriter mime = new MimeWriter();
    private final MimeReader reader = new MimeReader();

    private DirectoryTransport(Path folder) {
        this.folder = folder;
    }

    /** @param folder is made when the first message comes */
    public static DirectoryTransport into(Path folder) {
        return new DirectoryTransport(folder.toAbsolutePath());
    }

    @Override
    public Handover send(OutgoingMail mail) {
        MimeWriter.readers(mail);
        var name = TIMESTAMP.format(mail.writtenAt()) + "-" + MimeWriter.hash(mail.messageId()) + ".eml";
        try {
            makeFolder();
            write(mail, folder.resolve(name));
        } catch (IOException e) {
            throw new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "Cannot write into the mail folder: " + e, e);
        }
        return Handover.toAll();
    }

    /** For its owner only where the file system knows owners: the messages carry personal links. */
    private void makeFolder() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private void write(OutgoingMail mail, Path target) throws IOException {
        var unfinished = folder.resolve("." + UUID.randomUUID() + ".tmp");
        try {
            try (var file = FileChannel.open(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                var out = new BufferedOutputStream(Channels.newOutputStream(file));
                mime.write(mail, out);
                out.flush();
                file.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** The newest first, at most 200. */
    public List<StoredMail> list() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted(Comparator.reverseOrder())
                    .limit(MOST_LISTED)
                    .toList();
            return names.stream().map(this::read).flatMap(Optional::stream).toList();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** The message of that file; empty when there is none, or when the name is none of ours. */
    public Optional<StoredMail> read(String name) {
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.read(name, Files.readAllBytes(folder.resolve(name))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static ProviderFailure unreadable(IOException e) {
        return new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "Cannot read the mail folder: " + e, e);
    }
}
