package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;

/**
 * The press on PDFBox, with LibreOffice for office files and libheif for HEIC where the machine has them. Each order is carried out
 * by a Java process of its own that ends with it: what a hostile file eats or breaks there, the office does not notice.
 */
public final class PdfPress implements FilePress {

    /** What {@code -XX:+ExitOnOutOfMemoryError} ends with. */
    private static final int OUT_OF_MEMORY = 3;

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration LONGEST_PREVIEW = Duration.ofSeconds(30);

    private final Function<String, List<String>> launch;
    private final Confinement confinement = Confinement.ofThisMachine();
    private final Set<FileType> takes = Set.copyOf(Tools.taken());

    private PdfPress(Function<String, List<String>> launch) {
        this.launch = launch;
    }

    /**
     * Throws away what a press that was killed has left in the temporary folder of this machine.
     *
     * @param launch what Java is told to start a class of this library with that name, such as its class path and the name
     */
    public static PdfPress launchedBy(Function<String, List<String>> launch) {
        TemporaryFolder.removeLeftBehind();
        return new PdfPress(launch);
    }

    /** For a host that was started with a plain class path. */
    public static PdfPress onClassPath() {
        return launchedBy(main -> List.of("-cp", System.getProperty("java.class.path"), main));
    }

    @Override
    public Set<FileType> takes() {
        return takes;
    }

    @Override
    public Pressed press(List<Source> files) {
        var folder = TemporaryFolder.create();
        boolean made = false;
        try {
            var work = new Work(folder.path());
            for (int i = 0; i < files.size(); i++) {
                copy(files.get(i).bytes(), work.in(i));
            }
            work.order(files.stream().map(Source::type).toList());
            run(work, LONGEST);
            var pressed = new OnDisk(folder, work.out(), work.pages());
            made = true;
            return pressed;
        } catch (IOException failure) {
            throw failed("The press could not work", failure);
        } finally {
            if (!made) {
                folder.close();
            }
        }
    }

    @Override
    public byte[] preview(InputStream pdf, int page, int width) {
        try (var folder = TemporaryFolder.create()) {
            var work = new Work(folder.path());
            copy(() -> pdf, work.in(0));
            work.orderPreview(page, width);
            run(work, LONGEST_PREVIEW);
            return Files.readAllBytes(work.out());
        } catch (IOException failure) {
            throw failed("The press could not make a picture", failure);
        }
    }

    private static void copy(Opening bytes, Path to) throws IOException {
        try (var in = bytes.open()) {
            Files.copy(in, to);
        }
    }

    private void run(Work work, Duration longest) throws IOException {
        var errors = work.folder().resolve("errors");
        var process = new ProcessBuilder(command(work))
                .directory(work.folder().toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(errors.toFile())
                .start();
        try {
            if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Unpressable(FileProblem.DAMAGED, work.at());
            }
            settle(process.exitValue(), work, errors);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("Stopped", stopped);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static void settle(int end, Work work, Path errors) throws IOException {
        if (end == PressProcess.REFUSED) {
            throw new Unpressable(work.problem(), work.at());
        }
        if (end == OUT_OF_MEMORY) {
            throw new Unpressable(FileProblem.DAMAGED, work.at());
        }
        if (end != PressProcess.DONE) {
            throw new IOException("Ended with " + end + ": " + Files.readString(errors));
        }
    }

    private List<String> command(Work work) {
        var command = new ArrayList<>(confinement.around(work.folder()));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Djava.io.tmpdir=" + work.folder(),
                "-Duser.home=" + work.folder()));
        command.addAll(launch.apply(PressProcess.class.getName()));
        command.add(work.folder().toString());
        return command;
    }

    private static ProviderFailure failed(String why, IOException failure) {
        return new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, why, failure);
    }

    private record OnDisk(TemporaryFolder folder, Path file, int pages) implements Pressed {

        @Override
        public InputStream open() throws IOException {
            return Files.newInputStream(file);
        }

        @Override
        public void close() {
            folder.close();
        }
    }
}
