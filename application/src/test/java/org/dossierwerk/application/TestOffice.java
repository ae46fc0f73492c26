package org.dossierwerk.application;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.dossier.Dossiers;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.application.mail.ReturnAddresses;
import org.dossierwerk.application.port.calendar.CalendarListing;
import org.dossierwerk.application.port.mail.OutgoingMail;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.testkit.ExampleHolidays;
import org.dossierwerk.application.testkit.InMemoryCleaner;
import org.dossierwerk.application.testkit.InMemoryFiles;
import org.dossierwerk.application.testkit.InMemoryFingerprints;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.InMemoryMailbox;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.InMemoryScanner;
import org.dossierwerk.application.testkit.InMemorySourceData;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.ReadableReplies;
import org.dossierwerk.application.testkit.ReadableSealer;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.dossier.Dossier;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.dossierwerk.domain.shared.PostalAddress;
import org.jspecify.annotations.Nullable;

/**
 * An office in Amsterdam on Monday 23 November 2026, ten in the morning: an administrator, the adviser Anna whose default
 * location is the Keizersgracht, and her case handler Ben. Everything in it came about through conversations.
 */
public final class TestOffice {

    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    public static final String PASSWORD = Canary.in("correct horse");

    public final SettableClock clock = SettableClock.at("2026-11-23T09:00:00Z");
    public final InMemoryStorage storage = new InMemoryStorage(clock);
    public final InMemoryMail mail = new InMemoryMail();
    public final InMemoryMailbox mailbox = new InMemoryMailbox();
    public final InMemoryFiles files = new InMemoryFiles(clock);
    public final InMemoryScanner scanner = new InMemoryScanner();
    public final InMemorySourceData source = new InMemorySourceData();
    public final AtomicInteger hashes = new AtomicInteger();
    public final Office office;
    public final UserId admin;
    public final UserId anna;
    public final UserId ben;
    public final Location branch;

    private final AtomicInteger tokens = new AtomicInteger();

    public TestOffice() {
        this(true);
    }

    /** @param connected whether there is a provider of source data */
    public TestOffice(boolean connected) {
        var builder = Office.builder()
                .storage(storage)
                .mail(mail)
                .cleaner(new InMemoryCleaner())
                .invitations((invitation, language, now) -> "METHOD:" + invitation.method() + ";SEQUENCE:"
                        + invitation.sequence() + ";UID:" + invitation.uid())
                .returns(
                        new ReturnAddresses(EmailAddress.of("bounce@office.nl"), EmailAddress.of("antwoord@office.nl")),
                        mailbox,
                        new ReadableReplies())
                .listings((listing, now) -> listing.name() + "\n" + TestOffice.lines(listing))
                .holidays(new ExampleHolidays())
                .passwords(new ReadableHashes())
                .files(files)
                .scanner(scanner)
                .press(new InMemoryPress())
                .fingerprints(new InMemoryFingerprints())
                .clock(clock)
                .random(() -> "token-" + Canary.WORD + "-" + tokens.incrementAndGet())
                .deskAddress(URI.create("https://desk.example.nl"))
                .portalAddress(URI.create("https://portal.example.nl"));
        if (connected) {
            builder.sourceData(source, new ReadableSealer(), "Brongegevens");
        }
        office = builder.build();
        office.setUp().open(settings());
        var token = Objects.requireNonNull(office.entrance().firstAdministratorToken());
        var first = new Entrance.FirstAdministrator(
                PersonName.of("Ada", "", "Beheer"), EmailAddress.of("ada@office.nl"), "ada", PASSWORD);
        admin = ((Caller.User)
                        office.entrance().becomeFirstAdministrator(token, first).caller())
                .id();
        branch = new Location(
                new LocationId(UUID.randomUUID()), 0, "Keizersgracht", "Keizersgracht 12, Amsterdam", true);
        administrator().office().save(branch);
        ben = administrator()
                .staff()
                .add(new UserId(UUID.randomUUID()), "ben", profile("Ben", "Bakker", null, null), Rights.ofAdviser());
        anna = administrator()
                .staff()
                .add(
                        new UserId(UUID.randomUUID()),
                        "anna",
                        profile("Anna", "Adviseur", branch.id(), ben),
                        Rights.ofAdviser());
    }

    /** A calendar one can read: of each entry start, title, place and remarks. */
    private static String lines(CalendarListing listing) {
        return listing.entries().stream()
                .map(entry -> String.join(
                        " | ", entry.time().wallTime().toString(), entry.title(), entry.place(), entry.remarks()))
                .collect(Collectors.joining("\n"));
    }

    private static OfficeSettings settings() {
        return new OfficeSettings(
                0,
                "Van Dijk Hypotheken",
                ZONE,
                Language.NL,
                FormOfAddress.FORMAL,
                new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0)),
                EmailAddress.of("post@office.nl"),
                new PhoneNumber("+31201234567"),
                null);
    }

    public static User.Profile profile(
            String first, String last, @Nullable LocationId location, @Nullable UserId caseHandler) {
        return new User.Profile(
                PersonName.of(first, "", last),
                EmailAddress.of(first.toLowerCase(Locale.ROOT) + "@office.nl"),
                new PhoneNumber("+31201234567"),
                "Adviseur",
                Language.NL,
                1,
                location,
                caseHandler);
    }

    public Desk administrator() {
        return office.as(Caller.user(admin));
    }

    /** Anna's desk. */
    public Desk desk() {
        return office.as(Caller.user(anna));
    }

    public Desk desk(UserId user) {
        return office.as(Caller.user(user));
    }

    public UserId aColleague(String name, Right... rights) {
        return administrator()
                .staff()
                .add(
                        new UserId(UUID.randomUUID()),
                        name.toLowerCase(Locale.ROOT),
                        profile(name, "Collega", null, null),
                        Set.of(rights));
    }

    // Dossiers

    public static Who aPerson(String first, String last, @Nullable String email) {
        return aPerson(first, last, email, null);
    }

    public static Who aPerson(String first, String last, @Nullable String email, @Nullable PostalAddress address) {
        return new Who.New(
                new Party.Person(new PersonName(first, "", last), null),
                new Party.Contact(email == null ? null : EmailAddress.of(email), null, address));
    }

    public static ApplicantEntry applicant(Who who) {
        return new ApplicantEntry(null, who, null, null);
    }

    public static ClientEntry household(Who first, @Nullable Who partner) {
        return new ClientEntry.Household(applicant(first), partner == null ? null : applicant(partner));
    }

    /** Emma de Wit with an e-mail address, and nobody else. */
    public static ClientEntry emma() {
        return household(aPerson("Emma", "Wit", "emma@example.nl"), null);
    }

    /** Emma and Daan, each with an e-mail address. */
    public static ClientEntry emmaAndDaan() {
        return household(aPerson("Emma", "Wit", "emma@example.nl"), aPerson("Daan", "Vos", "daan@example.nl"));
    }

    public Dossiers.Open opening(ClientEntry client) {
        return new Dossiers.Open(
                new DossierId(UUID.randomUUID()),
                client,
                new Dossier.Handling(anna, ben),
                FormOfAddress.FORMAL,
                Language.NL,
                null);
    }

    public DossierId aDossier(ClientEntry client) {
        return desk().dossiers().open(opening(client));
    }

    public DossierId aDossier() {
        return aDossier(emma());
    }

    // Appointments

    /** An orientation meeting of an hour with the results "Offerte" and "Denkt na", that confirms by itself. */
    public AppointmentTypeId aType() {
        return aType(new Confirmation(true, false));
    }

    public AppointmentTypeId aType(Confirmation confirmation) {
        return administrator()
                .appointmentTypes()
                .define(new AppointmentTypeId(UUID.randomUUID()), setup("Oriëntatie", confirmation));
    }

    public static AppointmentType.Setup setup(String name, Confirmation confirmation) {
        return new AppointmentType.Setup(
                name,
                "Oriënterend gesprek",
                Duration.ofMinutes(60),
                Channel.ON_SITE,
                List.of(result("Offerte"), result("Denkt na")),
                confirmation);
    }

    public static AppointmentResult result(String name) {
        return new AppointmentResult(new ResultId(UUID.randomUUID()), name, true);
    }

    public ResultId firstResult(AppointmentTypeId type) {
        return desk().appointmentTypes().get(type).setup().results().get(0).id();
    }

    public static Appointments.When at(String wallTime) {
        return new Appointments.When(LocalDateTime.parse(wallTime), null, null);
    }

    public Place atBranch() {
        return new Place.AtOffice(branch.id(), branch.address());
    }

    public Appointments.Plan planning(DossierId dossier, AppointmentTypeId type, String wallTime) {
        return new Appointments.Plan(
                new AppointmentId(UUID.randomUUID()), dossier, type, "", "", at(wallTime), atBranch(), anna, false);
    }

    public AppointmentId anAppointment(DossierId dossier, AppointmentTypeId type, String wallTime) {
        return desk().appointments().plan(planning(dossier, type, wallTime));
    }

    public void move(AppointmentId appointment, String wallTime) {
        long version = desk().appointments().get(appointment).state().version();
        desk().appointments().move(new Appointments.Move(appointment, version, at(wallTime), anna, false));
    }

    public void setTime(String wallTime) {
        clock.set(LocalDateTime.parse(wallTime).atZone(ZONE).toInstant());
    }

    // Mail

    /** Lets the relay work until nothing is due. */
    public void deliver() {
        int attempted;
        do {
            attempted = office.relay().runOnce();
        } while (attempted > 0);
    }

    public List<OutgoingMail> mailTo(String address) {
        deliver();
        return mail.sent().stream()
                .filter(sent -> EmailAddress.of(address).equals(sent.to().email()))
                .toList();
    }

    public List<MailStatus> statuses(DossierId dossier) {
        return desk().mailing().outbox(dossier).stream()
                .map(line -> line.status())
                .toList();
    }

    /** The token in the latest letter to that address. */
    public String tokenFor(String address) {
        var letters = mailTo(address);
        var text = letters.get(letters.size() - 1).letter().text();
        return text.substring(text.indexOf("/welcome/") + "/welcome/".length()).split("\\s", 2)[0];
    }

    /** Hashes one can read, and counts how often one was asked for. */
    private final class ReadableHashes implements PasswordHasher {
        @Override
        public String hash(String password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(String password, String hash) {
            hashes.incrementAndGet();
            return hash.equals("hash of " + password);
        }
    }
}
