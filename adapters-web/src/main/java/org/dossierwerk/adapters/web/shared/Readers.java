package org.dossierwerk.adapters.web.shared;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Optional;
import org.dossierwerk.adapters.web.ui.Csrf;
import org.dossierwerk.adapters.web.ui.Preferences;
import org.dossierwerk.adapters.web.ui.Theme;
import org.dossierwerk.adapters.web.ui.WordBook;
import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.WebUtils;

/** How the sender of a request wants to read: language, theme, shortcuts. Chosen, they are kept in cookies. */
final class Readers {

    static final String LANGUAGE_COOKIE = "language";
    static final String THEME_COOKIE = "theme";
    static final String SHORTCUTS_COOKIE = "shortcuts";

    private final WordBook book;

    Readers(WordBook book) {
        this.book = book;
    }

    /** The chosen language, else the known one, else what the browser asks for, else Dutch. */
    Words words(HttpServletRequest request, @Nullable Language known, FormOfAddress form) {
        var language = cookie(request, LANGUAGE_COOKIE)
                .flatMap(Language::ofTag)
                .or(() -> Optional.ofNullable(known))
                .or(() -> asked(request))
                .orElse(Language.NL);
        return book.words(language, form);
    }

    Preferences preferences(HttpServletRequest request) {
        return new Preferences(
                Theme.of(cookie(request, THEME_COOKIE).orElse("")),
                !cookie(request, SHORTCUTS_COOKIE).orElse("").equals("off"));
    }

    Csrf csrf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Csrf(token.getHeaderName(), token.getParameterName(), token.getToken())
                : new Csrf("X-CSRF-TOKEN", "_csrf", "");
    }

    /** Path and query, to come back to. */
    String here(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    private static Optional<Language> asked(HttpServletRequest request) {
        return request.getHeader("Accept-Language") == null
                ? Optional.empty()
                : Collections.list(request.getLocales()).stream()
                        .flatMap(locale -> Language.ofTag(locale.toLanguageTag()).stream())
                        .findFirst();
    }

    private static Optional<String> cookie(HttpServletRequest request, String name) {
        return Optional.ofNullable(WebUtils.getCookie(request, name)).map(Cookie::getValue);
    }
}
