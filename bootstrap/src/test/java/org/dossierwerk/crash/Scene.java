package org.dossierwerk.crash;

import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.dossierwerk.adapters.persistence.JpaStorage;
import org.dossierwerk.adapters.persistence.Migrations;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.access.Entrance;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.port.secret.PasswordHasher;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An office with an adviser, clients who have a password, and for each round fresh work; made beside the application. */
final class Scene implements AutoCloseable {

    static final String ADVISER = "anna";
    static final int CLIENTS = 3;
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final int DOCUMENTS = 8;
    private static final int ITEMS = 12;
    private static final Pattern LINK = Pattern.compile("/welcome/([\\w-]+)");

    private final InMemoryMail mail = new InMemoryMail();
    private final AtomicInteger days = new AtomicInteger();
    private final EntityManagerFactory factory;
    private final Office office;
    private final UserId anna;
    private final Desk desk;
    private final AppointmentTypeId quiet;
    private final AppointmentTypeId confirmed;
    private final List<DossierId> dossiers = new ArrayList<>();
    private final ScenarioId request;
    private final List<ScenarioId> scenarios;

    private Scene(Database database) {
        Migrations.apply(database.source());
        factory = JpaStorage.entityManagerFactory(database.source());
        office = Office.builder()
                .storage(JpaStorage.using(factory))
                .mail(mail)
                .passwords(new Argon2())
                .build();
        office.setUp().open(OfficeExamples.settings());
        anna = administrator();
        desk = office.as(Caller.user(anna));
        quiet = type("Tussendoor", new Confirmation(false, false));
        confirmed = type("Kennismaking", new Confirmation(true, true));
        for (int client = 0; client < CLIENTS; client++) {
            dossiers.add(new Given(desk).dossier(anna, "Klant" + client, "Wit", userName(client)));
            invite(dossiers.get(client), userName(client));
        }
        var kinds = IntStream.range(0, DOCUMENTS).mapToObj(this::kind).toList();
        request = scenario("Alles", kinds.stream().map(Scene::document).toList());
        scenarios = List.of(
                scenario("Klein", List.of(document(kinds.get(0)), reading(), alert("Bel de klant"))),
                scenario("Groot", List.of(document(kinds.get(1)), document(kinds.get(2)), alert("Vraag na"))));
    }

    /** In an empty database. */
    static Scene in(Database database) {
        return new Scene(database);
    }

    static String userName(int client) {
        return "klant" + client + "@wit.example";
    }

    AppointmentTypeId confirmed() {
        return confirmed;
    }

    List<DossierId> dossiers() {
        return List.copyOf(dossiers);
    }

    List<ScenarioId> scenarios() {
        return scenarios;
    }

    /** An appointment to work for. */
    record Item(DossierId dossier, AppointmentId appointment) {

        String path() {
            return "/dossiers/" + dossier.value() + "/appointments/" + appointment.value();
        }
    }

    /** An appointment for whose documents that client is asked. */
    Item toHandIn(int client) {
        var item = item(client);
        desk.scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), DossierItem.of(item.appointment()), List.of(request), today(), null));
        return item;
    }

    /** Appointments on which nothing was started yet. */
    List<Item> toStart() {
        return IntStream.range(0, ITEMS)
                .mapToObj(number -> item(number % CLIENTS))
                .toList();
    }

    private Item item(int client) {
        var dossier = dossiers.get(client);
        var appointment = desk.appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        dossier,
                        quiet,
                        "",
                        "",
                        new Appointments.When(
                                today().plusDays(days.incrementAndGet() % 300 + 1)
                                        .atTime(LocalTime.of(7, 0)),
                                null,
                                null),
                        new Place.Elsewhere("Stationsplein 1, Utrecht"),
                        anna,
                        true));
        return new Item(dossier, appointment);
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    private UserId administrator() {
        var token = office.entrance().firstAdministratorToken();
        if (token == null) {
            throw new IllegalStateException("Not an empty office");
        }
        var known = office.entrance()
                .becomeFirstAdministrator(
                        token,
                        new Entrance.FirstAdministrator(
                                PersonName.of("Anna", "", "Adviseur"),
                                EmailAddress.of("anna@office.example"),
                                ADVISER,
                                Everybody.PASSWORD));
        return ((Caller.User) known.caller()).id();
    }

    private void invite(DossierId dossier, String address) {
        var applicant = desk.dossiers().get(dossier).applicants().get(0);
        desk.portalAccess().invite(dossier, applicant.id());
        while (office.relay().runOnce() > 0) {
            // Each round carries out what the one before made possible.
        }
        var token = mail.sent().stream()
                .filter(letter -> address.equals(String.valueOf(letter.to().email())))
                .flatMap(letter -> LINK.matcher(letter.letter().text()).results())
                .map(found -> found.group(1))
                .reduce((first, last) -> last)
                .orElseThrow();
        office.entrance().setPassword(token, Everybody.PASSWORD);
    }

    private AppointmentTypeId type(String name, Confirmation confirmation) {
        var setup =
                new AppointmentType.Setup(name, name, Duration.ofHours(1), Channel.ON_SITE, List.of(), confirmation);
        return desk.appointmentTypes().define(new AppointmentTypeId(UUID.randomUUID()), setup);
    }

    private DocumentKindId kind(int number) {
        var id = new DocumentKindId(UUID.randomUUID());
        desk.documentKinds()
                .define(id, new DocumentKind.Setup("Stuk " + number, "", EnumSet.allOf(FileFormat.class), true, null));
        return id;
    }

    private ScenarioId scenario(String name, List<Step> steps) {
        var id = new ScenarioId(UUID.randomUUID());
        desk.scenarios().define(id, new Scenario.Setup(name, new Scope.Appointments(), steps, List.of()));
        return id;
    }

    private static Step document(DocumentKindId kind) {
        return new Step.RequestDocument(
                new StepId(UUID.randomUUID()),
                kind,
                Whom.DOSSIER,
                ClientAccess.standard(),
                Step.ActionItemChoice.AS_THE_KIND);
    }

    private static Step reading() {
        return new Step.AddActionItem(
                new StepId(UUID.randomUUID()), ActionItemKind.READ, "Lees dit", "", Whom.DOSSIER, 5);
    }

    private static Step alert(String text) {
        return new Step.RaiseAlert(new StepId(UUID.randomUUID()), text);
    }

    @Override
    public void close() {
        factory.close();
    }

    /** The application reads what this has hashed: how is written into each hash. */
    private static final class Argon2 implements PasswordHasher {

        private final Argon2PasswordEncoder encoder = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

        @Override
        public String hash(String password) {
            return encoder.encode(password);
        }

        @Override
        public boolean matches(String password, String hash) {
            return encoder.matches(password, hash);
        }
    }
}
