package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What becomes of an upload. What was sent for one document keeps its order. */
public sealed interface UploadEvent extends DomainEvent {

    UploadId upload();

    DossierId dossier();

    RequestedDocumentId document();

    @Override
    default UUID subject() {
        return upload().value();
    }

    @Override
    default UUID orderKey() {
        return document().value();
    }

    /** Files were taken in, to be checked. */
    record Begun(UploadId upload, DossierId dossier, RequestedDocumentId document, Instant occurredAt)
            implements UploadEvent {
        @Override
        public String name() {
            return "documents.upload-begun/1";
        }
    }

    record Stored(UploadId upload, DossierId dossier, RequestedDocumentId document, Instant occurredAt)
            implements UploadEvent {
        @Override
        public String name() {
            return "documents.upload-stored/1";
        }
    }

    record Refused(
            UploadId upload, DossierId dossier, RequestedDocumentId document, FileProblem problem, Instant occurredAt)
            implements UploadEvent {
        @Override
        public String name() {
            return "documents.upload-refused/1";
        }
    }

    /** What it had become was taken back. */
    record Withdrawn(UploadId upload, DossierId dossier, RequestedDocumentId document, Instant occurredAt)
            implements UploadEvent {
        @Override
        public String name() {
            return "documents.upload-withdrawn/1";
        }
    }

    /** The sender said something about it. */
    record Remarked(UploadId upload, DossierId dossier, RequestedDocumentId document, String remark, Instant occurredAt)
            implements UploadEvent {
        @Override
        public String name() {
            return "documents.upload-remarked/1";
        }
    }
}
