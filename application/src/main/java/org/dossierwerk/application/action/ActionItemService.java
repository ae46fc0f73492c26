package org.dossierwerk.application.action;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.dossierwerk.application.Once;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.jspecify.annotations.Nullable;

final class ActionItemService implements ActionItems {

    private final Workbench bench;
    private final Stores stores;
    private final Gate gate;
    private final DossierItems items;

    ActionItemService(Workbench bench, Gate gate) {
        this.bench = bench;
        this.stores = bench.stores();
        this.gate = gate;
        this.items = new DossierItems(stores);
    }

    @Override
    public List<Line> of(DossierItem item) {
        return stores.unitOfWork().read(() -> {
            var known = items.get(gate.enterToWork(), item);
            return new ActionItemReader(bench, known.dossier())
                    .lines(snapshots(stores.actionItems().of(item)));
        });
    }

    @Override
    public List<Line> ofDossier(DossierId id) {
        return stores.unitOfWork().read(() -> {
            var dossier = gate.dossier(gate.enterToWork(), id).snapshot();
            var items = new VisibleItems(stores).of(id);
            return items.isEmpty() ? List.of() : new ActionItemReader(bench, dossier).lines(items);
        });
    }

    private static List<ActionItem.Snapshot> snapshots(List<ActionItem> found) {
        return found.stream().map(ActionItem::snapshot).toList();
    }

    @Override
    public void add(Add command) {
        Once.of(stores.unitOfWork(), () -> added(command), () -> addNew(command));
    }

    private Optional<ActionItemId> added(Add command) {
        items.get(gate.enterToWork(), command.item());
        return stores.actionItems().find(command.id()).map(known -> {
            if (!known.snapshot().item().equals(command.item())) {
                throw new StaleVersion();
            }
            return command.id();
        });
    }

    private ActionItemId addNew(Add command) {
        var known = items.get(gate.enterToWork(), command.item());
        Dossier.restore(known.dossier()).requireOpen();
        if (!known.active()) {
            throw new DocumentRefusal.ItemInactive();
        }
        requireApplicant(known.dossier(), command.task().applicant());
        requireReadable(command.item(), command.task().toSign());
        stores.actionItems()
                .save(ActionItem.open(command.id(), known.dossier().id(), command.item(), command.task(), bench.now()));
        return command.id();
    }

    private static void requireApplicant(Dossier.Snapshot dossier, @Nullable ApplicantId wanted) {
        if (wanted != null
                && dossier.client().applicants().stream()
                        .noneMatch(applicant -> applicant.id().equals(wanted))) {
            throw new DocumentRefusal.ApplicantUnknown();
        }
    }

    /** What is to be signed lies with the same item, and the client may open it. */
    private void requireReadable(DossierItem item, @Nullable RequestedDocumentId toSign) {
        if (toSign != null
                && stores.documentChecks().of(item).stream()
                        .flatMap(check -> check.snapshot().document(toSign).stream())
                        .noneMatch(RequestedDocument::isOpenToClient)) {
            throw new ActionItemRefusal.NothingToSign();
        }
    }

    @Override
    public void change(ActionItemId item, long version, ActionItem.Task task) {
        change(item, known -> {
            var before = known.snapshot();
            if (!Objects.equals(before.task().applicant(), task.applicant())) {
                requireApplicant(items.get(gate.enterToWork(), before.item()).dossier(), task.applicant());
            }
            if (!Objects.equals(before.task().toSign(), task.toSign())) {
                requireReadable(before.item(), task.toSign());
            }
            if (before.version() != version) {
                throw new StaleVersion();
            }
            known.change(task);
        });
    }

    @Override
    public void complete(ActionItemId item) {
        change(item, known -> known.complete(bench.now()));
    }

    @Override
    public void reopen(ActionItemId item) {
        change(item, known -> {
            var document = known.snapshot().task().document();
            if (document != null) {
                row(document).requireWaitedFor();
            }
            known.reopen(bench.now());
        });
    }

    @Override
    public void bringBack(ActionItemId item) {
        change(item, known -> {
            var document = known.snapshot().task().document();
            if (document != null) {
                requireDeliverable(row(document));
            }
            known.bringBack(bench.now());
        });
    }

    private static void requireDeliverable(RequestedDocument document) {
        if (!document.access().mayUpload()) {
            throw new DocumentRefusal.NoUpload();
        }
        document.requireWaitedFor();
    }

    @Override
    public void drop(ActionItemId item) {
        change(item, known -> known.drop(bench.now()));
    }

    @Override
    public void openFor(RequestedDocumentId document) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var check = stores.documentChecks().holding(document).orElseThrow(DocumentRefusal.NotFound::new);
            requireKnown(me, check.snapshot().dossier());
            requireDeliverable(row(document));
            new DeliveryItems(bench)
                    .open(List.of(new DeliveryItems.Asked(check.snapshot(), List.of(document), bench.now())));
        });
    }

    private RequestedDocument row(RequestedDocumentId document) {
        return stores.documentChecks()
                .holding(document)
                .flatMap(check -> check.snapshot().document(document))
                .orElseThrow(DocumentRefusal.NotFound::new);
    }

    private void change(ActionItemId id, Consumer<ActionItem> change) {
        stores.unitOfWork().run(() -> {
            var me = gate.enterToWork();
            var item = stores.actionItems().find(id).orElseThrow(ActionItemRefusal.NotFound::new);
            requireKnown(me, item.snapshot().dossier());
            change.accept(item);
            stores.actionItems().save(item);
        });
    }

    private void requireKnown(Visitor me, DossierId dossier) {
        gate.knownDossier(me, dossier).orElseThrow(ActionItemRefusal.NotFound::new);
    }
}
