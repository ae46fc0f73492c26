package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sending a large file in pieces: the requests of the script of the part {@code ui/upload}, and their answers. */
public final class Pieces {

    /** The address of one file, below that of the form. */
    public static final String ONE = "/parts/{upload}";

    /** Where a piece begins, and in answers how many bytes have arrived. */
    public static final String OFFSET = "Upload-Offset";

    /** How long the whole file is. */
    public static final String LENGTH = "Upload-Length";

    /** What it is called, with percent signs for what a header cannot carry. */
    public static final String NAME = "Upload-Name";

    private Pieces() {}

    /** Takes a piece in. */
    public static ResponseEntity<String> take(
            Words words,
            HttpServletRequest request,
            UploadId upload,
            RequestedDocumentId document,
            ToLongFunction<Uploads.Piece> send) {
        long length = number(request, LENGTH);
        long offset = number(request, OFFSET);
        if (length < 0 || offset < 0) {
            return ResponseEntity.badRequest().build();
        }
        try {
            var piece = new Uploads.Piece(upload, document, name(request), length, offset, request.getInputStream());
            return arrived(() -> send.applyAsLong(piece));
        } catch (DocumentRefusal.WrongOffset refused) {
            return refused(words, refused, HttpStatus.CONFLICT, refused.offset());
        } catch (DocumentRefusal.Unusable refused) {
            return refused(words, refused, status(refused), 0);
        } catch (IOException brokenOff) {
            throw new UncheckedIOException(brokenOff);
        }
    }

    /** Says how far a file is. */
    public static ResponseEntity<String> arrived(LongSupplier bytes) {
        return ResponseEntity.noContent()
                .header(OFFSET, Long.toString(bytes.getAsLong()))
                .build();
    }

    private static HttpStatusCode status(DocumentRefusal.Unusable refused) {
        return refused.problem() == FileProblem.TOO_BIG ? HttpStatus.CONTENT_TOO_LARGE : Refusals.status(refused);
    }

    private static ResponseEntity<String> refused(Words words, Refusal refusal, HttpStatusCode status, long offset) {
        return ResponseEntity.status(status)
                .header(OFFSET, Long.toString(offset))
                .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                .body(Refusals.sentence(words, refusal));
    }

    /** @return negative when it is none */
    private static long number(HttpServletRequest request, String header) {
        var given = Objects.requireNonNullElse(request.getHeader(header), "");
        return given.matches("\\d{1,15}") ? Long.parseLong(given) : -1;
    }

    private static String name(HttpServletRequest request) {
        var given = Objects.requireNonNullElse(request.getHeader(NAME), "");
        try {
            return URLDecoder.decode(given.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return given;
        }
    }
}
