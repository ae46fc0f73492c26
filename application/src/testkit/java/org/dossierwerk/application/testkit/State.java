package org.dossierwerk.application.testkit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.application.port.storage.SignInAttempts;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentCheckId;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.work.Alert;
import org.dossierwerk.domain.work.AlertId;
import org.dossierwerk.domain.office.ClosingDay;
import java.time.LocalDate;
import java.util.TreeMap;
import org.dossierwerk.domain.access.Account;
import org.dossierwerk.domain.access.AccountId;
import org.dossierwerk.domain.access.OneTimeLink;
import org.dossierwerk.domain.access.OneTimeLinkId;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailMessage;
import org.dossierwerk.domain.mail.MailMessageId;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.party.PartyId;
import org.jspecify.annotations.Nullable;

/** Everything kept, as values that never change; a copy of it is what a unit of work goes back to. */
final class State {

    final Map<LocationId, Location> locations;
    final Map<CatalogueItemId, CatalogueItem> items;
    final Map<UserId, User.Snapshot> users;
    final Map<PartyId, Party.Snapshot> parties;
    final Map<DossierId, Dossier.Snapshot> dossiers;
    final Map<ApplicationId, Application.Snapshot> applications;
    final Map<AppointmentTypeId, AppointmentType.Snapshot> types;
    final Map<AppointmentId, Appointment.Snapshot> appointments;
    final Map<DocumentKindId, DocumentKind.Snapshot> kinds;
    final Map<DocumentCheckId, DocumentCheck.Snapshot> checks;
    final Map<UploadId, Upload.Snapshot> uploads;
    final Map<UploadId, StagedFile.Snapshot> stagedFiles;
    final Map<ActionItemId, ActionItem.Snapshot> actionItems;
    final Map<ScenarioId, Scenario.Snapshot> scenarios;
    final Map<ScenarioRunId, ScenarioRun.Snapshot> runs;
    final Map<TriggerId, Trigger.Snapshot> triggers;
    final Map<AlertId, Alert.Snapshot> alerts;
    final Map<LocalDate, ClosingDay> closingDays;
    final Map<MailTemplateId, MailTemplate.Snapshot> templates;
    final Map<MailMessageId, MailMessage.Snapshot> messages;
    final Map<AccountId, Account.Snapshot> accounts;
    final Map<OneTimeLinkId, OneTimeLink.Snapshot> links;
    final Map<String, SignInAttempts.Count> attempts;
    final List<AuditTrail.Entry> audit;
    final List<QueuedDelivery> deliveries;

    @Nullable OfficeSettings settings;

    State() {
        locations = new LinkedHashMap<>();
        items = new LinkedHashMap<>();
        users = new LinkedHashMap<>();
        parties = new LinkedHashMap<>();
        dossiers = new LinkedHashMap<>();
        applications = new LinkedHashMap<>();
        types = new LinkedHashMap<>();
        appointments = new LinkedHashMap<>();
        kinds = new LinkedHashMap<>();
        checks = new LinkedHashMap<>();
        uploads = new LinkedHashMap<>();
        stagedFiles = new LinkedHashMap<>();
        actionItems = new LinkedHashMap<>();
        scenarios = new LinkedHashMap<>();
        runs = new LinkedHashMap<>();
        triggers = new LinkedHashMap<>();
        alerts = new LinkedHashMap<>();
        closingDays = new TreeMap<>();
        templates = new LinkedHashMap<>();
        messages = new LinkedHashMap<>();
        accounts = new LinkedHashMap<>();
        links = new LinkedHashMap<>();
        attempts = new LinkedHashMap<>();
        audit = new ArrayList<>();
        deliveries = new ArrayList<>();
    }

    private State(State other) {
        settings = other.settings;
        locations = new LinkedHashMap<>(other.locations);
        items = new LinkedHashMap<>(other.items);
        users = new LinkedHashMap<>(other.users);
        parties = new LinkedHashMap<>(other.parties);
        dossiers = new LinkedHashMap<>(other.dossiers);
        applications = new LinkedHashMap<>(other.applications);
        types = new LinkedHashMap<>(other.types);
        appointments = new LinkedHashMap<>(other.appointments);
        kinds = new LinkedHashMap<>(other.kinds);
        checks = new LinkedHashMap<>(other.checks);
        uploads = new LinkedHashMap<>(other.uploads);
        stagedFiles = new LinkedHashMap<>(other.stagedFiles);
        actionItems = new LinkedHashMap<>(other.actionItems);
        scenarios = new LinkedHashMap<>(other.scenarios);
        runs = new LinkedHashMap<>(other.runs);
        triggers = new LinkedHashMap<>(other.triggers);
        alerts = new LinkedHashMap<>(other.alerts);
        closingDays = new TreeMap<>(other.closingDays);
        templates = new LinkedHashMap<>(other.templates);
        messages = new LinkedHashMap<>(other.messages);
        accounts = new LinkedHashMap<>(other.accounts);
        links = new LinkedHashMap<>(other.links);
        attempts = new LinkedHashMap<>(other.attempts);
        audit = new ArrayList<>(other.audit);
        deliveries = new ArrayList<>(other.deliveries);
    }

    State copy() {
        return new State(this);
    }
}
