package org.dossierwerk.adapters.web.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The result of what the reader just did, shown as a toast on the next page and said once to screen readers.
 *
 * @param text one sentence in the reader's language
 * @param undo the way back, if there is one
 * @param more where there is more to see about it, if there is
 */
public record Flash(String text, Optional<Undo> undo, Optional<More> more) {

    /** A result that needs no way back. */
    public static Flash of(String text) {
        return new Flash(text, Optional.empty(), Optional.empty());
    }

    /** A page of ours, and the text of the link to it. */
    public record More(String href, String label) {}

    /**
     * A way back.
     *
     * @param action where the form is posted to
     * @param fields what the form says besides
     * @param label the text of the button
     */
    public record Undo(String action, Map<String, List<String>> fields, String label) {}
}
