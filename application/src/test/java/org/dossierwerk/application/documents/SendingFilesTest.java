package org.dossierwerk.application.documents;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.documents.UploadViews.Delivered;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the moment somebody sends a file until it is part of the document, refused, or taken back. */
class SendingFilesTest extends PayslipOfEmma {

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

    private List<Upload.Flaw> flaws() {
        return emma().uploads(document).stream()
                .map(UploadViews.Line::flaw)
                .filter(Objects::nonNull)
                .toList();
    }
}
