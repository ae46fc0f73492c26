package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What the panel of a document tells besides its file: what the client said, and that the same file is elsewhere. */
class RemarksAndDoublesTest {

    private final WorkingOffice work = new WorkingOffice();
    private final Browser browser = work.browser();
    private final RequestedDocumentId payslip = work.asked(work.kind("Loonstrook"), work.emma());
    private final RequestedDocumentId statement = work.asked(work.kind("Jaaropgave"), work.daan());

    @Test
    @Tag("DOC-11")
    void what_the_client_said_stands_beside_the_file_with_when_and_who() {
        var emma = work.details().applicants().get(0).person();
        var portal = work.office.office().portal(Caller.client(emma)).documents();
        portal.send(new Uploads.Send(
                new UploadId(UUID.randomUUID()),
                payslip,
                List.of(new SentFile("loon.pdf", new ByteArrayInputStream(InMemoryPress.pdf("mei")))),
                "Juni volgt <b>later</b>"));
        work.office.work();
        assertThat(browser.get(work.panel(payslip))
                        .page()
                        .select("#panel .note")
                        .text())
                .contains("Juni volgt <b>later</b>", "Opmerking van Emma de Wit");
    }

    @Test
    @Tag("UPL-13")
    void the_same_file_elsewhere_is_told_with_a_link() {
        send(payslip);
        assertThat(browser.get(work.panel(payslip)).page().select("#panel .note"))
                .isEmpty();
        send(statement);
        var link = browser.get(work.panel(statement)).page().select("#panel .note a");
        assertThat(link.text()).isEqualTo("Loonstrook · Emma de Wit");
        assertThat(link.attr("href")).isEqualTo(work.panel(payslip));
    }

    private void send(RequestedDocumentId document) {
        browser.send(MockMvcRequestBuilders.multipart(URI.create(work.panel(document) + "/files"))
                .file(new MockMultipartFile("files", "scan.pdf", null, InMemoryPress.pdf("mei")))
                .param("id", UUID.randomUUID().toString()));
        work.office.work();
    }
}
