package org.dossierwerk.adapters.persistence.calendar;

import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.application.calendar.CalendarLinkViews.Failure;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.jspecify.annotations.Nullable;

/** What went wrong last, in the columns {@code failed_at}, {@code failure} and {@code failure_words}. */
final class FailureColumns {

    static final String NONE = "failed_at = NULL, failure = NULL, failure_words = NULL";
    static final String ONE = "failed_at = :failed_at, failure = :failure, failure_words = :failure_words";

    private FailureColumns() {}

    static Sql set(Sql change, @Nullable Failure failure) {
        return failure == null
                ? change
                : change.set("failed_at", failure.at())
                        .set("failure", failure.kind().name())
                        .set("failure_words", failure.words());
    }

    static @Nullable Failure read(Columns line) {
        return line.has("failed_at")
                ? new Failure(
                        line.instant("failed_at"),
                        line.choice("failure", FailureKind.class),
                        line.text("failure_words"))
                : null;
    }
}
