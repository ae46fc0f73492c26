package org.dossierwerk.application.port.storage;

/** An opened storage: everything in it works within one unit of work. */
public interface Stores {

    UnitOfWork unitOfWork();

    OfficeRepository office();

    UserRepository users();

    PartyRepository parties();

    DossierRepository dossiers();

    ApplicationRepository applications();

    AppointmentTypeRepository appointmentTypes();

    AppointmentRepository appointments();

    MailTemplateRepository mailTemplates();

    MailMessageRepository mailMessages();

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

    ActionItemRepository actionItems();

    SourceShareRepository sourceShares();

    ScenarioRepository scenarios();

    ScenarioRunRepository scenarioRuns();

    TriggerRepository triggers();

    AlertRepository alerts();

    ReminderRepository reminders();

    AccountRepository accounts();

    OneTimeLinkRepository oneTimeLinks();

    ApiTokenRepository apiTokens();

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
