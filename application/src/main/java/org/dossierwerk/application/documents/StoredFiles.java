package org.dossierwerk.application.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileVersion;

/** Opens the files of documents for whoever was let in. */
record StoredFiles(Supplier<FileParts> parts) {

    /** @throws DocumentRefusal.FileWithdrawn when a virus was found in it since */
    FileContent open(FileVersion file) {
        file.requireHarmless();
        var bytes = parts.get().files().open(file.file());
        try {
            return new FileContent(new FileName(file.name()), file.size(), new CheckedBytes(bytes, file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** @throws DocumentRefusal.NotFound when it has no such page */
    byte[] preview(FileVersion file, int page, int width) {
        if (page < 1 || page > file.pages()) {
            throw new DocumentRefusal.NotFound();
        }
        try (var content = open(file)) {
            return parts.get().press().preview(content.bytes(), page, Math.max(16, Math.min(width, 2_000)));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
