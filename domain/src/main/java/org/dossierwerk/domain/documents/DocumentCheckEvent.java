package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What happens in a document check. */
public sealed interface DocumentCheckEvent extends DomainEvent {

    DocumentCheckId check();

    DossierId dossier();

    @Override
    default UUID subject() {
        return check().value();
    }

    /** What happens to one of its documents. */
    sealed interface OfDocument extends DocumentCheckEvent {
        RequestedDocumentId document();
    }

    /** @param withActionItem those of the documents that the client is to hand in */
    record Requested(
            DocumentCheckId check,
            DossierId dossier,
            List<RequestedDocumentId> documents,
            List<RequestedDocumentId> withActionItem,
            Instant occurredAt)
            implements DocumentCheckEvent {
        public Requested {
            documents = List.copyOf(documents);
            withActionItem = List.copyOf(withActionItem);
        }

        @Override
        public String name() {
            return "documents.requested/1";
        }
    }

    record Removed(
            DocumentCheckId check,
            DossierId dossier,
            RequestedDocumentId document,
            DocumentKindId kind,
            Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.removed/1";
        }
    }

    record Received(
            DocumentCheckId check, DossierId dossier, RequestedDocumentId document, UploadedBy by, Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.received/1";
        }
    }

    /** The client took back the own upload; its files are no longer needed by anybody. */
    record Withdrawn(
            DocumentCheckId check,
            DossierId dossier,
            RequestedDocumentId document,
            List<FileId> files,
            Instant occurredAt)
            implements OfDocument {
        public Withdrawn {
            files = List.copyOf(files);
        }

        @Override
        public String name() {
            return "documents.withdrawn/1";
        }
    }

    /** A virus was found in a file that had been let through; nobody opens it any more. */
    record Infected(
            DocumentCheckId check,
            DossierId dossier,
            RequestedDocumentId document,
            FileId file,
            String virus,
            Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.infected/1";
        }
    }

    record Approved(DocumentCheckId check, DossierId dossier, RequestedDocumentId document, Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.approved/1";
        }
    }

    record ProvisionallyApproved(
            DocumentCheckId check, DossierId dossier, RequestedDocumentId document, Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.provisionally-approved/1";
        }
    }

    record Rejected(
            DocumentCheckId check, DossierId dossier, RequestedDocumentId document, String remark, Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.rejected/1";
        }
    }

    /** @param verdict what it had been judged to be */
    record JudgementTakenBack(
            DocumentCheckId check,
            DossierId dossier,
            RequestedDocumentId document,
            Progress.State verdict,
            Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.judgement-taken-back/1";
        }
    }

    /** @param reason why what was approved is asked for again, or empty after a rejection */
    record RequestedAgain(
            DocumentCheckId check,
            DossierId dossier,
            RequestedDocumentId document,
            boolean withActionItem,
            String reason,
            Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.requested-again/1";
        }
    }

    record Lapsed(DocumentCheckId check, DossierId dossier, RequestedDocumentId document, Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.lapsed/1";
        }
    }

    record AccessChanged(
            DocumentCheckId check,
            DossierId dossier,
            RequestedDocumentId document,
            ClientAccess access,
            Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.access-changed/1";
        }
    }

    record Remarked(
            DocumentCheckId check, DossierId dossier, RequestedDocumentId document, String remark, Instant occurredAt)
            implements OfDocument {
        @Override
        public String name() {
            return "documents.remarked/1";
        }
    }
}
