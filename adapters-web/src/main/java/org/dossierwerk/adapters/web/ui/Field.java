package org.dossierwerk.adapters.web.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form as the parts {@code ui/input}, {@code select}, {@code textarea}, {@code radios} and
 * {@code checkboxes} show one: its label above it, its hint and its error, and what was typed.
 *
 * @param id the {@code id} and the {@code name} of the control
 * @param value what the reader typed or what was stored; a choice keeps its selection in its {@link Option}s
 * @param error a sentence that says what to do; empty if nothing is wrong
 * @param hint a sentence that helps before typing; may be empty
 * @param mayStayEmpty whether the mark "(mag leeg blijven)" stands behind the label
 * @param eye whether the client sees the field
 */
public record Field(String id, String label, String value, String error, String hint, boolean mayStayEmpty, Eye eye) {

    /** A field that must be filled in, without hint or error. */
    public static Field of(String id, String label, String value) {
        return new Field(id, label, value, "", "", false, Eye.NONE);
    }

    /** The same field with the error that names its id, if there is one. */
    public Field errors(List<FieldError> errors) {
        return new Field(id, label, value, FieldError.of(errors, id), hint, mayStayEmpty, eye);
    }

    /** The same field with a hint. */
    public Field hint(String text) {
        return new Field(id, label, value, error, text, mayStayEmpty, eye);
    }

    /** The same field, which may stay empty. */
    public Field optional() {
        return new Field(id, label, value, error, hint, true, eye);
    }

    /** The same field with the sign that says whether the client sees it. */
    public Field eye(Eye sign) {
        return new Field(id, label, value, error, hint, mayStayEmpty, sign);
    }

    /** Whether something is wrong with it. */
    public boolean wrong() {
        return !error.isEmpty();
    }

    /** The ids of hint and error for {@code aria-describedby}; null when there are none, so that the attribute is left out. */
    public @Nullable String describedBy() {
        String ids = (hint.isEmpty() ? "" : id + "-hint ") + (wrong() ? id + "-error" : "");
        return ids.isEmpty() ? null : ids.strip();
    }
}
