package org.dossierwerk.adapters.persistence.office;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.ReminderDays;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PhoneNumber;

/** Between the office's own records and their rows. */
final class OfficeMapper {

    static final short ONLY = 1;

    private OfficeMapper() {}

    static OfficeSettings read(OfficeSettingsRow row) {
        return new OfficeSettings(
                row.version,
                row.name,
                ZoneId.of(row.zone),
                row.language,
                row.formOfAddress,
                new WorkingHours(row.opensAt, row.closesAt),
                new EmailAddress(row.mailbox),
                row.phone == null ? null : new PhoneNumber(row.phone),
                row.portalLeadSource == null ? null : new CatalogueItemId(row.portalLeadSource),
                new ReminderDays(List.of(row.reminderDays)));
    }

    static void apply(OfficeSettings settings, OfficeSettingsRow row) {
        row.id = ONLY;
        row.name = settings.name();
        row.zone = settings.zone().getId();
        row.language = settings.language();
        row.formOfAddress = settings.formOfAddress();
        row.opensAt = settings.workingHours().from();
        row.closesAt = settings.workingHours().until();
        row.mailbox = settings.mailbox().value();
        row.phone = settings.phone() == null ? null : settings.phone().value();
        row.portalLeadSource = settings.portalLeadSource() == null
                ? null
                : settings.portalLeadSource().value();
        row.reminderDays = settings.reminders().workingDays().toArray(Integer[]::new);
    }

    static Location read(LocationRow row) {
        return new Location(new LocationId(row.id), row.version, row.name, row.address, row.active);
    }

    static void apply(Location location, LocationRow row) {
        row.id = location.id().value();
        row.name = location.name();
        row.address = location.address();
        row.active = location.active();
    }

    static ClosingDay read(ClosingDayRow row) {
        return new ClosingDay(row.day, row.name);
    }

    static CatalogueItem read(CatalogueItemRow row) {
        return new CatalogueItem(
                new CatalogueItemId(row.id), row.version, row.catalogue, row.name, row.code, row.active);
    }

    static void apply(CatalogueItem item, CatalogueItemRow row) {
        row.id = item.id().value();
        row.catalogue = item.catalogue();
        row.name = item.name();
        row.code = item.code();
        row.codeKey = item.code().toLowerCase(Locale.ROOT);
        row.active = item.active();
    }
}
