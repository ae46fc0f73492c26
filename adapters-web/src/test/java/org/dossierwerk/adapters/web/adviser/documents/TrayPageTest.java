package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The tray of a document check: files that staff put there and sort later. */
@Tag("DOC-10")
class TrayPageTest {

    private final WorkingOffice work = new WorkingOffice();
    private final Browser browser = work.browser();
    private final RequestedDocumentId payslip = work.asked(work.kind("Loonstrook"), work.emma());
    private final DocumentKindId passport = work.kind("Paspoort");

    @Test
    void what_is_put_there_is_checked_and_can_then_be_seen_and_taken_along() {
        var form = browser.get(work.place.documents()).page().select("#tray-upload form");
        assertThat(form.attr("action")).isEqualTo(work.place.tray());
        var sent = send("scan.pdf", "mei", form.select("[name=id]").attr("value"));
        assertThat(sent.location()).isEqualTo(work.place.documents());
        assertThat(browser.get(work.place.tray())
                        .page()
                        .select("#tray[data-checking]")
                        .text())
                .contains("scan.pdf", "Wordt gecontroleerd");
        work.office.work();

        var panel = browser.get(fileInTray()).page().select("#panel");
        assertThat(panel.text()).contains("Bestand verdelen", "scan.pdf", "één pagina");
        assertThat(browser.get(panel.select(".file__page img").attr("src")).header("Content-Type"))
                .isEqualTo("image/png");
        assertThat(browser.get(panel.select("a:contains(Downloaden)").attr("href"))
                        .body())
                .startsWith("%PDF");
    }

    @Test
    void it_is_put_to_a_document_by_a_choice_and_a_button() {
        var file = lying("scan.pdf", "mei");
        var panel = browser.get(file).page();
        assertThat(panel.select("select[name=document] option").eachText()).contains("Loonstrook · Emma de Wit");

        assertThat(browser.post(file + "/place", "document", "").status()).isEqualTo(422);
        var placed = browser.post(file + "/place", "document", payslip.value().toString());

        assertThat(placed.location()).isEqualTo(work.panel(payslip));
        assertThat(work.row(payslip).state()).isEqualTo(State.RECEIVED);
        var board = browser.get(work.panel(payslip)).page();
        assertThat(board.select("#toasts").text()).contains("Het bestand ligt nu bij Loonstrook");
        assertThat(board.select("#tray").text()).isEmpty();
        assertThat(browser.get(file).status()).isEqualTo(404);
    }

    @Test
    void a_new_document_is_added_with_it() {
        var file = lying("pas.pdf", "pas");
        var id = browser.get(file).page().select("form[action$=/add] [name=id]").attr("value");
        var refused = browser.post(file + "/add", "id", id, "kind", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#panel").text()).contains("pas.pdf");

        browser.post(file + "/add", "id", id, "kind", passport.value().toString(), "applicant", "");

        var added = work.row(new RequestedDocumentId(UUID.fromString(id)));
        assertThat(added.state()).isEqualTo(State.RECEIVED);
        assertThat(added.actionItem()).isNull();
    }

    @Test
    void it_is_thrown_away_and_had_back() {
        var file = lying("scan.pdf", "mei");
        assertThat(browser.post(file + "/discard").location()).isEqualTo(work.place.documents());
        var board = browser.get(work.place.documents()).page();
        assertThat(board.select("#tray").text()).isEmpty();
        var back = board.select("#toasts form");
        assertThat(back.attr("action")).isEqualTo(file + "/bring-back");
        browser.post(back.attr("action"));
        assertThat(browser.get(work.place.documents()).page().select("#tray").text())
                .contains("scan.pdf");
    }

    @Test
    void what_will_not_do_is_said_above_the_tray() {
        var refused = send("leeg.pdf", null, UUID.randomUUID().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".tray [role=alert]").text()).contains("leeg.pdf");
    }

    @Test
    @Tag("APT-25")
    void the_tray_of_a_cancelled_appointment_is_read_and_takes_nothing() {
        var file = lying("scan.pdf", "mei");
        work.office.desk().appointments().cancel(work.meeting, null);
        var board = browser.get(file).page();
        assertThat(board.select("#tray").text()).contains("scan.pdf");
        assertThat(board.select("#tray-upload, #tray [data-place], #panel select"))
                .isEmpty();
        assertThat(browser.get(board.select(".file__page img").attr("src")).status())
                .isEqualTo(200);
    }

    @Test
    void the_tray_of_another_item_is_another() {
        var file = lying("scan.pdf", "mei");
        var elsewhere = work.mortgage.tray() + file.substring(file.lastIndexOf('/'));
        assertThat(browser.get(elsewhere).status()).isEqualTo(404);
        assertThat(browser.get(elsewhere + "/file").status()).isEqualTo(404);
        assertThat(browser.get(elsewhere + "/pages/1").status()).isEqualTo(404);
        assertThat(browser.post(elsewhere + "/discard").status()).isEqualTo(404);
    }

    private String lying(String name, String text) {
        send(name, text, UUID.randomUUID().toString());
        work.office.work();
        return fileInTray();
    }

    private String fileInTray() {
        return browser.get(work.place.documents())
                .page()
                .select("#tray .files__name a")
                .attr("href");
    }

    private Browser.Answer send(String name, @Nullable String text, String id) {
        var bytes = text == null ? new byte[0] : InMemoryPress.pdf(text);
        return browser.send(MockMvcRequestBuilders.multipart(URI.create(work.place.tray()))
                .file(new MockMultipartFile("files", name, null, bytes))
                .param("id", id));
    }
}
