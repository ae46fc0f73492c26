package org.dossierwerk.application.events;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.access.AccountEvent;
import org.dossierwerk.domain.action.ActionItemEvent;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.GroupEvent;
import org.dossierwerk.domain.appointment.Outcome;
import org.dossierwerk.domain.documents.DocumentCheckEvent;
import org.dossierwerk.domain.documents.StandardDocumentEvent;
import org.dossierwerk.domain.documents.TrayFileEvent;
import org.dossierwerk.domain.documents.UploadEvent;
import org.dossierwerk.domain.dossier.DossierEvent;
import org.dossierwerk.domain.office.UserEvent;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyEvent;
import org.dossierwerk.domain.scenario.ScenarioRunEvent;
import org.dossierwerk.domain.shared.DomainEvent;
import org.dossierwerk.domain.source.SourceShareEvent;

/**
 * The facts an entry of the audit trail keeps of an event: enough to be read when the thing itself is gone, as a removed
 * appointment is (reading 10).
 */
final class EventFacts {

    private final Stores stores;
    private final WorkFacts work;

    /** @param events that happened together */
    EventFacts(Stores stores, List<DomainEvent> events) {
        this.stores = stores;
        this.work = new WorkFacts(stores, events);
    }

    Map<String, String> of(DomainEvent event) {
        var facts = new TreeMap<String, String>();
        if (event instanceof AppointmentEvent ofAppointment) {
            appointment(ofAppointment, facts);
        } else if (event instanceof GroupEvent ofGroup) {
            group(ofGroup, facts);
        } else if (event instanceof DossierEvent ofDossier) {
            dossier(ofDossier, facts);
        } else if (event instanceof DocumentCheckEvent ofCheck) {
            work.check(ofCheck, facts);
        } else if (event instanceof UploadEvent ofUpload) {
            work.upload(ofUpload, facts);
        } else if (event instanceof TrayFileEvent ofTray) {
            work.trayFile(ofTray, facts);
        } else if (event instanceof StandardDocumentEvent ofStandard) {
            work.standardDocument(ofStandard, facts);
        } else if (event instanceof ActionItemEvent ofActionItem) {
            work.actionItem(ofActionItem, facts);
        } else if (event instanceof SourceShareEvent ofShare) {
            work.share(ofShare, facts);
        } else if (event instanceof ScenarioRunEvent ofRun) {
            work.run(ofRun, facts);
        } else if (event instanceof PartyEvent ofParty) {
            stores.parties()
                    .find(ofParty.party())
                    .ifPresent(party ->
                            facts.put("name", party.snapshot().identity().displayName()));
        } else if (event instanceof UserEvent ofUser) {
            facts.put("name", userName(ofUser.user()));
        } else if (event instanceof AccountEvent ofAccount) {
            stores.accounts()
                    .find(ofAccount.account())
                    .ifPresent(
                            account -> facts.put("userName", account.snapshot().userName()));
        }
        return facts;
    }

    private void dossier(DossierEvent event, Map<String, String> facts) {
        stores.dossiers()
                .find(event.dossier())
                .ifPresent(dossier ->
                        facts.put("number", dossier.snapshot().number().value()));
        if (event instanceof DossierEvent.Assigned assigned) {
            facts.put("adviser", userName(assigned.adviser()));
        } else if (event instanceof DossierEvent.ProductAdded added) {
            facts.put("product", added.product().value().toString());
        } else if (event instanceof DossierEvent.ProductChanged changed) {
            facts.put("product", changed.product().value().toString());
        } else if (event instanceof DossierEvent.ProductMoved moved) {
            facts.put("product", moved.product().value().toString());
            stores.dossiers()
                    .find(moved.to())
                    .ifPresent(to -> facts.put("to", to.snapshot().number().value()));
        }
    }

    private void appointment(AppointmentEvent event, Map<String, String> facts) {
        stores.appointments()
                .find(event.appointment())
                .map(Appointment::snapshot)
                .ifPresent(state -> describe(state, facts));
        if (event instanceof AppointmentEvent.Changed changed) {
            facts.put(
                    "aspects",
                    changed.aspects().stream().map(Enum::name).sorted().collect(Collectors.joining(",")));
        }
    }

    private void group(GroupEvent event, Map<String, String> facts) {
        stores.groupAppointments()
                .find(event.group())
                .map(GroupAppointment::snapshot)
                .ifPresent(state -> describe(state.setup().particulars(), state.revision(), facts));
    }

    private void describe(Appointment.Particulars agreed, int revision, Map<String, String> facts) {
        facts.put("title", agreed.title());
        facts.put("start", agreed.time().wallTime().toString());
        facts.put("zone", agreed.time().zone().getId());
        facts.put("adviser", userName(agreed.adviser()));
        facts.put("revision", Integer.toString(revision));
    }

    private void describe(Appointment.Snapshot state, Map<String, String> facts) {
        describe(state.particulars(), state.revision(), facts);
        var outcome = state.outcome();
        if (outcome != null) {
            facts.put("result", resultName(state, outcome));
            facts.put("explanation", outcome.explanation());
        }
    }

    private String resultName(Appointment.Snapshot state, Outcome outcome) {
        return stores.appointmentTypes().find(state.type()).stream()
                .flatMap(type -> type.snapshot().setup().results().stream())
                .filter(result -> result.id().equals(outcome.result()))
                .map(result -> result.name())
                .findFirst()
                .orElse("");
    }

    private String userName(UserId user) {
        return stores.users()
                .find(user)
                .map(found -> found.snapshot().profile().name().full())
                .orElse("");
    }
}
