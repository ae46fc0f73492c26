package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierEvent;
import org.dossierwerk.domain.scenario.Cause;
import org.dossierwerk.domain.scenario.Execution;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Scope;

/** Starts what belongs to a new product by itself, in the transaction that adds it. */
final class ProductFollowUp implements InsideReaction<DossierEvent.ProductAdded> {

    private final Workbench bench;

    ProductFollowUp(Workbench bench) {
        this.bench = bench;
    }

    @Override
    public Class<DossierEvent.ProductAdded> to() {
        return DossierEvent.ProductAdded.class;
    }

    @Override
    public void react(DossierEvent.ProductAdded event) {
        var product = bench.stores()
                .dossiers()
                .find(event.dossier())
                .map(Dossier::snapshot)
                .flatMap(dossier -> dossier.product(event.product()));
        if (product.isEmpty()) {
            return;
        }
        var scope = new Scope.Products(product.get().kind());
        var zone = bench.settings().zone();
        var today = new Execution(LocalDate.ofInstant(bench.now(), zone), null, zone);
        new Launch(bench)
                .launch(bench.stores().scenarios().all().stream()
                        .map(Scenario::snapshot)
                        .filter(scenario -> scenario.setup().scope().equals(scope) && scenario.startsWithProduct())
                        .map(scenario -> run(event, scenario, today))
                        .toList());
    }

    private ScenarioRun run(DossierEvent.ProductAdded event, Scenario.Snapshot scenario, Execution today) {
        return ScenarioRun.plan(
                new ScenarioRunId(bench.nextId()),
                event.dossier(),
                DossierItem.of(event.product()),
                new ScenarioRun.Plan(scenario.id(), scenario.setup().name(), null, null, new Cause.Automatic()),
                today,
                bench.now());
    }
}
