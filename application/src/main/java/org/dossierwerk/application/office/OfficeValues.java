package org.dossierwerk.application.office;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.ReminderDays;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of the office's settings, with names as they are now in place of ids. */
final class OfficeValues {

    private final Stores stores;

    OfficeValues(Stores stores) {
        this.stores = stores;
    }

    Map<String, String> of(OfficeSettings settings) {
        return Map.of(
                "name", settings.name(),
                "zone", settings.zone().getId(),
                "language", settings.language().name(),
                "formOfAddress", settings.formOfAddress().name(),
                "from", settings.workingHours().from().toString(),
                "until", settings.workingHours().until().toString(),
                "mailbox", settings.mailbox().value(),
                "phone", number(settings.phone()),
                "portalLeadSource", item(settings.portalLeadSource()),
                "reminders", days(settings.reminders()));
    }

    private static String days(ReminderDays reminders) {
        return reminders.workingDays().stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    Map<String, String> of(Location location) {
        return Map.of(
                "name", location.name(),
                "address", location.address(),
                "active", Boolean.toString(location.active()));
    }

    Map<String, String> of(CatalogueItem item) {
        return Map.of("name", item.name(), "code", item.code(), "active", Boolean.toString(item.active()));
    }

    Map<String, String> of(User.Snapshot user) {
        var profile = user.profile();
        var values = new HashMap<String, String>();
        values.put("firstName", profile.name().first());
        values.put("infix", profile.name().infix());
        values.put("lastName", profile.name().last());
        values.put("email", profile.email().value());
        values.put("phone", number(profile.phone()));
        values.put("jobTitle", profile.jobTitle());
        values.put("language", profile.language().name());
        values.put("hue", Integer.toString(profile.hue()));
        values.put("defaultLocation", location(profile.defaultLocation()));
        values.put("defaultCaseHandler", user(profile.defaultCaseHandler()));
        values.put("rights", user.rights().stream().map(Enum::name).sorted().collect(Collectors.joining(", ")));
        return values;
    }

    private static String number(@Nullable PhoneNumber phone) {
        return phone == null ? "" : phone.value();
    }

    private String item(@Nullable CatalogueItemId id) {
        return id == null
                ? ""
                : stores.office().item(id).map(CatalogueItem::name).orElse("");
    }

    private String location(@Nullable LocationId id) {
        return id == null
                ? ""
                : stores.office().location(id).map(Location::name).orElse("");
    }

    private String user(@Nullable UserId id) {
        return id == null
                ? ""
                : stores.users()
                        .find(id)
                        .map(user -> user.snapshot().profile().name().full())
                        .orElse("");
    }
}
