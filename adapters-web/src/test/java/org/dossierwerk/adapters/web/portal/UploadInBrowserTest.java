package org.dossierwerk.adapters.web.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Chromium;
import org.dossierwerk.adapters.web.testing.OfficeServer;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Sending files from a phone, in a real browser: in their order, with what is wrong said at once, and tried again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadInBrowserTest {

    private static final String FILES = "input[type=file][multiple]";

    private final List<String> errors = new ArrayList<>();
    private Chromium chromium;
    private WorkingOffice work;
    private OfficeServer server;
    private Page page;

    @BeforeAll
    void a_browser() {
        chromium = new Chromium();
    }

    @BeforeEach
    void emma_looks_at_what_she_has_to_hand_in() {
        errors.clear();
        work = new WorkingOffice();
        work.office.letIn(work.details());
        work.asked(work.kind("Loonstrook"), null);
        var item = work.todo().get(0).state().id().value();
        server = new OfficeServer(new Browser(work.office).signIn("/portal/sign-in", "emma@example.org"), 0);
        page = chromium.page(390, 844, errors);
        page.navigate(server.url("/portal/actions/" + item));
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
    @Tag("DOC-12")
    void files_arrive_in_their_order_and_the_page_follows_what_becomes_of_them() {
        page.setInputFiles(FILES, new FilePayload[] {pdf("mei.pdf"), pdf("juni.pdf")});

        assertThat(page.locator("#delivery")).containsText("Wordt gecontroleerd");
        work.office.work();
        assertThat(page.locator("#delivery")).containsText("mei.pdf");
        assertThat(page.locator("#delivery")).containsText("2 pagina’s, ontvangen vandaag");
        assertThat(page.locator("#live")).hasText("Ontvangen");
        assertThat(errors).isEmpty();
    }

    @Test
    void what_will_not_do_is_said_before_it_is_sent() {
        page.setInputFiles(FILES, new FilePayload[] {
            new FilePayload("brochure.pages", "", new byte[] {1}), new FilePayload("leeg.pdf", "", new byte[0])
        });

        assertThat(page.locator("x-upload .files__one").first())
                .containsText("Dit soort bestand kunnen wij niet openen. Stuur een pdf");
        assertThat(page.locator("x-upload .files__one").last()).containsText("Het bestand is leeg.");
        page.getByLabel("leeg.pdf niet sturen").click();
        assertThat(page.locator("x-upload .files__one")).hasCount(1);
        assertThat(errors).isEmpty();
    }

    @Test
    void what_the_server_refuses_is_said_beside_the_file() {
        page.setInputFiles(FILES, new FilePayload("foto.jpg", "", InMemoryPress.pdf("geen foto")));

        assertThat(page.locator("x-upload .files__one")).containsText("foto.jpg");
        assertThat(page.locator("x-upload .files__detail--bad")).containsText("ander soort bestand");
    }

    @Test
    void a_connection_that_fails_is_tried_again() {
        var turns = new AtomicInteger();
        page.route("**/files", route -> {
            if (route.request().method().equals("POST") && turns.getAndIncrement() == 0) {
                route.abort();
            } else {
                route.resume();
            }
        });

        page.setInputFiles(FILES, pdf("mei.pdf"));

        assertThat(page.locator("#delivery")).containsText("Wordt gecontroleerd");
        assertThat(turns).hasValue(2);
    }

    @Test
    void somebody_who_was_signed_out_meanwhile_is_told_that_it_did_not_work() {
        page.route("**/files", route -> route.fulfill(new Route.FulfillOptions().setStatus(403)));

        page.setInputFiles(FILES, pdf("mei.pdf"));

        assertThat(page.locator("x-upload .files__one")).containsText("Uploaden is niet gelukt.");
        page.unroute("**/files");
        page.getByLabel("mei.pdf opnieuw sturen").click();
        assertThat(page.locator("#delivery")).containsText("Wordt gecontroleerd");
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", InMemoryPress.pdf(name));
    }
}
