package org.dossierwerk.domain.documents;

import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.DomainEvent;

/** What becomes of a file in the tray of a document check. */
public sealed interface TrayFileEvent extends DomainEvent {

    TrayFileId trayFile();

    DossierId dossier();

    @Override
    default UUID subject() {
        return trayFile().value();
    }

    /** It was taken in, to be checked. */
    record Sent(TrayFileId trayFile, DossierId dossier, Instant occurredAt) implements TrayFileEvent {
        @Override
        public String name() {
            return "tray.sent/1";
        }
    }

    record Stored(TrayFileId trayFile, DossierId dossier, Instant occurredAt) implements TrayFileEvent {
        @Override
        public String name() {
            return "tray.stored/1";
        }
    }

    record Refused(TrayFileId trayFile, DossierId dossier, FileProblem problem, Instant occurredAt)
            implements TrayFileEvent {
        @Override
        public String name() {
            return "tray.refused/1";
        }
    }

    /** A document has it from now on. */
    record Placed(TrayFileId trayFile, DossierId dossier, RequestedDocumentId document, Instant occurredAt)
            implements TrayFileEvent {
        @Override
        public String name() {
            return "tray.placed/1";
        }
    }

    record Discarded(TrayFileId trayFile, DossierId dossier, Instant occurredAt) implements TrayFileEvent {
        @Override
        public String name() {
            return "tray.discarded/1";
        }
    }

    record BroughtBack(TrayFileId trayFile, DossierId dossier, Instant occurredAt) implements TrayFileEvent {
        @Override
        public String name() {
            return "tray.brought-back/1";
        }
    }
}
