package org.dossierwerk.adapters.persistence.press;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;

/**
 * What the press and its process tell each other, as small files in a folder that only they share: what to do, where the process
 * is, and how it ended.
 */
record Work(Path folder) {

    static final String PREVIEW = "PREVIEW";

    Path in(int index) {
        return folder.resolve("in" + index);
    }

    Path out() {
        return folder.resolve("out");
    }

    void order(List<FileType> types) throws IOException {
        Files.write(folder.resolve("order"), types.stream().map(Enum::name).toList());
    }

    void orderPreview(int page, int width) throws IOException {
        Files.write(folder.resolve("order"), List.of(PREVIEW, Integer.toString(page), Integer.toString(width)));
    }

    List<String> ordered() throws IOException {
        return Files.readAllLines(folder.resolve("order"));
    }

    void begin(int index) throws IOException {
        Files.writeString(folder.resolve("at"), Integer.toString(index));
    }

    /** The file it was busy with when it was last heard of. */
    int at() throws IOException {
        var at = folder.resolve("at");
        return Files.exists(at) ? Integer.parseInt(Files.readString(at)) : 0;
    }

    void done(int pages) throws IOException {
        Files.writeString(folder.resolve("pages"), Integer.toString(pages));
    }

    int pages() throws IOException {
        return Integer.parseInt(Files.readString(folder.resolve("pages")));
    }

    void refuse(FileProblem problem) throws IOException {
        Files.writeString(folder.resolve("problem"), problem.name());
    }

    FileProblem problem() throws IOException {
        return FileProblem.valueOf(Files.readString(folder.resolve("problem")));
    }
}
