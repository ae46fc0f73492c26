package org.dossierwerk.application.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.Unpressable;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;

/**
 * A press for tests that look at what is done with files, not at what is in them. Its PDF is a first line and a line for each page;
 * a picture is one page, with the file's own text on it.
 */
public final class InMemoryPress implements FilePress {

    private static final String FIRST_LINE = "%PDF-1.4 of the test kit";
    private static final int MOST_PAGES = 500;
    private static final byte[] DOT = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=");

    /** A PDF as this press understands it. */
    public static byte[] pdf(String... pages) {
        return (FIRST_LINE + "\n" + String.join("\n", pages)).getBytes(StandardCharsets.UTF_8);
    }

    /** What is on the pages of a PDF this press made. */
    public static List<String> pages(InputStream pdf) {
        try {
            var lines = new String(pdf.readAllBytes(), StandardCharsets.UTF_8).split("\n");
            if (!lines[0].equals(FIRST_LINE) || lines.length < 2) {
                throw new Unpressable(FileProblem.DAMAGED, 0);
            }
            return List.of(lines).subList(1, lines.length);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Set<FileType> takes() {
        return Set.of(FileType.PDF, FileType.JPEG, FileType.PNG, FileType.DOCX);
    }

    @Override
    public Pressed press(List<Source> files) {
        var all = new ArrayList<String>();
        for (int i = 0; i < files.size(); i++) {
            try (var bytes = files.get(i).bytes().open()) {
                all.addAll(
                        files.get(i).type() == FileType.PDF
                                ? pages(bytes)
                                : List.of("picture " + bytes.readAllBytes().length));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            } catch (Unpressable damaged) {
                throw new Unpressable(damaged.problem(), i);
            }
            if (all.size() > MOST_PAGES) {
                throw new Unpressable(FileProblem.TOO_MANY_PAGES, i);
            }
        }
        return new InMemory(all);
    }

    @Override
    public byte[] preview(InputStream pdf, int page, int width) {
        pages(pdf).get(page - 1);
        return DOT.clone();
    }

    private record InMemory(List<String> all) implements Pressed {

        @Override
        public int pages() {
            return all.size();
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(pdf(all.toArray(String[]::new)));
        }

        @Override
        public void close() {
            // nothing to let go
        }
    }
}
