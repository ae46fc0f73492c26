package org.dossierwerk.bootstrap.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.springframework.security.web.header.HeaderWriter;

/** The policy of a page, on every answer whose handler did not choose another one. */
final class PagePolicy implements HeaderWriter {

    private static final String FRAME_OPTIONS = "X-Frame-Options";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(ContentPolicy.HEADER)) {
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.PAGE);
        }
        if (!response.containsHeader(FRAME_OPTIONS)) {
            response.setHeader(FRAME_OPTIONS, "DENY");
        }
    }
}
