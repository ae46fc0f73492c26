package org.dossierwerk.adapters.web.adviser.documents;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.dossierwerk.adapters.web.testing.Chromium;
import org.dossierwerk.adapters.web.testing.OfficeServer;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StagedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Dropping files on the rows of a board, and the message that undoes, in Chromium. */
class GesturesInBrowserTest {

    private static final String DROP = """
            (row, [name, content, repeat]) => {
              const bytes = Uint8Array.from(atob(content), (c) => c.charCodeAt(0));
              const dataTransfer = new DataTransfer();
              dataTransfer.items.add(new File([bytes, new Uint8Array(repeat)], name));
              for (const type of ['dragover', 'drop']) {
                const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer });
                row.dispatchEvent(event);
                if (!event.defaultPrevented) return false;
              }
              return true;
            }""";

    private static Chromium chromium;

    private final List<String> errors = new ArrayList<>();
    private final WorkingOffice office = new WorkingOffice();
    private final RequestedDocumentId payslip = office.asked(office.kind("Salarisstrook"), office.emma());
    private final RequestedDocumentId identity = office.asked(office.kind("Paspoort"), office.emma());
    private final OfficeServer server = new OfficeServer(office.browser(), 0);

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @AfterEach
    void nothing_went_wrong_on_the_console() {
        server.close();
        assertThat(errors).isEmpty();
    }

    @Test
    @Tag("DOC-10")
    void a_file_that_is_dropped_on_a_row_arrives_at_its_document_and_the_row_tells_so() {
        var page = board();
        page.evaluate("window.same = true");

        assertThat(drop(row(page, payslip), "strook.pdf", InMemoryPress.pdf("mei"), 0))
                .isTrue();

        assertThat(row(page, payslip)).containsText("Wordt gecontroleerd");
        office.office.work();
        assertThat(row(page, payslip)).containsText("Ontvangen");
        assertThat(row(page, payslip)).containsText("strook.pdf");
        assertThat(page.locator("#readiness")).containsText("1");
        assertThat(page.evaluate("window.same")).isEqualTo(true);
        assertThat(office.row(payslip).state()).isEqualTo(State.RECEIVED);
        assertThat(office.row(identity).state()).isEqualTo(State.REQUESTED);
    }

    @Test
    @Tag("DOC-10")
    void a_large_one_goes_in_pieces() {
        var page = board();
        var pieces = new ArrayList<String>();
        page.onRequest(request -> {
            if (request.method().equals("PATCH")) {
                pieces.add(request.url());
            }
        });

        drop(row(page, payslip), "groot.pdf", InMemoryPress.pdf("mei"), StagedFile.PIECE);

        assertThat(row(page, payslip)).containsText("Wordt gecontroleerd");
        assertThat(pieces).hasSize(2).allMatch(url -> url.contains(office.panel(payslip) + "/files/parts/"));
    }

    @Test
    @Tag("DOC-10")
    void files_are_dropped_on_the_tray_and_from_there_dragged_to_a_row() {
        var page = board();
        var tray = page.locator("#tray-upload .upload__drop");
        assertThat(drop(tray, "strook.pdf", InMemoryPress.pdf("mei"), 0)).isTrue();
        assertThat(page.locator("#tray")).containsText("Wordt gecontroleerd");
        office.office.work();
        var file = page.locator("#tray [data-place]");
        assertThat(file).containsText("strook.pdf");

        file.dragTo(row(page, payslip));

        page.waitForURL("**" + office.panel(payslip));
        assertThat(row(page, payslip)).containsText("Ontvangen");
        assertThat(page.locator("#tray [data-place]")).hasCount(0);
        assertThat(office.row(payslip).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void what_will_not_do_is_said_in_the_row() {
        var page = board();
        drop(row(page, payslip), "brochure.pages", new byte[] {1}, 0);
        assertThat(row(page, payslip)).containsText("Dit soort bestand kunnen wij niet openen.");
        drop(row(page, identity), "paspoort.pdf", InMemoryPress.pdf("paspoort"), 0);
        assertThat(row(page, identity)).containsText("Wordt gecontroleerd");
        assertThat(row(page, payslip)).containsText("Dit soort bestand kunnen wij niet openen.");
    }

    @Test
    void beside_the_rows_and_where_nothing_is_awaited_a_file_does_nothing() {
        office.handedIn(payslip, "strook.pdf");
        office.judged(payslip, Verdict.APPROVE, "");
        var page = board();
        assertThat(drop(row(page, payslip), "strook.pdf", InMemoryPress.pdf("mei"), 0))
                .isTrue();
        assertThat(drop(page.locator("h1"), "strook.pdf", InMemoryPress.pdf("mei"), 0))
                .isTrue();
        assertThat(page.locator("tr x-upload")).hasCount(0);
        assertThat(page.locator("#tray")).isEmpty();
        assertThat(page.url()).endsWith("/documents");
    }

    @Test
    @Tag("DOC-20")
    void the_message_stays_until_it_is_used() {
        office.handedIn(payslip, "strook.pdf");
        var page = chromium.page(1440, 900, errors);
        page.clock().install();
        page.navigate(server.url(office.place.documents()));
        row(page, payslip).locator(".button--ok").click();
        assertThat(page.locator("[data-toast]")).containsText("is goedgekeurd");
        assertThat(office.row(payslip).state()).isEqualTo(State.APPROVED);

        page.clock().runFor(60_000);
        page.locator("[data-toast] button[type=submit]").click();

        assertThat(page.locator("[data-toast]")).containsText("wacht weer op een oordeel");
        assertThat(office.row(payslip).state()).isEqualTo(State.RECEIVED);
    }

    private Page board() {
        var page = chromium.page(1440, 900, errors);
        page.navigate(server.url(office.place.documents()));
        return page;
    }

    private static Locator row(Page page, RequestedDocumentId document) {
        return page.locator("#d-" + document.value());
    }

    /** @return whether the page kept the browser from opening it */
    private static boolean drop(Locator at, String name, byte[] bytes, int more) {
        return (boolean) at.evaluate(DROP, List.of(name, Base64.getEncoder().encodeToString(bytes), more));
    }
}
