package org.dossierwerk.application.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.appointment.DossierItems.Known;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.scenario.PlannedStep;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioRun.Effect;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.work.AlertReason;
import org.jspecify.annotations.Nullable;

/**
 * What is there for one item while runs are carried out for it, and what they add. Nothing is added that is there already, by
 * whichever of them.
 */
final class WorkOnItem {

    private final Materials materials;
    private final Known known;
    private final List<ActionItem.Task> open = new ArrayList<>();
    private final List<ActionItem> added = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private final List<Alert> raised = new ArrayList<>();
    private @Nullable DocumentCheck check;
    private boolean changesCheck;

    WorkOnItem(Materials materials, Known known) {
        this.materials = materials;
        this.known = known;
    }

    void found(DocumentCheck there) {
        check = there;
    }

    void found(ActionItem.Snapshot there) {
        if (there.isOpen()) {
            open.add(there.task());
        }
    }

    void found(Alert.Snapshot there) {
        if (isTold(there)) {
            told.add(there.notice().text());
        }
    }

    /** Whether the adviser still has to deal with it, so that the same is not raised once more. */
    static boolean isTold(Alert.Snapshot alert) {
        return alert.settledAt() == null && alert.notice().reason() == AlertReason.SCENARIO;
    }

    Optional<DocumentCheck> changedCheck() {
        return changesCheck ? Optional.ofNullable(check) : Optional.empty();
    }

    List<ActionItem> added() {
        return added;
    }

    List<Alert> raised() {
        return raised;
    }

    /** @param ifMissing a kind of document that must still be missing, or null */
    boolean isWanted(@Nullable DocumentKindId ifMissing) {
        return ifMissing == null || check == null || check.snapshot().isMissing(ifMissing);
    }

    Effect carryOut(Scenario.Snapshot scenario, @Nullable Set<ApplicantId> only) {
        var steps = scenario.stepsFor(known.dossier().client().applicants(), only);
        return new Effect(requestDocuments(steps), addActionItems(steps), raiseAlerts(steps));
    }

    private int requestDocuments(List<PlannedStep> steps) {
        var wanted = new ArrayList<DocumentCheck.Request>();
        for (var planned : steps) {
            if (planned.step() instanceof Step.RequestDocument step) {
                var kind = materials.kind(step.kind());
                if (kind != null) {
                    wanted.add(request(step, planned, kind));
                }
            }
        }
        if (wanted.isEmpty()) {
            return 0;
        }
        if (check == null) {
            check = DocumentCheck.open(
                    new DocumentCheckId(materials.bench().nextId()),
                    known.dossier().id(),
                    known.item());
        }
        int asked = check.requestMissing(wanted, materials.bench().now()).size();
        changesCheck |= asked > 0;
        return asked;
    }

    private DocumentCheck.Request request(Step.RequestDocument step, PlannedStep planned, DocumentKind.Snapshot kind) {
        return new DocumentCheck.Request(
                new RequestedDocumentId(materials.bench().nextId()),
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

    private int addActionItems(List<PlannedStep> steps) {
        int before = added.size();
        for (var planned : steps) {
            if (planned.step() instanceof Step.AddActionItem step) {
                add(new ActionItem.Task(
                        step.kind(), step.title(), step.explanation(), null, planned.applicant(), due(step)));
            }
        }
        return added.size() - before;
    }

    private void add(ActionItem.Task task) {
        if (open.stream().noneMatch(other -> isSame(other, task))) {
            open.add(task);
            added.add(ActionItem.open(
                    new ActionItemId(materials.bench().nextId()),
                    known.dossier().id(),
                    known.item(),
                    task,
                    materials.bench().now()));
        }
    }

    private @Nullable LocalDate due(Step.AddActionItem step) {
        return step.dueIn() == null ? null : materials.dayIn(step.dueIn());
    }

    private static boolean isSame(ActionItem.Task one, ActionItem.Task other) {
        return one.kind() == other.kind()
                && one.title().equals(other.title())
                && Objects.equals(one.applicant(), other.applicant());
    }

    private int raiseAlerts(List<PlannedStep> steps) {
        int before = raised.size();
        for (var planned : steps) {
            if (planned.step() instanceof Step.RaiseAlert step && told.add(step.text())) {
                raise(step.text());
            }
        }
        return raised.size() - before;
    }

    private void raise(String text) {
        raised.add(Alert.raise(
                new AlertId(materials.bench().nextId()),
                new Alert.Notice(
                        known.dossier().handling().adviser(),
                        known.dossier().id(),
                        known.item(),
                        AlertReason.SCENARIO,
                        text,
                        materials.bench().now())));
    }
}
