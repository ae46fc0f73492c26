package org.dossierwerk.application.documents;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dossierwerk.application.appointment.DossierItems;
import org.dossierwerk.application.dossier.DossierViews.Hit;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Applicant;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierStatus;
import org.dossierwerk.domain.party.PartyId;

/**
 * The requested documents that concern one client: in an open dossier the client is an applicant of, for an item that is on the
 * portal, and for both applicants or this one (POR-09, reading 71).
 */
final class OwnDocuments {

    private final Stores stores;
    private final PartyId client;
    private final Predicate<Dossier.Snapshot> shown;
    private final DossierItems items;

    OwnDocuments(Stores stores, PartyId client, Predicate<Dossier.Snapshot> shown) {
        this.stores = stores;
        this.client = client;
        this.shown = shown;
        this.items = new DossierItems(stores);
    }

    record Own(Dossier.Snapshot dossier, DocumentCheck.Snapshot check, RequestedDocument row) {}

    /** @throws DocumentRefusal.NotFound also when it is not the client's */
    Own get(RequestedDocumentId document) {
        return find(document).orElseThrow(DocumentRefusal.NotFound::new);
    }

    Optional<Own> find(RequestedDocumentId document) {
        return stores.documentChecks().holding(document).stream()
                .flatMap(check -> of(check.snapshot()))
                .filter(own -> own.row().id().equals(document))
                .findFirst();
    }

    List<Own> all() {
        return stores.dossierQueries().of(client).stream()
                .map(Hit::id)
                .flatMap(this::inDossier)
                .toList();
    }

    private Stream<Own> inDossier(DossierId dossier) {
        return stores.documentChecks().ofDossier(dossier).stream().flatMap(check -> of(check.snapshot()));
    }

    private Stream<Own> of(DocumentCheck.Snapshot check) {
        return items.find(check.item()).stream()
                .filter(DossierItems.Known::clientSees)
                .map(DossierItems.Known::dossier)
                .filter(dossier -> dossier.status() == DossierStatus.OPEN)
                .filter(shown)
                .flatMap(dossier -> check.documents().stream()
                        .filter(row -> concerns(row, dossier))
                        .map(row -> new Own(dossier, check, row)));
    }

    private boolean concerns(RequestedDocument row, Dossier.Snapshot dossier) {
        return dossier.client().applicants().stream()
                .filter(applicant -> applicant.person().equals(client))
                .map(Applicant::id)
                .anyMatch(me -> row.applicant() == null || row.applicant().equals(me));
    }
}
