package org.dossierwerk.application.testkit;

import org.dossierwerk.application.port.storage.PostmarkRepository;
import org.dossierwerk.application.port.storage.AnswerRepository;
import org.dossierwerk.application.port.storage.ReceivedMailRepository;
import org.dossierwerk.application.port.storage.UndeliverableRepository;
import org.dossierwerk.application.port.storage.MailboxPlaces;
import java.time.Instant;
import org.dossierwerk.application.port.storage.AccountRepository;
import org.dossierwerk.application.port.storage.ActionItemRepository;
import org.dossierwerk.application.port.storage.AgendaQueries;
import org.dossierwerk.application.port.storage.AlertRepository;
import org.dossierwerk.application.port.storage.ApiTokenRepository;
import org.dossierwerk.application.port.storage.ApplicationRepository;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository;
import org.dossierwerk.application.port.storage.AppointmentRepository;
import org.dossierwerk.application.port.storage.AppointmentTypeRepository;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.application.port.storage.CalendarFeedRepository;
import org.dossierwerk.application.port.storage.CalendarLinkRepository;
import org.dossierwerk.application.port.storage.CalendarSecrets;
import org.dossierwerk.application.port.storage.CalendarSubscriptions;
import org.dossierwerk.application.port.storage.CalendarCopyRepository;
import org.dossierwerk.application.port.storage.CalendarLanes;
import org.dossierwerk.application.port.storage.CalendarReadings;
import org.dossierwerk.application.port.storage.OutsideChangeRepository;
import org.dossierwerk.application.port.storage.DataKeyStore;
import org.dossierwerk.application.port.storage.DeliveryStore;
import org.dossierwerk.application.port.storage.DocumentCheckRepository;
import org.dossierwerk.application.port.storage.DocumentKindRepository;
import org.dossierwerk.application.port.storage.DossierQueries;
import org.dossierwerk.application.port.storage.DossierRepository;
import org.dossierwerk.application.port.storage.EventSink;
import org.dossierwerk.application.port.storage.FileLedger;
import org.dossierwerk.application.port.storage.GroupAppointmentRepository;
import org.dossierwerk.application.port.storage.MailDraftRepository;
import org.dossierwerk.application.port.storage.MailLane;
import org.dossierwerk.application.port.storage.MailMessageRepository;
import org.dossierwerk.application.port.storage.MailQueries;
import org.dossierwerk.application.port.storage.MailTemplateRepository;
import org.dossierwerk.application.port.storage.OfficeRepository;
import org.dossierwerk.application.port.storage.OneTimeLinkRepository;
import org.dossierwerk.application.port.storage.PartyQueries;
import org.dossierwerk.application.port.storage.PartyRepository;
import org.dossierwerk.application.port.storage.ScenarioRepository;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.application.port.storage.SourceShareRepository;
import org.dossierwerk.application.port.storage.ReminderRepository;
import org.dossierwerk.application.port.storage.SignInAttempts;
import org.dossierwerk.application.port.storage.StaffQueries;
import org.dossierwerk.application.port.storage.StandardDocumentRepository;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.port.storage.TrayFileRepository;
import org.dossierwerk.application.port.storage.TriggerRepository;
import org.dossierwerk.application.port.storage.UnitOfWork;
import org.dossierwerk.application.port.storage.StagedFileRepository;
import org.dossierwerk.application.port.storage.UploadRepository;
import org.dossierwerk.application.port.storage.UserRepository;
import org.dossierwerk.application.port.storage.WorkQueries;

/** The stores of one opening. */
record MemoryStores(Memory memory, EventSink sink) implements Stores {

    @Override
    public UnitOfWork unitOfWork() {
        return memory;
    }

    @Override
    public UserRepository users() {
        return new MemoryUsers(memory, sink);
    }

    @Override
    public PartyRepository parties() {
        return new MemoryParties(memory, sink);
    }

    @Override
    public DossierRepository dossiers() {
        return new MemoryDossiers(memory, sink);
    }

    @Override
    public ApplicationRepository applications() {
        return new MemoryApplications(memory, sink);
    }

    @Override
    public AppointmentTypeRepository appointmentTypes() {
        return new MemoryAppointmentTypes(memory, sink);
    }

    @Override
    public AppointmentRepository appointments() {
        return new MemoryAppointments(memory, sink);
    }

    @Override
    public GroupAppointmentRepository groupAppointments() {
        return new MemoryGroupAppointments(memory, sink);
    }

    @Override
    public MailTemplateRepository mailTemplates() {
        return new MemoryMailTemplates(memory, sink);
    }

    @Override
    public MailDraftRepository mailDrafts() {
        return new MemoryMailDrafts(memory, sink);
    }

    @Override
    public MailMessageRepository mailMessages() {
        return new MemoryMailMessages(memory, sink);
    }

    @Override
    public DocumentKindRepository documentKinds() {
        return new MemoryDocumentKinds(memory, sink);
    }

    @Override
    public DocumentCheckRepository documentChecks() {
        return new MemoryDocumentChecks(memory, sink);
    }

    @Override
    public UploadRepository uploads() {
        return new MemoryUploads(memory, sink);
    }

    @Override
    public DataKeyStore dataKeys() {
        return new MemoryDataKeys(memory);
    }

    @Override
    public FileLedger fileLedger() {
        return new MemoryFileLedger(memory);
    }

    @Override
    public TrayFileRepository trayFiles() {
        return new MemoryTrayFiles(memory, sink);
    }

    @Override
    public StagedFileRepository stagedFiles() {
        return new MemoryStagedFiles(memory, sink);
    }

    @Override
    public ActionItemRepository actionItems() {
        return new MemoryActionItems(memory, sink);
    }

    @Override
    public SourceShareRepository sourceShares() {
        return new MemorySourceShares(memory, sink);
    }

    @Override
    public ScenarioRepository scenarios() {
        return new MemoryScenarios(memory, sink);
    }

    @Override
    public ScenarioRunRepository scenarioRuns() {
        return new MemoryScenarioRuns(memory, sink);
    }

    @Override
    public TriggerRepository triggers() {
        return new MemoryTriggers(memory, sink);
    }

    @Override
    public AlertRepository alerts() {
        return new MemoryAlerts(memory, sink);
    }

    @Override
    public ReminderRepository reminders() {
        return new MemoryReminders(memory);
    }

    @Override
    public MailLane mailLane() {
        return new MemoryMailLane(memory);
    }

    @Override
    public AppointmentReminderRepository appointmentReminders() {
        return new MemoryAppointmentReminders(memory);
    }

    @Override
    public WorkQueries workQueries() {
        return new MemoryWorkQueries(memory);
    }

    @Override
    public AccountRepository accounts() {
        return new MemoryAccounts(memory, sink);
    }

    @Override
    public OneTimeLinkRepository oneTimeLinks() {
        return new MemoryOneTimeLinks(memory, sink);
    }

    @Override
    public StandardDocumentRepository standardDocuments() {
        return new MemoryStandardDocuments(memory, sink);
    }

    @Override
    public ApiTokenRepository apiTokens() {
        return new MemoryApiTokens(memory, sink);
    }

    @Override
    public Instant now() {
        return memory.now();
    }

    @Override
    public CalendarFeedRepository calendarFeeds() {
        return new MemoryCalendarFeeds(memory, sink);
    }

    @Override
    public OfficeRepository office() {
        return new MemoryOffice(memory);
    }

    @Override
    public SignInAttempts signInAttempts() {
        return new MemorySignInAttempts(memory);
    }

    @Override
    public AuditTrail auditTrail() {
        return new MemoryAuditTrail(memory);
    }

    @Override
    public DeliveryStore deliveries() {
        return new MemoryDeliveries(memory);
    }

    @Override
    public DossierQueries dossierQueries() {
        return new MemoryDossierQueries(memory);
    }

    @Override
    public PartyQueries partyQueries() {
        return new MemoryPartyQueries(memory);
    }

    @Override
    public AgendaQueries agendaQueries() {
        return new MemoryAgendaQueries(memory);
    }

    @Override
    public MailQueries mailQueries() {
        return new MemoryMailQueries(memory);
    }

    @Override
    public StaffQueries staffQueries() {
        return new MemoryStaffQueries(memory);
    }

    @Override
    public PostmarkRepository postmarks() {
        return new MemoryPostmarks(memory);
    }

    @Override
    public AnswerRepository answers() {
        return new MemoryAnswers(memory);
    }

    @Override
    public ReceivedMailRepository receivedMails() {
        return new MemoryReceivedMails(memory);
    }

    @Override
    public UndeliverableRepository undeliverables() {
        return new MemoryUndeliverables(memory);
    }

    @Override
    public MailboxPlaces mailboxPlaces() {
        return new MemoryMailboxPlaces(memory);
    }

    @Override
    public CalendarLinkRepository calendarLinks() {
        return new MemoryCalendarLinks(memory, sink);
    }

    @Override
    public CalendarSecrets calendarSecrets() {
        return new MemoryCalendarSecrets(memory);
    }

    @Override
    public CalendarCopyRepository calendarCopies() {
        return new MemoryCalendarCopies(memory, sink);
    }

    @Override
    public CalendarLanes calendarLanes() {
        return new MemoryCalendarLanes(memory);
    }

    @Override
    public CalendarReadings calendarReadings() {
        return new MemoryCalendarReadings(memory);
    }

    @Override
    public OutsideChangeRepository outsideChanges() {
        return new MemoryOutsideChanges(memory, sink);
    }

    @Override
    public CalendarSubscriptions calendarSubscriptions() {
        return new MemoryCalendarSubscriptions(memory);
    }
}
