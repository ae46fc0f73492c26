package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.HttpServletRequest;

/** The name of one request, in the logs and on the error page, so that somebody who calls can be helped. */
public final class RequestId {

    public static final String ATTRIBUTE = RequestId.class.getName();

    private RequestId() {}

    /** Empty when nobody named the request. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }
}
