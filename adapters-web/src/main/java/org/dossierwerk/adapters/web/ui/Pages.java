package org.dossierwerk.adapters.web.ui;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns view records into HTML. A template has the parameters {@code frame} and {@code page}, or one of them; its name
 * is its path under {@code src/main/jte} without ".jte", such as {@code adviser/dossier/overview}.
 */
public final class Pages {

    private static final String PACKAGE = "org.dossierwerk.adapters.web.templates";

    private final TemplateEngine engine;

    /** Uses the templates that the build compiled into this module. */
    public Pages() {
        this.engine = TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), PACKAGE);
    }

    /** A page, or a part of one for htmx, that answers a request that went well. */
    public ModelAndView show(String template, Frame frame, Object page) {
        return show(HttpStatus.OK, template, frame, page);
    }

    /** A page with another status: 422 for a form with errors, 409 or 412 for a conflict, 404 and the like. */
    public ModelAndView show(HttpStatusCode status, String template, Frame frame, Object page) {
        ModelAndView answer = new ModelAndView(new JteView(engine, template + ".jte"));
        answer.addAllObjects(Map.of("frame", frame, "page", page));
        answer.setStatus(status);
        return answer;
    }
}
