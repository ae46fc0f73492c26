package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.action.ActionItemViews.Line;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was done a moment ago at the desk is undone: a judgement, an action item taken away, a document taken out. */
class UndoingTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private RequestedDocumentId document;

    @BeforeEach
    void a_requested_document() {
        dossier = office.aDossier();
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        document = work.asked(meeting, work.aKind("Salarisstrook"));
    }

    @ParameterizedTest
    @CsvSource({"APPROVE, APPROVED", "APPROVE_PROVISIONALLY, PROVISIONALLY_APPROVED", "REJECT, REJECTED"})
    @Tag("DOC-20")
    @Tag("DOC-21")
    void a_judgement_is_taken_back_and_the_history_tells_both(Verdict verdict, State state) {
        work.handedInByClient(document);
        var before = work.row(document).document();
        work.judge(document, verdict, "Onleesbaar");

        office.desk().documentChecks().takeBack(document, state);

        assertThat(work.row(document).document()).isEqualTo(before);
        assertThat(office.desk().history().of(dossier)).anySatisfy(entry -> {
            assertThat(entry.action()).isEqualTo("documents.judgement-taken-back/1");
            assertThat(entry.facts()).containsEntry("document", "Salarisstrook").containsEntry("verdict", state.name());
        });
    }

    @Test
    @Tag("DOC-20")
    void what_somebody_else_judged_stands() {
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE, "");
        assertThatThrownBy(() -> office.administrator().documentChecks().takeBack(document, State.APPROVED))
                .isInstanceOf(DocumentRefusal.JudgementStands.class);
        assertThat(work.row(document).state()).isEqualTo(State.APPROVED);
    }

    @Test
    @Tag("DOC-20")
    void taking_back_twice_takes_back_once() {
        work.handedInByClient(document);
        work.judge(document, Verdict.APPROVE_PROVISIONALLY, "");
        work.judge(document, Verdict.APPROVE, "");
        office.desk().documentChecks().takeBack(document, State.APPROVED);
        assertThatThrownBy(() -> office.desk().documentChecks().takeBack(document, State.APPROVED))
                .isInstanceOf(DocumentRefusal.JudgementStands.class);
        assertThat(work.row(document).state()).isEqualTo(State.PROVISIONALLY_APPROVED);
    }

    @Test
    @Tag("ACT-04")
    @Tag("DOC-09")
    void an_action_item_that_was_taken_away_is_on_the_list_again() {
        var item = todo();
        office.desk().actionItems().drop(item);
        office.desk().actionItems().bringBack(item);
        office.desk().actionItems().bringBack(item);
        assertThat(work.todo(meeting))
                .singleElement()
                .extracting(line -> line.state().isOpen())
                .isEqualTo(true);
    }

    @Test
    @Tag("ACT-04")
    void it_does_not_come_back_for_a_document_that_is_not_waited_for() {
        var item = todo();
        office.desk().actionItems().drop(item);
        work.handedInByStaff(document);
        assertThatThrownBy(() -> office.desk().actionItems().bringBack(item))
                .isInstanceOf(DocumentRefusal.WrongState.class);
        assertThat(work.todo(meeting)).isEmpty();
    }

    @Test
    @Tag("ACT-04")
    void it_does_not_come_back_when_the_client_may_not_hand_it_in_any_more() {
        var item = todo();
        office.desk().actionItems().drop(item);
        office.desk().documentChecks().allow(document, new ClientAccess(false, true));
        assertThatThrownBy(() -> office.desk().actionItems().bringBack(item))
                .isInstanceOf(DocumentRefusal.NoUpload.class);
    }

    @Test
    @Tag("ACT-04")
    void what_is_done_is_not_brought_back() {
        work.handedInByStaff(document);
        var item = work.todo(meeting).get(0).state().id();
        assertThatThrownBy(() -> office.desk().actionItems().bringBack(item))
                .isInstanceOfAny(ActionItemRefusal.NotOpen.class, DocumentRefusal.WrongState.class);
    }

    @Test
    @Tag("DOC-07")
    void a_document_that_was_taken_out_is_asked_for_again_with_its_action_item() {
        var asked = work.row(document).document();
        var item = todo();
        office.desk().documentChecks().remove(document);

        office.desk()
                .documentChecks()
                .request(new DocumentChecks.Request(
                        document, meeting, asked.kind(), asked.applicant(), asked.access(), true, asked.remark()));

        assertThat(work.row(document).state()).isEqualTo(State.REQUESTED);
        assertThat(work.todo(meeting))
                .extracting(Line::state)
                .singleElement()
                .satisfies(state -> assertThat(state.id()).isEqualTo(item));
    }

    private ActionItemId todo() {
        return work.todo(meeting).get(0).state().id();
    }
}
