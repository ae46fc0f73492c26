package org.dossierwerk.application.action;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.mail.MissingDocuments;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;

/**
 * The documents that clients find among what they have to do, and have not handed in: those of the appointment, and those of
 * the dossier's products when it is the next appointment (BEY-06).
 */
final class DocumentsToDeliver implements MissingDocuments {

    private final Workbench bench;
    private final Stores stores;
    private final DossierItems items;

    DocumentsToDeliver(Workbench bench) {
        this.bench = bench;
        this.stores = bench.stores();
        this.items = new DossierItems(stores);
    }

    @Override
    public List<Missing> by(Appointment.Snapshot appointment) {
        return stores.dossiers()
                .find(appointment.dossier())
                .map(Dossier::snapshot)
                .filter(dossier -> dossier.status() == DossierStatus.OPEN)
                .map(dossier -> by(appointment, dossier))
                .orElse(List.of());
    }

    private List<Missing> by(Appointment.Snapshot appointment, Dossier.Snapshot dossier) {
        var wanted = waitedFor(dossier.id());
        var open = new VisibleItems(stores)
                .of(dossier.id()).stream()
                        .filter(ActionItem.Snapshot::isOpen)
                        .filter(item -> wanted.containsKey(item.task().document()))
                        .filter(isWantedBy(appointment))
                        .toList();
        boolean two = dossier.client().applicants().size() > 1;
        return new ActionItemReader(bench, dossier)
                .lines(open).stream()
                        .map(line -> new Missing(
                                line.title(),
                                two ? line.applicant() : "",
                                line.state().task().applicant(),
                                line.state().since()))
                        .toList();
    }

    private Map<RequestedDocumentId, RequestedDocument> waitedFor(DossierId dossier) {
        return stores.documentChecks().ofDossier(dossier).stream()
                .flatMap(check -> check.snapshot().documents().stream())
                .filter(document -> document.progress().state() == Progress.State.REQUESTED)
                .collect(Collectors.toMap(RequestedDocument::id, document -> document));
    }

    private Predicate<ActionItem.Snapshot> isWantedBy(Appointment.Snapshot appointment) {
        var own = DossierItem.of(appointment.id());
        boolean next = stores.appointments()
                .next(appointment.dossier(), bench.now())
                .filter(found -> found.snapshot().id().equals(appointment.id()))
                .isPresent();
        var products = new HashMap<DossierItem, Boolean>();
        return item -> item.item().equals(own) || next && products.computeIfAbsent(item.item(), this::isActiveProduct);
    }

    private boolean isActiveProduct(DossierItem item) {
        return items.find(item)
                .filter(known -> known.product() != null && known.active())
                .isPresent();
    }
}
