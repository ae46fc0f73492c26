package org.dossierwerk.application.scenario;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.application.dossier.ApplicantNames;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.scenario.ScenarioViews.Choice;
import org.dossierwerk.application.scenario.ScenarioViews.DocumentLine;
import org.dossierwerk.application.scenario.ScenarioViews.Preview;
import org.dossierwerk.application.scenario.ScenarioViews.RunLine;
import org.dossierwerk.application.scenario.ScenarioViews.TaskLine;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.scenario.Cause;
import org.dossierwerk.domain.scenario.Execution;
import org.dossierwerk.domain.scenario.PlannedStep;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.work.Alert;
import org.jspecify.annotations.Nullable;

final class ScenarioRunService implements ScenarioRuns {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final DossierItems items;

    ScenarioRunService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.items = new DossierItems(stores);
    }

    @Override
    public Choice offered(DossierItem item) {
        return stores.unitOfWork().read(() -> {
            var known = items.get(gate.enterToWork(), item);
            return new Choice(
                    stores.scenarios().all().stream()
                            .map(Scenario::snapshot)
                            .filter(scenario -> scenario.setup().scope().equals(scope(known)))
                            .toList(),
                    isStartable(known));
        });
    }

    static Scope scope(Known known) {
        var product = known.product();
        return product == null ? new Scope.Appointments() : new Scope.Products(product.kind());
    }

    private static boolean isStartable(Known known) {
        return known.active() && known.dossier().status() == DossierStatus.OPEN;
    }

    @Override
    public Preview preview(DossierItem item, List<ScenarioId> scenarios) {
        return stores.unitOfWork().read(() -> {
            var known = items.get(gate.enterToWork(), item);
            var chosen = findAll(scenarios).stream().map(Scenario::snapshot).toList();
            var steps = chosen.stream()
                    .flatMap(scenario ->
                            scenario.stepsFor(known.dossier().client().applicants(), null).stream())
                    .toList();
            return preview(known, steps, new Materials(bench, chosen));
        });
    }

    private Preview preview(Known known, List<PlannedStep> steps, Materials materials) {
        var names = ApplicantNames.of(known.dossier(), stores);
        var check = stores.documentChecks().of(known.item()).map(DocumentCheck::snapshot);
        Map<Object, DocumentLine> documents = new LinkedHashMap<>();
        Map<Object, TaskLine> tasks = new LinkedHashMap<>();
        var told = toldBefore(known, steps);
        var alerts = new LinkedHashSet<String>();
        for (var planned : steps) {
            var applicant = names.of(planned.applicant());
            planned.step().fold(new Step.Cases<@Nullable Object>() {
                @Override
                public @Nullable Object document(Step.RequestDocument step) {
                    return Optional.ofNullable(materials.kind(step.kind()))
                            .map(kind -> documents.putIfAbsent(
                                    List.of(step.kind(), applicant),
                                    new DocumentLine(
                                            kind.setup().name(),
                                            applicant,
                                            check.filter(known -> isKnown(known, step, planned))
                                                    .isPresent(),
                                            step.access().mayUpload() && WorkOnItem.withActionItem(step, kind))))
                            .orElse(null);
                }

                @Override
                public @Nullable Object actionItem(Step.AddActionItem step) {
                    return tasks.putIfAbsent(
                            List.of(step.kind(), step.title(), applicant),
                            new TaskLine(step.kind(), step.title(), applicant));
                }

                @Override
                public @Nullable Object alert(Step.RaiseAlert step) {
                    return told.contains(step.text()) || alerts.add(step.text());
                }
            });
        }
        return new Preview(List.copyOf(documents.values()), List.copyOf(tasks.values()), List.copyOf(alerts));
    }

    /** What the adviser still has to deal with is not raised once more. */
    private Set<String> toldBefore(Known known, List<PlannedStep> steps) {
        if (steps.stream().noneMatch(planned -> planned.step() instanceof Step.RaiseAlert)) {
            return Set.of();
        }
        return stores.alerts().of(known.item()).stream()
                .map(Alert::snapshot)
                .filter(WorkOnItem::isTold)
                .map(alert -> alert.notice().text())
                .collect(Collectors.toSet());
    }

    private static boolean isKnown(DocumentCheck.Snapshot check, Step.RequestDocument step, PlannedStep planned) {
        return check.documents().stream()
                .anyMatch(document -> document.kind().equals(step.kind())
                        && Objects.equals(document.applicant(), planned.applicant())
                        && document.progress().state() != Progress.State.LAPSED);
    }

    @Override
    public void start(Start command) {
        if (command.scenarios().isEmpty()) {
            throw new ScenarioRefusal.NoneChosen();
        }
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var known = items.get(me, command.item());
            Dossier.restore(known.dossier()).requireOpen();
            if (!known.active()) {
                throw new ScenarioRefusal.ItemInactive();
            }
            var execution =
                    new Execution(command.on(), command.at(), bench.settings().zone());
            var scenarios = findAll(command.scenarios());
            var started = startedBefore(command);
            var planned = new ArrayList<ScenarioRun>();
            for (var scenario : scenarios) {
                scenario.requireScope(scope(known));
                var state = scenario.snapshot();
                var run = runOf(command.request(), state.id());
                if (!started.contains(run)) {
                    var plan = new ScenarioRun.Plan(
                            state.id(), state.setup().name(), null, null, new Cause.ByHand(me.id()));
                    planned.add(
                            ScenarioRun.plan(run, known.dossier().id(), command.item(), plan, execution, bench.now()));
                }
            }
            new Launch(bench).launch(planned);
        });
    }

    private Set<ScenarioRunId> startedBefore(Start command) {
        var ids = command.scenarios().stream()
                .map(scenario -> runOf(command.request(), scenario))
                .toList();
        return stores.scenarioRuns().findAll(ids).stream()
                .map(run -> run.snapshot().id())
                .collect(Collectors.toSet());
    }

    /** One run for each scenario of one request, however often the request comes. */
    private static ScenarioRunId runOf(UUID request, ScenarioId scenario) {
        var name = request + "/" + scenario.value();
        return new ScenarioRunId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)));
    }

    @Override
    public List<RunLine> of(DossierItem item) {
        return stores.unitOfWork().read(() -> {
            items.get(gate.enterToWork(), item);
            return lines(stores.scenarioRuns().of(item));
        });
    }

    @Override
    public List<RunLine> ofDossier(DossierId dossier) {
        return stores.unitOfWork().read(() -> {
            gate.dossier(gate.enterToWork(), dossier);
            return lines(stores.scenarioRuns().ofDossier(dossier));
        });
    }

    private List<RunLine> lines(List<ScenarioRun> runs) {
        return runs.stream()
                .map(ScenarioRun::snapshot)
                .map(run -> new RunLine(run, startedBy(run.plan().cause())))
                .toList();
    }

    private String startedBy(Cause cause) {
        if (cause instanceof Cause.ByHand byHand) {
            return stores.users()
                    .find(byHand.user())
                    .map(user -> user.snapshot().profile().name().full())
                    .orElse("");
        }
        if (cause instanceof Cause.ByTrigger byTrigger) {
            return stores.triggers()
                    .find(byTrigger.trigger())
                    .map(Trigger::snapshot)
                    .map(trigger -> trigger.setup().name())
                    .orElse("");
        }
        return "";
    }

    @Override
    public void replan(ScenarioRunId run, LocalDate on, @Nullable LocalTime at) {
        change(
                run,
                planned -> planned.replan(new Execution(on, at, bench.settings().zone()), bench.now()));
    }

    @Override
    public void cancel(ScenarioRunId run) {
        change(run, planned -> planned.cancel(bench.now()));
    }

    private void change(ScenarioRunId id, Consumer<ScenarioRun> change) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var run = stores.scenarioRuns().find(id).orElseThrow(ScenarioRefusal.NotFound::new);
            gate.knownDossier(me, run.snapshot().dossier()).orElseThrow(ScenarioRefusal.NotFound::new);
            change.accept(run);
            stores.scenarioRuns().save(run);
        });
    }

    /** Each once, in their order. */
    private List<Scenario> findAll(List<ScenarioId> ids) {
        var found = stores.scenarios().findAll(ids).stream()
                .collect(Collectors.toMap(scenario -> scenario.snapshot().id(), Function.identity()));
        return ids.stream()
                .distinct()
                .map(id -> Optional.ofNullable(found.get(id)).orElseThrow(ScenarioRefusal.NotFound::new))
                .toList();
    }
}
