package org.dossierwerk.application.scenario;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.Step;
import org.jspecify.annotations.Nullable;

/**
 * Carries out runs within the running unit of work, together with what they become. What they depend on is judged now: whether
 * their item is still active, who applies, and whether the document is still missing (readings 29 and 30, SCN-15). It is read for
 * all of them at once, and what comes of them is saved at once, so that many ask the storage no more often than a few.
 */
final class Performance {

    private final Workbench bench;
    private final Stores stores;

    Performance(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
    }

    /** In their order: one finds what another before it has left for the same item. */
    void perform(List<ScenarioRun> runs) {
        if (runs.isEmpty()) {
            return;
        }
        var scenarios = scenariosOf(runs);
        var works = worksOf(runs, scenarios.values());
        for (var run : runs) {
            var state = run.snapshot();
            judge(run, scenarios.get(state.plan().scenario()), works.get(state.item()));
        }
        save(works.values());
        stores.scenarioRuns().saveAll(runs);
    }

    private void judge(ScenarioRun run, Scenario.@Nullable Snapshot scenario, @Nullable WorkOnItem work) {
        var plan = run.snapshot().plan();
        if (scenario == null || work == null || !work.isWanted(plan.ifMissing())) {
            run.drop(bench.now());
        } else {
            run.done(work.carryOut(scenario, plan.only()), bench.now());
        }
    }

    private Map<ScenarioId, Scenario.Snapshot> scenariosOf(List<ScenarioRun> runs) {
        var ids = runs.stream().map(run -> run.snapshot().plan().scenario()).collect(Collectors.toSet());
        return stores.scenarios().findAll(ids).stream()
                .map(Scenario::snapshot)
                .collect(Collectors.toMap(Scenario.Snapshot::id, Function.identity()));
    }

    /** The work on those items that are still active; nobody else works on their checks until the unit of work ends. */
    private Map<DossierItem, WorkOnItem> worksOf(List<ScenarioRun> runs, Collection<Scenario.Snapshot> scenarios) {
        var items = runs.stream().map(run -> run.snapshot().item()).collect(Collectors.toSet());
        var works = new HashMap<DossierItem, WorkOnItem>();
        var materials = new Materials(bench, scenarios);
        new DossierItems(stores)
                .findAll(items).values().stream()
                        .filter(Performance::isActive)
                        .forEach(known -> works.put(known.item(), new WorkOnItem(materials, known)));
        stores.documentChecks()
                .lock(works.keySet())
                .forEach(check -> works.get(check.snapshot().item()).found(check));
        if (anyAsks(scenarios, Step.AddActionItem.class::isInstance)) {
            stores.actionItems()
                    .of(works.keySet())
                    .forEach(item -> works.get(item.snapshot().item()).found(item.snapshot()));
        }
        if (anyAsks(scenarios, Step.RaiseAlert.class::isInstance)) {
            stores.alerts()
                    .of(works.keySet())
                    .forEach(
                            alert -> works.get(alert.snapshot().notice().item()).found(alert.snapshot()));
        }
        return works;
    }

    private static boolean isActive(Known known) {
        return known.active() && known.dossier().status() == DossierStatus.OPEN;
    }

    private static boolean anyAsks(Collection<Scenario.Snapshot> scenarios, Predicate<Step> kind) {
        return scenarios.stream()
                .flatMap(scenario -> scenario.setup().steps().stream())
                .anyMatch(kind);
    }

    private void save(Collection<WorkOnItem> works) {
        stores.documentChecks()
                .saveAll(works.stream()
                        .flatMap(work -> work.changedCheck().stream())
                        .toList());
        stores.actionItems()
                .saveAll(works.stream().flatMap(work -> work.added().stream()).toList());
        stores.alerts()
                .saveAll(works.stream().flatMap(work -> work.raised().stream()).toList());
    }
}
