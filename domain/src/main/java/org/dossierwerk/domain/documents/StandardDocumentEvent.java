package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.shared.DomainEvent;

/** What becomes of a document that is there for every client. */
public sealed interface StandardDocumentEvent extends DomainEvent {

    StandardDocumentId document();

    @Override
    default UUID subject() {
        return document().value();
    }

    /** A file was taken in for it, to be checked. */
    record Sent(StandardDocumentId document, Instant occurredAt) implements StandardDocumentEvent {
        @Override
        public String name() {
            return "standard-document.sent/1";
        }
    }

    /** Clients read the file that was sent last. */
    record Published(StandardDocumentId document, Instant occurredAt) implements StandardDocumentEvent {
        @Override
        public String name() {
            return "standard-document.published/1";
        }
    }

    record Refused(StandardDocumentId document, FileProblem problem, Instant occurredAt)
            implements StandardDocumentEvent {
        @Override
        public String name() {
            return "standard-document.refused/1";
        }
    }

    /** A virus was found in a file that had been let through; clients read it no more. */
    record Infected(StandardDocumentId document, String virus, Instant occurredAt) implements StandardDocumentEvent {
        @Override
        public String name() {
            return "standard-document.infected/1";
        }
    }

    record Renamed(StandardDocumentId document, Instant occurredAt) implements StandardDocumentEvent {
        @Override
        public String name() {
            return "standard-document.renamed/1";
        }
    }

    record Withdrawn(StandardDocumentId document, Instant occurredAt) implements StandardDocumentEvent {
        @Override
        public String name() {
            return "standard-document.withdrawn/1";
        }
    }

    record Reinstated(StandardDocumentId document, Instant occurredAt) implements StandardDocumentEvent {
        @Override
        public String name() {
            return "standard-document.reinstated/1";
        }
    }
}
