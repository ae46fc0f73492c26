package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The form in a panel, filled in and sent as a browser without scripts does. */
final class PanelForm {

    private final Element form;
    private final Map<String, String> values = new LinkedHashMap<>();

    private PanelForm(Element form) {
        this.form = form;
        form.select("input[name]:not([type=radio]), textarea[name]")
                .forEach(field -> values.put(field.attr("name"), field.val()));
        form.select("input[type=radio][name][checked]").forEach(field -> values.put(field.attr("name"), field.val()));
        form.select("select[name]").forEach(field -> {
            var chosen = field.select("option[selected]");
            values.put(field.attr("name"), (chosen.isEmpty() ? field.select("option") : chosen).val());
        });
    }

    static PanelForm of(Document page) {
        var form = page.select("form.panel__form");
        if (form.size() != 1) {
            throw new AssertionError("No form in a panel: " + page.text());
        }
        return new PanelForm(form.get(0));
    }

    /** Types into a field, or chooses. */
    PanelForm with(String field, String value) {
        values.put(field, value);
        return this;
    }

    String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Presses the button that saves. */
    Answer send(Browser browser) {
        return post(browser, form.attr("action"));
    }

    /** Chooses something that other fields follow. */
    PanelForm refill(Browser browser) {
        return of(refilled(browser));
    }

    /** The whole page after choosing something that other fields follow. */
    Document refilled(Browser browser) {
        var answer = post(browser, form.attr("data-refill-url"));
        if (answer.status() != 200) {
            throw new AssertionError(answer.page().text());
        }
        return answer.page();
    }

    private Answer post(Browser browser, String action) {
        return browser.post(
                action,
                values.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
    }
}
