package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file that was handed in for a requested document. The bytes are in the file store; they never change.
 *
 * @param name as shown and offered for download
 * @param size of the plain bytes
 * @param sha256 of the plain bytes, in lower-case hexadecimal
 * @param pages of the PDF
 * @param datedOn the date of the document itself, where somebody read it (BEY-07); else the day it was handed in counts
 * @param origin the requested document it was copied from (BEY-09), or null
 * @param virus what was found in it after it had been let through; nobody opens it any more then. Null while nothing was found
 */
public record FileVersion(
        FileId file,
        String name,
        long size,
        String sha256,
        int pages,
        UploadedBy by,
        Instant receivedAt,
        @Nullable LocalDate datedOn,
        @Nullable RequestedDocumentId origin,
        @Nullable String virus) {

    /** A file in which nothing was found. */
    public FileVersion(
            FileId file,
            String name,
            long size,
            String sha256,
            int pages,
            UploadedBy by,
            Instant receivedAt,
            @Nullable LocalDate datedOn,
            @Nullable RequestedDocumentId origin) {
        this(file, name, size, sha256, pages, by, receivedAt, datedOn, origin, null);
    }

    public boolean isOfClient() {
        return by instanceof UploadedBy.Client;
    }

    /** The same file with the date read from it. */
    public FileVersion dated(LocalDate date) {
        return new FileVersion(file, name, size, sha256, pages, by, receivedAt, date, origin, virus);
    }

    /** The same file, which nobody opens any more. */
    FileVersion infectedWith(String found) {
        return new FileVersion(file, name, size, sha256, pages, by, receivedAt, datedOn, origin, found);
    }

    /** Asserts that it may be opened (RELIABILITY UPL-10). */
    public void requireHarmless() {
        if (virus != null) {
            throw new DocumentRefusal.FileWithdrawn();
        }
    }
}
