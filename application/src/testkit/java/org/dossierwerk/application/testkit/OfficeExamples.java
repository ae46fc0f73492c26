package org.dossierwerk.application.testkit;

import java.time.LocalTime;
import java.util.UUID;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PhoneNumber;

/** What an office keeps about itself. */
public final class OfficeExamples {

    private OfficeExamples() {}

    public static OfficeSettings settings() {
        return new OfficeSettings(
                0,
                "Van Dijk & Partners",
                Moments.AMSTERDAM,
                Language.NL,
                FormOfAddress.FORMAL,
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 30)),
                EmailAddress.of("office@example.org"),
                new PhoneNumber("+31201234567"),
                null);
    }

    public static Location aLocation(String name) {
        return new Location(new LocationId(UUID.randomUUID()), 0, name, "Herengracht 1, Amsterdam", true);
    }

    public static CatalogueItem anItem(Catalogue catalogue, String name, String code) {
        return new CatalogueItem(new CatalogueItemId(UUID.randomUUID()), 0, catalogue, name, code, true);
    }
}
