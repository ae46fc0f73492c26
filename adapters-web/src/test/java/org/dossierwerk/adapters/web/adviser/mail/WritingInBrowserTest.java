package org.dossierwerk.adapters.web.adviser.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Chromium;
import org.dossierwerk.adapters.web.testing.OfficeServer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.mail.MailViews;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.mail.Undeliverable;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Writing a mail in a real browser: the editor, the draft that keeps itself, the preview, people and files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WritingInBrowserTest {

    private static final Pattern SAVED = Pattern.compile("Opgeslagen \\d\\d:\\d\\d");

    private final List<String> errors = new ArrayList<>();
    private Chromium chromium;
    private OpenOffice office;
    private DossierViews.Details dossier;
    private OfficeServer server;
    private Page page;

    @BeforeAll
    void a_browser() {
        chromium = new Chromium();
    }

    @BeforeEach
    void ada_writes_about_a_dossier() {
        errors.clear();
        office = new OpenOffice();
        dossier = office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
        server = new OfficeServer(new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR), 0);
        page = chromium.page(1440, 900, errors);
        page.navigate(server.url(path("/letter")));
    }

    @AfterEach
    void stop() {
        page.context().close();
        server.close();
    }

    @AfterAll
    void close() {
        chromium.close();
    }

    @Test
    @Tag("MAIL-01")
    void a_letter_is_written_kept_previewed_and_sent_with_its_marks() {
        assertThat(page.locator("#to")).hasValue("Emma Wit <emma@example.org>");
        assertThat(page.locator(".rich__area .filled")).containsText("Geachte Emma Wit");
        page.fill("#subject", "Uw offerte");
        page.locator(".rich__area").click();
        page.keyboard().press("Control+End");
        page.keyboard().press("Enter");
        page.keyboard().type("Zie de ");
        page.getByLabel("Vet").click();
        page.keyboard().type("bijlage");
        page.getByLabel("Vet").click();
        page.keyboard().type(".");
        assertThat(page.locator("[data-saved]")).hasText(SAVED);
        assertThat(page.frameLocator("#preview").locator("strong")).hasText("bijlage");

        page.reload();
        assertThat(page.locator("#subject")).hasValue("Uw offerte");
        assertThat(page.locator(".rich__area b, .rich__area strong")).hasText("bijlage");
        screenshot("write-1440");
        page.setViewportSize(390, 844);
        screenshot("write-390");
        page.locator(".rich__area").press("Control+Enter");

        assertThat(page.locator("[data-toast]")).containsText("wordt verstuurd");
        page.locator("[data-toast] a").click();
        assertThat(page.locator("h1")).hasText("Uw offerte");
        assertThat(mail().state().letter().html()).contains("<p>Zie de <strong>bijlage</strong>.</p>");
        assertThat(errors).isEmpty();
    }

    @Test
    @Tag("MAIL-04")
    void files_go_along_as_soon_as_they_are_chosen_and_what_was_typed_stays() {
        page.fill("#subject", "Met bijlage");
        page.setInputFiles("input[type=file]", new FilePayload[] {pdf("offerte.pdf"), pdf("begroting.pdf")});
        assertThat(page.locator("#attached .files__name")).hasText(new String[] {"offerte.pdf", "begroting.pdf"});
        assertThat(page.locator("#subject")).hasValue("Met bijlage");
        page.getByLabel("begroting.pdf weglaten").click();
        assertThat(page.locator("#attached .files__name")).hasText(new String[] {"offerte.pdf"});

        assertThat(page.locator("button[value=attach]")).isHidden();
        page.setInputFiles("input[type=file]", new FilePayload[] {
            new FilePayload("virus.exe", "", new byte[] {'M', 'Z'}),
            new FilePayload("foto.pdf", "", new byte[] {'M', 'Z'})
        });
        assertThat(page.locator("#letter-upload .files__detail--bad")).hasCount(2);
        assertThat(page.locator("#attached .files__name")).hasText(new String[] {"offerte.pdf"});

        screenshot("write-refused-1440");
        page.locator("button[value=send]").click();
        assertThat(page.locator("[data-toast]")).isVisible();
        assertThat(mail().state().enclosures()).hasSize(1);
        page.locator("[data-toast] a").click();
        assertThat(page.locator(".files__name")).hasText("offerte.pdf");
        screenshot("mail-with-file-1440");
    }

    @Test
    @Tag("MAIL-04")
    void a_file_on_its_way_shows_how_far_it_is_and_what_is_being_typed_stays() {
        var held = new ArrayList<Route>();
        page.route("**/letter/files", held::add);
        page.setInputFiles("input[type=file]", pdf("offerte.pdf"));
        assertThat(page.locator("#letter-upload progress")).isVisible();
        page.fill("#subject", "Terwijl het onderweg is");
        page.waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        assertThat(page.locator("#attached .files__name")).hasText("offerte.pdf");
        assertThat(page.locator("#letter-upload progress")).hasCount(0);
        assertThat(page.locator("#subject")).hasValue("Terwijl het onderweg is");
        assertThat(page.locator("[data-saved]")).hasText(SAVED);
        page.reload();
        assertThat(page.locator("#subject")).hasValue("Terwijl het onderweg is");
        assertThat(errors).isEmpty();
    }

    @Test
    @Tag("BEY-16")
    void an_address_that_mail_came_back_from_is_flagged_beside_the_field_it_stands_in() {
        office.stores()
                .undeliverables()
                .flag(new Undeliverable(
                        EmailAddress.of("emma@example.org"), office.clock().instant(), "550 No such user"));
        page.reload();
        assertThat(page.locator("[data-bounced=to]")).containsText("No such user");
        assertThat(page.locator("[data-bounced=cc]")).isHidden();
        page.fill("#cc", "Emma <EMMA@example.org>");
        page.fill("#to", "iemand@example.org");
        assertThat(page.locator("[data-bounced=cc]")).isVisible();
        assertThat(page.locator("[data-bounced=to]")).isHidden();
        screenshot("write-bounced-1440");
        assertThat(errors).isEmpty();
    }

    @Test
    void people_of_the_dossier_are_put_in_and_taken_out_by_a_button() {
        var emma = page.locator("[data-add=cc]");
        assertThat(page.locator("[data-add=to]")).hasAttribute("aria-pressed", "true");
        emma.click();
        assertThat(page.locator("#cc")).hasValue("Emma Wit <emma@example.org>");
        page.fill("#cc", "\"Bos, Tom\" <tom@example.org>, Emma Wit <emma@example.org>");
        emma.click();
        assertThat(page.locator("#cc")).hasValue("\"Bos, Tom\" <tom@example.org>");
        assertThat(errors).isEmpty();
    }

    @Test
    void what_is_wrong_is_said_at_its_place_and_nothing_is_sent() {
        page.fill("#subject", "Voor {{onbekend}}");
        page.fill("#cc", "a@b@c");
        page.locator("button[value=send]").click();
        assertThat(page.locator("#cc-error")).containsText("a@b@c");
        page.fill("#cc", "");
        page.locator("button[value=send]").click();
        assertThat(page.locator("#subject-error")).containsText("{{onbekend}}");
        assertThat(page.locator(".rich__area")).containsText("Geachte Emma Wit");
        assertThat(office.desk().mailing().outbox(dossier.id())).isEmpty();
    }

    @Test
    @Tag("APT-19")
    void a_template_fills_the_letter_about_an_appointment() {
        var start = LocalDateTime.parse("2026-11-24T11:00");
        var appointment = office.appointment(dossier, "Inventarisatie", start, new Place.ByVideo(""));
        page.navigate(server.url(path("/appointments/" + appointment.value() + "/mail")));
        assertThat(page.locator(".rich__area .filled", new Page.LocatorOptions().setHasText("Inventarisatie")))
                .isVisible();
        page.selectOption(
                "#choice", new com.microsoft.playwright.options.SelectOption().setLabel("Gewijzigde afspraak"));
        page.locator("button[value=fill]").click();
        assertThat(page.locator("#subject")).hasValue(Pattern.compile(".*gewijzigd.*|.*verplaatst.*|.*[Ww]ijzig.*"));
        screenshot("write-appointment-1440");
        page.locator("button[value=discard]").click();
        assertThat(page.locator("[data-toast]")).containsText("weggegooid");
        assertThat(errors).isEmpty();
    }

    @Test
    @Tag("MAIL-05")
    void a_follow_up_comes_into_the_work_list() {
        page.fill("#subject", "Terugkomen");
        page.fill("#followUp", "2026-11-25T09:00");
        page.locator("button[value=send]").click();
        assertThat(page.locator("[data-toast]")).isVisible();
        assertThat(office.desk().workQueue().alerts()).isEmpty();
        office.clock().set(java.time.Instant.parse("2026-11-25T08:00:00Z"));
        assertThat(office.desk().workQueue().alerts()).hasSize(1);
    }

    @Test
    @Tag("MAIL-03")
    void everybody_writes_their_own_signature() {
        page.navigate(server.url("/signature"));
        page.fill("#signature", "Met vriendelijke groet,\nAda van Loon");
        page.locator("main form button").click();
        assertThat(page.locator("[data-toast]")).isVisible();
        page.navigate(server.url(path("/letter")));
        assertThat(page.locator(".rich__area")).containsText("Ada van Loon");
    }

    private MailViews.Details mail() {
        var sent = office.desk().mailing().outbox(dossier.id());
        assertThat(sent).hasSize(1);
        return office.desk().mailing().get(sent.get(0).id());
    }

    private String path(String rest) {
        return "/dossiers/" + dossier.id().value() + rest;
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", InMemoryPress.pdf(name));
    }

    private void screenshot(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", name + ".png"))
                .setFullPage(true));
    }
}
