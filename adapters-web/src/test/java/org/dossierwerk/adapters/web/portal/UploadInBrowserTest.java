package org.dossierwerk.adapters.web.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    @Tag("ACT-03")
    void files_arrive_in_their_order_and_the_page_follows_what_becomes_of_them() {
        assertThat(page.locator("#bell .count")).hasText("1");
        page.setInputFiles(FILES, new FilePayload[] {pdf("mei.pdf"), pdf("juni.pdf")});

        assertThat(page.locator("#delivery")).containsText("Wordt gecontroleerd");
        work.office.work();
        assertThat(page.locator("#delivery")).containsText("mei.pdf");
        assertThat(page.locator("#delivery")).containsText("2 pagina’s, ontvangen vandaag");
        assertThat(page.locator("#live")).hasText("Ontvangen");
        assertThat(page.locator("#bell .count")).hasCount(0);
        assertThat(page.locator("#bell")).hasAttribute("data-tip", "Niets te doen");
        assertThat(errors).isEmpty();
    }

    @Test
    @Tag("DOC-11")
    void a_remark_that_was_typed_before_goes_with_the_files_and_one_typed_after_by_its_button() {
        var remark = page.locator("#upload textarea");
        assertThat(page.locator(".upload__send")).isHidden();
        remark.fill("Dit is mei.");
        page.setInputFiles(FILES, pdf("mei.pdf"));
        assertThat(page.locator("#delivery")).containsText("Uw opmerking: Dit is mei.");
        assertThat(remark).hasValue("");
        work.office.work();
        assertThat(page.locator("#delivery")).containsText("ontvangen vandaag");

        remark.fill("Juni volgt.");
        page.locator(".upload__send button").click();
        assertThat(page.locator("#delivery")).containsText("Juni volgt.");
        assertThat(remark).hasValue("");
        assertThat(errors).isEmpty();
    }

    @Test
    void a_remark_without_a_file_is_told_to_wait_for_one() {
        page.locator("#upload textarea").fill("Komt eraan");
        page.locator(".upload__send button").click();
        assertThat(page.locator(".upload__flaw")).containsText("Stuur eerst een bestand");
        assertThat(page.locator("#upload textarea")).hasValue("Komt eraan");
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

    @Test
    void a_large_file_arrives_whole_though_the_connection_breaks_in_the_middle() {
        var pieces = new AtomicInteger();
        page.route("**/parts/*", route -> {
            if (route.request().method().equals("PATCH") && pieces.incrementAndGet() == 2) {
                route.abort();
            } else {
                route.resume();
            }
        });

        page.setInputFiles(FILES, large());

        assertThat(page.locator("#delivery"))
                .containsText("Wordt gecontroleerd", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(pieces).as("three, and one of them twice").hasValue(4);
        work.office.work();
        assertThat(page.locator("#delivery")).containsText("koopakte.pdf");
        assertThat(page.locator("#delivery")).containsText("één pagina, ontvangen vandaag");
    }

    @Test
    void a_large_file_can_be_paused_and_goes_on_after_the_page_was_opened_anew() {
        var offsets = new ArrayList<String>();
        page.route("**/parts/*", route -> {
            if (route.request().method().equals("PATCH")) {
                var offset = route.request().headers().get("upload-offset");
                offsets.add(offset);
                if (offset.equals("5242880") && offsets.size() == 2) {
                    return;
                }
            }
            route.resume();
        });
        page.setInputFiles(FILES, large());
        assertThat(page.locator("x-upload .files__one")).containsText("5,2 van 12,6 MB");
        page.waitForCondition(() -> offsets.size() == 2);
        page.getByLabel("koopakte.pdf pauzeren").click();
        assertThat(page.locator("x-upload .files__one")).containsText("Onderbroken bij");
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/paused.png")));
        page.reload();
        page.setInputFiles(FILES, large());

        assertThat(page.locator("#delivery"))
                .containsText("Wordt gecontroleerd", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
        assertThat(offsets).containsExactly("0", "5242880", "5242880", "10485760");
    }

    private static Path large() {
        try {
            var file = Files.createDirectories(Path.of("target", "uploads")).resolve("koopakte.pdf");
            if (Files.notExists(file)) {
                Files.write(file, InMemoryPress.pdf("m".repeat(12 * 1024 * 1024)));
            }
            return file;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static FilePayload pdf(String name) {
        return new FilePayload(name, "application/pdf", InMemoryPress.pdf(name));
    }
}
