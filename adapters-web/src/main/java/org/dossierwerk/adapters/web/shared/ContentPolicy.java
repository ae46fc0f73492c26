package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * What a browser may do with an answer (Content-Security-Policy). Every answer gets {@link #PAGE} unless its handler chose
 * another: {@link #framing} for a page that shows a mail, {@link #mailBody} for the mail inside it.
 */
public final class ContentPolicy {

    public static final String HEADER = "Content-Security-Policy";

    /** UI.md section 10, for every page. */
    public static final String PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "font-src 'self'; connect-src 'self'; media-src 'self' blob:; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'; object-src 'none'";

    private static final String FRAMING = PAGE + "; frame-src 'self'";
    private static final String MAIL_BODY =
            "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox; "
                    + "form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private ContentPolicy() {}

    /** For a page that frames a part of itself. */
    public static void framing(HttpServletResponse response) {
        response.setHeader(HEADER, FRAMING);
    }

    /** The HTML of a mail as an answer: nothing runs, nothing is loaded, links open elsewhere, only our own pages frame it. */
    public static ResponseEntity<String> mailBody(String html) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HEADER, MAIL_BODY)
                .header("X-Frame-Options", "SAMEORIGIN")
                .body(html);
    }
}
