package org.dossierwerk.adapters.web.shared;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The HTML part of a mail as an answer of its own, for a frame in a page. Mails carry their styles in themselves; the
 * answer's policy lets nothing else happen in it than a link that opens a new window.
 */
public final class MailBody {

    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'self';"
            + " sandbox allow-popups allow-popups-to-escape-sandbox";

    private MailBody() {}

    public static ResponseEntity<String> of(String html) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(html);
    }
}
