package org.dossierwerk.application.testkit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.ScenarioRepository;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;

/** Scenarios in memory. */
final class MemoryScenarios implements ScenarioRepository {

    private final Root<ScenarioId, Scenario, Scenario.Snapshot> root;

    MemoryScenarios(Memory memory, EventSink sink) {
        root = new Root<>(
                memory,
                sink,
                state -> state.scenarios,
                Scenario.Snapshot::id,
                Scenario::snapshot,
                Scenario::restore,
                MemoryScenarios::requireUnique);
    }

    @Override
    public Optional<Scenario> find(ScenarioId id) {
        return root.find(id);
    }

    @Override
    public void save(Scenario saved) {
        root.save(saved);
    }

    @Override
    public List<Scenario> findAll(Collection<ScenarioId> ids) {
        return root.all(scenario -> ids.contains(scenario.id()));
    }

    @Override
    public List<Scenario> all() {
        return byName(scenario -> true);
    }

    @Override
    public List<Scenario> startingWith(AppointmentTypeId type) {
        return byName(scenario -> startsItself(scenario, type) || isTriggered(scenario, type));
    }

    private static boolean startsItself(Scenario.Snapshot scenario, AppointmentTypeId type) {
        return scenario.setup().automatic().stream()
                .anyMatch(start -> start instanceof AutomaticStart.OnAppointment rule
                        && rule.type().equals(type));
    }

    private boolean isTriggered(Scenario.Snapshot scenario, AppointmentTypeId type) {
        return root.memory()
                .with(state -> state.triggers.values().stream()
                        .anyMatch(trigger -> trigger.active()
                                && trigger.setup().scenario().equals(scenario.id())
                                && trigger.setup().type().equals(type)));
    }

    private List<Scenario> byName(Predicate<Scenario.Snapshot> wanted) {
        return root.all(wanted).stream()
                .sorted(Comparator.comparing(
                        scenario -> SearchWords.key(scenario.snapshot().setup().name())))
                .toList();
    }

    @Override
    public void remove(Scenario scenario) {
        root.remove(scenario);
    }

    private static void requireUnique(State state, Scenario.Snapshot saved) {
        for (var other : state.scenarios.values()) {
            if (!other.id().equals(saved.id())
                    && other.setup().name().equalsIgnoreCase(saved.setup().name())) {
                throw new ScenarioRefusal.NameTaken();
            }
        }
    }
}
