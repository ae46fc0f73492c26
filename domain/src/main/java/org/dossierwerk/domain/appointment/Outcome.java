package org.dossierwerk.domain.appointment;

import java.time.Instant;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.Text;

/** What came of an appointment; the explanation may be empty (APT-27). No client reads it. */
public record Outcome(ResultId result, String explanation, UserId recordedBy, Instant recordedAt) {

    public Outcome {
        explanation = Text.block("explanation", explanation, 2_000);
    }
}
