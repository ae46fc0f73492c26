package org.dossierwerk.adapters.web.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One rendering of a template. The page is complete before its first byte is sent, so an error never follows half a page. */
final class JteView implements View {

    private final TemplateEngine engine;
    private final String template;

    JteView(TemplateEngine engine, String template) {
        this.engine = engine;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput html = new Utf8ByteOutput();
        engine.render(template, model == null ? Map.<String, Object>of() : new HashMap<String, Object>(model), html);
        response.setContentType(getContentType());
        response.setContentLength(html.getContentLength());
        html.writeTo(response.getOutputStream());
    }
}
