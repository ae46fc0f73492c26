package org.dossierwerk.adapters.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.adapters.web.shared.OwnPath;
import org.dossierwerk.adapters.web.ui.Theme;
import org.dossierwerk.domain.shared.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** How the reader wants the pages: kept in cookies for a year, before signing in too. */
@Controller
final class PreferencePages {

    private static final Duration YEAR = Duration.ofDays(365);

    @PostMapping("/preferences/language")
    ModelAndView language(Input input, HttpServletRequest request, HttpServletResponse response) {
        Language.ofTag(input.text("language")).ifPresent(chosen -> keep(request, response, "language", chosen.tag()));
        return back(input);
    }

    @PostMapping("/preferences/theme")
    ModelAndView theme(Input input, HttpServletRequest request, HttpServletResponse response) {
        keep(request, response, "theme", Theme.of(input.text("theme")).value());
        return back(input);
    }

    @PostMapping("/preferences/shortcuts")
    ModelAndView shortcuts(Input input, HttpServletRequest request, HttpServletResponse response) {
        keep(request, response, "shortcuts", input.text("shortcuts").equals("off") ? "off" : "on");
        return back(input);
    }

    private static ModelAndView back(Input input) {
        return OwnPath.seeOther(OwnPath.of(input.text("here"), "/"));
    }

    private static void keep(HttpServletRequest request, HttpServletResponse response, String name, String value) {
        var cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
