package org.dossierwerk.bootstrap;

import java.time.LocalTime;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;

/** What an office starts with, until its administrator decides. */
final class NewOffice {

    private static final WorkingHours NINE_TO_HALF_PAST_FIVE =
            new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 30));

    private NewOffice() {}

    static OfficeSettings settings(OfficeProperties.Office office) {
        return new OfficeSettings(
                0,
                office.name(),
                office.zone(),
                office.language(),
                FormOfAddress.FORMAL,
                NINE_TO_HALF_PAST_FIVE,
                EmailAddress.of(office.mailbox()),
                null,
                null);
    }
}
