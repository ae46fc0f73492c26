package org.dossierwerk.adapters.web.rest;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dossierwerk.adapters.web.adviser.party.OfficeCountry;
import org.dossierwerk.adapters.web.door.TroublePages;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.dossier.LetterBox;
import org.dossierwerk.domain.access.AccessRefusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes applications from other systems (DOS-15). Who sends is known by the token in the request alone: a session or cookie
 * that comes along is not looked at. Each request carries a key of its sender's choosing and is answered the same however
 * often it comes (RELIABILITY INV-9).
 */
@Controller
class ApplicationResource {

    private static final String KEY = "Idempotency-Key";
    private static final int LARGEST_KB = 64;

    private final Office office;
    private final TroublePages troubles;

    ApplicationResource(Office office, TroublePages troubles) {
        this.office = office;
        this.troubles = troubles;
    }

    @PostMapping("/api/applications")
    ResponseEntity<String> deliver(HttpServletRequest request) throws IOException {
        var box = office.letterBox(token(request));
        requireJson(request);
        var key = request.getHeader(KEY);
        if (key == null || key.isBlank()) {
            throw new Unreadable(KEY, "api.keyMissing");
        }
        var delivery = new DeliveryJson(OfficeCountry.of(box.language())).read(JsonObject.read(body(request)));
        return created(box.deliver(key, delivery));
    }

    private static ResponseEntity<String> created(LetterBox.Receipt receipt) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"id\":\"%s\",\"receivedAt\":\"%s\"}"
                        .formatted(receipt.id().value(), receipt.receivedAt()));
    }

    /** What follows {@code Bearer} in the request; an empty one is unknown like any other. */
    private static String token(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        var scheme = "bearer ";
        return header != null && header.regionMatches(true, 0, scheme, 0, scheme.length())
                ? header.substring(scheme.length()).strip()
                : "";
    }

    private static void requireJson(HttpServletRequest request) {
        if (!isJson(request.getContentType())) {
            throw new Unreadable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, HttpHeaders.CONTENT_TYPE, "api.notJson");
        }
    }

    private static boolean isJson(String contentType) {
        try {
            return contentType != null
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(MediaType.parseMediaType(contentType));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        int largest = LARGEST_KB * 1024;
        var body = request.getContentLengthLong() > largest
                ? new byte[largest + 1]
                : request.getInputStream().readNBytes(largest + 1);
        if (body.length > largest) {
            throw new Unreadable(HttpStatus.CONTENT_TOO_LARGE, "", "api.tooBig", LARGEST_KB);
        }
        return body;
    }

    @ExceptionHandler
    ModelAndView unreadable(Unreadable request, HttpServletRequest asked) {
        return troubles.show(asked, request.status(), "400", request.what());
    }

    @ExceptionHandler
    ModelAndView stranger(AccessRefusal.TokenUnknown refused, HttpServletRequest asked, HttpServletResponse response) {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return troubles.show(asked, HttpStatus.UNAUTHORIZED, "token", refused);
    }
}
