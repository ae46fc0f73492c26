package org.dossierwerk.adapters.calendar.vdir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.dossierwerk.application.port.ProviderFailure;

/** A directory of iCalendar files. Other programs see each file whole, or not at all. */
final class Folder {

    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    /**
     * A file.
     *
     * @param tag differs after every change
     */
    record Item(String name, String tag, String text) {}

    static List<String> calendarsIn(Path home) {
        return listed(home, Files::isDirectory);
    }

    static Folder of(Path home, String calendar) {
        return new Folder(within(home, calendar));
    }

    boolean exists() {
        return Files.isDirectory(path);
    }

    List<Item> files() {
        return listed(path, Files::isRegularFile).stream()
                .filter(name -> name.endsWith(".ics"))
                .flatMap(name -> read(name).stream())
                .toList();
    }

    Optional<Item> read(String name) {
        try {
            var file = within(path, name);
            var bytes = Files.readAllBytes(file);
            var sum = new CRC32C();
            sum.update(bytes);
            long changed = Files.getLastModifiedTime(file).to(TimeUnit.NANOSECONDS);
            return Optional.of(
                    new Item(name, changed + "-" + sum.getValue(), new String(bytes, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** Whether it was not there before. */
    boolean create(String name, String text) {
        var written = write(text);
        try {
            Files.createLink(within(path, name), written);
            return true;
        } catch (FileAlreadyExistsException there) {
            return false;
        } catch (IOException e) {
            throw failure(e);
        } finally {
            delete(written);
        }
    }

    /** Empty when somebody changed it since it was read. */
    Optional<Item> replace(Item item, String text) {
        var written = write(text);
        try {
            if (read(item.name()).filter(item::equals).isEmpty()) {
                return Optional.empty();
            }
            Files.move(written, within(path, item.name()), StandardCopyOption.ATOMIC_MOVE);
            return read(item.name());
        } catch (IOException e) {
            throw failure(e);
        } finally {
            delete(written);
        }
    }

    void delete(String name) {
        delete(within(path, name));
    }

    private Path write(String text) {
        try {
            return Files.writeString(path.resolve("." + UUID.randomUUID() + ".tmp"), text);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw failure(e);
        }
    }

    private static List<String> listed(Path folder, Predicate<Path> kind) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(kind)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw failure(e);
        }
    }

    /** What stands in a database of ours is a name and never a path. */
    private static Path within(Path folder, String name) {
        var path = folder.resolve(name).normalize();
        if (!folder.equals(path.getParent())) {
            throw new ProviderFailure(ProviderFailure.Kind.REJECTED, "Not a name: " + name, null);
        }
        return path;
    }

    private static ProviderFailure failure(IOException cause) {
        return new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "The directory cannot be read or written", cause);
    }
}
