package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asking for documents, handing them in, judging them, and the three ways of deleting. */
class RequestingDocumentsTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private DocumentKindId payslip;

    @BeforeEach
    void an_appointment() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        payslip = work.aKind("Salarisstrook");
    }

    @Test
    @Tag("DOC-01")
    void only_kinds_of_the_list_can_be_asked_for_and_a_part_of_the_name_finds_them() {
        work.aKind("Werkgeversverklaring");
        assertThat(office.desk().documentKinds().find("STROOK"))
                .extracting(kind -> kind.setup().name())
                .containsExactly("Salarisstrook");

        assertThatThrownBy(() -> work.asked(meeting, new DocumentKindId(UUID.randomUUID())))
                .isInstanceOf(DocumentRefusal.KindUnavailable.class);
        office.administrator().documentKinds().retire(payslip);
        assertThat(office.desk().documentKinds().find("strook")).isEmpty();
        assertThatThrownBy(() -> work.asked(meeting, payslip)).isInstanceOf(DocumentRefusal.KindUnavailable.class);
    }

    @Test
    @Tag("DOC-01")
    void only_an_administrator_maintains_the_list() {
        var setup = office.desk().documentKinds().get(payslip).setup();
        assertThatThrownBy(() -> office.desk().documentKinds().define(new DocumentKindId(UUID.randomUUID()), setup))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> office.desk().documentKinds().retire(payslip))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
    }

    @Test
    @Tag("DOC-02")
    void it_is_for_the_dossier_or_for_one_of_its_applicants() {
        var daan = work.applicants(dossier).get(1);
        work.asked(meeting, payslip);
        work.asked(meeting, payslip, daan);
        assertThat(work.rows(meeting)).extracting(row -> row.applicant()).containsExactly("", "Daan Vos");

        assertThatThrownBy(() -> work.asked(meeting, payslip, new ApplicantId(UUID.randomUUID())))
                .isInstanceOf(DocumentRefusal.ApplicantUnknown.class);
    }

    @Test
    @Tag("DOC-05")
    @Tag("ACT-01")
    void asking_for_a_document_gives_the_client_something_to_do_in_the_same_appointment() {
        var other = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-26T10:00"));
        work.asked(meeting, payslip);

        assertThat(work.todo(meeting))
                .extracting(line -> line.title(), line -> line.state().status())
                .containsExactly(tuple("Salarisstrook", ActionItemStatus.OPEN));
        assertThat(work.todo(other)).isEmpty();
    }

    @Test
    @Tag("DOC-05")
    void what_only_staff_may_hand_in_gives_the_client_nothing_to_do() {
        ask(new ClientAccess(false, false), null);
        assertThat(work.todo(meeting)).isEmpty();
    }

    @Test
    @Tag("DOC-06")
    void a_kind_without_action_item_by_default_opens_one_only_by_hand() {
        var id = work.aKind("Legitimatiebewijs", false, null);
        var document = work.asked(meeting, id);
        assertThat(work.names(meeting)).containsExactly("Legitimatiebewijs");
        assertThat(work.todo(meeting)).isEmpty();

        office.desk().actionItems().openFor(document);
        assertThat(work.todo(meeting)).hasSize(1);
    }

    @Test
    @Tag("DOC-07")
    void a_document_without_a_file_goes_with_its_action_item() {
        var document = work.asked(meeting, payslip);
        office.desk().documentChecks().remove(document);
        assertThat(work.rows(meeting)).isEmpty();
        assertThat(work.todo(meeting)).isEmpty();
    }

    @Test
    @Tag("DOC-08")
    void a_document_with_a_file_cannot_be_removed_but_can_lapse() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        assertThatThrownBy(() -> office.desk().documentChecks().remove(document))
                .isInstanceOf(DocumentRefusal.HasFile.class);
        assertThat(work.rows(meeting)).hasSize(1);

        office.desk().documentChecks().lapse(document);
        assertThat(state(document)).isEqualTo(Progress.State.LAPSED);
    }

    @Test
    @Tag("DOC-09")
    void only_the_action_item_goes_and_the_document_stays() {
        var document = work.asked(meeting, payslip);
        office.desk().actionItems().drop(work.todo(meeting).get(0).state().id());
        assertThat(work.todo(meeting)).isEmpty();
        assertThat(state(document)).isEqualTo(Progress.State.REQUESTED);
    }

    @Test
    @Tag("DOC-10")
    void what_staff_hand_in_completes_the_action_item_which_stays_to_be_seen() {
        var document = work.asked(meeting, payslip);
        work.handedInByStaff(document);
        assertThat(state(document)).isEqualTo(Progress.State.RECEIVED);
        assertThat(work.todo(meeting))
                .extracting(line -> line.state().status())
                .containsExactly(ActionItemStatus.COMPLETED);
    }

    @Test
    @Tag("DOC-10")
    @Tag("BEY-09")
    void a_copied_file_completes_it_too_and_keeps_its_origin() {
        var other = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-26T10:00"));
        var earlier = work.asked(meeting, payslip);
        var file = work.handedInByClient(earlier);
        var later = work.asked(other, payslip);

        office.desk().documentChecks().copy(earlier, later);

        assertThat(work.todo(other))
                .extracting(line -> line.state().status())
                .containsExactly(ActionItemStatus.COMPLETED);
        var copied = work.row(later).document().current().orElseThrow();
        assertThat(copied.file()).isEqualTo(file);
        assertThat(copied.origin()).isEqualTo(earlier);
    }

    @Test
    @Tag("DOC-11")
    void what_the_client_hands_in_is_received() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        assertThat(state(document)).isEqualTo(Progress.State.RECEIVED);
    }

    @Test
    @Tag("DOC-17")
    void rejected_and_asked_for_again_it_is_something_to_do_once_more() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        work.judge(document, Verdict.REJECT_AND_REQUEST_AGAIN, "De tweede pagina ontbreekt.");

        assertThat(state(document)).isEqualTo(Progress.State.REQUESTED);
        assertThat(work.todo(meeting))
                .extracting(line -> line.state().status(), line -> line.remark())
                .containsExactly(tuple(ActionItemStatus.OPEN, "De tweede pagina ontbreekt."));
    }

    @Test
    void who_rejects_says_why() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        assertThatThrownBy(() -> work.judge(document, Verdict.REJECT, " "))
                .isInstanceOf(DocumentRefusal.RemarkMissing.class);
    }

    @Test
    @Tag("DOC-19")
    void what_was_wrong_with_an_earlier_file_is_not_said_of_the_approved_one() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        work.judge(document, Verdict.REJECT_AND_REQUEST_AGAIN, "De tweede pagina ontbreekt.");
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE, "");
        assertThat(work.row(document).document().remark()).isEmpty();
    }

    @Test
    @Tag("DOC-19")
    void an_approval_may_come_with_a_remark_of_its_own() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE_PROVISIONALLY, "Neem het origineel mee.");
        assertThat(work.row(document).document().remark()).isEqualTo("Neem het origineel mee.");
    }

    @Test
    @Tag("DOC-20")
    void approved_it_changes_only_by_exception() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE, "");

        assertThatThrownBy(() -> work.judge(document, Verdict.REJECT, "toch niet"))
                .isInstanceOf(DocumentRefusal.WrongState.class);
        assertThatThrownBy(() -> office.desk().documentChecks().requestAgain(document, ""))
                .isInstanceOf(DocumentRefusal.ReasonMissing.class);
        office.desk().documentChecks().requestAgain(document, "Nieuwe offerte");
        assertThat(state(document)).isEqualTo(Progress.State.REQUESTED);
        assertThat(work.todo(meeting).get(0).state().isOpen()).isTrue();
    }

    @Test
    @Tag("DOC-21")
    void provisionally_approved_it_can_still_be_rejected() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE_PROVISIONALLY, "");
        work.judge(document, Verdict.REJECT, "Onleesbaar");
        assertThat(state(document)).isEqualTo(Progress.State.REJECTED);
    }

    @Test
    void a_file_that_came_in_meanwhile_is_not_judged_unseen() {
        var document = work.asked(meeting, payslip);
        work.handedInByClient(document);
        assertThatThrownBy(() -> office.desk()
                        .documentChecks()
                        .judge(new DocumentChecks.Judgement(
                                document, new FileId(UUID.randomUUID()), Verdict.APPROVE, "")))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("BEY-07")
    void what_will_be_too_old_on_the_day_shows_when_the_appointment_moves_and_is_asked_for_again_in_one_step() {
        var statement = work.aKind("Werkgeversverklaring", true, 5);
        var document = work.asked(meeting, statement);
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE, "");
        assertThat(work.row(document).tooOld()).isFalse();

        office.move(meeting.appointment(), "2026-12-08T10:00");
        assertThat(work.row(document).tooOld()).isTrue();

        assertThat(office.desk().documentChecks().requestExpiring(meeting, "Wordt te oud"))
                .isEqualTo(1);
        assertThat(state(document)).isEqualTo(Progress.State.REQUESTED);
        assertThat(work.row(document).openForClient()).isTrue();
    }

    @Test
    @Tag("BEY-06")
    void a_check_says_how_far_it_is_against_the_start_of_the_appointment() {
        var first = work.asked(meeting, payslip);
        var second = work.asked(meeting, work.aKind("Bankafschrift"));
        var third = work.asked(meeting, work.aKind("Taxatierapport"));
        work.handedInByClient(first);
        work.judge(first, Verdict.APPROVE, "");
        work.handedInByClient(second);
        office.desk().documentChecks().lapse(third);

        var readiness = office.desk().documentChecks().of(meeting).readiness();
        assertThat(readiness.approved()).isEqualTo(1);
        assertThat(readiness.received()).isEqualTo(1);
        assertThat(readiness.needed()).isEqualTo(2);
        assertThat(readiness.percent()).isEqualTo(50);
        assertThat(readiness.deadline().wallTime()).hasToString("2026-11-25T10:00");
    }

    @Test
    @Tag("APT-21")
    void a_future_appointment_whose_check_is_empty_leaves_the_dossier() {
        var document = work.asked(meeting, payslip);
        office.desk().documentChecks().remove(document);
        assertThat(cancel()).isEqualTo(Cancellation.REMOVED);
    }

    @Test
    @Tag("APT-22")
    @Tag("APT-25")
    void a_future_appointment_with_a_row_in_its_check_stays_and_its_check_can_be_opened() {
        work.asked(meeting, payslip);
        assertThat(cancel()).isEqualTo(Cancellation.KEPT);
        assertThat(work.names(meeting)).containsExactly("Salarisstrook");
        assertThat(office.desk().documentChecks().ofDossier(dossier)).hasSize(1);
        assertThatThrownBy(() -> work.asked(meeting, work.aKind("Bankafschrift")))
                .isInstanceOf(DocumentRefusal.ItemInactive.class);
    }

    @Test
    void the_same_is_not_asked_for_twice_while_it_is_waited_for() {
        var document = work.asked(meeting, payslip);
        assertThatThrownBy(() -> work.asked(meeting, payslip)).isInstanceOf(DocumentRefusal.AlreadyRequested.class);
        work.handedInByClient(document);
        work.asked(meeting, payslip);
        assertThat(work.rows(meeting)).hasSize(2);
    }

    private Cancellation cancel() {
        return office.desk().appointments().cancel(meeting.appointment(), null);
    }

    private Progress.State state(RequestedDocumentId document) {
        return work.row(document).state();
    }

    private void ask(ClientAccess access, Boolean actionItem) {
        office.desk()
                .documentChecks()
                .request(new DocumentChecks.Request(
                        new RequestedDocumentId(UUID.randomUUID()), meeting, payslip, null, access, actionItem, ""));
    }
}
