package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletResponse;

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
            "default-src 'none'; style-src 'unsafe-inline'; sandbox; base-uri 'none'; frame-ancestors 'self'";

    private ContentPolicy() {}

    /** For a page that frames a part of itself. */
    public static void framing(HttpServletResponse response) {
        response.setHeader(HEADER, FRAMING);
    }

    /** For the HTML of a mail: nothing runs, nothing is loaded, only our own pages frame it. */
    public static void mailBody(HttpServletResponse response) {
        response.setHeader(HEADER, MAIL_BODY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
    }
}
