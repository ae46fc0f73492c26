package org.dossierwerk.domain.office;

import java.time.LocalDate;
import org.dossierwerk.domain.shared.Text;

/** A public holiday, or another day on which the office does not work. */
public record ClosingDay(LocalDate day, String name) {
    public ClosingDay {
        name = Text.required("name", name, 100);
    }
}
