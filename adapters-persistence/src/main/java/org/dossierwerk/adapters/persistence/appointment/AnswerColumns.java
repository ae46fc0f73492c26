package org.dossierwerk.adapters.persistence.appointment;

import java.util.stream.Stream;
import org.dossierwerk.adapters.persistence.unit.Columns;
import org.dossierwerk.domain.mail.Answer;
import org.jspecify.annotations.Nullable;

/** What the invited readers of an appointment answered, beside its other columns. */
public final class AnswerColumns {

    /** Those of an appointment {@code a} that hold: nobody was asked anew since. */
    public static final String ANSWERS = "(SELECT string_agg(x.kind, ' ') FROM appointment_answer x"
            + " WHERE x.appointment_id = a.id AND NOT EXISTS (SELECT FROM appointment_asked q"
            + " WHERE q.appointment_id = x.appointment_id AND q.revision > x.sequence)) AS answers";

    private AnswerColumns() {}

    /** What they come to; null when there are none. */
    public static Answer.@Nullable Kind read(Columns line) {
        return line.has("answers")
                ? Answer.Kind.of(Stream.of(line.text("answers").split(" "))
                        .map(Answer.Kind::valueOf)
                        .toList())
                : null;
    }
}
