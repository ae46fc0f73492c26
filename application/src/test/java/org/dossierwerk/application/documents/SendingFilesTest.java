package org.dossierwerk.application.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileName;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.FileType;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From the moment somebody sends a file until it is part of the document, refused, or taken back. */
class SendingFilesTest {

    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3};

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private DocumentKindId payslip;
    private RequestedDocumentId document;

    @BeforeEach
    void a_requested_document() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        payslip = work.aKind("Salarisstrook");
        document = work.asked(meeting, payslip);
    }

    @Test
    @Tag("DOC-11")
    void what_the_client_sends_is_checked_and_then_received() {
        emma().send(sending(pdf("strook.pdf", "mei")));
        assertThat(state()).isEqualTo(Progress.State.REQUESTED);
        assertThat(emma().uploads(document)).extracting(UploadViews.Line::state).containsExactly(Upload.State.CHECKING);

        office.deliver();

        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
        assertThat(work.todo(meeting))
                .extracting(line -> line.state().status())
                .containsExactly(ActionItemStatus.COMPLETED);
        assertThat(emma().delivered())
                .extracting(Delivered::kind, Delivered::fileName, Delivered::state, Delivered::mayWithdraw)
                .containsExactly(tuple("Salarisstrook", "strook.pdf", Progress.State.RECEIVED, true));
    }

    @Test
    @Tag("DOC-12")
    void several_files_become_one_pdf_with_all_pages_in_order() {
        emma().send(sending(pdf("een.pdf", "a", "b"), jpeg("foto.jpg"), pdf("twee.pdf", "c")));
        office.deliver();
        assertThat(pagesOf(current())).containsExactly("a", "b", "picture 7", "c");
        assertThat(current().pages()).isEqualTo(4);
        assertThat(row().versions()).hasSize(1);
    }

    @Test
    @Tag("DOC-13")
    void a_picture_or_office_file_is_stored_as_pdf_and_nothing_is_kept_of_what_was_sent() {
        emma().send(sending(jpeg("IMG_0042.JPG"), file("brief.docx", "PK\u0003\u0004 brief".getBytes(UTF_8))));
        assertThat(office.files.files()).hasSize(2);
        office.deliver();
        assertThat(current().name()).isEqualTo("IMG_0042.pdf");
        assertThat(pagesOf(current())).hasSize(2);
        assertThat(office.files.files()).containsExactly(current().file());
    }

    @Test
    @Tag("DOC-10")
    void staff_put_a_file_into_the_document_and_its_action_item_is_completed() {
        office.desk().uploads().send(sending(pdf("strook.pdf", "mei")));
        assertThat(office.desk().uploads().of(meeting))
                .extracting(UploadViews.Line::state, UploadViews.Line::ofClient)
                .containsExactly(tuple(Upload.State.CHECKING, false));
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
        assertThat(work.todo(meeting))
                .extracting(line -> line.state().status())
                .containsExactly(ActionItemStatus.COMPLETED);
        assertThat(emma().uploads(document)).isEmpty();
        assertThat(emma().delivered()).isEmpty();
    }

    @Test
    @Tag("DOC-12")
    void what_the_client_sends_later_joins_the_pages_that_nobody_judged() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        emma().send(sending(pdf("juni.pdf", "juni")));
        office.deliver();
        assertThat(pagesOf(current())).containsExactly("mei", "juni");
        assertThat(current().name()).isEqualTo("mei.pdf");
    }

    @Test
    void what_the_client_sends_joins_no_page_of_staff() {
        office.desk().uploads().send(sending(pdf("kantoor.pdf", "kantoor")));
        office.deliver();
        assertThatThrownBy(() -> emma().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DocumentRefusal.WrongState.class);
    }

    @Test
    @Tag("DOC-14")
    void the_client_takes_everything_back_and_it_is_thrown_away() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        emma().send(sending(pdf("juni.pdf", "juni")));
        office.deliver();
        assertThat(office.files.files()).hasSize(2);

        emma().withdraw(document);
        office.deliver();

        assertThat(state()).isEqualTo(Progress.State.REQUESTED);
        assertThat(work.todo(meeting)).extracting(line -> line.state().status()).containsExactly(ActionItemStatus.OPEN);
        assertThat(emma().uploads(document)).isEmpty();
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    @Tag("DOC-14")
    @Tag("BEY-09")
    void what_staff_copied_before_stays_where_it_was_copied_to() {
        var other = work.asked(meeting, work.aKind("Jaaropgave"));
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        office.desk().documentChecks().copy(document, other);

        emma().withdraw(document);
        office.deliver();

        var copied = work.row(other).document().current().orElseThrow();
        assertThat(office.files.files()).containsExactly(copied.file());
    }

    @Test
    @Tag("DOC-15")
    void what_was_judged_cannot_be_taken_back_or_added_to() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        work.judge(document, Verdict.APPROVE_PROVISIONALLY, "");
        assertThatThrownBy(() -> emma().withdraw(document)).isInstanceOf(DocumentRefusal.NotWithdrawable.class);
        assertThatThrownBy(() -> emma().send(sending(pdf("juni.pdf", "juni"))))
                .isInstanceOf(DocumentRefusal.WrongState.class);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    void pages_taken_back_while_others_are_checked_do_not_return() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        emma().send(sending(pdf("juni.pdf", "juni")));
        emma().withdraw(document);
        office.deliver();
        assertThat(pagesOf(current())).containsExactly("juni");
    }

    @Test
    void what_is_judged_while_more_is_checked_refuses_the_rest() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        emma().send(sending(pdf("juni.pdf", "juni")));
        work.judge(document, Verdict.APPROVE, "");
        office.deliver();
        assertThat(flaws()).containsExactly(new Upload.Flaw(FileProblem.NOT_AWAITED, ""));
        assertThat(office.files.files()).containsExactly(current().file());
    }

    @Test
    @Tag("DOC-13")
    void a_file_that_will_not_do_is_refused_and_the_document_stays_asked_for() {
        emma().send(sending(jpeg("goed.jpg"), file("stuk.pdf", "%PDF-1.7 but no more".getBytes(UTF_8))));
        office.deliver();
        assertThat(flaws()).containsExactly(new Upload.Flaw(FileProblem.DAMAGED, "stuk.pdf"));
        assertThat(state()).isEqualTo(Progress.State.REQUESTED);
        assertThat(work.todo(meeting)).extracting(line -> line.state().isOpen()).containsExactly(true);
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    void an_infected_file_is_refused_whole() {
        emma().send(sending(pdf("goed.pdf", "mei"), pdf("virus.pdf", VirusScannerContract.eicar())));
        office.deliver();
        assertThat(flaws()).containsExactly(new Upload.Flaw(FileProblem.INFECTED, "virus.pdf"));
        assertThat(office.files.files()).isEmpty();
    }

    @Test
    void without_an_answer_of_the_scanner_nothing_is_let_through_until_it_answers() {
        office.scanner.failWith(new ProviderFailure(ProviderFailure.Kind.TRY_AGAIN, "away", null));
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.REQUESTED);

        office.scanner.failWith(null);
        office.setTime("2026-11-23T10:30");
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
    }

    @Test
    void when_checking_fails_for_good_the_client_is_told_and_can_send_again() {
        office.scanner.failWith(new ProviderFailure(ProviderFailure.Kind.REJECTED, "too big for me", null));
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(flaws()).containsExactly(new Upload.Flaw(FileProblem.CHECK_FAILED, ""));
        assertThat(office.files.files()).isEmpty();

        office.scanner.failWith(null);
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
    }

    @Test
    void sending_twice_with_one_id_is_one_upload() {
        var once = new UploadId(UUID.randomUUID());
        emma().send(new Uploads.Send(once, document, List.of(pdf("mei.pdf", "mei"))));
        emma().send(new Uploads.Send(once, document, List.of(pdf("mei.pdf", "mei"))));
        assertThat(emma().uploads(document)).hasSize(1);
        assertThat(office.files.files()).hasSize(1);
    }

    // The same file again

    @Test
    @Tag("UPL-13")
    void the_same_file_again_is_said_to_be_there_and_not_kept_twice() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        refusedAtSight(FileProblem.SENT_BEFORE, pdf("onder een andere naam.pdf", "mei"));
        office.deliver();
        refusedAtSight(FileProblem.SENT_BEFORE, pdf("mei.pdf", "mei"));
        refusedAtSight(FileProblem.SENT_BEFORE, jpeg("een.jpg"), jpeg("nog eens.jpg"));
        assertThatThrownBy(() -> office.desk().uploads().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThat(emma().uploads(document)).hasSize(1);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    @Tag("UPL-13")
    void what_was_noted_while_the_same_file_arrived_is_seen() {
        var meanwhile = new InputStream() {
            @Override
            public int read() {
                if (emma().uploads(document).isEmpty()) {
                    emma().send(sending(jpeg("foto.jpg")));
                }
                return -1;
            }
        };
        var slow = new SequenceInputStream(new ByteArrayInputStream(JPEG), meanwhile);
        assertThatThrownBy(() -> emma().send(sending(new SentFile("foto.jpg", slow))))
                .isInstanceOf(DocumentRefusal.Unusable.class);
        assertThat(office.files.files()).hasSize(1);
    }

    @Test
    @Tag("UPL-13")
    void what_was_taken_back_or_rejected_may_be_sent_once_more() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        emma().withdraw(document);
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        work.judge(document, Verdict.REJECT, "Niet leesbaar");
        office.desk().documentChecks().requestAgain(document, "Toch wel");
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
        assertThat(pagesOf(current())).containsExactly("mei");
    }

    @Test
    @Tag("UPL-13")
    void one_file_may_serve_two_documents() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        document = work.asked(meeting, work.aKind("Jaaropgave"));
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(state()).isEqualTo(Progress.State.RECEIVED);
    }

    // Refused at first sight

    @ParameterizedTest
    @CsvSource({
        "PDF named as a picture, scan.jpg, %PDF-1.7, MISNAMED",
        "picture of another sort, scan.pdf, GIF89a, WRONG_KIND",
        "PostScript, scan.pdf, %!PS-Adobe-3.0, WRONG_KIND",
        "an archive that ends in pdf, scan.pdf, PK\u0003\u0004x, MISNAMED",
        "web page, scan.html, <html>, WRONG_KIND",
        "drawing, scan.svg, <svg>, WRONG_KIND",
        "double ending, scan.pdf.exe, MZ, WRONG_KIND",
        "old office file, brief.doc, \u00d0\u00cf\u0011\u00e0, WRONG_KIND",
        "macros, brief.docm, PK\u0003\u0004, WRONG_KIND",
        "HEIC where it cannot be converted, IMG_1.heic, ____ftypheic, NOT_CONVERTIBLE",
        "only an ending, .pdf, %PDF-1.7, NAME",
        "no ending, pdf, %PDF-1.7, NAME",
        "hidden ending, cod\u202Efdp.exe, MZ, NAME",
        "nothing in it, scan.pdf, '', EMPTY"
    })
    void a_file_that_is_not_what_was_asked_for(String why, String name, String content, FileProblem problem) {
        refusedAtSight(problem, file(name, content.getBytes(ISO_8859_1)));
    }

    @Test
    void the_kind_decides_what_is_taken() {
        var setup = new DocumentKind.Setup("Taxatierapport", "", EnumSet.of(FileFormat.PDF), true, null);
        var report = new DocumentKindId(UUID.randomUUID());
        office.administrator().documentKinds().define(report, setup);
        document = work.asked(meeting, report);
        refusedAtSight(FileProblem.WRONG_KIND, jpeg("foto.jpg"));
        emma().send(sending(pdf("rapport.pdf", "a")));
    }

    @Test
    void a_file_of_twenty_five_megabytes_is_taken_and_one_byte_more_is_not() {
        var most = new byte[(int) Uploads.LARGEST_FILE];
        System.arraycopy(JPEG, 0, most, 0, JPEG.length);
        emma().send(sending(file("foto.jpg", most)));
        refusedAtSight(FileProblem.TOO_BIG, file("foto.jpg", Arrays.copyOf(most, most.length + 1)));
    }

    @Test
    void an_endless_file_is_not_read_on() {
        var endless = new SequenceInputStream(new ByteArrayInputStream(JPEG), new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        });
        refusedAtSight(FileProblem.TOO_BIG, new SentFile("foto.jpg", endless));
    }

    @Test
    @Tag("UPL-2")
    void at_most_thirty_files_at_a_time() {
        emma().send(sending(many(30)));
        refusedAtSight(FileProblem.TOO_MANY_FILES, many(31));
        refusedAtSight(FileProblem.EMPTY);
    }

    @Test
    @Tag("UPL-2")
    void a_client_sends_at_most_three_hundred_files_and_makes_room_by_taking_back() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        hasSent(emmaHerself(), 298, 1);
        emma().send(sending(pdf("juni.pdf", "juni")));
        refusedAtSight(FileProblem.NO_ROOM, pdf("juli.pdf", "juli"));
        office.deliver();

        emma().withdraw(document);
        emma().send(sending(pdf("juli.pdf", "juli")));
        office.deliver();
        assertThat(pagesOf(current())).containsExactly("juli");
    }

    @Test
    @Tag("UPL-2")
    void a_client_sends_at_most_five_hundred_megabytes() {
        hasSent(emmaHerself(), 20, 25L * 1024 * 1024 - 1);
        refusedAtSight(FileProblem.NO_ROOM, jpeg("foto.jpg"), file("foto2.jpg", Arrays.copyOf(JPEG, 20)));
        emma().send(sending(file("foto.jpg", Arrays.copyOf(JPEG, 20))));
        refusedAtSight(FileProblem.NO_ROOM, jpeg("foto.jpg"));
    }

    @Test
    @Tag("UPL-2")
    void what_was_noted_while_a_file_arrived_counts_as_well() {
        hasSent(emmaHerself(), 299, 1);
        var meanwhile = new InputStream() {
            @Override
            public int read() {
                hasSent(emmaHerself(), 1, 1);
                return -1;
            }
        };
        var slow = new SequenceInputStream(new ByteArrayInputStream(JPEG), meanwhile);
        refusedAtSight(FileProblem.NO_ROOM, new SentFile("foto.jpg", slow));
    }

    @Test
    @Tag("UPL-2")
    void what_others_sent_or_a_closed_dossier_holds_takes_no_room() {
        hasSent(client(dossier, 1), 300, 1);
        office.desk().uploads().send(sending(pdf("mei.pdf", "mei")));
        emma().send(sending(pdf("juni.pdf", "juni")));
    }

    @Test
    void what_breaks_off_leaves_nothing() {
        var broken = new SequenceInputStream(new ByteArrayInputStream(JPEG), new FileStoreContract.BrokenOff());
        assertThatThrownBy(() -> emma().send(sending(pdf("mei.pdf", "mei"), new SentFile("foto.jpg", broken))))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(emma().uploads(document)).isEmpty();
        assertThat(office.files.files()).isEmpty();
    }

    // Whose it is

    @Test
    @Tag("POR-09")
    void a_stranger_finds_nothing() {
        var stranger = office.office
                .portal(Caller.client(client(office.aDossier(), 0)))
                .documents();
        notFound(() -> stranger.send(sending(pdf("mei.pdf", "mei"))));
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        allow(new ClientAccess(true, true));
        notFound(() -> stranger.withdraw(document));
        notFound(() -> stranger.open(document));
        notFound(() -> stranger.uploads(document));
        assertThat(stranger.delivered()).isEmpty();
    }

    @Test
    @Tag("POR-09")
    void what_is_for_the_partner_alone_is_the_partner_s() {
        document = work.asked(
                meeting, work.aKind("Paspoort"), work.applicants(dossier).get(1));
        notFound(() -> emma().send(sending(pdf("pas.pdf", "mei"))));
        daan().send(sending(pdf("pas.pdf", "mei")));
        office.deliver();
        assertThat(emma().delivered()).isEmpty();
        assertThat(daan().delivered()).extracting(Delivered::forWhom).containsExactly("Daan Vos");
    }

    @Test
    void what_is_not_asked_of_the_client_is_not_taken() {
        allow(new ClientAccess(false, false));
        assertThatThrownBy(() -> emma().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DocumentRefusal.NoUpload.class);
        allow(new ClientAccess(true, false));
        assertThatThrownBy(() -> emma().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DocumentRefusal.WrongState.class);
    }

    @Test
    void a_closed_dossier_takes_nothing() {
        office.desk().dossiers().close(dossier, 1);
        notFound(() -> emma().send(sending(pdf("mei.pdf", "mei"))));
        assertThatThrownBy(() -> office.desk().uploads().send(sending(pdf("mei.pdf", "mei"))))
                .isInstanceOf(DossierRefusal.class);
    }

    @Test
    @Tag("POR-06")
    void what_somebody_of_the_office_sends_with_the_clients_portal_open_is_sent_by_the_office() {
        var applicant = work.applicants(dossier).get(0);
        var seen = office.desk().portalAccess().asClient(dossier, applicant).documents();
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        assertThat(seen.delivered()).extracting(Delivered::mayWithdraw).containsExactly(false);
        assertThatThrownBy(() -> seen.withdraw(document)).isInstanceOf(DocumentRefusal.NotWithdrawable.class);
        emma().withdraw(document);

        seen.send(sending(pdf("juni.pdf", "juni")));
        office.deliver();
        assertThat(office.desk().uploads().of(meeting))
                .extracting(UploadViews.Line::ofClient)
                .containsExactly(false);
        assertThat(work.row(document).document().current().orElseThrow().by())
                .isEqualTo(new UploadedBy.Staff(office.anna));
        assertThat(emma().delivered()).isEmpty();
    }

    // Opening

    @Test
    @Tag("DOC-04")
    void the_client_opens_what_may_be_viewed_and_only_with_a_file() throws IOException {
        allow(new ClientAccess(true, true));
        notFound(() -> emma().open(document));
        office.desk().uploads().send(sending(pdf("offerte.pdf", "pagina")));
        office.deliver();
        try (var content = emma().open(document)) {
            assertThat(content.name().value()).isEqualTo("offerte.pdf");
            assertThat(InMemoryPress.pages(content.bytes())).containsExactly("pagina");
        }
        assertThat(emma().preview(document, 1, 300)).startsWith(0x89, 'P', 'N', 'G');
        notFound(() -> emma().preview(document, 2, 300));

        allow(new ClientAccess(true, false));
        notFound(() -> emma().open(document));
        notFound(() -> emma().preview(document, 1, 300));
    }

    @Test
    void staff_open_any_version_and_it_is_kept_who_did() throws IOException {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        emma().send(sending(pdf("juni.pdf", "juni")));
        office.deliver();
        var first = row().versions().get(0);
        try (var content = office.desk().downloads().open(document, first.file())) {
            assertThat(InMemoryPress.pages(content.bytes())).containsExactly("mei");
        }
        office.desk().downloads().preview(document, current().file(), 1, 300);
        office.desk().downloads().preview(document, current().file(), 2, 300);
        assertThat(office.desk().history().of(dossier))
                .extracting(entry -> entry.action(), entry -> entry.actorName())
                .startsWith(
                        tuple("documents.viewed/1", "Anna Adviseur"), tuple("documents.downloaded/1", "Anna Adviseur"));
    }

    @Test
    void a_colleague_who_may_not_know_the_dossier_opens_nothing() {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        var outsider = office.desk(office.aColleague("Carla", Right.WORK_ON_DOSSIERS));
        notFound(() -> outsider.downloads().open(document, current().file()));
        notFound(() -> outsider.downloads().preview(document, current().file(), 1, 300));
        notFound(() -> outsider.uploads().send(sending(pdf("mei.pdf", "mei"))));
    }

    @Test
    void a_file_that_is_not_what_was_stored_is_never_read_to_its_end() throws IOException {
        emma().send(sending(pdf("mei.pdf", "mei")));
        office.deliver();
        office.files.damage(current().file(), InMemoryPress.pdf("april"));
        try (var content = office.desk().downloads().open(document, current().file())) {
            assertThatThrownBy(() -> content.bytes().readAllBytes()).isInstanceOf(IOException.class);
        }
    }

    // In the words of its people

    private PortalDocuments emma() {
        return office.office.portal(Caller.client(client(dossier, 0))).documents();
    }

    private PortalDocuments daan() {
        return office.office.portal(Caller.client(client(dossier, 1))).documents();
    }

    private PartyId client(DossierId of, int index) {
        return office.storage
                .open(events -> {})
                .dossiers()
                .find(of)
                .orElseThrow()
                .snapshot()
                .client()
                .applicants()
                .get(index)
                .person();
    }

    private Uploads.Send sending(SentFile... files) {
        return new Uploads.Send(new UploadId(UUID.randomUUID()), document, List.of(files));
    }

    private static SentFile pdf(String name, String... pages) {
        return file(name, InMemoryPress.pdf(pages));
    }

    private static SentFile jpeg(String name) {
        return file(name, JPEG);
    }

    private static SentFile file(String name, byte[] bytes) {
        return new SentFile(name, new ByteArrayInputStream(bytes));
    }

    private PartyId emmaHerself() {
        return client(dossier, 0);
    }

    /** As many files of that size as it says, for documents that play no part here. */
    private void hasSent(PartyId client, int files, long size) {
        var parts = Stream.generate(() -> new Upload.Part(
                        new FileId(UUID.randomUUID()), FileName.of("scan.pdf"), FileType.PDF, size, null))
                .limit(files)
                .toList();
        var elsewhere = new RequestedDocumentId(UUID.randomUUID());
        var by = new UploadedBy.Client(client);
        var sent = Upload.begin(new UploadId(UUID.randomUUID()), elsewhere, dossier, by, parts, office.clock.instant());
        office.storage.open(events -> {}).uploads().save(sent);
    }

    private static SentFile[] many(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> file("foto" + i + ".jpg", Arrays.copyOf(JPEG, JPEG.length + i)))
                .toArray(SentFile[]::new);
    }

    private void refusedAtSight(FileProblem problem, SentFile... files) {
        var before = office.files.files();
        assertThatThrownBy(() -> emma().send(sending(files)))
                .isInstanceOfSatisfying(DocumentRefusal.Unusable.class, refusal -> {
                    assertThat(refusal.problem()).isEqualTo(problem);
                    assertThat(refusal.field()).isEqualTo("files");
                });
        assertThat(office.files.files()).isEqualTo(before);
    }

    private static void notFound(ThrowingCallable attempt) {
        assertThatThrownBy(attempt).isInstanceOf(DocumentRefusal.NotFound.class);
    }

    private void allow(ClientAccess access) {
        office.desk().documentChecks().allow(document, access);
    }

    private RequestedDocument row() {
        return work.row(document).document();
    }

    private Progress.State state() {
        return row().progress().state();
    }

    private FileVersion current() {
        return row().current().orElseThrow();
    }

    private List<String> pagesOf(FileVersion file) {
        return InMemoryPress.pages(office.files.open(file.file()));
    }

    private List<Upload.Flaw> flaws() {
        return emma().uploads(document).stream()
                .map(UploadViews.Line::flaw)
                .filter(Objects::nonNull)
                .toList();
    }
}
