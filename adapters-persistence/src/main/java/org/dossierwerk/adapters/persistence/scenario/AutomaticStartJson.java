package org.dossierwerk.adapters.persistence.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.persistence.unit.Json;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.jspecify.annotations.Nullable;

/** An automatic start of a scenario as JSON, under names that stay. */
record AutomaticStartJson(
        Occasion on,
        @Nullable UUID appointmentType,
        @Nullable UUID incomeType,
        @Nullable UUID clientProfile) {

    enum Occasion {
        APPOINTMENT,
        PRODUCT
    }

    static String write(List<AutomaticStart> starts) {
        return Json.write(starts.stream().map(AutomaticStartJson::plain).toList());
    }

    static List<AutomaticStart> read(String json) {
        return Arrays.stream(Json.read(json, AutomaticStartJson[].class))
                .map(AutomaticStartJson::start)
                .toList();
    }

    private static AutomaticStartJson plain(AutomaticStart start) {
        return start instanceof AutomaticStart.OnAppointment rule
                ? new AutomaticStartJson(
                        Occasion.APPOINTMENT,
                        rule.type().value(),
                        rule.incomeType() == null ? null : rule.incomeType().value(),
                        rule.clientProfile() == null
                                ? null
                                : rule.clientProfile().value())
                : new AutomaticStartJson(Occasion.PRODUCT, null, null, null);
    }

    private static AutomaticStart start(AutomaticStartJson plain) {
        return switch (plain.on) {
            case APPOINTMENT ->
                new AutomaticStart.OnAppointment(
                        new AppointmentTypeId(plain.appointmentType),
                        item(plain.incomeType),
                        item(plain.clientProfile));
            case PRODUCT -> new AutomaticStart.OnProduct();
        };
    }

    private static @Nullable CatalogueItemId item(@Nullable UUID id) {
        return id == null ? null : new CatalogueItemId(id);
    }
}
