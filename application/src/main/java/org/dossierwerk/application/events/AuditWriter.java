package org.dossierwerk.application.events;

import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.action.ActionItemEvent;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.documents.DocumentCheckEvent;
import org.dossierwerk.domain.documents.UploadEvent;
import org.dossierwerk.domain.dossier.DossierEvent;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailEvent;
import org.dossierwerk.domain.scenario.ScenarioRunEvent;
import org.dossierwerk.domain.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/** Writes every event into the audit trail but those of messages, whose ledger is a record of its own. */
final class AuditWriter implements InsideReaction<DomainEvent> {

    private final Audit audit;
    private final EventFacts facts;

    AuditWriter(Stores stores, Audit audit) {
        this.audit = audit;
        this.facts = new EventFacts(stores);
    }

    @Override
    public Class<DomainEvent> to() {
        return DomainEvent.class;
    }

    @Override
    public void react(DomainEvent event) {
        if (!(event instanceof MailEvent)) {
            audit.note(event.name(), dossierOf(event), event.subject(), facts.of(event), event.occurredAt());
        }
    }

    private static @Nullable DossierId dossierOf(DomainEvent event) {
        if (event instanceof DossierEvent ofDossier) {
            return ofDossier.dossier();
        }
        if (event instanceof DocumentCheckEvent ofCheck) {
            return ofCheck.dossier();
        }
        if (event instanceof UploadEvent ofUpload) {
            return ofUpload.dossier();
        }
        if (event instanceof ActionItemEvent ofActionItem) {
            return ofActionItem.dossier();
        }
        if (event instanceof ScenarioRunEvent ofRun) {
            return ofRun.dossier();
        }
        return event instanceof AppointmentEvent ofAppointment ? ofAppointment.dossier() : null;
    }
}
