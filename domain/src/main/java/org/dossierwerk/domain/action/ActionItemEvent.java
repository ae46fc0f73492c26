package org.dossierwerk.domain.action;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to an action item. */
public sealed interface ActionItemEvent extends DomainEvent {

    ActionItemId actionItem();

    DossierId dossier();

    @Override
    default UUID subject() {
        return actionItem().value();
    }

    record Opened(ActionItemId actionItem, DossierId dossier, Instant occurredAt) implements ActionItemEvent {
        @Override
        public String name() {
            return "action-item.opened/1";
        }
    }

    record Completed(ActionItemId actionItem, DossierId dossier, Instant occurredAt) implements ActionItemEvent {
        @Override
        public String name() {
            return "action-item.completed/1";
        }
    }

    /**
     * The client signed a document on the portal.
     *
     * @param signer as the client wrote it
     * @param sha256 of the file that was signed
     */
    record Signed(
            ActionItemId actionItem,
            DossierId dossier,
            RequestedDocumentId document,
            String signer,
            String sha256,
            Instant occurredAt)
            implements ActionItemEvent {
        @Override
        public String name() {
            return "action-item.signed/1";
        }
    }

    record Reopened(ActionItemId actionItem, DossierId dossier, Instant occurredAt) implements ActionItemEvent {
        @Override
        public String name() {
            return "action-item.reopened/1";
        }
    }

    record Dropped(ActionItemId actionItem, DossierId dossier, Instant occurredAt) implements ActionItemEvent {
        @Override
        public String name() {
            return "action-item.dropped/1";
        }
    }
}
