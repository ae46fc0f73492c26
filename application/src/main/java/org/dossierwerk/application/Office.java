package org.dossierwerk.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.application.access.AccessModule;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.action.ActionModule;
import org.dossierwerk.application.appointment.AppointmentModule;
import org.dossierwerk.application.calendar.CalendarModule;
import org.dossierwerk.application.calendar.CalendarNotices;
import org.dossierwerk.application.calendar.CalendarPulls;
import org.dossierwerk.application.calendar.FeedReading;
import org.dossierwerk.application.documents.DocumentIntake;
import org.dossierwerk.application.documents.DocumentsModule;
import org.dossierwerk.application.documents.FileUpkeep;
import org.dossierwerk.application.documents.StagedFiles;
import org.dossierwerk.application.dossier.ApplicationInbox;
import org.dossierwerk.application.dossier.DossierModule;
import org.dossierwerk.application.dossier.LetterBox;
import org.dossierwerk.application.dossier.WebForm;
import org.dossierwerk.application.events.Audit;
import org.dossierwerk.application.events.EventFlow;
import org.dossierwerk.application.events.InsideReaction;
import org.dossierwerk.application.events.Subscription;
import org.dossierwerk.application.mail.AccessLetters;
import org.dossierwerk.application.mail.DueAppointmentReminders;
import org.dossierwerk.application.mail.DueReminders;
import org.dossierwerk.application.mail.MailModule;
import org.dossierwerk.application.mail.MailReading;
import org.dossierwerk.application.mail.Tokens;
import org.dossierwerk.application.office.OfficeModule;
import org.dossierwerk.application.office.SetUp;
import org.dossierwerk.application.outbox.DeliveryDesk;
import org.dossierwerk.application.outbox.OutboxModule;
import org.dossierwerk.application.outbox.OutsideReaction;
import org.dossierwerk.application.outbox.Relay;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.portal.PortalModule;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.scenario.PlannedRuns;
import org.dossierwerk.application.scenario.ScenarioModule;
import org.dossierwerk.application.source.SourceCallbacks;
import org.dossierwerk.application.source.SourceModule;
import org.dossierwerk.application.work.WorkModule;
import org.dossierwerk.domain.office.UserId;

/**
 * The whole of Dossierwerk for one office, as a host embeds it. A host builds it once, opens a desk or a portal for each
 * caller, and lets the relay run on threads of its own: the office starts none and keeps no pool. Safe for use by many
 * threads; desks and portals are cheap and may be made for every request.
 */
public final class Office {

    private final OfficeParts parts;
    private final EventFlow flow;
    private final Relay relay;
    private final Relay mailRelay;
    private final Relay fileRelay;
    private final Relay calendarRelay;
    private final PlannedRuns plannedRuns;
    private final DueReminders dueReminders;
    private final DueAppointmentReminders dueAppointmentReminders;
    private final MailReading mailReading;

    Office(OfficeParts parts) {
        this.parts = parts;
        this.flow = new EventFlow(parts.storage(), parts.ids(), subscriptions(), this::followUps);
        var mail = mailReactions(officeBench());
        var files = fileReactions(officeBench());
        var calendars = CalendarModule.outside(officeBench(), parts.calendars());
        this.relay =
                relayOf(Stream.of(mail, files, calendars).flatMap(List::stream).toList());
        this.mailRelay = relayOf(mail);
        this.fileRelay = relayOf(files);
        this.calendarRelay = relayOf(calendars);
        this.plannedRuns = ScenarioModule.plannedRuns(officeBench());
        this.dueReminders = remindersOf(officeBench());
        this.dueAppointmentReminders = MailModule.dueAppointmentReminders(officeBench(), parts.addresses());
        this.mailReading =
                MailModule.reading(officeBench(), parts.returns(), new Tokens(officeBench(), parts.tokens()));
    }

    private static List<Subscription> subscriptions() {
        var all = new ArrayList<>(DocumentsModule.subscriptions());
        all.add(MailModule.subscription());
        all.add(SourceModule.subscription());
        all.addAll(CalendarModule.subscriptions());
        return all;
    }

    private List<InsideReaction<?>> followUps(Stores stores) {
        var bench = bench(stores);
        var reactions = new ArrayList<InsideReaction<?>>();
        reactions.add(ActionModule.followUp(bench));
        reactions.add(DocumentsModule.withdrawals(bench));
        reactions.addAll(ScenarioModule.followUps(bench));
        reactions.addAll(CalendarModule.followUps(bench));
        reactions.add(MailModule.confirmations(bench, parts.addresses()));
        reactions.add(MailModule.reminderPlanner(bench));
        reactions.add(MailModule.askingAnew(bench));
        reactions.add(WorkModule.mailAlerts(bench));
        reactions.addAll(WorkModule.uploadAlerts(bench));
        return reactions;
    }

    /** Gathers the parts; only the storage is required. */
    public static OfficeBuilder builder() {
        return new OfficeBuilder();
    }

    /** The adviser's side, for somebody who works here. */
    public Desk as(Caller.User caller) {
        var bench = bench(caller);
        var gate = new Gate(bench.stores(), caller.id());
        var letters = new AccessLetters(bench, parts.addresses());
        var audit = new Audit(bench.stores(), caller, parts.ids());
        var believed = parts.calendars().rules().believed();
        var appointments = AppointmentModule.appointments(bench, gate, DocumentsModule.facts(bench), believed);
        var groups = AppointmentModule.groupAppointments(bench, gate, DocumentsModule.facts(bench), believed);
        return new OpenDesk(
                DossierModule.dossiers(bench, gate),
                DossierModule.products(bench, gate),
                DossierModule.applications(bench, gate),
                DossierModule.cardIndex(bench, gate),
                appointments,
                AppointmentModule.freeTimes(bench, gate, believed),
                groups,
                AppointmentModule.agenda(bench, gate, believed),
                CalendarModule.feeds(bench, gate, audit, parts.addresses(), parts.tokens()),
                CalendarModule.links(bench, gate, parts.calendars(), parts.tokens()),
                CalendarModule.officeCalendars(bench, gate, parts.calendars()),
                CalendarModule.parkedCopies(bench, gate),
                CalendarModule.outsideChanges(bench, gate, appointments, groups),
                DocumentsModule.documentChecks(bench, gate),
                DocumentsModule.uploads(bench, gate, parts::requireFileParts),
                DocumentsModule.downloads(bench, gate, audit, parts::requireFileParts),
                DocumentsModule.tray(bench, gate, audit, parts::requireFileParts),
                ActionModule.actionItems(bench, gate),
                SourceModule.sourceData(bench, gate, parts::sourceParts),
                ScenarioModule.scenarioRuns(bench, gate),
                WorkModule.workQueue(bench, gate),
                MailModule.mailing(bench, gate, () -> parts.requireFileParts().files()),
                MailModule.composer(
                        bench,
                        gate,
                        parts.addresses(),
                        DocumentsModule.enclosures(bench, parts::requireFileParts),
                        ActionModule.missingDocuments(bench),
                        parts::requireCleaner),
                MailModule.mailLedger(
                        bench,
                        gate,
                        parts.addresses(),
                        ActionModule.missingDocuments(bench),
                        DocumentsModule.visibleDocuments(bench),
                        parts.mailRules()),
                MailModule.documentNotices(bench, gate, parts.addresses(), DocumentsModule.visibleDocuments(bench)),
                MailModule.mailTemplates(
                        bench,
                        gate,
                        audit,
                        parts.addresses(),
                        ActionModule.missingDocuments(bench),
                        parts::requireCleaner),
                MailModule.letterTemplates(
                        bench,
                        gate,
                        audit,
                        parts.addresses(),
                        ActionModule.missingDocuments(bench),
                        parts::requireCleaner),
                MailModule.returns(bench, gate),
                AccessModule.portalAccess(
                        bench,
                        gate,
                        letters,
                        audit,
                        (person, shown) -> PortalModule.portal(
                                bench,
                                person,
                                shown,
                                DocumentsModule.portalDocuments(
                                        bench, person, shown, caller.id(), parts::requireFileParts),
                                SourceModule.portalSourceData(
                                        bench, person, shown, false, parts::sourceParts, parts.tokens()),
                                false,
                                DocumentsModule.importantDocuments(bench, parts::requireFileParts),
                                CalendarModule.feeds(bench, person, false, audit, parts.addresses(), parts.tokens()),
                                parts.invitations())),
                AccessModule.apiTokens(bench, gate, audit, parts.tokens()),
                AppointmentModule.appointmentTypes(bench, gate, audit),
                DocumentsModule.documentKinds(bench, gate, audit),
                DocumentsModule.standardDocuments(bench, gate, parts::requireFileParts),
                ScenarioModule.scenarios(bench, gate, audit),
                ScenarioModule.triggers(bench, gate, audit),
                OfficeModule.administration(bench, gate, audit),
                OfficeModule.holidays(bench, gate, audit, parts.holidays()),
                OfficeModule.staff(bench, gate, letters, audit),
                OfficeModule.history(bench, gate));
    }

    /** The client's side, for one client. */
    public Portal portal(Caller.Client caller) {
        var bench = bench(caller);
        return PortalModule.portal(
                bench,
                caller.person(),
                dossier -> true,
                DocumentsModule.portalDocuments(bench, caller.person(), parts::requireFileParts),
                SourceModule.portalSourceData(
                        bench, caller.person(), dossier -> true, true, parts::sourceParts, parts.tokens()),
                true,
                DocumentsModule.importantDocuments(bench, parts::requireFileParts),
                CalendarModule.feeds(
                        bench,
                        caller.person(),
                        true,
                        new Audit(bench.stores(), caller, parts.ids()),
                        parts.addresses(),
                        parts.tokens()),
                parts.invitations());
    }

    /** The doors; needs a {@code passwords} part, and is refused by name without one. */
    public Entrance entrance() {
        var bench = officeBench();
        return AccessModule.entrance(
                bench,
                this::bench,
                parts.requirePasswords(),
                new AccessLetters(bench, parts.addresses()),
                new Tokens(bench, parts.tokens()));
    }

    /** The form for newcomers, whose dossiers go to that adviser (DOS-13). */
    public WebForm webForm(UserId adviser) {
        return DossierModule.webForm(officeBench(), adviser);
    }

    /** Setting up an empty storage. */
    public SetUp setUp() {
        return OfficeModule.setUp(officeBench());
    }

    /**
     * Carries out what waits in the outbox. The host calls {@link Relay#runOnce()} every few seconds, and at once after a
     * change when a mail should leave while the user watches. Without a {@code mail} part messages are written to the ledger
     * and wait there; without the parts for files no file is received. On another thread it calls {@link Relay#heartbeat()} as often
     * as {@link org.dossierwerk.application.outbox.RelaySettings#heartbeat()} says, for each relay that it uses.
     */
    public Relay relay() {
        return relay;
    }

    /** A lane of the {@link #relay()} for messages only, for hosts in which no mail should wait behind a long check of a file. */
    public Relay mailRelay() {
        return mailRelay;
    }

    /** The lane beside {@link #mailRelay()}, for files only. */
    public Relay fileRelay() {
        return fileRelay;
    }

    /** The lane beside {@link #mailRelay()}, for what is written into linked calendars only. */
    public Relay calendarRelay() {
        return calendarRelay;
    }

    /**
     * Carries out the scenarios whose moment has come. The host calls {@link PlannedRuns#runOnce()} every few seconds, and again
     * while it returns true.
     */
    public PlannedRuns plannedRuns() {
        return plannedRuns;
    }

    /**
     * Looks after the stored files, every night. The host calls {@link FileUpkeep#runOnce()} every minute or so, and again while it
     * returns true.
     */
    public FileUpkeep fileUpkeep() {
        return DocumentsModule.upkeep(officeBench(), parts.files(), parts.scanner());
    }

    /** Writes the reminders of missing documents that have come due. The host calls {@link DueReminders#runOnce()} every minute. */
    public DueReminders dueReminders() {
        return dueReminders;
    }

    /**
     * Writes the reminders of appointments that have come due. The host calls {@link DueAppointmentReminders#runOnce()} every few
     * seconds, and again while it returns more than nothing.
     */
    public DueAppointmentReminders dueAppointmentReminders() {
        return dueAppointmentReminders;
    }

    /**
     * Reads what comes back: answers and bounces. The host calls {@link MailReading#runOnce()} every minute or so, and again while
     * it passes messages; without a mailbox there are none.
     */
    public MailReading mailReading() {
        return mailReading;
    }

    private DueReminders remindersOf(Workbench bench) {
        return MailModule.dueReminders(bench, parts.addresses(), ActionModule.missingDocuments(bench));
    }

    /** Where other systems hand in applications (DOS-15). */
    public ApplicationInbox applicationInbox() {
        return DossierModule.applicationInbox(officeBench());
    }

    /**
     * Where another system hands in applications over the web, let in by a token of this office.
     *
     * @throws org.dossierwerk.domain.access.AccessRefusal.TokenUnknown when it is none, or was withdrawn
     */
    public LetterBox letterBox(String token) {
        var holder = AccessModule.holder(officeBench(), token);
        return DossierModule.letterBox(bench(Caller.program(holder.id())), holder);
    }

    /** What calendar programs read from secret addresses; needs a {@code listings} part, and is refused by name without one. */
    public FeedReading feedReading() {
        return CalendarModule.reading(officeBench(), parts.requireListings());
    }

    /**
     * Reads linked calendars. The host calls {@link CalendarPulls#runOnce()} every few seconds, on as many threads as it likes, and
     * again while it returns more than nothing.
     */
    public CalendarPulls calendarPulls() {
        return CalendarModule.pulls(officeBench(), parts.calendars(), parts.tokens());
    }

    /** Where calendar systems give notice of changes. */
    public CalendarNotices calendarNotices() {
        return CalendarModule.notices(officeBench(), parts.calendars());
    }

    /** Large files that are on their way in pieces; a host asks now and then to throw away those that were given up. */
    public StagedFiles stagedFiles() {
        return DocumentsModule.stagedFiles(officeBench(), parts::requireFileParts);
    }

    /** Where files arrive that a host has checked and stored by itself. */
    public DocumentIntake documentIntake() {
        return DocumentsModule.intake(officeBench());
    }

    /** Where a provider of source data gives notice. */
    public SourceCallbacks sourceCallbacks() {
        return SourceModule.callbacks(officeBench(), parts::sourceParts);
    }

    /** What the relay has set aside. */
    public DeliveryDesk deliveries() {
        return OutboxModule.deliveryDesk(officeBench());
    }

    private List<OutsideReaction> mailReactions(Workbench bench) {
        var transport = parts.mail();
        return transport == null
                ? List.of()
                : List.of(MailModule.sender(
                        bench,
                        transport,
                        parts.invitations(),
                        new Tokens(bench, parts.tokens()),
                        parts.addresses(),
                        parts.returns().addresses(),
                        parts.files(),
                        DocumentsModule.enclosures(bench, parts::requireFileParts),
                        ActionModule.missingDocuments(bench),
                        DocumentsModule.visibleDocuments(bench),
                        parts.mailRules()));
    }

    private List<OutsideReaction> fileReactions(Workbench bench) {
        var reactions = new ArrayList<OutsideReaction>();
        if (parts.hasFileParts()) {
            reactions.addAll(DocumentsModule.outside(bench, parts.requireFileParts()));
        }
        parts.sourceParts()
                .ifPresent(source -> reactions.add(SourceModule.collection(
                        bench, source, parts.requireFileParts(), DocumentsModule.intake(bench))));
        return reactions;
    }

    private Relay relayOf(List<OutsideReaction> reactions) {
        return new Relay(officeBench().stores(), reactions, parts.clock(), parts.relay(), parts.jitter());
    }

    private Workbench officeBench() {
        return bench(flow.open(null));
    }

    private Workbench bench(Caller caller) {
        return bench(flow.open(caller));
    }

    private Workbench bench(Stores stores) {
        return new Workbench(stores, parts.clock(), parts.ids());
    }
}
