package org.dossierwerk.adapters.web.adviser.appointment;

import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.dossierwerk.adapters.web.shared.Input;

/** A time that was offered and chosen by its button. */
final class Alternative {

    private Alternative() {}

    /** With the time to take instead of a taken one in its fields; unchanged when none was chosen. */
    static Input chosen(Input input) {
        return with(input, "alternative");
    }

    /** With the free time to look at in its fields; unchanged when none was chosen. */
    static Input filledIn(Input input) {
        return with(input, "free");
    }

    private static Input with(Input input, String button) {
        try {
            if (input.text(button).isBlank()) {
                return input;
            }
            var start = OffsetDateTime.parse(input.text(button));
            return input.with("date", start.toLocalDate().toString())
                    .with("time", start.toLocalTime().toString())
                    .with("offset", start.getOffset().getId());
        } catch (DateTimeParseException notOurs) {
            return input;
        }
    }
}
