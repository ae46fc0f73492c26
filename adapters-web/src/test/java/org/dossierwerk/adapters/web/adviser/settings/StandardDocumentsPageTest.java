package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.documents.StandardDocument;
import org.dossierwerk.domain.dossier.DossierId;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class StandardDocumentsPageTest {

    private static final String LIST = "/settings/standard-documents";

    private final OpenOffice office = new OpenOffice();
    private final DossierId dossier = new PreparedWork(office).couple();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("POR-08")
    void what_the_administrator_adds_stands_on_the_portal_once_it_was_checked() {
        assertThat(add("Dienstenwijzer", "wijzer.pdf", "een").status()).isEqualTo(303);
        assertThat(browser.get(LIST).page().select("main").text()).contains("Dienstenwijzer", "gecontroleerd");
        assertThat(portal().select("#important")).isEmpty();

        office.office().relay().runOnce();

        var important = portal().select("section[aria-labelledby=important]");
        assertThat(important.text()).contains("Dienstenwijzer", "wijzer.pdf");
        var file = browser.get(important.select("a").attr("href"));
        assertThat(file.body()).contains("een");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("wijzer.pdf");
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    @Tag("POR-08")
    void replacing_renaming_ordering_and_withdrawing_are_seen_on_the_portal() {
        add("Een", "een.pdf", "1");
        add("Twee", "twee.pdf", "2");
        office.office().relay().runOnce();

        send(
                path("Twee") + "/file",
                "nieuw.pdf",
                "3",
                "upload",
                UUID.randomUUID().toString());
        office.office().relay().runOnce();
        browser.post(path("Twee") + "/up");
        PageForm.of(browser.get(path("Een")), "form#setting")
                .with("name", "Eerste")
                .send(browser);

        assertThat(portal().select("section[aria-labelledby=important] .files__name")
                        .eachText())
                .containsExactly("Twee", "Eerste");
        assertThat(portal().select("section[aria-labelledby=important]").text()).contains("nieuw.pdf");
        var page = browser.get(path("Twee")).page();
        assertThat(page.select("a[href*=/files/]").eachText()).hasSize(2);
        assertThat(page.select("main").text()).contains("Klanten zien nu nieuw.pdf");

        browser.post(path("Twee") + "/withdraw");
        assertThat(portal().select("section[aria-labelledby=important] .files__name")
                        .eachText())
                .containsExactly("Eerste");
    }

    @Test
    void a_file_that_will_not_do_comes_back_with_the_sentence_and_what_was_typed() {
        var refused = add("Dienstenwijzer", "wijzer.exe", "een");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("main").text()).contains("wijzer.exe");
        assertThat(refused.page().select("#name").val()).isEqualTo("Dienstenwijzer");

        var nothing = browser.post(LIST + "/new", "id", UUID.randomUUID().toString(), "name", "Dienstenwijzer");
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(office.desk().standardDocuments().list()).isEmpty();
    }

    private Answer add(String name, String file, String text) {
        return send(LIST + "/new", file, text, "id", UUID.randomUUID().toString(), "name", name);
    }

    private Answer send(String address, String file, String text, String... fields) {
        var request = MockMvcRequestBuilders.multipart(address);
        request.file(new MockMultipartFile("files", file, "application/pdf", InMemoryPress.pdf(text)));
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.send(request);
    }

    private String path(String name) {
        return LIST + "/"
                + office.desk().standardDocuments().list().stream()
                        .filter(document -> document.name().equals(name))
                        .map(StandardDocument.Snapshot::id)
                        .findFirst()
                        .orElseThrow()
                        .value();
    }

    private Document portal() {
        var emma = office.desk().dossiers().get(dossier).applicants().get(0).id();
        return browser.get("/dossiers/" + dossier.value() + "/portal/" + emma.value() + "/view/documents")
                .page();
    }
}
