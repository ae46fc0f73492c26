package org.dossierwerk.adapters.web.testing;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.jsoup.Connection;

/** A form on a page as somebody fills it in without scripts: what stands in it goes along. */
public final class PageForm {

    private final String action;
    private final List<String> fields;

    private PageForm(String action, List<String> fields) {
        this.action = action;
        this.fields = fields;
    }

    /** @param form the way to it, such as {@code form#setting} */
    public static PageForm of(Answer answer, String form) {
        var found = answer.page().expectForm(form);
        var fields = new ArrayList<String>();
        for (Connection.KeyVal field : found.formData()) {
            fields.add(field.key());
            fields.add(field.value());
        }
        return new PageForm(found.attr("action"), fields);
    }

    /** The same form with only this in a field. */
    public PageForm with(String name, String value) {
        return without(name).and(name, value);
    }

    /** The same form with this in a field too. */
    public PageForm and(String name, String value) {
        var changed = new ArrayList<>(fields);
        changed.add(name);
        changed.add(value);
        return new PageForm(action, changed);
    }

    /** The same form with a field left empty, or a box that is not ticked. */
    public PageForm without(String name) {
        var changed = new ArrayList<String>();
        for (int i = 0; i < fields.size(); i += 2) {
            if (!fields.get(i).equals(name)) {
                changed.addAll(fields.subList(i, i + 2));
            }
        }
        return new PageForm(action, changed);
    }

    public Answer send(Browser browser) {
        return send(browser, "");
    }

    /** @param button what a button adds to the address it sends to, such as {@code /draft} */
    public Answer send(Browser browser, String button) {
        return browser.post(action + button, fields.toArray(String[]::new));
    }
}
