package org.dossierwerk.adapters.persistence;

import java.time.Instant;
import org.dossierwerk.adapters.persistence.access.AccessTables;
import org.dossierwerk.adapters.persistence.action.ActionTables;
import org.dossierwerk.adapters.persistence.appointment.AppointmentTables;
import org.dossierwerk.adapters.persistence.audit.AuditTables;
import org.dossierwerk.adapters.persistence.calendar.CalendarTables;
import org.dossierwerk.adapters.persistence.documents.DocumentTables;
import org.dossierwerk.adapters.persistence.dossier.DossierTables;
import org.dossierwerk.adapters.persistence.keys.KeyTables;
import org.dossierwerk.adapters.persistence.mail.MailTables;
import org.dossierwerk.adapters.persistence.office.OfficeTables;
import org.dossierwerk.adapters.persistence.outbox.OutboxTables;
import org.dossierwerk.adapters.persistence.party.PartyTables;
import org.dossierwerk.adapters.persistence.scenario.ScenarioTables;
import org.dossierwerk.adapters.persistence.source.SourceTables;
import org.dossierwerk.adapters.persistence.unit.Sql;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.adapters.persistence.work.WorkTables;
import org.dossierwerk.application.port.storage.AccountRepository;
import org.dossierwerk.application.port.storage.ActionItemRepository;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.application.port.storage.AlertRepository;
import org.dossierwerk.application.port.storage.AnswerRepository;
import org.dossierwerk.application.port.storage.ApiTokenRepository;
import org.dossierwerk.application.port.storage.ApplicationRepository;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository;
import org.dossierwerk.application.port.storage.AppointmentRepository;
import org.dossierwerk.application.port.storage.AppointmentTypeRepository;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.application.port.storage.CalendarCopyRepository;
import org.dossierwerk.application.port.storage.CalendarFeedRepository;
import org.dossierwerk.application.port.storage.CalendarLanes;
import org.dossierwerk.application.port.storage.CalendarLinkRepository;
import org.dossierwerk.application.port.storage.CalendarReadings;
import org.dossierwerk.application.port.storage.CalendarSecrets;
import org.dossierwerk.application.port.storage.CalendarSubscriptions;
import org.dossierwerk.application.port.storage.DataKeyStore;
import org.dossierwerk.application.port.storage.DeliveryStore;
import org.dossierwerk.application.port.storage.DocumentCheckRepository;
import org.dossierwerk.application.port.storage.DocumentKindRepository;
import org.dossierwerk.application.port.storage.DossierQueries;
import org.dossierwerk.application.port.storage.DossierRepository;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.application.port.storage.GroupAppointmentRepository;
import org.dossierwerk.application.port.storage.MailDraftRepository;
import org.dossierwerk.application.port.storage.MailLane;
import org.dossierwerk.application.port.storage.MailMessageRepository;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.application.port.storage.MailTemplateRepository;
import org.dossierwerk.application.port.storage.MailboxPlaces;
import org.dossierwerk.application.port.storage.OfficeRepository;
import org.dossierwerk.application.port.storage.OneTimeLinkRepository;
import org.dossierwerk.application.port.storage.OutsideChangeRepository;
import org.dossierwerk.application.port.storage.PartyQueries;
import org.dossierwerk.application.port.storage.PartyRepository;
import org.dossierwerk.application.port.storage.PostmarkRepository;
import org.dossierwerk.application.port.storage.ReceivedMailRepository;
import org.dossierwerk.application.port.storage.ReminderRepository;
import org.dossierwerk.application.port.storage.ScenarioRepository;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.application.port.storage.SignInAttempts;
import org.dossierwerk.application.port.storage.SourceShareRepository;
import org.dossierwerk.application.port.storage.StaffQueries;
import org.dossierwerk.application.port.storage.StagedFileRepository;
import org.dossierwerk.application.port.storage.StandardDocumentRepository;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.port.storage.TrayFileRepository;
import org.dossierwerk.application.port.storage.TriggerRepository;
import org.dossierwerk.application.port.storage.UndeliverableRepository;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.dossierwerk.application.port.storage.UploadRepository;
import org.dossierwerk.application.port.storage.UserRepository;
import org.dossierwerk.application.port.storage.WorkQueries;

/** The stores of one opening: all on the same unit of work. */
record JpaStores(Work work) implements Stores {

    @Override
    public UnitOfWork unitOfWork() {
        return work.unit();
    }

    @Override
    public Instant now() {
        return work.with(entityManager ->
                new Sql("SELECT now() AS moment").lines(entityManager).get(0).instant("moment"));
    }

    @Override
    public OfficeRepository office() {
        return OfficeTables.office(work);
    }

    @Override
    public UserRepository users() {
        return OfficeTables.users(work);
    }

    @Override
    public PartyRepository parties() {
        return PartyTables.parties(work);
    }

    @Override
    public DossierRepository dossiers() {
        return DossierTables.dossiers(work);
    }

    @Override
    public ApplicationRepository applications() {
        return DossierTables.applications(work);
    }

    @Override
    public AppointmentTypeRepository appointmentTypes() {
        return AppointmentTables.types(work);
    }

    @Override
    public AppointmentRepository appointments() {
        return AppointmentTables.appointments(work);
    }

    @Override
    public GroupAppointmentRepository groupAppointments() {
        return AppointmentTables.groups(work);
    }

    @Override
    public MailTemplateRepository mailTemplates() {
        return MailTables.templates(work);
    }

    @Override
    public MailDraftRepository mailDrafts() {
        return MailTables.drafts(work);
    }

    @Override
    public MailMessageRepository mailMessages() {
        return MailTables.messages(work);
    }

    @Override
    public DocumentKindRepository documentKinds() {
        return DocumentTables.kinds(work);
    }

    @Override
    public DocumentCheckRepository documentChecks() {
        return DocumentTables.checks(work);
    }

    @Override
    public UploadRepository uploads() {
        return DocumentTables.uploads(work);
    }

    @Override
    public DataKeyStore dataKeys() {
        return KeyTables.dataKeys(work);
    }

    @Override
    public FileLedger fileLedger() {
        return DocumentTables.files(work);
    }

    @Override
    public StandardDocumentRepository standardDocuments() {
        return DocumentTables.standardDocuments(work);
    }

    @Override
    public TrayFileRepository trayFiles() {
        return DocumentTables.trayFiles(work);
    }

    @Override
    public StagedFileRepository stagedFiles() {
        return DocumentTables.stagedFiles(work);
    }

    @Override
    public ActionItemRepository actionItems() {
        return ActionTables.items(work);
    }

    @Override
    public SourceShareRepository sourceShares() {
        return SourceTables.shares(work);
    }

    @Override
    public ScenarioRepository scenarios() {
        return ScenarioTables.scenarios(work);
    }

    @Override
    public ScenarioRunRepository scenarioRuns() {
        return ScenarioTables.runs(work);
    }

    @Override
    public TriggerRepository triggers() {
        return ScenarioTables.triggers(work);
    }

    @Override
    public AlertRepository alerts() {
        return WorkTables.alerts(work);
    }

    @Override
    public ReminderRepository reminders() {
        return MailTables.reminders(work);
    }

    @Override
    public MailLane mailLane() {
        return MailTables.lane(work);
    }

    @Override
    public AppointmentReminderRepository appointmentReminders() {
        return MailTables.appointmentReminders(work);
    }

    @Override
    public WorkQueries workQueries() {
        return WorkTables.queries(work);
    }

    @Override
    public AccountRepository accounts() {
        return AccessTables.accounts(work);
    }

    @Override
    public OneTimeLinkRepository oneTimeLinks() {
        return AccessTables.links(work);
    }

    @Override
    public ApiTokenRepository apiTokens() {
        return AccessTables.apiTokens(work);
    }

    @Override
    public CalendarFeedRepository calendarFeeds() {
        return CalendarTables.feeds(work);
    }

    @Override
    public SignInAttempts signInAttempts() {
        return AccessTables.attempts(work);
    }

    @Override
    public AuditTrail auditTrail() {
        return AuditTables.trail(work);
    }

    @Override
    public DeliveryStore deliveries() {
        return OutboxTables.deliveries(work);
    }

    @Override
    public DossierQueries dossierQueries() {
        return DossierTables.queries(work);
    }

    @Override
    public PartyQueries partyQueries() {
        return PartyTables.queries(work);
    }

    @Override
    public AgendaQueries agendaQueries() {
        return AppointmentTables.agenda(work);
    }

    @Override
    public MailQueries mailQueries() {
        return MailTables.queries(work);
    }

    @Override
    public StaffQueries staffQueries() {
        return OfficeTables.staff(work);
    }

    @Override
    public PostmarkRepository postmarks() {
        return MailTables.postmarks(work);
    }

    @Override
    public AnswerRepository answers() {
        return MailTables.answers(work);
    }

    @Override
    public ReceivedMailRepository receivedMails() {
        return MailTables.receivedMails(work);
    }

    @Override
    public UndeliverableRepository undeliverables() {
        return MailTables.undeliverables(work);
    }

    @Override
    public MailboxPlaces mailboxPlaces() {
        return MailTables.mailboxPlaces(work);
    }

    @Override
    public CalendarLinkRepository calendarLinks() {
        return CalendarTables.links(work);
    }

    @Override
    public CalendarSecrets calendarSecrets() {
        return CalendarTables.secrets(work);
    }

    @Override
    public CalendarCopyRepository calendarCopies() {
        return CalendarTables.copies(work);
    }

    @Override
    public CalendarLanes calendarLanes() {
        return CalendarTables.lanes(work);
    }

    @Override
    public CalendarReadings calendarReadings() {
        return CalendarTables.readings(work);
    }

    @Override
    public OutsideChangeRepository outsideChanges() {
        return CalendarTables.outsideChanges(work);
    }

    @Override
    public CalendarSubscriptions calendarSubscriptions() {
        return CalendarTables.subscriptions(work);
    }
}
