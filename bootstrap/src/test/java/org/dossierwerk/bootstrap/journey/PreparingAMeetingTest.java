package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A couple prepares a meeting: the adviser at a desk, the client on a phone, from planning to cancelling. */
@Tag("journey")
class PreparingAMeetingTest {

    private static final String EMMA = "emma@dewit.example";
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-yyyy");
    private static final Pattern DOSSIER = Pattern.compile(".*(/dossiers/[0-9a-f-]{36}).*");
    private static final LocatorAssertions.ContainsTextOptions PATIENT =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started();

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    @Tag("SCN-02")
    @Tag("DOC-07")
    @Tag("DOC-08")
    @Tag("DOC-09")
    @Tag("DOC-12")
    @Tag("ACT-05")
    @Tag("APT-22")
    void documents_are_asked_for_handed_in_rejected_approved_and_outlive_the_appointment() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        new OrientationOffice(people.desk(anna)).setUp();
        try (var desk = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "anna");
                var phone = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE)) {
            var page = desk.page();
            var dossier = openDossier(page);
            var appointment = plan(page, dossier);
            seeWhatIsAskedOfWhom(desk, appointment);
            planTheDivorceForTomorrow(desk, appointment);
            startTheDivorceToday(desk, appointment);

            people.client(anna, new DossierId(UUID.fromString(dossier.substring("/dossiers/".length()))));
            phone.signIn("/portal/sign-in", EMMA);
            handInTwoPhotos(phone);
            reject(desk, appointment);
            handInAgain(phone);
            approve(desk, appointment);

            deleteInThreeWays(desk, appointment);
            cancelAndFindTheCheck(desk, appointment);
            assertThat(desk.errors()).isEmpty();
            assertThat(phone.errors()).isEmpty();
        }
    }

    private static String openDossier(Page page) {
        page.navigate("/dossiers/new");
        page.locator("[name='first-firstName']").fill("Emma");
        page.locator("[name='first-infix']").fill("de");
        page.locator("[name='first-lastName']").fill("Wit");
        page.locator("[name='first-email']").fill(EMMA);
        page.locator("[name='first-incomeType']").selectOption("Loondienst");
        page.locator("input[type=checkbox][name=partner]").check();
        page.locator("[name='partner-firstName']").fill("Kerem");
        page.locator("[name='partner-lastName']").fill("Aksoy");
        page.locator("[name='partner-email']").fill("kerem@aksoy.example");
        page.locator("[name='partner-incomeType']").selectOption("Ondernemer");
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL(DOSSIER);
        return DOSSIER.matcher(page.url()).replaceFirst("$1");
    }

    private static String plan(Page page, String dossier) {
        page.navigate(dossier + "/appointments/new");
        page.waitForResponse(
                answer -> answer.url().endsWith("/draft"),
                () -> page.locator("#placeSource").selectOption("typed"));
        page.locator("#date").fill(TYPED.format(today().plusDays(20)));
        page.locator("#time").fill("11:00");
        page.locator("#placeText").fill("Stationsplein 1, Utrecht");
        page.locator(".panel__foot button[type=submit]").last().click();
        page.waitForURL(Pattern.compile(".*/appointments/[0-9a-f-]{36}.*"));
        return page.url().replaceAll(".*(/dossiers/[0-9a-f-]{36}/appointments/[0-9a-f-]{36}).*", "$1");
    }

    private static void seeWhatIsAskedOfWhom(Visit desk, String appointment) {
        var page = desk.page();
        page.navigate(appointment + "/documents");
        desk.picture("meeting-1-sets");
        assertThat(group(page, "Emma")).containsText("Salarisstrook");
        assertThat(group(page, "Emma")).containsText("Jaaropgaaf");
        assertThat(group(page, "Emma")).not().containsText("Jaarcijfers");
        assertThat(group(page, "Kerem")).containsText("Jaarcijfers");
        assertThat(group(page, "Kerem")).not().containsText("Salarisstrook");
    }

    private static void planTheDivorceForTomorrow(Visit desk, String appointment) {
        var page = desk.page();
        page.navigate(appointment + "/scenario");
        page.getByLabel("Scheiding").check();
        assertThat(page.locator("#preview")).containsText("Echtscheidingsconvenant");
        page.locator("#executeOn").fill(TYPED.format(today().plusDays(1)));
        page.locator("input[name=timed][type=checkbox]").check();
        page.locator("#executeAt").fill("09:00");
        page.locator("#preview button[type=submit]").click();
        assertThat(page.locator("main li", containing("Scheiding")).first()).containsText("9:00");
        assertThat(page.locator(".toast")).containsText("Gepland voor");
        desk.picture("meeting-2-planned");
        page.navigate(appointment + "/documents");
        assertThat(page.locator("main")).not().containsText("Echtscheidingsconvenant");
    }

    private static void startTheDivorceToday(Visit desk, String appointment) {
        var page = desk.page();
        page.navigate(appointment + "/scenario");
        page.getByRole(AriaRole.BUTTON, named("Afzeggen")).click();
        page.getByLabel("Scheiding").check();
        page.locator("#preview button[type=submit]").click();
        page.navigate(appointment + "/documents");
        assertThat(page.locator("main")).containsText("Echtscheidingsconvenant");
        assertThat(page.locator("main")).containsText("Finale kwijting");
    }

    private static void handInTwoPhotos(Visit phone) {
        send(phone, "voor.png", "achter.png");
        assertThat(phone.page().locator("#delivery")).containsText("2 pagina’s, ontvangen vandaag", PATIENT);
        phone.picture("meeting-3-handed-in");
    }

    private static void handInAgain(Visit phone) {
        phone.page().navigate("/portal");
        assertThat(phone.page().locator("main")).containsText("0% klaar");
        phone.page().locator("a.row", containing("Salarisstrook")).first().click();
        assertThat(phone.page().locator("main")).containsText("De onderste regel is niet te lezen.");
        phone.picture("meeting-5-asked-again");
        send(phone, "scherp.png");
        assertThat(phone.page().locator("#delivery")).containsText("één pagina, ontvangen vandaag", PATIENT);
    }

    private static void send(Visit phone, String... names) {
        var page = phone.page();
        page.navigate("/portal");
        page.locator("a.row", containing("Salarisstrook")).first().click();
        var photos = new FilePayload[names.length];
        for (int i = 0; i < names.length; i++) {
            photos[i] = Photos.photo(names[i]);
        }
        page.setInputFiles("input[type=file][multiple]", photos);
    }

    private static void reject(Visit desk, String appointment) {
        var page = review(desk, appointment);
        page.locator("#judge [name=remark]").fill("De onderste regel is niet te lezen.");
        page.locator("button[value=REJECT_AND_REQUEST_AGAIN]").click();
        assertThat(page.locator(".toast"))
                .containsText("Salarisstrook · Emma de Wit is afgekeurd en opnieuw gevraagd.");
        desk.picture("meeting-4-rejected");
    }

    private static void approve(Visit desk, String appointment) {
        var page = review(desk, appointment);
        page.locator("body").press("a");
        assertThat(page.locator(".toast")).containsText("Salarisstrook · Emma de Wit is goedgekeurd.");
        assertThat(page.locator(".board")).not().containsText("De onderste regel is niet te lezen.");
        desk.picture("meeting-6-approved");
    }

    private static Page review(Visit desk, String appointment) {
        desk.page().navigate(appointment + "/documents");
        desk.page().locator(".board__name a", containing("Salarisstrook")).click();
        return desk.page();
    }

    private static void deleteInThreeWays(Visit desk, String appointment) {
        var page = desk.page();
        page.navigate(appointment + "/documents");
        assertThat(page.getByLabel("Weghalen: Salarisstrook")).hasCount(0);
        assertThat(page.getByLabel("Weghalen: Finale kwijting"))
                .hasAttribute("data-tip", "Het stuk verdwijnt, met het actiepunt van de klant.");
        page.getByLabel("Weghalen: Finale kwijting").click();
        assertThat(page.locator(".board")).not().containsText("Finale kwijting");

        page.navigate(appointment + "/actions");
        assertThat(page.locator("main")).not().containsText("Finale kwijting");
        page.locator("li.todo", containing("Jaaropgaaf"))
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(Pattern.compile("Weghalen.*")))
                .click();
        assertThat(page.locator("main li.todo", containing("Jaaropgaaf"))).hasCount(0);
        page.navigate(appointment + "/documents");
        assertThat(group(page, "Emma")).containsText("Jaaropgaaf");
        desk.picture("meeting-7-deleted");
    }

    private static void cancelAndFindTheCheck(Visit desk, String appointment) {
        var page = desk.page();
        page.navigate(appointment + "/cancel");
        assertThat(page.locator("main, .panel").last()).containsText("doorgestreept");
        desk.picture("meeting-8-cancelling");
        page.locator(".panel__foot button[type=submit]").click();
        assertThat(page.locator(".toast")).containsText("geannuleerd");
        page.navigate(appointment + "/documents");
        assertThat(group(page, "Emma")).containsText("Goedgekeurd");
        desk.picture("meeting-9-check-kept");
    }

    private static Locator group(Page page, String applicant) {
        return page.locator(".board tbody", containing(applicant)).first();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static LocalDate today() {
        return LocalDateTime.now(ZONE).toLocalDate();
    }
}
