package org.dossierwerk.adapters.web.adviser.documents;

import java.util.Locale;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.shared.Input;
import org.dossierwerk.application.documents.DocumentViews.Row;
import org.dossierwerk.domain.documents.Progress.State;

/** Which rows of a board are shown. */
enum Show {
    ALL,
    /** What was handed in and waits to be judged. */
    REVIEW,
    /** What the office still waits for. */
    OPEN;

    static Show of(Input input) {
        return Stream.of(values())
                .filter(show -> show.parameter().equals(input.text("show")))
                .findFirst()
                .orElse(ALL);
    }

    boolean shows(Row row) {
        return switch (this) {
            case ALL -> true;
            case REVIEW -> row.state() == State.RECEIVED;
            case OPEN -> row.state().isMissing();
        };
    }

    /** What addresses end in that keep to this choice. */
    String query() {
        return this == ALL ? "" : "?show=" + parameter();
    }

    private String parameter() {
        return name().toLowerCase(Locale.ROOT);
    }
}
