package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.scenario.PlannedStep;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRun.Effect;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

/**
 * Carries out a run within the running unit of work, together with what the run becomes. What it depends on is judged now:
 * whether its item is still active, who applies, and whether the document is still missing (readings 29 and 30, SCN-15).
 */
final class Performance {

    private final Workbench bench;
    private final Stores stores;
    private final DossierItems items;
    private final WorkCalendar calendar;

    Performance(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.items = new DossierItems(stores);
        this.calendar = new WorkCalendar(bench);
    }

    /** Item by item, in an order that is the same for everybody, so that two who carry out never wait for each other in turn. */
    void performAll(List<ScenarioRun> runs) {
        runs.stream()
                .sorted(Comparator.comparing(run -> idOf(run.snapshot().item())))
                .forEach(this::judge);
        stores.scenarioRuns().saveAll(runs);
    }

    void perform(ScenarioRun run) {
        performAll(List.of(run));
    }

    private void judge(ScenarioRun run) {
        var state = run.snapshot();
        var scenario = stores.scenarios().find(state.plan().scenario()).map(Scenario::snapshot);
        var known = items.find(state.item()).filter(Performance::isActive);
        if (scenario.isEmpty() || known.isEmpty() || !isWanted(state)) {
            run.drop(bench.now());
        } else {
            run.done(carryOut(scenario.get(), state, known.get()), bench.now());
        }
    }

    private static UUID idOf(DossierItem item) {
        return item.fold(new DossierItem.Cases<>() {
            @Override
            public UUID appointment(AppointmentId id) {
                return id.value();
            }

            @Override
            public UUID product(ProductId id) {
                return id.value();
            }
        });
    }

    private static boolean isActive(Known known) {
        return known.active() && known.dossier().status() == DossierStatus.OPEN;
    }

    private boolean isWanted(ScenarioRun.Snapshot run) {
        var kind = run.plan().ifMissing();
        return kind == null
                || stores.documentChecks()
                        .of(run.item())
                        .map(check -> check.snapshot().isMissing(kind))
                        .orElse(true);
    }

    private Effect carryOut(Scenario.Snapshot scenario, ScenarioRun.Snapshot run, Known known) {
        var steps = scenario.stepsFor(
                known.dossier().client().applicants(), run.plan().only());
        return new Effect(requestDocuments(steps, known), addActionItems(steps, known), raiseAlerts(steps, known));
    }

    private int requestDocuments(List<PlannedStep> steps, Known known) {
        if (steps.stream().noneMatch(planned -> planned.step() instanceof Step.RequestDocument)) {
            return 0;
        }
        var kinds = availableKinds(stores);
        var wanted = new ArrayList<DocumentCheck.Request>();
        for (var planned : steps) {
            if (planned.step() instanceof Step.RequestDocument step && kinds.containsKey(step.kind())) {
                wanted.add(request(step, planned, kinds.get(step.kind())));
            }
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        var check = stores.documentChecks()
                .lock(known.item())
                .orElseGet(() -> DocumentCheck.open(
                        new DocumentCheckId(bench.nextId()), known.dossier().id(), known.item()));
        int asked = check.requestMissing(wanted, bench.now()).size();
        if (asked > 0) {
            stores.documentChecks().save(check);
        }
        return asked;
    }

    /** A kind that was taken off the list is not asked for any more (DOC-01). */
    static Map<DocumentKindId, DocumentKind.Snapshot> availableKinds(Stores stores) {
        return stores.documentKinds().all().stream()
                .map(DocumentKind::snapshot)
                .filter(DocumentKind.Snapshot::active)
                .collect(Collectors.toMap(DocumentKind.Snapshot::id, Function.identity()));
    }

    private DocumentCheck.Request request(Step.RequestDocument step, PlannedStep planned, DocumentKind.Snapshot kind) {
        return new DocumentCheck.Request(
                new RequestedDocumentId(bench.nextId()),
                step.kind(),
                planned.applicant(),
                step.access(),
                withActionItem(step, kind),
                "");
    }

    static boolean withActionItem(Step.RequestDocument step, DocumentKind.Snapshot kind) {
        return switch (step.actionItem()) {
            case AS_THE_KIND -> kind.setup().actionItemByDefault();
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }

    private int addActionItems(List<PlannedStep> steps, Known known) {
        if (steps.stream().noneMatch(planned -> planned.step() instanceof Step.AddActionItem)) {
            return 0;
        }
        var open = stores.actionItems().of(known.item()).stream()
                .map(ActionItem::snapshot)
                .filter(ActionItem.Snapshot::isOpen)
                .map(ActionItem.Snapshot::task)
                .collect(Collectors.toCollection(ArrayList::new));
        var added = new ArrayList<ActionItem>();
        for (var planned : steps) {
            if (planned.step() instanceof Step.AddActionItem step) {
                var task = new ActionItem.Task(
                        step.kind(), step.title(), step.explanation(), null, planned.applicant(), due(step));
                if (open.stream().noneMatch(other -> isSame(other, task))) {
                    open.add(task);
                    added.add(ActionItem.open(
                            new ActionItemId(bench.nextId()), known.dossier().id(), known.item(), task, bench.now()));
                }
            }
        }
        stores.actionItems().saveAll(added);
        return added.size();
    }

    private @Nullable LocalDate due(Step.AddActionItem step) {
        return step.dueIn() == null ? null : calendar.workingDays().plus(calendar.today(), step.dueIn());
    }

    private static boolean isSame(ActionItem.Task one, ActionItem.Task other) {
        return one.kind() == other.kind()
                && one.title().equals(other.title())
                && Objects.equals(one.applicant(), other.applicant());
    }

    private int raiseAlerts(List<PlannedStep> steps, Known known) {
        int raised = 0;
        for (var planned : steps) {
            if (planned.step() instanceof Step.RaiseAlert step) {
                stores.alerts()
                        .save(Alert.raise(
                                new AlertId(bench.nextId()),
                                new Alert.Notice(
                                        known.dossier().handling().adviser(),
                                        known.dossier().id(),
                                        known.item(),
                                        AlertReason.SCENARIO,
                                        step.text(),
                                        bench.now())));
                raised++;
            }
        }
        return raised;
    }
}
