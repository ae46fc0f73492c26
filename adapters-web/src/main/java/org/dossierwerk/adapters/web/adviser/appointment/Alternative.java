package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.dossierwerk.adapters.web.shared.Input;

/** Another time that was offered because the adviser was taken, and chosen by its button. */
final class Alternative {

    private static final String BUTTON = "alternative";

    private Alternative() {}

    /** The input with the chosen time in its fields; unchanged when none was chosen. */
    static Input chosen(Input input) {
        try {
            if (input.text(BUTTON).isBlank()) {
                return input;
            }
            var start = OffsetDateTime.parse(input.text(BUTTON));
            return input.with("date", start.toLocalDate().toString())
                    .with("time", start.toLocalTime().toString())
                    .with("offset", start.getOffset().getId());
        } catch (DateTimeParseException notOurs) {
            return input;
        }
    }
}
