package org.dossierwerk.adapters.web.adviser.documents;

import org.dossierwerk.adapters.web.ui.Words;
import org.dossierwerk.application.documents.DocumentViews.Row;

/** The state of a requested document in words and in a tone of {@code ui/tag}; what is in order stays plain. */
public record Chip(String text, String tone, String icon) {

    static Chip of(Row row, boolean late, Words words) {
        if (late) {
            return new Chip(words.of("documents.late"), "bad", "circle-alert");
        }
        var text = words.of("documents.state." + row.state().name());
        return switch (row.state()) {
            case REQUESTED -> new Chip(text, "quiet", "circle-dashed");
            case RECEIVED -> new Chip(text, "info", "inbox");
            case PROVISIONALLY_APPROVED -> new Chip(text, "plain", "check");
            case APPROVED -> new Chip(text, "plain", "circle-check");
            case REJECTED -> new Chip(text, "bad", "circle-x");
            case LAPSED -> new Chip(text, "quiet", "circle");
        };
    }
}
