package org.dossierwerk.adapters.web.shared;

import java.net.URI;
import java.net.URISyntaxException;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Paths of our own pages. Only these are ever redirected to, so that no link through us leads astray (HOSTILE D8). */
public final class OwnPath {

    private static final int LONGEST = 2000;

    private OwnPath() {}

    /** The path, if it is one of ours with its query; else the other. */
    public static String of(String path, String otherwise) {
        return isOwn(path) ? path : otherwise;
    }

    /** An answer that sends the browser there to look, whatever the request was. */
    public static ModelAndView seeOther(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }

    private static boolean isOwn(String path) {
        if (path.length() > LONGEST
                || !path.startsWith("/")
                || path.startsWith("//")
                || path.chars().anyMatch(c -> c == '\\' || c <= ' ' || c >= 0x7f)) {
            return false;
        }
        try {
            var uri = new URI(path);
            return uri.getScheme() == null && uri.getRawAuthority() == null;
        } catch (URISyntaxException notAPath) {
            return false;
        }
    }
}
