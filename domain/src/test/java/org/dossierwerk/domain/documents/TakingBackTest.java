package org.dossierwerk.domain.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A judgement is taken back by whoever gave it, while nothing followed. */
@Tag("DOC-20")
@Tag("DOC-21")
class TakingBackTest {

    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final UserId ANNA = new UserId(new UUID(0, 1));
    private static final UserId JORIS = new UserId(new UUID(0, 8));
    private static final RequestedDocumentId ROW = new RequestedDocumentId(new UUID(0, 2));

    private final DocumentCheck check = DocumentCheck.open(
            new DocumentCheckId(new UUID(0, 3)),
            new DossierId(new UUID(0, 4)),
            DossierItem.of(new AppointmentId(new UUID(0, 5))));

    @BeforeEach
    void handed_in_by_the_client() {
        check.request(
                List.of(new DocumentCheck.Request(
                        ROW, new DocumentKindId(new UUID(0, 6)), null, ClientAccess.standard(), true, "Alle bladen")),
                ANNA,
                NOW);
        check.receive(
                ROW,
                new FileVersion(
                        new FileId(new UUID(0, 9)),
                        "scan.pdf",
                        1,
                        "00".repeat(32),
                        1,
                        new UploadedBy.Client(new PartyId(new UUID(0, 7))),
                        NOW,
                        null,
                        null));
        check.takeEvents();
    }

    @Test
    void all_is_as_it_was_and_the_client_can_take_the_file_back() {
        var before = row();
        check.reject(ROW, "Onleesbaar", ANNA, LATER);

        check.takeBack(ROW, State.REJECTED, ANNA, LATER.plusSeconds(5));

        assertThat(row()).isEqualTo(before);
        check.withdraw(ROW, LATER.plusSeconds(9));
        assertThat(row().versions()).isEmpty();
    }

    @Test
    void what_the_client_read_before_an_approval_is_back_too() {
        check.approve(ROW, "Dank u.", ANNA, LATER);
        check.takeBack(ROW, State.APPROVED, ANNA, LATER);
        assertThat(row().remark()).isEqualTo("Alle bladen");
        assertThat(check.takeEvents().get(2))
                .isEqualTo(new DocumentCheckEvent.JudgementTakenBack(
                        check.snapshot().id(), check.snapshot().dossier(), ROW, State.APPROVED, LATER));
    }

    @Test
    void what_followed_a_provisional_approval_leads_back_to_it_and_no_further() {
        check.approveProvisionally(ROW, "", ANNA, NOW);
        check.approve(ROW, "", ANNA, LATER);

        check.takeBack(ROW, State.APPROVED, ANNA, LATER);

        assertThat(row().progress()).isEqualTo(new Progress(State.PROVISIONALLY_APPROVED, NOW, ANNA));
        refusesToTakeBack(State.PROVISIONALLY_APPROVED, ANNA);
    }

    @Test
    void nobody_takes_back_the_judgement_of_another() {
        check.approve(ROW, "", ANNA, NOW);
        refusesToTakeBack(State.APPROVED, JORIS);
    }

    @Test
    void a_button_of_an_earlier_judgement_does_not_take_back_a_later_one() {
        check.approveProvisionally(ROW, "", ANNA, NOW);
        check.reject(ROW, "Toch niet", ANNA, LATER);
        refusesToTakeBack(State.PROVISIONALLY_APPROVED, ANNA);
    }

    @Test
    void what_was_said_to_the_client_since_is_not_lost() {
        check.approve(ROW, "", ANNA, NOW);
        check.remark(ROW, "Origineel meenemen", LATER);
        refusesToTakeBack(State.APPROVED, ANNA);
        assertThat(row().remark()).isEqualTo("Origineel meenemen");
    }

    @Test
    void what_was_asked_for_again_is_not_taken_back() {
        check.reject(ROW, "Onleesbaar", ANNA, NOW);
        check.requestAgain(ROW, true, "", ANNA, LATER);
        assertThatThrownBy(() -> check.takeBack(ROW, State.REJECTED, ANNA, LATER))
                .isInstanceOf(DocumentRefusal.WrongState.class);
    }

    private void refusesToTakeBack(State verdict, UserId by) {
        var before = row();
        assertThatThrownBy(() -> check.takeBack(ROW, verdict, by, LATER))
                .isInstanceOf(DocumentRefusal.JudgementStands.class);
        assertThat(row()).isEqualTo(before);
    }

    private RequestedDocument row() {
        return check.snapshot().document(ROW).orElseThrow();
    }
}
