package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import java.util.regex.Pattern;
import org.dossierwerk.application.Caller;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.MailServer;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.access.Realm;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first appointment of a new office, from the link on the console to its cancelling. */
@Tag("journey")
class NewcomerTest {

    private static final String EMMA = "emma@dewit.example";
    private static final String KEREM = "kerem@aksoy.example";
    private static final Pattern INSIDE_A_DOSSIER = Pattern.compile(".*/dossiers/[0-9a-f-]{36}.*");

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @Test
    void an_adviser_plans_with_a_couple_who_read_it_in_their_mail_and_on_the_portal() {
        try (var desk = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK)) {
            becomeFirstAdministrator(desk.page());
            desk.picture("newcomer-1-inside");
            addType();
            var dossier = openDossier(desk.page());
            desk.picture("newcomer-2-dossier");

            plan(desk.page(), dossier);
            desk.picture("newcomer-3-planned");
            var confirmation = OFFICE.mailbox().awaitTo(EMMA, 1);
            assertThat(MailServer.text(confirmation)).contains("11:00").contains("25 november");
            assertThat(MailServer.calendar(confirmation).orElseThrow()).contains("METHOD:REQUEST", "SEQUENCE:0");
            OFFICE.mailbox().awaitTo(KEREM, 1);

            invite(desk.page(), dossier);
            seeOnThePortal("11:00");

            dragOneHourDown(desk.page(), dossier);
            desk.picture("newcomer-4-moved");
            var change = OFFICE.mailbox().awaitTo(EMMA, 3);
            assertThat(MailServer.text(change)).contains("12:00");
            assertThat(MailServer.calendar(change).orElseThrow()).contains("SEQUENCE:1");
            assertThat(desk.errors()).isEmpty();
            recordResult();
            cancelAnother(dossier);
        }
    }

    private static void becomeFirstAdministrator(Page page) {
        page.navigate("/welcome/" + OFFICE.office().entrance().firstAdministratorToken());
        page.locator("#firstName").fill("Sanne");
        page.locator("#lastName").fill("Bakker");
        page.locator("#email").fill("sanne@office.example");
        page.locator("#userName").fill("sanne");
        page.locator("#password").fill(Everybody.PASSWORD);
        submit(page);
        page.waitForURL(url -> !url.contains("welcome"));
    }

    private static void addType() {
        new Given(OFFICE.office().as(sanne())).type("Adviesgesprek");
    }

    private static Caller.User sanne() {
        var signedIn = OFFICE.office().entrance().signIn(Realm.DESK, "sanne", Everybody.PASSWORD, "test");
        return (Caller.User) signedIn.caller();
    }

    private static String openDossier(Page page) {
        page.navigate("/dossiers/new");
        page.locator("[name='first-firstName']").fill("Emma");
        page.locator("[name='first-infix']").fill("de");
        page.locator("[name='first-lastName']").fill("Wit");
        page.locator("[name='first-email']").fill(EMMA);
        page.locator("input[type=checkbox][name=partner]").check();
        page.locator("[name='partner-firstName']").fill("Kerem");
        page.locator("[name='partner-lastName']").fill("Aksoy");
        page.locator("[name='partner-email']").fill(KEREM);
        submit(page);
        page.waitForURL(INSIDE_A_DOSSIER);
        return page.url().replaceAll(".*(/dossiers/[0-9a-f-]{36}).*", "$1");
    }

    private static void plan(Page page, String dossier) {
        page.navigate(dossier + "/appointments/new");
        page.waitForResponse(
                answer -> answer.url().endsWith("/draft"),
                () -> page.locator("#placeSource").selectOption("typed"));
        page.locator("#date").fill("25-11-2026");
        page.locator("#time").fill("11:00");
        page.locator("#placeText").fill("Stationsplein 1, Utrecht");
        page.locator(".panel__foot button[type=submit]").last().click();
        page.waitForURL(url -> !url.contains("/new"));
    }

    private static void invite(Page page, String dossier) {
        page.navigate(dossier);
        page.locator("main a[href*='/portal']").first().click();
        page.locator("form[action$='/invite'] button").click();
        page.waitForLoadState();
        OFFICE.mailbox().awaitTo(EMMA, 2);
    }

    private static void seeOnThePortal(String time) {
        try (var portal = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE)) {
            portal.page().navigate("/welcome/" + OFFICE.mailbox().tokenTo(EMMA));
            portal.page().locator("#password").fill(Everybody.PASSWORD);
            submit(portal.page());
            portal.page().waitForURL(Pattern.compile(".*/portal.*"));
            assertThat(portal.page().locator("main")).containsText(time);
            portal.picture("newcomer-portal");
            assertThat(portal.errors()).isEmpty();
        }
    }

    private static void dragOneHourDown(Page page, String dossier) {
        page.navigate(dossier + "/appointments?view=week&date=2026-11-25");
        var block = page.locator("li.ev[data-move-url]").first();
        block.scrollIntoViewIfNeeded();
        var box = block.boundingBox();
        double quarter = box.height / 4;
        double middleOfSecondQuarter = box.y + 1.5 * quarter;
        page.mouse().move(box.x + 20, middleOfSecondQuarter);
        page.mouse().down();
        page.mouse().move(box.x + 20, middleOfSecondQuarter + 2 * quarter);
        page.mouse().move(box.x + 20, middleOfSecondQuarter + 4 * quarter);
        page.mouse().up();
        page.locator(".proposal [type=submit]").click();
        assertThat(page.locator("li.ev:not(.proposed) .ev__from").first()).hasText("12:00");
    }

    private static void recordResult() {
        OFFICE.clock().set(Instant.parse("2026-11-25T13:00:00Z"));
        try (var desk = BROWSERS.visit(OFFICE.address(), Reader.AT_A_DESK).signIn("/sign-in", "sanne")) {
            var page = desk.page();
            page.navigate("/calendar?view=week&date=2026-11-25");
            page.locator("li.ev a").first().click();
            page.locator("#result").selectOption(new SelectOption().setIndex(1));
            page.locator("form[action$='/result'] button[type=submit]").click();
            assertThat(page.locator(".toast")).containsText("resultaat");
            assertThat(page.locator("#result option:checked")).hasText("Wil advies");
            desk.picture("newcomer-5-result");
            assertThat(desk.errors()).isEmpty();
        }
    }

    private static void cancelAnother(String dossier) {
        var id = new DossierId(UUID.fromString(dossier.substring("/dossiers/".length())));
        var sanne = sanne();
        var desk = OFFICE.office().as(sanne);
        var type = desk.appointmentTypes().list().get(0).id();
        var next = new Given(desk).appointment(id, type, sanne.id(), LocalDateTime.parse("2026-12-02T10:00"));
        OFFICE.mailbox().awaitTo(EMMA, 4);
        try (var phone = BROWSERS.visit(OFFICE.address(), Reader.ON_A_PHONE).signIn("/sign-in", "sanne")) {
            phone.page().navigate(dossier + "/appointments/" + next.value() + "/cancel");
            phone.picture("newcomer-6-cancel");
            phone.page().locator(".panel__foot button[type=submit]").click();
            var cancellation = OFFICE.mailbox().awaitTo(EMMA, 5);
            assertThat(MailServer.calendar(cancellation).orElseThrow()).contains("METHOD:CANCEL");
            assertThat(phone.errors()).isEmpty();
        }
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").last().click();
    }
}
