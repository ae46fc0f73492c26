package org.dossierwerk.domain.office;

import java.time.LocalDate;

/** @param dayOff whether most people do not work; some days are only kept in mind */
public record PublicHoliday(LocalDate day, String name, boolean dayOff) {

    public ClosingDay closing() {
        return new ClosingDay(day, name);
    }
}
