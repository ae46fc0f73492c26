package org.dossierwerk.adapters.web.testing;

import java.net.URI;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance.FirstAdministrator;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.calendar.CalendarRules;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.port.source.SourceDataProvider;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.ExampleHolidays;
import org.dossierwerk.application.testkit.InMemoryCleaner;
import org.dossierwerk.application.testkit.InMemoryFiles;
import org.dossierwerk.application.testkit.InMemoryFingerprints;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.InMemoryScanner;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.ReadableSealer;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.jspecify.annotations.Nullable;

/** An office in memory on 20 November 2026, ten o'clock in Amsterdam, with its administrator Ada. */
public final class OpenOffice {

    public static final String PASSWORD = Canary.in("correct horse");
    public static final String ADMINISTRATOR = "ada";

    private static final Pattern LINK = Pattern.compile("/welcome/([\\w-]+)");

    private final SettableClock clock = SettableClock.at("2026-11-20T09:00:00Z");
    private final InMemoryMail mail = new InMemoryMail();
    private final InMemoryFiles files = new InMemoryFiles();
    private final InMemoryStorage storage = new InMemoryStorage(clock);
    private final InMemoryCalendars calendars = new InMemoryCalendars(clock);
    private final OfficeWideCalendars officeWide = new OfficeWideCalendars(calendars);
    private final Office office;
    private final Caller.User administrator;
    private final AppointmentTypeId type;

    public OpenOffice() {
        this(null);
    }

    /** @param source where clients share data from, or null */
    public OpenOffice(@Nullable SourceDataProvider source) {
        var builder = Office.builder()
                .storage(storage)
                .mail(mail)
                .cleaner(new InMemoryCleaner())
                .files(files)
                .scanner(new InMemoryScanner())
                .press(new InMemoryPress())
                .fingerprints(new InMemoryFingerprints())
                .invitations((invitation, language, writtenAt) -> "BEGIN:VCALENDAR\r\nSUMMARY:" + invitation.title())
                .listings((listing, writtenAt) -> "BEGIN:VCALENDAR\r\nNAME:" + listing.name() + listing.entries())
                .holidays(new ExampleHolidays())
                .passwords(new Unhashed())
                .clock(clock)
                .calendars(
                        List.of(
                                calendars.provider(),
                                PasswordCalendars.calDav(calendars),
                                PasswordCalendars.ofOneServer(calendars),
                                officeWide),
                        new ReadableSealer(),
                        CalendarRules.standard())
                .deskAddress(URI.create("https://office.example"))
                .portalAddress(URI.create("https://office.example"));
        if (source != null) {
            builder.sourceData(source, new ReadableSealer(), "Brongegevens");
        }
        office = builder.build();
        office.setUp().open(OfficeExamples.settings());
        var token = Objects.requireNonNull(office.entrance().firstAdministratorToken());
        var who = office.entrance()
                .becomeFirstAdministrator(
                        token,
                        new FirstAdministrator(
                                PersonName.of("Ada", "van", "Loon"),
                                EmailAddress.of("ada@example.org"),
                                ADMINISTRATOR,
                                PASSWORD));
        administrator = (Caller.User) who.caller();
        type = desk().appointmentTypes()
                .define(new AppointmentTypeId(UUID.randomUUID()), AppointmentTypeExamples.setup("Oriëntatie"));
    }

    public Office office() {
        return office;
    }

    public SettableClock clock() {
        return clock;
    }

    /** An account whose calendars can be linked: in the browser, and with {@link PasswordCalendars} with a password. */
    public InMemoryCalendars calendars() {
        return calendars;
    }

    /** The same calendars at a system that lets in the office as a whole. */
    public OfficeWideCalendars officeWide() {
        return officeWide;
    }

    /** Where the files of documents are. */
    public InMemoryFiles files() {
        return files;
    }

    /** What is kept, for what no conversation can bring about. */
    public Stores stores() {
        return storage.open(events -> {});
    }

    /** The administrator's desk. */
    public Desk desk() {
        return office.as(administrator);
    }

    public UserId administrator() {
        return administrator.id();
    }

    /** A colleague with an adviser's rights, who has chosen a password. */
    public UserId colleague(String userName, String first, String last) {
        return colleague(userName, first, last, Rights.ofAdviser());
    }

    /** A colleague who has chosen a password. */
    public UserId colleague(String userName, String first, String last, Set<Right> rights) {
        var id = desk().staff()
                .add(new UserId(UUID.randomUUID()), userName, UserExamples.profile(first, "", last), rights);
        office.entrance().setPassword(newestLink(), PASSWORD);
        return id;
    }

    /** A dossier of one person, with its adviser and perhaps a case handler. */
    public DossierViews.Details dossier(
            String first, String last, String email, FormOfAddress form, UserId adviser, @Nullable UserId handler) {
        var person = new Party.Person(PersonName.of(first, "", last), null);
        var who = new Dossiers.Who.New(person, new Party.Contact(EmailAddress.of(email), null, null));
        var id = desk().dossiers()
                .open(new Dossiers.Open(
                        new DossierId(UUID.randomUUID()),
                        new Dossiers.ClientEntry.Household(new Dossiers.ApplicantEntry(null, who, null, null), null),
                        new Dossier.Handling(adviser, handler),
                        form,
                        Language.NL,
                        null));
        return desk().dossiers().get(id);
    }

    public AppointmentId appointment(DossierViews.Details dossier, String title, LocalDateTime start, Place place) {
        return desk().appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        dossier.id(),
                        type,
                        title,
                        "Neem uw\nloonstrook mee.",
                        new Appointments.When(start, null, null),
                        place,
                        dossier.adviser().id(),
                        true));
    }

    /** A group of at most eight that nobody takes part in yet. */
    public AppointmentId group(UserId adviser, String title, LocalDateTime start) {
        return desk().groupAppointments()
                .plan(new GroupAppointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        type,
                        title,
                        "Er is koffie.",
                        "Stoelen klaarzetten.",
                        8,
                        new Appointments.When(start, null, null),
                        new Place.Elsewhere("Markt 1, Utrecht"),
                        adviser,
                        true));
    }

    /** The client of the dossier takes part in the group; gives their own appointment. */
    public AppointmentId seat(AppointmentId group, DossierViews.Details dossier) {
        desk().groupAppointments().add(group, dossier.id(), false);
        return desk().groupAppointments().get(group).participants().stream()
                .filter(seat -> seat.dossier().equals(dossier.id()))
                .findFirst()
                .orElseThrow()
                .appointment();
    }

    /** Invites the first applicant and gives the token of the link in the mail. */
    public String invite(DossierViews.Details dossier) {
        desk().portalAccess().invite(dossier.id(), dossier.applicants().get(0).id());
        return newestLink();
    }

    /** Invites the first applicant, who chooses {@link #PASSWORD}. */
    public void letIn(DossierViews.Details dossier) {
        office.entrance().setPassword(invite(dossier), PASSWORD);
    }

    /** The token of the one-time link in the mail that left last. */
    public String newestLink() {
        work();
        var links = mail.sent().stream()
                .flatMap(sent -> LINK.matcher(sent.letter().text()).results())
                .map(found -> found.group(1))
                .toList();
        return Canary.learnt(links.get(links.size() - 1));
    }

    /** The addresses mail went to. */
    public List<String> mailed() {
        work();
        return mail.sent().stream().map(sent -> sent.to().toString()).toList();
    }

    /** Lets everything that waits be carried out, as a host does. */
    public void work() {
        while (office.relay().runOnce() > 0) {}
    }

    /** Hashing is tested where it is done; here it only has to be quick. */
    private static final class Unhashed implements PasswordHasher {

        @Override
        public String hash(String password) {
            return "unhashed " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            return hash.equals(hash(password));
        }
    }
}
