package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Sending files at the desk, seeing their pages and taking one along. */
class FilesOfDocumentTest {

    private final WorkingOffice work = new WorkingOffice();
    private final Browser browser = work.browser();
    private final RequestedDocumentId payslip = work.asked(work.kind("Loonstrook"), work.emma());

    @Test
    @Tag("DOC-10")
    void what_staff_send_is_received_and_its_action_item_done() {
        var form = browser.get(work.panel(payslip)).page().select("#upload form");
        assertThat(form.attr("action")).isEqualTo(work.panel(payslip) + "/files");

        var sent = send(
                "loon.pdf",
                InMemoryPress.pdf("mei", "juni"),
                form.select("[name=id]").attr("value"));
        assertThat(sent.location()).isEqualTo(work.panel(payslip));
        assertThat(browser.get(work.panel(payslip))
                        .page()
                        .select("#delivery[data-checking]")
                        .text())
                .contains("loon.pdf", "Wordt gecontroleerd");
        work.office.work();

        var panel = browser.get(work.panel(payslip)).page();
        assertThat(panel.select("#panel").text()).contains("Ontvangen", "2 pagina’s");
        assertThat(work.row(payslip).document().current().orElseThrow().by())
                .isEqualTo(new UploadedBy.Staff(work.office.administrator()));
        assertThat(work.todo().get(0).state().isOpen()).isFalse();
    }

    @Test
    void a_file_is_seen_and_taken_along_and_that_is_kept() {
        send("loon.pdf", InMemoryPress.pdf("mei"), id());
        work.office.work();
        var panel = browser.get(work.panel(payslip)).page();

        var picture = browser.get(panel.select(".file__page img").attr("src"));
        var file = browser.get(panel.select("a:contains(Downloaden)").attr("href"));

        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(panel.select(".file__page img").attr("alt")).isEqualTo("Eerste pagina van loon.pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("loon.pdf");
        assertThat(file.body()).startsWith("%PDF");
        assertThat(work.office.desk().history().of(work.dossier))
                .extracting(entry -> entry.action())
                .contains("documents.viewed/1", "documents.downloaded/1");
    }

    @Test
    void what_will_not_do_is_said_in_the_panel() {
        var refused = send("leeg.pdf", new byte[0], id());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#panel [role=alert]").text()).contains("leeg.pdf");
    }

    @Test
    void a_file_of_another_document_is_not_found() {
        send("loon.pdf", InMemoryPress.pdf("mei"), id());
        work.office.work();
        var other = work.asked(work.kind("Paspoort"), work.emma());
        var file = work.row(payslip).document().current().orElseThrow().file().value();

        assertThat(browser.get(work.panel(payslip) + "/files/" + file).status()).isEqualTo(200);
        assertThat(browser.get(work.panel(other) + "/files/" + file).status()).isEqualTo(404);
        assertThat(browser.get(work.panel(payslip) + "/files/" + id()).status()).isEqualTo(404);
        assertThat(browser.get(work.panel(payslip) + "/files/" + file + "/pages/2")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void where_nothing_is_awaited_nothing_is_sent() {
        work.office.desk().appointments().cancel(work.meeting, null);

        assertThat(browser.get(work.panel(payslip)).page().select("x-upload")).isEmpty();
    }

    private Browser.Answer send(String name, byte[] bytes, String id) {
        return browser.send(MockMvcRequestBuilders.multipart(URI.create(work.panel(payslip) + "/files"))
                .file(new MockMultipartFile("files", name, null, bytes))
                .param("id", id));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
