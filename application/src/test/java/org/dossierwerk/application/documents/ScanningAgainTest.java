package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.mail.Composer.About;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Viruses that become known only after a file was let through: every new file is looked through again each week, four times. */
@Tag("UPL-10")
class ScanningAgainTest {

    private static final String VIRUS = "a virus nobody knows yet";

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final DossierId dossier = office.aDossier(TestOffice.emmaAndDaan());
    private final DossierItem meeting =
            DossierItem.of(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
    private RequestedDocumentId payslip;
    private FileId file;

    @BeforeEach
    void a_file_that_was_let_through() {
        payslip = work.asked(meeting, work.aKind("Salarisstrook"));
        file = stored(payslip, "mei.pdf", VIRUS);
        office.desk().documentChecks().allow(payslip, new ClientAccess(true, true));
    }

    @Test
    void a_file_is_looked_through_again_once_a_week_for_four_weeks() {
        int atFirst = office.scanner.scans();
        nights(6);
        assertThat(office.scanner.scans()).isEqualTo(atFirst);
        for (int week = 1; week <= 4; week++) {
            nights(7);
            assertThat(office.scanner.scans()).as("week %d", week).isEqualTo(atFirst + week);
        }
        nights(60);
        assertThat(office.scanner.scans()).isEqualTo(atFirst + 4);
    }

    @Test
    void nobody_opens_a_file_in_which_something_is_found_and_both_are_told_why() {
        office.scanner.learn(VIRUS);
        nights(8);

        assertThatThrownBy(() -> office.desk().downloads().open(payslip, file))
                .isInstanceOf(DocumentRefusal.FileWithdrawn.class);
        assertThatThrownBy(() -> office.desk().downloads().preview(payslip, file, 1, 200))
                .isInstanceOf(DocumentRefusal.FileWithdrawn.class);
        assertThatThrownBy(() -> portal().documents().open(payslip)).isInstanceOf(DocumentRefusal.FileWithdrawn.class);
        assertThat(portal().documents().delivered()).singleElement().satisfies(delivered -> {
            assertThat(delivered.infected()).isTrue();
            assertThat(delivered.mayOpen()).isFalse();
        });
        assertThat(work.row(payslip).document().current().orElseThrow().virus()).isEqualTo("New-Signature");
        assertThat(office.files.files()).as("it stays with the record").contains(file);
    }

    @Test
    void a_draft_of_a_mail_loses_a_file_in_which_something_is_found_and_its_author_is_told() {
        var about = new About(dossier, null);
        office.desk().composer().attach(about, "offerte.pdf", new ByteArrayInputStream(("%PDF-1 " + VIRUS).getBytes()));
        office.scanner.learn(VIRUS);
        nights(8);

        assertThat(office.desk().composer().open(about).draft().enclosures()).isEmpty();
        assertThat(office.desk().workQueue().alerts())
                .extracting(
                        alert -> alert.alert().notice().reason(),
                        alert -> alert.alert().notice().text())
                .contains(tuple(AlertReason.FILE_INFECTED, "offerte.pdf"));
    }

    @Test
    void the_adviser_is_told_once_and_the_history_has_it() {
        office.scanner.learn(VIRUS);
        nights(40);

        assertThat(office.desk().workQueue().alerts()).singleElement().satisfies(alert -> {
            assertThat(alert.alert().notice().reason()).isEqualTo(AlertReason.FILE_INFECTED);
            assertThat(alert.alert().notice().text()).isEqualTo("mei.pdf");
        });
        assertThat(office.desk().history().of(dossier))
                .filteredOn(deed -> deed.action().equals("documents.infected/1"))
                .singleElement()
                .satisfies(deed -> assertThat(deed.facts())
                        .containsEntry("document", "Salarisstrook")
                        .containsEntry("remark", "New-Signature"));
    }

    @Test
    void a_copy_is_withdrawn_as_well_and_no_other_is_made() {
        var copy = work.asked(meeting, work.aKind("Kopie"));
        var another = work.asked(meeting, work.aKind("Nog een"));
        office.desk().documentChecks().copy(payslip, copy);
        office.scanner.learn(VIRUS);
        nights(8);

        assertThatThrownBy(() -> office.desk().downloads().open(copy, file))
                .isInstanceOf(DocumentRefusal.FileWithdrawn.class);
        assertThatThrownBy(() -> office.desk().documentChecks().copy(payslip, another))
                .isInstanceOf(DocumentRefusal.FileWithdrawn.class);
    }

    @Test
    @Tag("ACT-02")
    void what_nobody_can_read_any_more_is_not_signed() {
        var id = new ActionItemId(UUID.randomUUID());
        var task = new ActionItem.Task(ActionItemKind.SIGN, "Onderteken", "", null, null, null, payslip);
        office.desk().actionItems().add(new ActionItems.Add(id, meeting, task));
        office.scanner.learn(VIRUS);
        nights(8);
        assertThatThrownBy(() -> portal().sign(new Portal.Sign(id, file, "Emma Wit")))
                .isInstanceOf(ActionItemRefusal.NothingToSign.class);
    }

    @Test
    void other_files_are_opened_as_before() {
        var other = work.asked(meeting, work.aKind("Legitimatie"));
        var harmless = stored(other, "pas.pdf", "harmless");
        office.scanner.learn(VIRUS);
        nights(8);
        assertThat(office.desk().downloads().open(other, harmless).size()).isPositive();
    }

    @Test
    void while_the_scanner_does_not_answer_the_files_wait_for_another_night_and_health_knows() {
        stored(work.asked(meeting, work.aKind("Legitimatie")), "pas.pdf", "harmless");
        nights(6);
        office.scanner.learn(VIRUS);
        office.scanner.failWith(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "nobody there", null));
        int before = office.scanner.scans();
        nights(1);
        assertThat(office.scanner.scans()).as("asked no more that night").isEqualTo(before + 1);
        assertThat(unscanned()).isEqualTo(1);
        assertThat(work.row(payslip).document().current().orElseThrow().virus()).isNull();

        office.scanner.failWith(null);
        nights(1);
        assertThat(unscanned()).isZero();
        assertThat(work.row(payslip).document().current().orElseThrow().virus()).isNotNull();
    }

    @Test
    void a_file_that_the_scanner_will_not_take_does_not_keep_the_others_waiting() {
        stored(work.asked(meeting, work.aKind("Legitimatie")), "pas.pdf", "harmless");
        nights(6);
        office.scanner.failWith(new ProviderFailure(ProviderFailure.Kind.REJECTED, "too large", null));
        int before = office.scanner.scans();
        nights(1);
        assertThat(office.scanner.scans()).isEqualTo(before + 2);
        assertThat(unscanned()).isEqualTo(2);
    }

    @Test
    @Tag("POR-08")
    void an_important_document_is_shown_to_clients_no_more() {
        var guide = new StandardDocumentId(UUID.randomUUID());
        var upload = new UploadId(UUID.randomUUID());
        office.administrator().standardDocuments().add(guide, "Wijzer", upload, sent("wijzer.pdf", VIRUS));
        office.deliver();
        assertThat(portal().importantDocuments().list()).hasSize(1);

        office.scanner.learn(VIRUS);
        nights(8);

        assertThat(portal().importantDocuments().list()).isEmpty();
        assertThatThrownBy(() -> portal().importantDocuments().open(guide))
                .isInstanceOf(DocumentRefusal.NotFound.class);
        var known = office.administrator().standardDocuments().get(guide);
        assertThat(known.current().orElseThrow().virus()).isEqualTo("New-Signature");
        assertThatThrownBy(() -> office.administrator()
                        .standardDocuments()
                        .open(guide, known.current().orElseThrow().file()))
                .isInstanceOf(DocumentRefusal.FileWithdrawn.class);
    }

    private Portal portal() {
        var emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
        return office.office.portal(Caller.client(emma));
    }

    private FileId stored(RequestedDocumentId document, String name, String content) {
        var command = new Uploads.Send(new UploadId(UUID.randomUUID()), document, List.of(sent(name, content)));
        portal().documents().send(command);
        office.deliver();
        return work.row(document).document().current().orElseThrow().file();
    }

    private static SentFile sent(String name, String content) {
        return new SentFile(name, new ByteArrayInputStream(InMemoryPress.pdf(content)));
    }

    private void nights(int nights) {
        for (int night = 0; night < nights; night++) {
            office.clock.advance(Duration.ofDays(1));
            while (office.office.fileUpkeep().runOnce()) {
                // until morning
            }
        }
    }

    private int unscanned() {
        return office.storage
                .open(events -> {})
                .fileLedger()
                .unscanned(office.clock.instant().minus(Duration.ofHours(30)));
    }
}
