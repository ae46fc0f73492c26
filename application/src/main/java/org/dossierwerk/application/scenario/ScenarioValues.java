package org.dossierwerk.application.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Trigger;
import org.jspecify.annotations.Nullable;

/** What the audit trail keeps of scenarios and triggers, with names as they are now in place of ids. */
final class ScenarioValues {

    private static final String BETWEEN = " · ";

    private final Stores stores;

    ScenarioValues(Stores stores) {
        this.stores = stores;
    }

    Map<String, String> of(Scenario.Setup setup) {
        return Map.of(
                "name", setup.name(),
                "scope", setup.scope() instanceof Scope.Products products ? item(products.kind()) : "APPOINTMENTS",
                "steps", setup.steps().stream().map(this::step).collect(Collectors.joining(", ")),
                "starts", starts(setup.automatic()),
                "onProduct",
                        Boolean.toString(
                                setup.automatic().stream().anyMatch(AutomaticStart.OnProduct.class::isInstance)));
    }

    private String starts(List<AutomaticStart> automatic) {
        return automatic.stream()
                .filter(AutomaticStart.OnAppointment.class::isInstance)
                .map(AutomaticStart.OnAppointment.class::cast)
                .map(start -> joined(type(start.type()), item(start.incomeType()), item(start.clientProfile())))
                .collect(Collectors.joining(", "));
    }

    private String step(Step step) {
        return step.fold(new Step.Cases<>() {
            @Override
            public String document(Step.RequestDocument request) {
                var access = request.access();
                return joined(
                        kind(request.kind()),
                        request.whom().name(),
                        access.mayUpload() ? "MAY_UPLOAD" : "",
                        access.mayView() ? "MAY_VIEW" : "",
                        request.actionItem().name());
            }

            @Override
            public String actionItem(Step.AddActionItem add) {
                return joined(
                        add.title(),
                        add.kind().name(),
                        add.whom().name(),
                        Objects.toString(add.dueIn(), ""),
                        add.explanation());
            }

            @Override
            public String alert(Step.RaiseAlert alert) {
                return joined("ALERT", alert.text());
            }
        });
    }

    Map<String, String> of(Trigger.Snapshot trigger) {
        var setup = trigger.setup();
        var missing = setup.ifMissing();
        return Map.of(
                "name", setup.name(),
                "type", type(setup.type()),
                "workingDays", Integer.toString(Math.abs(setup.workingDays())),
                "direction", setup.workingDays() > 0 ? "AFTER" : "BEFORE",
                "ifMissing", missing == null ? "" : kind(missing),
                "scenario",
                        stores.scenarios()
                                .find(setup.scenario())
                                .map(scenario -> scenario.snapshot().setup().name())
                                .orElse(""),
                "active", Boolean.toString(trigger.active()));
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(BETWEEN));
    }

    private String kind(DocumentKindId id) {
        return stores.documentKinds()
                .find(id)
                .map(DocumentKind::snapshot)
                .map(kind -> kind.setup().name())
                .orElse("");
    }

    private String type(AppointmentTypeId id) {
        return stores.appointmentTypes()
                .find(id)
                .map(AppointmentType::snapshot)
                .map(type -> type.setup().name())
                .orElse("");
    }

    private String item(@Nullable CatalogueItemId id) {
        return id == null
                ? ""
                : stores.office().item(id).map(CatalogueItem::name).orElse("");
    }
}
