package org.dossierwerk.application.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.dossierwerk.application.port.file.FilePress;
import org.dossierwerk.application.port.file.VirusScanner;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.Upload;

/** Files as they were sent, which lie apart until they were checked. */
record WaitingFiles(FileParts parts) {

    /** The first in which a virus was found. */
    Optional<Upload.Part> infected(List<Upload.Part> sent) throws IOException {
        for (var part : sent) {
            try (var bytes = parts.files().open(part.file())) {
                if (parts.scanner().scan(bytes) instanceof VirusScanner.Infected) {
                    return Optional.of(part);
                }
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        }
        return Optional.empty();
    }

    FilePress.Source source(FileType type, FileId file) {
        return new FilePress.Source(type, () -> parts.files().open(file));
    }

    /** Doing it again changes nothing. */
    void discard(List<Upload.Part> sent) {
        sent.forEach(part -> parts.files().remove(part.file()));
    }
}
