package org.dossierwerk.domain.dossier;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens to a dossier. */
public sealed interface DossierEvent extends DomainEvent {

    DossierId dossier();

    @Override
    default UUID subject() {
        return dossier().value();
    }

    record Opened(DossierId dossier, Instant occurredAt) implements DossierEvent {
        @Override
        public String name() {
            return "dossier.opened/1";
        }
    }

    record ClientChanged(DossierId dossier, Instant occurredAt) implements DossierEvent {
        @Override
        public String name() {
            return "dossier.client-changed/1";
        }
    }

    record Assigned(DossierId dossier, UserId adviser, Instant occurredAt) implements DossierEvent {
        @Override
        public String name() {
            return "dossier.assigned/1";
        }
    }

    record ProductAdded(DossierId dossier, ProductId product, Instant occurredAt) implements DossierEvent {
        @Override
        public String name() {
            return "dossier.product-added/1";
        }
    }

    record ProductChanged(DossierId dossier, ProductId product, Instant occurredAt) implements DossierEvent {
        @Override
        public String name() {
            return "dossier.product-changed/1";
        }
    }

    /** @param to the dossier it belongs to from now on */
    record ProductMoved(DossierId dossier, ProductId product, DossierId to, Instant occurredAt)
            implements DossierEvent {
        @Override
        public String name() {
            return "dossier.product-moved/1";
        }
    }

    record Closed(DossierId dossier, Instant occurredAt) implements DossierEvent {
        @Override
        public String name() {
            return "dossier.closed/1";
        }
    }

    record Reopened(DossierId dossier, Instant occurredAt) implements DossierEvent {
        @Override
        public String name() {
            return "dossier.reopened/1";
        }
    }
}
