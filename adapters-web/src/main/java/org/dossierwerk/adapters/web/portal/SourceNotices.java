package org.dossierwerk.adapters.web.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.dossierwerk.adapters.web.shared.Origin;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.source.SourceCallbacks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Where a provider of source data gives notice. It is no page and has no session: the signature alone says who sent it. No more
 * is read than a notice can have, and the answer tells nothing.
 */
@Controller
class SourceNotices {

    private final Office office;

    SourceNotices(Office office) {
        this.office = office;
    }

    @PostMapping("/source-data/notices")
    ResponseEntity<Void> take(
            HttpServletRequest request, @RequestHeader(name = "Source-Signature", defaultValue = "") String signature)
            throws IOException {
        var body = request.getInputStream().readNBytes(SourceCallbacks.LARGEST_BODY + 1);
        if (body.length > SourceCallbacks.LARGEST_BODY) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var call = new SourceCallbacks.Call(signature, body, Origin.of(request));
        return switch (office.sourceCallbacks().accept(call)) {
            case TAKEN -> ResponseEntity.noContent().build();
            case REFUSED -> ResponseEntity.status(HttpStatus.FORBIDDEN).build();
            case TOO_MANY -> ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS).build();
        };
    }
}
