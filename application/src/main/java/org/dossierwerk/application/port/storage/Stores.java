package org.dossierwerk.application.port.storage;

import java.time.Instant;

/** An opened storage: everything in it works within one unit of work. */
public interface Stores {

    UnitOfWork unitOfWork();

    /**
     * What time it is by the storage's own clock, which is the same for all instances: whatever becomes due is measured by it
     * (OPS-14), while what happened is noted by the clock of the office.
     */
    Instant now();

    OfficeRepository office();

    UserRepository users();

    PartyRepository parties();

    DossierRepository dossiers();

    ApplicationRepository applications();

    AppointmentTypeRepository appointmentTypes();

    AppointmentRepository appointments();

    GroupAppointmentRepository groupAppointments();

    MailTemplateRepository mailTemplates();

    MailMessageRepository mailMessages();

    MailLane mailLane();

    MailDraftRepository mailDrafts();

    PostmarkRepository postmarks();

    AnswerRepository answers();

    ReceivedMailRepository receivedMails();

    UndeliverableRepository undeliverables();

    MailboxPlaces mailboxPlaces();

    DocumentKindRepository documentKinds();

    DocumentCheckRepository documentChecks();

    UploadRepository uploads();

    DataKeyStore dataKeys();

    FileLedger fileLedger();

    StandardDocumentRepository standardDocuments();

    StagedFileRepository stagedFiles();

    TrayFileRepository trayFiles();

    ActionItemRepository actionItems();

    SourceShareRepository sourceShares();

    ScenarioRepository scenarios();

    ScenarioRunRepository scenarioRuns();

    TriggerRepository triggers();

    AlertRepository alerts();

    ReminderRepository reminders();

    AppointmentReminderRepository appointmentReminders();

    AccountRepository accounts();

    OneTimeLinkRepository oneTimeLinks();

    ApiTokenRepository apiTokens();

    CalendarFeedRepository calendarFeeds();

    CalendarLinkRepository calendarLinks();

    CalendarSecrets calendarSecrets();

    CalendarCopyRepository calendarCopies();

    CalendarLanes calendarLanes();

    CalendarReadings calendarReadings();

    CalendarSubscriptions calendarSubscriptions();

    OutsideChangeRepository outsideChanges();

    SignInAttempts signInAttempts();

    AuditTrail auditTrail();

    DeliveryStore deliveries();

    DossierQueries dossierQueries();

    PartyQueries partyQueries();

    AgendaQueries agendaQueries();

    WorkQueries workQueries();

    MailQueries mailQueries();

    StaffQueries staffQueries();
}
