package org.dossierwerk.domain.source;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What becomes of a sharing of source data. */
public sealed interface SourceShareEvent extends DomainEvent {

    ActionItemId actionItem();

    DossierId dossier();

    @Override
    default UUID subject() {
        return actionItem().value();
    }

    /** The client was sent to the provider. */
    record Started(ActionItemId actionItem, DossierId dossier, String provider, Instant occurredAt)
            implements SourceShareEvent {
        @Override
        public String name() {
            return "source.started/1";
        }
    }

    /** The client came back with leave to fetch the data. */
    record Answered(ActionItemId actionItem, DossierId dossier, Instant occurredAt) implements SourceShareEvent {
        @Override
        public String name() {
            return "source.answered/1";
        }
    }

    /** The provider lets the office in. */
    record Connected(ActionItemId actionItem, DossierId dossier, Instant occurredAt) implements SourceShareEvent {
        @Override
        public String name() {
            return "source.connected/1";
        }
    }

    /**
     * The provider says that the data is ready. It need not wait for an earlier attempt at fetching that is still to be
     * repeated.
     *
     * @param notice of the provider, which gives each its own
     */
    record Announced(ActionItemId actionItem, DossierId dossier, UUID notice, Instant occurredAt)
            implements SourceShareEvent {
        @Override
        public String name() {
            return "source.announced/1";
        }

        @Override
        public UUID orderKey() {
            return notice;
        }
    }

    /** The data is in the dossier, and so is its document. */
    record Shared(ActionItemId actionItem, DossierId dossier, String provider, Instant occurredAt)
            implements SourceShareEvent {
        @Override
        public String name() {
            return "source.shared/1";
        }
    }

    record Failed(ActionItemId actionItem, DossierId dossier, SourceFailure failure, Instant occurredAt)
            implements SourceShareEvent {
        @Override
        public String name() {
            return "source.failed/1";
        }
    }
}
