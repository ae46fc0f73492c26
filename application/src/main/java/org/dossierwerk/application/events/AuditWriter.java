package org.dossierwerk.application.events;

import java.util.List;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItemEvent;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.AppointmentTypeEvent;
import org.dossierwerk.domain.calendar.CalendarCopyEvent;
import org.dossierwerk.domain.documents.DocumentCheckEvent;
import org.dossierwerk.domain.documents.TrayFileEvent;
import org.dossierwerk.domain.documents.UploadEvent;
import org.dossierwerk.domain.dossier.ApplicationEvent;
import org.dossierwerk.domain.dossier.DossierEvent;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailEvent;
import org.dossierwerk.domain.scenario.ScenarioRunEvent;
import org.dossierwerk.domain.shared.DomainEvent;
import org.dossierwerk.domain.source.SourceShareEvent;
import org.jspecify.annotations.Nullable;

/**
 * Writes events into the audit trail, all but those of messages, whose ledger is a record of its own, of copies in calendars, which
 * only follow appointments, and of appointment types, of which is noted what they were before.
 */
final class AuditWriter {

    private final Stores stores;
    private final Audit audit;

    AuditWriter(Stores stores, Audit audit) {
        this.stores = stores;
        this.audit = audit;
    }

    /** Writes down what happened together: many events ask no more of the storage than a few. */
    void write(List<DomainEvent> events) {
        var facts = new EventFacts(stores, events);
        audit.note(events.stream()
                .filter(AuditWriter::isKept)
                .map(event -> new Audit.Note(
                        event.name(), dossierOf(event), event.subject(), facts.of(event), event.occurredAt()))
                .toList());
    }

    private static boolean isKept(DomainEvent event) {
        return !(event instanceof MailEvent
                || event instanceof CalendarCopyEvent
                || event instanceof AppointmentTypeEvent);
    }

    private static @Nullable DossierId dossierOf(DomainEvent event) {
        if (event instanceof DossierEvent ofDossier) {
            return ofDossier.dossier();
        }
        if (event instanceof ApplicationEvent.Linked linked) {
            return linked.dossier();
        }
        if (event instanceof DocumentCheckEvent ofCheck) {
            return ofCheck.dossier();
        }
        if (event instanceof UploadEvent ofUpload) {
            return ofUpload.dossier();
        }
        if (event instanceof TrayFileEvent ofTray) {
            return ofTray.dossier();
        }
        if (event instanceof ActionItemEvent ofActionItem) {
            return ofActionItem.dossier();
        }
        if (event instanceof SourceShareEvent ofShare) {
            return ofShare.dossier();
        }
        if (event instanceof ScenarioRunEvent ofRun) {
            return ofRun.dossier();
        }
        return event instanceof AppointmentEvent ofAppointment ? ofAppointment.dossier() : null;
    }
}
