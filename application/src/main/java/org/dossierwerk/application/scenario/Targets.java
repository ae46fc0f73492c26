package org.dossierwerk.application.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * Asserts that what scenarios and triggers point at is there, and in use (APT-01, DOC-01). What was pointed at before is
 * fine also when no list offers it any more.
 */
final class Targets {

    private static final String STARTS = "starts";

    private final Stores stores;
    private final Set<Object> before = new HashSet<>();

    private Targets(Stores stores) {
        this.stores = stores;
    }

    /** @param before null for a scenario that is new */
    static void require(Scenario.Setup setup, Scenario.@Nullable Setup before, Stores stores) {
        var targets = new Targets(stores);
        if (before != null) {
            targets.remember(before);
        }
        targets.require(setup);
    }

    /** @param before null for a trigger that is new */
    static void require(Trigger.Setup setup, Trigger.@Nullable Setup before, Stores stores) {
        var targets = new Targets(stores);
        if (before != null) {
            targets.before.add(before.type());
            targets.before.add(before.ifMissing());
        }
        targets.require(setup);
    }

    private void remember(Scenario.Setup setup) {
        before.add(setup.scope());
        for (var step : setup.steps()) {
            if (step instanceof Step.RequestDocument request) {
                before.add(request.kind());
            }
        }
        for (var start : setup.automatic()) {
            if (start instanceof AutomaticStart.OnAppointment on) {
                before.add(on.type());
                before.add(on.incomeType());
                before.add(on.clientProfile());
            }
        }
    }

    private void require(Scenario.Setup setup) {
        requireKinds(setup.steps());
        if (setup.scope() instanceof Scope.Products products && !before.contains(products)) {
            requireItem("scope", Catalogue.PRODUCT_KIND, products.kind());
        }
        for (var start : setup.automatic()) {
            if (start instanceof AutomaticStart.OnAppointment on) {
                requireType(STARTS, on.type());
                requireItem(STARTS, Catalogue.INCOME_TYPE, on.incomeType());
                requireItem(STARTS, Catalogue.CLIENT_PROFILE, on.clientProfile());
            }
        }
    }

    private void require(Trigger.Setup setup) {
        requireType("type", setup.type());
        requireScenario(setup.scenario());
        if (setup.ifMissing() != null && !isAvailable(setup.ifMissing())) {
            throw new OfficeRefusal.UnknownChoice("ifMissing");
        }
    }

    private void requireKinds(List<Step> steps) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i) instanceof Step.RequestDocument request && !isAvailable(request.kind())) {
                throw new ScenarioRefusal.KindUnavailable(i + 1);
            }
        }
    }

    private boolean isAvailable(DocumentKindId kind) {
        return before.contains(kind)
                || stores.documentKinds()
                        .find(kind)
                        .map(DocumentKind::snapshot)
                        .filter(DocumentKind.Snapshot::active)
                        .isPresent();
    }

    private void requireScenario(ScenarioId scenario) {
        stores.scenarios()
                .find(scenario)
                .orElseThrow(() -> new OfficeRefusal.UnknownChoice("scenario"))
                .requireScope(new Scope.Appointments());
    }

    private void requireType(String field, AppointmentTypeId type) {
        if (!before.contains(type)
                && stores.appointmentTypes()
                        .find(type)
                        .map(AppointmentType::snapshot)
                        .filter(AppointmentType.Snapshot::active)
                        .isEmpty()) {
            throw new OfficeRefusal.UnknownChoice(field);
        }
    }

    private void requireItem(String field, Catalogue catalogue, @Nullable CatalogueItemId item) {
        if (item != null
                && !before.contains(item)
                && stores.office()
                        .item(item)
                        .filter(CatalogueItem::active)
                        .filter(found -> found.catalogue() == catalogue)
                        .isEmpty()) {
            throw new OfficeRefusal.UnknownChoice(field);
        }
    }
}
