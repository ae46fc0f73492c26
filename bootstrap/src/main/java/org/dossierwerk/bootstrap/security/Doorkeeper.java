package org.dossierwerk.bootstrap.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.dossierwerk.adapters.web.door.Doors;
import org.dossierwerk.adapters.web.door.TroublePages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.UriUtils;

/** Sends whoever is not signed in to the right door, and says no to whoever came in by the wrong one. */
final class Doorkeeper implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final TroublePages troubles;
    private final ObjectProvider<RequestMappingHandlerMapping> routes;

    Doorkeeper(TroublePages troubles, ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.troubles = troubles;
        this.routes = routes;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException, ServletException {
        if (!known(request)) {
            troubles.write(request, response, HttpStatus.NOT_FOUND, "404");
        } else if (troubles.wantsProblem(request)) {
            troubles.write(request, response, HttpStatus.UNAUTHORIZED, "401");
        } else if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader("HX-Redirect", door(request, shownPage(request)));
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(
                    HttpHeaders.LOCATION, door(request, request.getMethod().equals("GET") ? here(request) : ""));
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (refused instanceof CsrfException) {
            troubles.write(request, response, HttpStatus.FORBIDDEN, "csrf");
        } else if (known(request)) {
            troubles.write(request, response, HttpStatus.FORBIDDEN, "wrong-door");
        } else {
            troubles.write(request, response, HttpStatus.NOT_FOUND, "404");
        }
    }

    private static String door(HttpServletRequest request, String from) {
        var door = Doors.signIn(Doors.realmOf(request.getRequestURI()));
        return from.isEmpty() ? door : door + "?from=" + UriUtils.encode(from, StandardCharsets.UTF_8);
    }

    private static String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** The page in the browser's window, of which htmx asked for a part; the door checks that it is ours. */
    private static String shownPage(HttpServletRequest request) {
        try {
            var shown = request.getHeader("HX-Current-URL");
            var uri = new URI(shown == null ? "" : shown);
            var path = uri.getRawPath() == null ? "" : uri.getRawPath();
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException notAnAddress) {
            return "";
        }
    }

    /** Whether any page answers at this path; what nobody answers is not found, for strangers too. */
    private boolean known(HttpServletRequest request) {
        try {
            ServletRequestPathUtils.parseAndCache(request);
            return routes.getObject().getHandler(request) != null;
        } catch (Exception answeredToOtherRequests) {
            return true;
        } finally {
            ServletRequestPathUtils.clearParsedRequestPath(request);
        }
    }
}
