package org.dossierwerk.domain.office;

import java.time.LocalTime;
import org.dossierwerk.domain.shared.InvalidValue;

/** When the office is open on a working day, by the clock of its zone. */
public record WorkingHours(LocalTime from, LocalTime until) {

    public WorkingHours {
        if (!from.isBefore(until)) {
            throw new InvalidValue("workingHours", "office.hoursReversed");
        }
    }
}
