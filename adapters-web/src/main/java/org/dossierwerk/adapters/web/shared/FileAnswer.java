package org.dossierwerk.adapters.web.shared;

import java.nio.charset.StandardCharsets;
import org.dossierwerk.application.documents.FileContent;
import org.dossierwerk.application.mail.MailViews.EnclosedFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A stored file or a picture of one as an answer. A file is always offered to be kept, never shown in our own pages. */
public final class FileAnswer {

    private FileAnswer() {}

    /** The whole file, under its own name. */
    public static ResponseEntity<Resource> attachment(FileContent file) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name().value(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(file.bytes()));
    }

    /** A file that went along with a mail, as it went. */
    public static ResponseEntity<Resource> attachment(EnclosedFile opened) {
        var file = opened.file();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .contentLength(file.size())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(new InputStreamResource(opened.bytes()));
    }

    /** A page of a file as a picture. */
    public static ResponseEntity<byte[]> picture(byte[] png) {
        return ResponseEntity.ok().contentType(MediaType.IMAGE_PNG).body(png);
    }
}
