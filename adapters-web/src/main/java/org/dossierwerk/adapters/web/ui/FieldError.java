package org.dossierwerk.adapters.web.ui;

import java.util.List;

/**
 * What is wrong with one field, in a sentence that says what to do.
 *
 * @param field the {@code id} of the field
 */
public record FieldError(String field, String text) {

    /** The text for this field; empty if nothing is wrong with it. */
    public static String of(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::text)
                .findFirst()
                .orElse("");
    }
}
