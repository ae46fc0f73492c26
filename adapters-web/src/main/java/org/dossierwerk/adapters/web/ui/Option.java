package org.dossierwerk.adapters.web.ui;

/**
 * One choice of a select, radio or checkbox group.
 *
 * @param value what the form sends
 * @param hint a line under the label; may be empty
 */
public record Option(String value, String label, boolean selected, String hint) {

    /** A choice that needs no hint. */
    public Option(String value, String label, boolean selected) {
        this(value, label, selected, "");
    }
}
