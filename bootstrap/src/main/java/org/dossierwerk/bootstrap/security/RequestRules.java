package org.dossierwerk.bootstrap.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.dossierwerk.adapters.web.door.TroublePages;
import org.dossierwerk.adapters.web.ui.Assets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Requests that no page of ours sends: one that changes something and was begun by another site (the browser says so, HOSTILE
 * E16), one whose body is packed (E12), one that says twice who it comes from (E24), one that takes nothing we have (E10), one
 * with files from nobody we know, which are not even received, and one whose fields and files cannot be read (A19) or are too
 * many or too large (C3, C5).
 */
final class RequestRules extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final List<MediaType> GIVEN = List.of(
            MediaType.TEXT_HTML,
            MediaType.APPLICATION_JSON,
            MediaType.APPLICATION_PROBLEM_JSON,
            MediaType.parseMediaType("text/calendar"));
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final TroublePages troubles;

    RequestRules(TroublePages troubles) {
        this.troubles = troubles;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (fromElsewhere(request)) {
            refuse(request, response, HttpStatus.FORBIDDEN);
        } else if (packed(request)) {
            refuse(request, response, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
        } else if (severalIdentities(request)) {
            refuse(request, response, HttpStatus.BAD_REQUEST);
        } else if (!acceptable(request)) {
            refuse(request, response, HttpStatus.NOT_ACCEPTABLE);
        } else if (holdsFiles(request) && sender() == null) {
            refuse(request, response, HttpStatus.FORBIDDEN);
        } else {
            var unreadable = unreadable(request);
            if (unreadable == null) {
                chain.doFilter(request, response);
            } else {
                refuse(ofSender(request), response, unreadable);
            }
        }
    }

    /** Why the server could not read the fields of address and form, such as bytes that are not UTF-8; null if it could. */
    private static @Nullable HttpStatus unreadable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return null;
        } catch (InvalidParameterException failure) {
            return HttpStatus.valueOf(failure.getErrorCode());
        } catch (InvalidFileNameException failure) {
            return HttpStatus.BAD_REQUEST;
        }
    }

    private static boolean holdsFiles(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static @Nullable Authentication sender() {
        return SecurityContextHolder.getContext().getAuthentication();
    }

    /** As it looks further on in the chain, so that it is answered in the sender's own words. */
    private static HttpServletRequest ofSender(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public @Nullable Principal getUserPrincipal() {
                return sender();
            }
        };
    }

    private static boolean fromElsewhere(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site != null && !OURS.contains(site) && !SAFE.contains(request.getMethod());
    }

    private static boolean packed(HttpServletRequest request) {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        return encoding != null && !encoding.equalsIgnoreCase("identity");
    }

    private static boolean severalIdentities(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION)).size() > 1;
    }

    /** Whether the sender takes any sort of answer that there is; files of the pages are never asked for by what they are. */
    private static boolean acceptable(HttpServletRequest request) {
        var accept = String.join(",", Collections.list(request.getHeaders(HttpHeaders.ACCEPT)));
        if (accept.isBlank() || request.getRequestURI().startsWith(Assets.root())) {
            return true;
        }
        try {
            return MediaType.parseMediaTypes(accept).stream()
                    .filter(range -> range.getQualityValue() > 0)
                    .anyMatch(range -> GIVEN.stream().anyMatch(range::includes));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status)
            throws IOException, ServletException {
        troubles.write(request, response, status, reason(request, status));
    }

    private static String reason(HttpServletRequest request, HttpStatus status) {
        if (status == HttpStatus.FORBIDDEN) {
            return "csrf";
        }
        return status == HttpStatus.CONTENT_TOO_LARGE && holdsFiles(request) ? "413" : "400";
    }

    /** The bean is part of the filter chain, and only of it. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return true;
    }
}
