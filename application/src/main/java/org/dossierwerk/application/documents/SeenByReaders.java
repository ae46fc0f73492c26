package org.dossierwerk.application.documents;

import java.util.Objects;
import org.dossierwerk.application.mail.VisibleDocuments;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.mail.Recipient;
import org.dossierwerk.domain.party.Party;

/** What the clients of a dossier see of its documents, told by their addresses. */
record SeenByReaders(Stores stores) implements VisibleDocuments {

    @Override
    public boolean canBeSeen(RequestedDocumentId document, Recipient by) {
        return stores
                .documentChecks()
                .holding(document)
                .map(DocumentCheck::snapshot)
                .flatMap(check -> stores.dossiers().find(check.dossier()))
                .map(Dossier::snapshot)
                .stream()
                .flatMap(dossier -> stores.parties().findAll(dossier.client().parties()).stream())
                .map(Party::snapshot)
                .filter(card -> Objects.equals(card.contact().email(), by.email()))
                .anyMatch(card -> new OwnDocuments(stores, card.id(), dossier -> true)
                        .find(document)
                        .filter(own -> own.row().isOpenToClient())
                        .isPresent());
    }
}
