package org.dossierwerk.adapters.persistence.press;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;

/** The programs of the machine that turn into something readable what Java cannot read: LibreOffice and libheif. */
final class Tools {

    private static final int SECONDS = 90;

    private Tools() {}

    /** What can be turned into PDF on this machine. */
    static Set<FileType> taken() {
        var taken = EnumSet.of(FileType.PDF, FileType.JPEG, FileType.PNG);
        if (heif().isPresent()) {
            taken.add(FileType.HEIC);
        }
        if (office().isPresent()) {
            taken.addAll(Set.of(FileType.DOCX, FileType.XLSX));
        }
        return taken;
    }

    private static Optional<Path> heif() {
        return found("heif-convert", "heif-dec");
    }

    private static Optional<Path> office() {
        return found("soffice", "libreoffice");
    }

    static Optional<Path> found(String... names) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.of(names)
                .flatMap(name -> Stream.of(path.split(File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    static Path heicToJpeg(Path file, Path folder) throws IOException {
        var named = Files.move(file, folder.resolve(file.getFileName() + ".heic"));
        var made = folder.resolve(file.getFileName() + ".jpg");
        run(folder, heif(), "-q", "92", named.toString(), made.toString());
        return made(made);
    }

    static Path officeToPdf(FileType type, Path file, Path folder) throws IOException {
        var named = Files.move(
                file, folder.resolve(file.getFileName() + "." + type.name().toLowerCase(Locale.ROOT)));
        run(
                folder,
                office(),
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--nologo",
                "--norestore",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                named.toString());
        return made(folder.resolve(file.getFileName() + ".pdf"));
    }

    private static Path made(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Flaw(FileProblem.DAMAGED);
        }
        return file;
    }

    private static void run(Path folder, Optional<Path> tool, String... arguments) throws IOException {
        var command = Stream.concat(
                        Stream.of(tool.orElseThrow(() -> new Flaw(FileProblem.NOT_CONVERTIBLE))
                                .toString()),
                        Stream.of(arguments))
                .toList();
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().retainAll(List.of("PATH", "LANG"));
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("TMPDIR", folder.toString());
        var process = builder.start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                throw new Flaw(FileProblem.DAMAGED);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
