package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may hand in what and when, what is too old, what is copied, and what the dossier's history tells of it. */
class WorkingOnDocumentsTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private DocumentKindId payslip;
    private RequestedDocumentId document;

    @BeforeEach
    void a_requested_document() {
        dossier = office.aDossier();
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        payslip = work.aKind("Salarisstrook", true, 5);
        document = work.asked(meeting, payslip);
    }

    @Test
    @Tag("DOC-16")
    void every_judgement_and_remark_stands_in_the_dossiers_history() {
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE_PROVISIONALLY, "");
        work.judge(document, Verdict.REJECT, "Onleesbaar");
        checks().requestAgain(document, "Stuur een scan");
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE, "Dank u");
        checks().lapse(document);

        assertThat(deeds())
                .containsExactly(
                        "documents.lapsed/1",
                        "documents.remarked/1",
                        "documents.approved/1",
                        "documents.received/1",
                        "documents.requested-again/1",
                        "documents.rejected/1",
                        "documents.provisionally-approved/1",
                        "documents.received/1",
                        "documents.requested/1");
    }

    private List<String> deeds() {
        return office.desk().history().of(dossier).stream()
                .map(deed -> deed.action())
                .filter(action -> action.startsWith("documents."))
                .toList();
    }

    @Test
    @Tag("DOC-20")
    void why_an_approved_document_is_asked_for_again_is_told_to_the_client() {
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE, "Dank u");
        checks().requestAgain(document, "Nieuwe offerte");
        assertThat(work.row(document).document().remark()).isEqualTo("Nieuwe offerte");
    }

    @Test
    @Tag("DOC-03")
    void a_client_hands_in_only_what_the_client_may() {
        checks().allow(document, new ClientAccess(false, true));
        assertThatThrownBy(() -> work.handedInByClient(document)).isInstanceOf(DocumentRefusal.NoUpload.class);
        work.handedInByStaff(document);
        assertThat(work.row(document).state()).isEqualTo(State.RECEIVED);
    }

    /** Reading 17. */
    @Test
    @Tag("DOC-11")
    void a_clients_file_joins_the_clients_own_but_not_what_the_office_handed_in() {
        work.handedInByClient(document);
        work.handedInByClient(document);
        assertThat(work.row(document).document().versions()).hasSize(2);

        var ofOffice = work.asked(meeting, work.aKind("Bankafschrift"));
        work.handedInByStaff(ofOffice);
        assertThatThrownBy(() -> work.handedInByClient(ofOffice)).isInstanceOf(DocumentRefusal.WrongState.class);
    }

    @Test
    @Tag("DOC-14")
    void taking_back_a_new_file_leaves_the_rejected_one_in_the_record() {
        var person = office.desk().dossiers().get(dossier).applicants().get(0).person();
        var emma = office.office.portal(Caller.client(person)).documents();
        emma.send(sending("mei.pdf"));
        office.deliver();
        var rejected = work.row(document).document().current().orElseThrow();
        work.judge(document, Verdict.REJECT_AND_REQUEST_AGAIN, "Onleesbaar");
        office.setTime("2026-11-24T10:00");
        emma.send(sending("juni.pdf"));
        office.deliver();

        emma.withdraw(document);
        office.deliver();

        assertThat(work.row(document).document().versions()).containsExactly(rejected);
        assertThat(office.files.files()).containsExactly(rejected.file());
    }

    private Uploads.Send sending(String name) {
        var file = new SentFile(name, new ByteArrayInputStream(InMemoryPress.pdf(name)));
        return new Uploads.Send(new UploadId(UUID.randomUUID()), document, List.of(file));
    }

    /** Reading 19. */
    @Test
    @Tag("DOC-09")
    void what_is_no_longer_needed_is_nothing_to_do_any_more() {
        checks().lapse(document);
        assertThat(work.row(document).state()).isEqualTo(State.LAPSED);
        assertThat(work.todo(meeting)).isEmpty();
    }

    @Test
    void in_a_closed_dossier_nothing_is_asked_for() {
        office.desk()
                .dossiers()
                .close(dossier, office.desk().dossiers().get(dossier).version());
        assertThatThrownBy(() -> work.asked(meeting, work.aKind("Bankafschrift")))
                .isInstanceOf(DossierRefusal.Closed.class);
    }

    @Test
    @Tag("BEY-07")
    void the_date_on_a_document_counts_for_its_age_instead_of_the_day_it_came_in() {
        assertThatThrownBy(() -> checks().date(document, LocalDate.of(2026, 11, 1)))
                .as("no file yet")
                .isInstanceOf(DocumentRefusal.NotFound.class);
        work.handedInByClient(document);
        assertThat(work.row(document).tooOld()).isFalse();

        checks().date(document, LocalDate.of(2026, 11, 1));

        assertThat(work.row(document).tooOld()).isTrue();
    }

    @Test
    @Tag("BEY-07")
    void only_what_will_be_too_old_is_asked_for_again_whether_it_was_judged_or_not() {
        assertThat(checks().requestExpiring(meeting(), "Te oud")).isZero();
        var young = work.asked(meeting, work.aKind("Bankafschrift", true, 5));
        var approved = work.asked(meeting, work.aKind("Werkgeversverklaring", true, 5));
        for (var one : List.of(document, young, approved)) {
            work.handedInByClient(one);
        }
        work.judge(approved, Verdict.APPROVE, "");
        checks().date(document, LocalDate.of(2026, 11, 1));
        checks().date(approved, LocalDate.of(2026, 11, 1));

        assertThat(checks().requestExpiring(meeting, "Te oud")).isEqualTo(2);

        assertThat(work.rows(meeting))
                .extracting(row -> row.state())
                .containsExactly(State.REQUESTED, State.RECEIVED, State.REQUESTED);
        assertThat(work.row(document).document().remark()).isEqualTo("Te oud");
    }

    @Test
    @Tag("BEY-09")
    @Tag("DOC-10")
    void a_copy_is_as_old_as_what_it_was_copied_from() {
        work.handedInByClient(document);
        office.setTime("2026-11-24T10:00");
        var later = work.asked(meeting(), payslip);

        checks().copy(document, later);

        assertThat(work.row(later).state()).isEqualTo(State.RECEIVED);
        assertThat(work.row(later).document().current().orElseThrow()).satisfies(copy -> {
            assertThat(copy.datedOn()).isEqualTo("2026-11-23");
            assertThat(copy.origin()).isEqualTo(document);
        });

        checks().date(document, LocalDate.of(2026, 11, 1));
        var another = work.asked(meeting, work.aKind("Nog een"));
        checks().copy(document, another);
        assertThat(work.row(another).document().current().orElseThrow().datedOn())
                .isEqualTo("2026-11-01");
    }

    private DossierItem meeting() {
        return DossierItem.of(office.anAppointment(dossier, office.aType(), "2026-11-27T10:00"));
    }

    private DocumentChecks checks() {
        return office.desk().documentChecks();
    }
}
