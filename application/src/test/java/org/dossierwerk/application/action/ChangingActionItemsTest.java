package org.dossierwerk.application.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.action.ActionItemRefusal;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Right;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Action items added by hand: for whom, for what, and what is refused. */
class ChangingActionItemsTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;

    @BeforeEach
    void an_appointment() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
    }

    @Test
    @Tag("ACT-06")
    void it_is_for_one_of_the_applicants_and_for_nobody_else() {
        var daan = work.applicants(dossier).get(1);
        add(meeting, toDo("Bel de notaris", daan));
        assertThat(work.todo(meeting)).extracting(line -> line.applicant()).containsExactly("Daan Vos");

        assertThatThrownBy(() -> add(meeting, toDo("Bel de bank", new ApplicantId(UUID.randomUUID()))))
                .isInstanceOf(DocumentRefusal.ApplicantUnknown.class);
    }

    @Test
    @Tag("ACT-06")
    void it_is_not_given_to_somebody_who_is_no_applicant_afterwards_either() {
        var todo = add(meeting, toDo("Bel de notaris", null));
        var stranger = new ApplicantId(UUID.randomUUID());
        assertThatThrownBy(() -> office.desk().actionItems().change(todo, 1, toDo("Bel de notaris", stranger)))
                .isInstanceOf(DocumentRefusal.ApplicantUnknown.class);
        assertThat(work.todo(meeting)).extracting(line -> line.applicant()).containsExactly("");
    }

    @Test
    @Tag("ACT-06")
    @Tag("APT-24")
    void nothing_is_added_to_a_cancelled_appointment() {
        add(meeting, toDo("Bel de notaris", null));
        work.asked(meeting, work.aKind("Salarisstrook"));
        office.desk().appointments().cancel(meeting.appointment(), null);
        assertThatThrownBy(() -> add(meeting, toDo("Bel de bank", null)))
                .isInstanceOf(DocumentRefusal.ItemInactive.class);
    }

    @Test
    @Tag("ACT-06")
    void nothing_is_added_in_a_closed_dossier() {
        office.desk()
                .dossiers()
                .close(dossier, office.desk().dossiers().get(dossier).version());
        assertThatThrownBy(() -> add(meeting, toDo("Bel de bank", null))).isInstanceOf(DossierRefusal.Closed.class);
    }

    @Test
    @Tag("ACT-02")
    void what_is_to_be_signed_is_a_file_of_the_same_item_that_the_client_may_open() {
        var contract = work.asked(meeting, work.aKind("Overeenkomst"));
        assertThatThrownBy(() -> add(meeting, toSign(contract))).isInstanceOf(ActionItemRefusal.NothingToSign.class);
        work.handedInByStaff(contract);
        assertThatThrownBy(() -> add(meeting, toSign(contract))).isInstanceOf(ActionItemRefusal.NothingToSign.class);
        office.desk().documentChecks().allow(contract, new ClientAccess(true, true));
        var other = DossierItem.of(office.anAppointment(dossier, office.aType(), "2026-11-26T10:00"));
        assertThatThrownBy(() -> add(other, toSign(contract))).isInstanceOf(ActionItemRefusal.NothingToSign.class);

        var id = add(meeting, toSign(contract));

        var hidden = work.asked(meeting, work.aKind("Concept"));
        assertThatThrownBy(() -> office.desk().actionItems().change(id, 1, toSign(hidden)))
                .isInstanceOf(ActionItemRefusal.NothingToSign.class);
        office.desk().documentChecks().allow(contract, new ClientAccess(true, false));
        var later =
                new ActionItem.Task(ActionItemKind.SIGN, "Teken", "", null, null, LocalDate.of(2026, 11, 24), contract);
        office.desk().actionItems().change(id, 1, later);
        assertThat(open(id).task().due())
                .as("what stays as it was is not judged again")
                .isEqualTo("2026-11-24");
    }

    @Test
    @Tag("ACT-06")
    void it_can_be_changed_but_not_over_somebody_elses_change() {
        var id = add(meeting, toDo("Bel de notaris", null));
        office.desk().actionItems().change(id, 1, toDo("Bel de bank", null));
        assertThat(open(id).task().title()).isEqualTo("Bel de bank");
        assertThatThrownBy(() -> office.desk().actionItems().change(id, 1, toDo("Bel niemand", null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void what_belongs_to_a_dossier_one_may_not_know_of_is_not_there() {
        var document = work.asked(meeting, work.aKind("Salarisstrook"));
        var id = add(meeting, toDo("Bel de notaris", null));
        var stranger =
                office.desk(office.aColleague("Nina", Right.WORK_ON_DOSSIERS)).actionItems();

        assertThatThrownBy(() -> stranger.complete(id)).isInstanceOf(ActionItemRefusal.NotFound.class);
        assertThatThrownBy(() -> stranger.openFor(document)).isInstanceOf(ActionItemRefusal.NotFound.class);
        assertThat(open(id).isOpen()).isTrue();
    }

    @Test
    @Tag("DOC-03")
    void what_only_the_office_hands_in_is_nothing_for_the_client_to_do() {
        var document = work.asked(meeting, work.aKind("Salarisstrook"));
        office.desk().documentChecks().allow(document, new ClientAccess(false, true));
        assertThat(work.todo(meeting)).isEmpty();
        assertThatThrownBy(() -> office.desk().actionItems().openFor(document))
                .isInstanceOf(DocumentRefusal.NoUpload.class);
    }

    private ActionItemId add(DossierItem item, ActionItem.Task task) {
        var id = new ActionItemId(UUID.randomUUID());
        office.desk().actionItems().add(new ActionItems.Add(id, item, task));
        return id;
    }

    private static ActionItem.Task toDo(String title, @Nullable ApplicantId applicant) {
        return new ActionItem.Task(ActionItemKind.DO, title, "", null, applicant, null);
    }

    private static ActionItem.Task toSign(RequestedDocumentId document) {
        return new ActionItem.Task(ActionItemKind.SIGN, "Teken", "", null, null, null, document);
    }

    private ActionItem.Snapshot open(ActionItemId id) {
        return work.todo(meeting).stream()
                .map(line -> line.state())
                .filter(state -> state.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
