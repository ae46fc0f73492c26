package org.dossierwerk.application.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.documents.ImportantDocuments.Important;
import org.dossierwerk.application.office.History;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Documents that the administrator puts there for every client. */
class StandardDocumentsTest {

    private final TestOffice office = new TestOffice();

    @Test
    @Tag("POR-08")
    void clients_see_exactly_what_the_administrator_put_there_in_that_order() {
        assertThat(clients().list()).isEmpty();
        var guide = added("Dienstenwijzer", "een");
        added("Privacyverklaring", "twee");
        office.deliver();
        assertThat(clients().list()).extracting(Important::name).containsExactly("Dienstenwijzer", "Privacyverklaring");

        documents().withdraw(guide);
        assertThat(clients().list()).extracting(Important::name).containsExactly("Privacyverklaring");
        assertThatThrownBy(() -> clients().open(guide)).isInstanceOf(DocumentRefusal.NotFound.class);
        documents().reinstate(guide);
        assertThat(clients().list()).hasSize(2);
    }

    @Test
    @Tag("POR-08")
    void replacing_shows_the_new_file_once_it_was_checked_and_keeps_the_old_one() throws IOException {
        var guide = added("Dienstenwijzer", "versie 1");
        office.deliver();
        assertThat(read(guide)).contains("versie 1");

        documents().replace(guide, upload(), pdf("nieuw.pdf", "versie 2"));
        assertThat(read(guide)).contains("versie 1");
        office.deliver();
        assertThat(read(guide)).contains("versie 2");
        assertThat(clients().list()).extracting(Important::fileName).containsExactly("nieuw.pdf");

        var versions = documents().get(guide).versions();
        assertThat(versions).hasSize(2);
        try (var earlier = documents().open(guide, versions.get(0).file())) {
            assertThat(new String(earlier.bytes().readAllBytes(), UTF_8)).contains("versie 1");
        }
        assertThat(office.files.files()).hasSize(2);
    }

    @Test
    @Tag("POR-08")
    void what_is_not_checked_yet_or_carries_a_virus_is_shown_to_nobody() throws IOException {
        var guide = added("Dienstenwijzer", "goed");
        assertThat(clients().list()).isEmpty();
        assertThatThrownBy(() -> clients().open(guide)).isInstanceOf(DocumentRefusal.NotFound.class);
        office.deliver();

        documents()
                .replace(
                        guide,
                        upload(),
                        new SentFile(
                                "virus.pdf",
                                new ByteArrayInputStream(
                                        (new String(InMemoryPress.pdf("x"), UTF_8) + VirusScannerContract.eicar())
                                                .getBytes(UTF_8))));
        office.deliver();
        assertThat(read(guide)).contains("goed");
        assertThat(documents().get(guide).arrival().flaw())
                .isEqualTo(new Upload.Flaw(FileProblem.INFECTED, "virus.pdf"));
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    void a_file_that_will_not_do_at_first_sight_is_refused_and_nothing_is_kept() {
        var id = new StandardDocumentId(UUID.randomUUID());
        assertThatThrownBy(() -> documents()
                        .add(id, "X", upload(), new SentFile("x.exe", new ByteArrayInputStream(new byte[] {'M', 'Z'}))))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThatThrownBy(() -> documents().add(id, " ", upload(), pdf("x.pdf", "x")))
                .hasMessageContaining("text.missing");
        assertThat(documents().list()).isEmpty();
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    void sending_twice_under_one_id_is_sending_once_and_a_second_waits_for_the_first() {
        var id = new StandardDocumentId(UUID.randomUUID());
        var first = upload();
        documents().add(id, "Dienstenwijzer", first, pdf("a.pdf", "a"));
        documents().add(id, "Dienstenwijzer", first, pdf("a.pdf", "a"));
        documents().replace(id, first, pdf("a.pdf", "a"));
        assertThat(documents().list()).hasSize(1);
        assertThat(office.files.files()).hasSize(1);
        assertThatThrownBy(() -> documents().replace(id, upload(), pdf("b.pdf", "b")))
                .isInstanceOf(DocumentRefusal.BeingChecked.class);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    void the_order_is_the_administrator_s() {
        var first = added("Een", "1");
        var second = added("Twee", "2");
        documents().moveUp(second);
        documents().moveUp(second);
        assertThat(documents().list()).extracting(document -> document.id()).containsExactly(second, first);
    }

    @Test
    void what_was_done_is_written_down_and_only_who_has_the_right_does_it() {
        var guide = added("Dienstenwijzer", "1");
        office.deliver();
        long version = documents().get(guide).version();
        documents().rename(guide, version, "Wegwijzer");
        assertThatThrownBy(() -> documents().rename(guide, version, "X")).isInstanceOf(StaleVersion.class);
        documents().withdraw(guide);
        assertThat(office.administrator().history().of(History.Setting.STANDARD_DOCUMENT, guide.value()))
                .extracting(deed -> deed.action(), deed -> deed.facts().get("name"))
                .containsExactly(
                        tuple("standard-document.withdrawn/1", "Wegwijzer"),
                        tuple("standard-document.renamed/1", "Wegwijzer"),
                        tuple("standard-document.published/1", "Dienstenwijzer"),
                        tuple("standard-document.sent/1", "Dienstenwijzer"));

        var sam = office.desk(office.aColleague("Sam", Right.WORK_ON_DOSSIERS)).standardDocuments();
        assertThatThrownBy(sam::list).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> sam.withdraw(guide)).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> sam.replace(guide, upload(), pdf("x.pdf", "x")))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
    }

    private StandardDocuments documents() {
        return office.administrator().standardDocuments();
    }

    private ImportantDocuments clients() {
        var dossier = office.aDossier();
        var emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
        return office.office.portal(Caller.client(emma)).importantDocuments();
    }

    private StandardDocumentId added(String name, String text) {
        var id = new StandardDocumentId(UUID.randomUUID());
        documents().add(id, name, upload(), pdf("bestand.pdf", text));
        return id;
    }

    private String read(StandardDocumentId document) throws IOException {
        try (var file = clients().open(document)) {
            return new String(file.bytes().readAllBytes(), UTF_8);
        }
    }

    private static UploadId upload() {
        return new UploadId(UUID.randomUUID());
    }

    private static SentFile pdf(String name, String text) {
        return new SentFile(name, new ByteArrayInputStream(InMemoryPress.pdf(text)));
    }
}
