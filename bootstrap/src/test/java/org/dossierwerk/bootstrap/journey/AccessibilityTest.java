package org.dossierwerk.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Tray;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.bootstrap.harness.Axe;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Browsers.Width;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.access.ApiTokenId;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page for everybody: wide and narrow, light and dark, in three languages. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessibilityTest {

    private static final String CLIENT = "emma@dewit.example";
    private static final List<String> AT_THE_DOOR =
            List.of("/sign-in", "/portal/sign-in", "/forgotten", "/welcome/unknown", "/no-such-page");
    private static final List<String> AT_THE_PORTAL =
            List.of("/portal", "/portal/appointments", "/portal/calendar-feed", "/portal/documents");

    private static final String TOO_LARGE = """
            () => {
              const form = document.querySelector('#upload form').cloneNode(true);
              const chosen = new DataTransfer();
              chosen.items.add(new File([new Uint8Array(27 * 1024 * 1024)], 'groot.pdf'));
              form.querySelector('input[type=file]').files = chosen.files;
              document.body.append(form);
              form.submit();
            }""";

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    private String dossier = "";
    private String appointment = "";
    private String group = "";
    private String takeOut = "";
    private String seat = "";
    private String document = "";
    private String action = "";
    private String openedPortal = "";
    private String mail = "";
    private String appointmentType = "";
    private String product = "";
    private String scenario = "";
    private String application = "";
    private String chosen = "";
    private String standardDocument = "";
    private String signing = "";
    private String sharing = "";
    private String trayFile = "";
    private String words = "";

    @BeforeAll
    void an_office_with_a_dossier() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var given = new Given(people.desk(anna));
        var type = given.type("Kennismaking");
        DossierId opened = given.dossier(anna, "Emma", "Wit", CLIENT);
        var planned = given.appointment(opened, type, anna, LocalDateTime.parse("2026-11-25T11:00"));
        OFFICE.mailbox().awaitTo(CLIENT, 1);
        people.client(anna, opened);
        dossier = "/dossiers/" + opened.value();
        var written = people.desk(anna).mailing().outbox(opened).get(0).id();
        mail = dossier + "/mail/" + written.value();
        appointmentType = "/settings/types/" + type.value();
        var applicant =
                people.desk(anna).dossiers().get(opened).applicants().get(0).id();
        openedPortal = dossier + "/portal/" + applicant.value() + "/view";
        appointment = dossier + "/appointments/" + planned.value();
        var together = given.group("Info-avond", 8, type, anna, LocalDateTime.parse("2026-11-26T19:00"));
        seat = dossier + "/appointments/" + given.seat(together, opened).value();
        group = "/groups/" + together.value();
        takeOut = group + "/participants/" + opened.value() + "/remove";
        var item = DossierItem.of(planned);
        var asked = given.document(item, "Salarisstrook");
        document = asked.value().toString();
        action = given.actionItem(item, asked).value().toString();
        product = dossier + "/products/" + given.product(opened).value();
        var kind = people.desk(anna).documentKinds().list().get(0).id();
        scenario = "/settings/scenarios/" + given.scenario("Inkomen", kind).value();
        application = "/applications/" + application();
        chosen = application + "?dossier=" + opened.value();
        var important = new StandardDocumentId(UUID.randomUUID());
        var photo = Photos.photo("wegwijzer.png");
        people.desk(anna)
                .standardDocuments()
                .add(
                        important,
                        "Dienstenwijzer",
                        new UploadId(UUID.randomUUID()),
                        new SentFile(photo.name, new ByteArrayInputStream(photo.buffer)));
        standardDocument = "/settings/standard-documents/" + important.value();
        filesOf(people.desk(anna), item);
        words = "/mail/templates/"
                + people.desk(anna)
                        .mailTemplates()
                        .get(Occasion.CHANGE, null)
                        .id()
                        .value() + "/1";
        people.desk(anna).apiTokens().issue(new ApiTokenId(UUID.randomUUID()), "Vergelijker");
    }

    /** One in the tray, one to sign, and beside them data to share, which has no provider here. */
    private void filesOf(Desk desk, DossierItem item) {
        var photo = Photos.photo("brief.png");
        var agreement = new RequestedDocumentId(UUID.randomUUID());
        var kind = desk.documentKinds().list().get(0).id();
        desk.documentChecks()
                .request(new DocumentChecks.Request(
                        agreement, item, kind, applicant(desk, item), new ClientAccess(false, true), false, ""));
        desk.uploads().send(new Uploads.Send(new UploadId(UUID.randomUUID()), agreement, List.of(sent(photo))));
        desk.tray().send(new Tray.Send(new TrayFileId(UUID.randomUUID()), item, List.of(sent(photo))));
        awaitTrue(() -> desk.tray().of(item).get(0).state() == TrayFile.State.LYING
                && desk.documentChecks().of(item).rows().stream()
                        .anyMatch(row -> row.document().id().equals(agreement)
                                && row.document().hasFile()));
        trayFile = desk.tray().of(item).get(0).id().value().toString();
        signing = add(desk, item, ActionItemKind.SIGN, agreement);
        sharing = add(desk, item, ActionItemKind.SHARE_SOURCE_DATA, null);
    }

    private static ApplicantId applicant(Desk desk, DossierItem item) {
        return desk.documentChecks().of(item).applicants().get(0).id();
    }

    private static SentFile sent(FilePayload photo) {
        return new SentFile(photo.name, new ByteArrayInputStream(photo.buffer));
    }

    private static String add(Desk desk, DossierItem item, ActionItemKind kind, @Nullable RequestedDocumentId toSign) {
        var id = new ActionItemId(UUID.randomUUID());
        var task = new ActionItem.Task(kind, "Doe dit even", "Het duurt niet lang.", null, null, null, toSign);
        desk.actionItems().add(new ActionItems.Add(id, item, task));
        return id.value().toString();
    }

    private static void awaitTrue(BooleanSupplier condition) {
        var until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("files are checked in time").isLessThan(until);
            LockSupport.parkNanos(100_000_000);
        }
    }

    /** One that waits, of somebody with the address of the dossier's applicant. */
    private static UUID application() {
        var id = new ApplicationId(UUID.randomUUID());
        var who = new Application.Person(
                new Party.Person(PersonName.of("Emmy", "de", "Wit"), LocalDate.of(1990, 5, 1)),
                new Party.Contact(EmailAddress.of(CLIENT), new PhoneNumber("+31612345678"), null));
        OFFICE.office()
                .applicationInbox()
                .receive(id, new Application.Message("Vergelijker", List.of(who), null, "Aankoop"));
        return id.value();
    }

    /**
     * Each width and each theme once, and German, whose words are longest, where room is scarce: a hundred pages take a while,
     * and what a theme changes does not hang on the width.
     */
    static Stream<Reader> readers() {
        return Stream.of(
                new Reader(Width.DESKTOP, ColorScheme.LIGHT, "nl-NL"),
                new Reader(Width.PHONE, ColorScheme.DARK, "de-DE"));
    }

    @ParameterizedTest
    @MethodSource("readers")
    void nothing_stands_in_anybodys_way(Reader reader) {
        var found = new ArrayList<String>();
        try (var visit = BROWSERS.inspection(OFFICE.address(), reader)) {
            AT_THE_DOOR.forEach(path -> inspect(visit, path, found));
        }
        try (var visit = BROWSERS.inspection(OFFICE.address(), reader).signIn("/sign-in", "anna")) {
            atTheDesk().forEach(path -> inspect(visit, path, found));
        }
        try (var visit = BROWSERS.inspection(OFFICE.address(), reader).signIn("/portal/sign-in", CLIENT)) {
            AT_THE_PORTAL.forEach(path -> inspect(visit, path, found));
            List.of(action, signing, sharing).forEach(item -> inspect(visit, "/portal/actions/" + item, found));
            inspectTooLarge(visit, "/portal/actions/" + action, found);
        }
        assertThat(found).isEmpty();
    }

    /** The checker must find what is there to find. */
    @Test
    void a_page_without_a_language_and_with_pale_words_is_found() {
        try (var visit = BROWSERS.inspection(OFFICE.address(), Reader.AT_A_DESK)) {
            visit.page().navigate("/sign-in");
            visit.page()
                    .evaluate("() => { document.documentElement.removeAttribute('lang');"
                            + " document.querySelector('h1').style.color = '#ddd'; }");
            assertThat(violations(visit)).contains("html-has-lang", "color-contrast");
        }
    }

    private List<String> atTheDesk() {
        return List.of(
                "/today",
                "/dossiers",
                "/dossiers/new",
                dossier,
                dossier + "/edit",
                dossier + "/products",
                dossier + "/parties",
                dossier + "/mail",
                dossier + "/mail?show=SUPERSEDED",
                mail,
                dossier + "/letter",
                dossier + "/history",
                dossier + "/appointments",
                dossier + "/appointments/new",
                appointment,
                appointment + "/cancel",
                appointment + "/client",
                appointment + "/mail",
                openedPortal,
                openedPortal + "/actions/" + action,
                appointment + "/history",
                appointment + "/documents",
                appointment + "/documents/new",
                appointment + "/documents/" + document,
                appointment + "/documents/tray/" + trayFile,
                appointment + "/actions",
                appointment + "/actions/new",
                appointment + "/actions/" + action,
                dossier + "/actions",
                appointment + "/scenario",
                product,
                product + "/scenario",
                product + "/move?q=emma",
                "/calendar",
                "/calendar?view=day",
                "/calendar?view=month",
                "/calendar?view=list",
                "/appointments/new",
                "/groups",
                "/groups/new",
                group,
                group + "?q=emma",
                group + "/details",
                group + "/cancel",
                group + "/history",
                takeOut,
                seat,
                "/mail",
                appointmentType,
                "/signature",
                "/parties",
                "/search?text=emma",
                "/settings",
                "/settings/documents/new",
                "/settings/scenarios",
                scenario,
                scenario + "/remove",
                "/settings/triggers/new",
                "/settings/closing-days",
                "/settings/closing-days/holidays?country=DE",
                "/applications",
                application,
                application + "?q=wit",
                application + "?new=true",
                chosen,
                "/settings/tokens",
                "/settings/templates",
                "/settings/templates/CONFIRMATION",
                "/settings/letters/new",
                words,
                "/calendar-feed",
                "/calendars",
                "/calendars/new/caldav",
                "/settings/calendars",
                "/settings/standard-documents",
                "/settings/standard-documents/new",
                standardDocument);
    }

    /** The page that says so, after a form without a script. */
    private static void inspectTooLarge(Visit visit, String path, List<String> found) {
        visit.page().navigate(path);
        visit.page()
                .waitForResponse(
                        answer -> answer.status() == 413, () -> visit.page().evaluate(TOO_LARGE));
        visit.page().waitForLoadState();
        assertThat(visit.page().locator("#upload").count()).isZero();
        violations(visit).forEach(rule -> found.add(path + " too large: " + rule));
    }

    private static void inspect(Visit visit, String path, List<String> found) {
        visit.page().navigate(path);
        violations(visit).forEach(rule -> found.add(path + ": " + rule));
    }

    /** Without the frames in which mails are shown: no script runs there, so that axe would wait for ever. */
    private static List<String> violations(Visit visit) {
        return Axe.on(visit.page())
                .exclude("iframe")
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze()
                .getViolations()
                .stream()
                .map(Rule::getId)
                .toList();
    }
}
