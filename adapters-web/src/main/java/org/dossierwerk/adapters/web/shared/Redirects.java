package org.dossierwerk.adapters.web.shared;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where a browser goes after a form was accepted, so that reloading does not send the form again. */
public final class Redirects {

    private Redirects() {}

    /** 303 to a path of this application. */
    public static ModelAndView to(String path) {
        var view = new RedirectView(path, true);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
