package org.dossierwerk.application.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFile;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files that staff put into the tray of a document check, to sort later. */
@Tag("DOC-10")
class TrayTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final DossierId dossier = office.aDossier(TestOffice.emmaAndDaan());
    private final DossierItem.OfAppointment meeting =
            new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
    private final DocumentKindId payslip = work.aKind("Salarisstrook");

    @Test
    void what_is_sent_is_checked_and_then_lies_in_the_tray() {
        send(pdf("scan.pdf", "mei"), picture("foto.jpg"));
        assertThat(tray())
                .extracting(TrayFile.Snapshot::state)
                .containsOnly(TrayFile.State.CHECKING)
                .hasSize(2);
        office.deliver();
        assertThat(tray())
                .extracting(TrayFile.Snapshot::state, file -> name(file))
                .containsExactlyInAnyOrder(
                        tuple(TrayFile.State.LYING, "scan.pdf"), tuple(TrayFile.State.LYING, "foto.pdf"));
        assertThat(office.files.files()).as("nothing of what was sent").hasSize(2);
    }

    @Test
    void a_file_put_to_a_document_is_its_file_as_if_it_had_been_sent_for_it() throws IOException {
        var document = work.asked(meeting, payslip);
        var file = lying("scan.pdf", "mei");
        desk().place(file, document);

        var row = work.row(document).document();
        assertThat(row.progress().state()).isEqualTo(Progress.State.RECEIVED);
        assertThat(row.current().orElseThrow().by()).isEqualTo(new UploadedBy.Staff(office.anna));
        assertThat(work.todo(meeting))
                .extracting(line -> line.state().status())
                .containsExactly(ActionItemStatus.COMPLETED);
        assertThat(tray()).isEmpty();
        try (var opened = office.desk()
                .downloads()
                .open(document, row.current().orElseThrow().file())) {
            assertThat(new String(opened.bytes().readAllBytes(), UTF_8)).contains("mei");
        }
        assertThatThrownBy(() -> desk().place(file, document)).isInstanceOf(DocumentRefusal.NotInTray.class);
        assertThatThrownBy(() -> desk().discard(file)).isInstanceOf(DocumentRefusal.NotInTray.class);
        assertThatThrownBy(() -> desk().open(file)).isInstanceOf(DocumentRefusal.NotFound.class);
    }

    @Test
    void a_new_document_is_added_with_it_which_the_client_is_not_asked_for() {
        var file = lying("scan.pdf", "mei");
        var daan =
                office.desk().documentChecks().of(meeting).applicants().get(1).id();
        var command = new Tray.PlaceAnew(file, new RequestedDocumentId(UUID.randomUUID()), payslip, daan);
        desk().placeAnew(command);
        desk().placeAnew(command);

        assertThat(office.desk().documentChecks().of(meeting).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.state()).isEqualTo(Progress.State.RECEIVED);
                    assertThat(row.applicant()).isEqualTo("Daan Vos");
                    assertThat(row.actionItem()).isNull();
                });
        assertThat(tray()).isEmpty();
    }

    @Test
    void a_document_that_is_waited_for_is_not_added_beside_itself() {
        work.asked(meeting, payslip);
        var file = lying("scan.pdf", "mei");
        assertThatThrownBy(() -> desk().placeAnew(
                                new Tray.PlaceAnew(file, new RequestedDocumentId(UUID.randomUUID()), payslip, null)))
                .isInstanceOf(DocumentRefusal.AlreadyRequested.class);
        assertThat(tray()).hasSize(1);
    }

    @Test
    void a_judged_document_another_check_and_another_sort_of_file_are_refused_and_it_stays_in_the_tray() {
        var judged = work.asked(meeting, payslip);
        work.handedInByStaff(judged);
        work.judge(judged, DocumentChecks.Verdict.APPROVE, "");
        var other = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-26T10:00"));
        var elsewhere = work.asked(other, work.aKind("Paspoort"));
        var pdfOnly = new DocumentKindId(UUID.randomUUID());
        office.administrator()
                .documentKinds()
                .define(pdfOnly, new DocumentKind.Setup("Akte", "", EnumSet.of(FileFormat.PDF), true, null));
        var deed = work.asked(meeting, pdfOnly);
        send(picture("foto.jpg"));
        office.deliver();
        var file = tray().get(0).id();

        assertThatThrownBy(() -> desk().place(file, judged)).isInstanceOf(DocumentRefusal.WrongState.class);
        assertThatThrownBy(() -> desk().place(file, elsewhere)).isInstanceOf(DocumentRefusal.NotFound.class);
        assertThatThrownBy(() -> desk().place(file, deed))
                .isInstanceOfSatisfying(
                        DocumentRefusal.Unusable.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(FileProblem.WRONG_KIND));
        assertThat(tray()).extracting(TrayFile.Snapshot::state).containsExactly(TrayFile.State.LYING);
    }

    @Test
    void what_was_thrown_away_can_be_had_back_for_an_hour_and_then_goes_for_good() {
        var file = lying("scan.pdf", "mei");
        desk().discard(file);
        desk().discard(file);
        assertThat(tray()).isEmpty();
        assertThatThrownBy(() -> desk().open(file)).isInstanceOf(DocumentRefusal.NotFound.class);
        desk().bringBack(file);
        assertThat(tray()).hasSize(1);

        desk().discard(file);
        aNight();
        assertThat(office.files.files()).isEmpty();
        assertThatThrownBy(() -> desk().bringBack(file)).isInstanceOf(DocumentRefusal.NotFound.class);
    }

    @Test
    void an_hour_later_it_cannot_be_had_back() {
        var file = lying("scan.pdf", "mei");
        desk().discard(file);
        office.clock.advance(Duration.ofHours(1));
        assertThatThrownBy(() -> desk().bringBack(file)).isInstanceOf(DocumentRefusal.NotInTray.class);
    }

    @Test
    @Tag("INV-8")
    void what_lies_there_is_read_at_night_and_stays() {
        var file = lying("scan.pdf", "mei");
        aMonthOfNights();
        assertThat(office.files.files()).hasSize(1);
        assertThat(desk().preview(file, 1, 100)).isNotEmpty();

        office.files.remove(office.files.files().iterator().next());
        aMonthOfNights();
        assertThat(office.desk().workQueue().alerts())
                .extracting(line -> line.alert().notice().text())
                .containsExactly("scan.pdf");
    }

    @Test
    void a_file_with_a_virus_is_said_to_be_no_good_and_the_notice_is_thrown_away() {
        send(new SentFile(
                "virus.pdf",
                new ByteArrayInputStream(
                        (new String(InMemoryPress.pdf("x"), UTF_8) + VirusScannerContract.eicar()).getBytes(UTF_8))));
        var file = tray().get(0).id();
        assertThatThrownBy(() -> desk().discard(file)).isInstanceOf(DocumentRefusal.BeingChecked.class);
        office.deliver();
        assertThat(tray())
                .extracting(TrayFile.Snapshot::flaw)
                .containsExactly(new Upload.Flaw(FileProblem.INFECTED, "virus.pdf"));
        assertThat(office.files.files()).isEmpty();
        assertThatThrownBy(() -> desk().place(file, work.asked(meeting, payslip)))
                .isInstanceOf(DocumentRefusal.NotInTray.class);
        desk().discard(file);
        assertThat(tray()).isEmpty();
    }

    @Test
    void what_will_not_do_at_first_sight_refuses_all_of_them_and_nothing_is_kept() {
        assertThatThrownBy(() -> send(
                        pdf("goed.pdf", "goed"),
                        new SentFile("x.exe", new ByteArrayInputStream(new byte[] {'M', 'Z'}))))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThatThrownBy(this::send).isInstanceOf(DocumentRefusal.Unusable.class);
        assertThat(tray()).isEmpty();
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    void sending_twice_with_one_id_sends_once_and_the_same_file_is_not_kept_twice() {
        var command = new Tray.Send(
                new TrayFileId(UUID.randomUUID()), meeting, List.of(pdf("a.pdf", "a"), pdf("b.pdf", "b")));
        desk().send(command);
        desk().send(command);
        assertThat(tray()).hasSize(2);
        assertThatThrownBy(() -> send(pdf("zelfde.pdf", "a")))
                .isInstanceOfSatisfying(
                        DocumentRefusal.Unusable.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(FileProblem.SENT_BEFORE));
        assertThat(office.files.files()).hasSize(2);
    }

    @Test
    @Tag("APT-22")
    void an_appointment_with_something_in_its_tray_stays_when_it_is_cancelled_and_its_tray_can_be_read() {
        var file = lying("scan.pdf", "mei");
        assertThat(office.desk().appointments().cancel(meeting.appointment(), null))
                .isEqualTo(Cancellation.KEPT);
        assertThat(tray()).hasSize(1);
        assertThat(desk().preview(file, 1, 100)).isNotEmpty();
        assertThatThrownBy(() -> send(pdf("b.pdf", "b"))).isInstanceOf(DocumentRefusal.ItemInactive.class);
    }

    @Test
    @Tag("APT-21")
    void an_appointment_whose_tray_was_emptied_leaves_no_trace() {
        desk().discard(lying("scan.pdf", "mei"));
        assertThat(office.desk().appointments().cancel(meeting.appointment(), null))
                .isEqualTo(Cancellation.REMOVED);
        aNight();
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    @Tag("PRD-05")
    void the_tray_of_a_product_goes_along_to_another_dossier() {
        var product =
                DossierItem.of(work.aProduct(dossier, work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek"), "Woning"));
        desk().send(new Tray.Send(new TrayFileId(UUID.randomUUID()), product, List.of(pdf("akte.pdf", "akte"))));
        var other = office.aDossier();
        office.administrator().products().move(((DossierItem.OfProduct) product).product(), other);
        office.deliver();
        assertThat(desk().of(product)).singleElement().satisfies(file -> {
            assertThat(file.dossier()).isEqualTo(other);
            assertThat(file.sentTo()).isEqualTo(dossier);
            assertThat(desk().preview(file.id(), 1, 100)).isNotEmpty();
        });
    }

    @Test
    void no_client_ever_sees_it() {
        lying("scan.pdf", "mei");
        var emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
        assertThat(office.office.portal(Caller.client(emma)).documents().delivered())
                .isEmpty();
    }

    @Test
    void a_closed_dossier_and_a_colleague_who_may_not_know_it_change_nothing() {
        var file = lying("scan.pdf", "mei");
        var sam = office.desk(office.aColleague("Sam", Right.WORK_ON_DOSSIERS)).tray();
        assertThatThrownBy(() -> sam.of(meeting)).isInstanceOf(DossierRefusal.NotFound.class);
        assertThatThrownBy(() -> sam.open(file)).isInstanceOf(DocumentRefusal.NotFound.class);
        assertThatThrownBy(() -> sam.discard(file)).isInstanceOf(DocumentRefusal.NotFound.class);
        var nobody = office.desk(office.aColleague("Kim", Right.MAINTAIN_USERS)).tray();
        assertThatThrownBy(() -> nobody.of(meeting)).isInstanceOf(OfficeRefusal.NotAllowed.class);

        office.desk()
                .dossiers()
                .close(dossier, office.desk().dossiers().get(dossier).version());
        assertThatThrownBy(() -> desk().discard(file)).isInstanceOf(DossierRefusal.class);
        assertThatThrownBy(() -> send(pdf("b.pdf", "b"))).isInstanceOf(DossierRefusal.class);
        assertThat(tray()).hasSize(1);
    }

    @Test
    void what_was_done_stands_in_the_history() {
        var document = work.asked(meeting, payslip);
        var file = lying("scan.pdf", "mei");
        desk().preview(file, 1, 100);
        desk().discard(file);
        desk().bringBack(file);
        desk().place(file, document);
        assertThat(office.desk().history().of(dossier))
                .filteredOn(deed -> deed.facts().containsValue("scan.pdf"))
                .extracting(deed -> deed.action(), deed -> deed.facts().getOrDefault("document", ""))
                .containsExactly(
                        tuple("tray.placed/1", "Salarisstrook"),
                        tuple("tray.brought-back/1", ""),
                        tuple("tray.discarded/1", ""),
                        tuple("documents.viewed/1", ""),
                        tuple("tray.stored/1", ""),
                        tuple("tray.sent/1", ""));
    }

    private Tray desk() {
        return office.desk().tray();
    }

    private List<TrayFile.Snapshot> tray() {
        return desk().of(meeting);
    }

    private void send(SentFile... files) {
        desk().send(new Tray.Send(new TrayFileId(UUID.randomUUID()), meeting, List.of(files)));
    }

    private TrayFileId lying(String name, String text) {
        send(pdf(name, text));
        office.deliver();
        return tray().get(tray().size() - 1).id();
    }

    /** Every night in turn: one that is skipped leaves its part of the files unread. */
    private void aMonthOfNights() {
        for (int night = 0; night < 31; night++) {
            aNight(Duration.ofDays(1));
        }
    }

    private void aNight() {
        aNight(Duration.ofHours(25));
    }

    private void aNight(Duration later) {
        office.clock.advance(later);
        while (office.office.fileUpkeep().runOnce()) {
            // as a host does
        }
    }

    private static String name(TrayFile.Snapshot file) {
        var pdf = file.content();
        return pdf == null ? "" : pdf.name();
    }

    private static SentFile pdf(String name, String text) {
        return new SentFile(name, new ByteArrayInputStream(InMemoryPress.pdf(text)));
    }

    private static SentFile picture(String name) {
        return new SentFile(
                name, new ByteArrayInputStream(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1}));
    }
}
