package org.dossierwerk.application.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.action.ActionItemReader;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.action.VisibleItems;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.portal.PortalViews.ProductTab;
import org.dossierwerk.application.portal.PortalViews.Readiness;
import org.dossierwerk.application.portal.PortalViews.Standing;
import org.dossierwerk.application.portal.PortalViews.Task;
import org.dossierwerk.application.portal.PortalViews.ToSign;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ClientProgress;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.jspecify.annotations.Nullable;

/**
 * What a client has to do and has done in the own dossiers: what is for both applicants, and what is for this one (reading
 * 71); the partner's own is not there.
 */
final class PortalTasks {

    private final Workbench bench;
    private final Stores stores;
    private final List<Dossier.Snapshot> dossiers;
    private final List<ActionItem.Snapshot> items = new ArrayList<>();
    private final Map<ActionItemId, Task> tasks = new LinkedHashMap<>();

    PortalTasks(Workbench bench, PartyId client, List<Dossier.Snapshot> dossiers) {
        this.bench = bench;
        this.stores = bench.stores();
        this.dossiers = dossiers;
        var visible = new VisibleItems(stores)
                .of(dossiers.stream().map(Dossier.Snapshot::id).toList());
        for (var dossier : dossiers) {
            var applicant = applicant(dossier, client);
            read(
                    bench,
                    dossier,
                    visible.stream()
                            .filter(item -> item.dossier().equals(dossier.id()) && item.concerns(applicant))
                            .toList());
        }
    }

    private static @Nullable ApplicantId applicant(Dossier.Snapshot dossier, PartyId client) {
        return dossier.client().applicants().stream()
                .filter(applicant -> applicant.person().equals(client))
                .map(Applicant::id)
                .findFirst()
                .orElse(null);
    }

    private void read(Workbench bench, Dossier.Snapshot dossier, List<ActionItem.Snapshot> own) {
        if (own.isEmpty()) {
            return;
        }
        items.addAll(own);
        var documents = documents(dossier);
        for (var line : new ActionItemReader(bench, dossier).lines(own)) {
            tasks.put(line.state().id(), task(line, documents));
        }
    }

    private Map<RequestedDocumentId, RequestedDocument> documents(Dossier.Snapshot dossier) {
        var found = new LinkedHashMap<RequestedDocumentId, RequestedDocument>();
        stores.documentChecks().ofDossier(dossier.id()).stream()
                .map(DocumentCheck::snapshot)
                .flatMap(check -> check.documents().stream())
                .forEach(document -> found.put(document.id(), document));
        return found;
    }

    private static Task task(Line line, Map<RequestedDocumentId, RequestedDocument> documents) {
        var state = line.state();
        var document = state.task().document();
        var row = document == null ? null : documents.get(document);
        return new Task(
                state.id(),
                state.item(),
                state.task().kind(),
                line.title(),
                line.explanation(),
                line.remark(),
                line.applicant(),
                document,
                row == null ? null : standing(row),
                state.isOpen(),
                row != null && row.isWithdrawable(),
                line.late(),
                state.task().due(),
                state.since(),
                toSign(state.task().toSign(), documents),
                Optional.ofNullable(state.signature())
                        .map(ActionItem.Signature::name)
                        .orElse(""),
                line.sharing());
    }

    /** What the client may not read cannot be signed. */
    private static @Nullable ToSign toSign(
            @Nullable RequestedDocumentId document, Map<RequestedDocumentId, RequestedDocument> documents) {
        return Optional.ofNullable(document)
                .map(documents::get)
                .filter(RequestedDocument::isOpenToClient)
                .flatMap(row -> row.current()
                        .filter(file -> file.virus() == null)
                        .map(file -> new ToSign(row.id(), file.name(), file.file(), file.sha256(), file.pages())))
                .orElse(null);
    }

    private static Standing standing(RequestedDocument row) {
        var progress = row.progress();
        return new Standing(progress.state(), progress.since(), progress.state().isMissing() && row.hasFile());
    }

    ClientProgress progress() {
        return ClientProgress.of(items);
    }

    /** What is late comes first, then what the adviser said something about, then by its day. */
    List<Task> open() {
        return tasks.values().stream()
                .filter(Task::open)
                .sorted(Comparator.comparing((Task task) -> !task.late())
                        .thenComparing(task -> task.remark().isEmpty()))
                .toList();
    }

    List<Task> of(DossierItem item) {
        return tasks.values().stream().filter(task -> task.item().equals(item)).toList();
    }

    Optional<Task> find(ActionItemId id) {
        return Optional.ofNullable(tasks.get(id));
    }

    List<ProductTab> products() {
        return dossiers.stream()
                .flatMap(dossier -> dossier.products().stream()
                        .filter(Product::clientMayView)
                        .map(product -> tab(dossier.id(), product)))
                .toList();
    }

    private ProductTab tab(DossierId dossier, Product product) {
        var own = of(DossierItem.of(product.id()));
        var standing = product.standing();
        return new ProductTab(
                product.id(),
                name(product.kind()),
                product.description(),
                standing.status() == null ? "" : name(standing.status()),
                standing.explanation(),
                own,
                Readiness.of(own, own.isEmpty() ? null : deadline(dossier)));
    }

    /** What is wanted for a product is wanted by the dossier's next appointment. */
    private @Nullable AgreedTime deadline(DossierId dossier) {
        return stores.appointments()
                .next(dossier, bench.now())
                .map(next -> next.snapshot().particulars().time())
                .orElse(null);
    }

    private String name(CatalogueItemId id) {
        return stores.office().item(id).map(CatalogueItem::name).orElse("");
    }
}
