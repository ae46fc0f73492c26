package org.dossierwerk.adapters.web.shared;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rows of a form in their order, changed by buttons that say {@code up:}, {@code down:} or {@code remove:} and the row. */
public final class RowOrder {

    private RowOrder() {}

    /** The rows after what a button asked; what cannot be done changes nothing. */
    public static List<String> after(List<String> rows, String asked) {
        var changed = new ArrayList<>(rows);
        var words = asked.split(":", 2);
        int at = words.length < 2 ? -1 : rows.indexOf(words[1]);
        if (at < 0) {
            return changed;
        }
        switch (words[0]) {
            case "up" -> Collections.swap(changed, at, Math.max(0, at - 1));
            case "down" -> Collections.swap(changed, at, Math.min(rows.size() - 1, at + 1));
            case "remove" -> changed.remove(at);
            default -> {}
        }
        return changed;
    }
}
