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
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of reading 15: each state, each step, by staff and by the client. A dash is a refusal. */
class TransitionTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final UserId ANNA = new UserId(new UUID(0, 1));
    private static final RequestedDocumentId ROW = new RequestedDocumentId(new UUID(0, 2));

    @ParameterizedTest(name = "{0} by {1}: {2} {3} {4} {5} {6} {7}")
    @CsvSource({
        //                 step                  by      REQUESTED RECEIVED  PROVISIONALLY REJECTED  APPROVED  LAPSED
        "RECEIVE,              STAFF,  RECEIVED, RECEIVED, -,        -,        -,        -",
        "RECEIVE,              CLIENT, RECEIVED, RECEIVED, -,        -,        -,        -",
        "WITHDRAW,             CLIENT, -,        REQUESTED, -,       -,        -,        -",
        "APPROVE_PROVISIONALLY,STAFF,  -,        PROVISIONALLY_APPROVED, -, -, -,        -",
        "APPROVE,              STAFF,  -,        APPROVED, APPROVED, -,        -,        -",
        "REJECT,               STAFF,  -,        REJECTED, REJECTED, -,        -,        -",
        "REQUEST_AGAIN,        STAFF,  -,        -,        -,        REQUESTED, REQUESTED, -",
        "TAKE_BACK,            STAFF,  -,        -,        RECEIVED, RECEIVED, RECEIVED, -",
        "LAPSE,                STAFF,  LAPSED,   LAPSED,   LAPSED,   LAPSED,   LAPSED,   -"
    })
    @Tag("DOC-11")
    @Tag("DOC-14")
    @Tag("DOC-15")
    @Tag("DOC-20")
    @Tag("DOC-21")
    void each_step_leads_where_the_table_says(
            Move move,
            String by,
            String requested,
            String received,
            String provisionally,
            String rejected,
            String approved,
            String lapsed) {
        expect(State.REQUESTED, move, by, requested);
        expect(State.RECEIVED, move, by, received);
        expect(State.PROVISIONALLY_APPROVED, move, by, provisionally);
        expect(State.REJECTED, move, by, rejected);
        expect(State.APPROVED, move, by, approved);
        expect(State.LAPSED, move, by, lapsed);
    }

    private static void expect(State from, Move move, String by, String expected) {
        var check = in(from);
        if (expected.equals("-")) {
            assertThatThrownBy(() -> make(check, move, by))
                    .as("%s from %s", move, from)
                    .isInstanceOf(Refusal.class);
            assertThat(state(check)).isEqualTo(from);
        } else {
            make(check, move, by);
            assertThat(state(check)).as("%s from %s", move, from).isEqualTo(State.valueOf(expected));
        }
    }

    private static void make(DocumentCheck check, Move move, String by) {
        switch (move) {
            case RECEIVE -> check.receive(ROW, by.equals("CLIENT") ? ofClient() : ofStaff());
            case WITHDRAW -> check.withdraw(ROW, NOW);
            case APPROVE_PROVISIONALLY -> check.approveProvisionally(ROW, "", ANNA, NOW);
            case APPROVE -> check.approve(ROW, "", ANNA, NOW);
            case REJECT -> check.reject(ROW, "Onleesbaar", ANNA, NOW);
            case REQUEST_AGAIN -> check.requestAgain(ROW, true, "Nieuwe offerte", ANNA, NOW);
            case TAKE_BACK -> check.takeBack(ROW, state(check), ANNA, NOW);
            case LAPSE -> check.lapse(ROW, ANNA, NOW);
        }
    }

    private static DocumentCheck in(State state) {
        var check = DocumentCheck.open(
                new DocumentCheckId(new UUID(0, 3)),
                new DossierId(new UUID(0, 4)),
                DossierItem.of(new AppointmentId(new UUID(0, 5))));
        check.request(
                List.of(new DocumentCheck.Request(
                        ROW, new DocumentKindId(new UUID(0, 6)), null, ClientAccess.standard(), true, "")),
                ANNA,
                NOW);
        if (state == State.REQUESTED) {
            return check;
        }
        if (state == State.LAPSED) {
            check.lapse(ROW, ANNA, NOW);
            return check;
        }
        check.receive(ROW, ofClient());
        switch (state) {
            case PROVISIONALLY_APPROVED -> check.approveProvisionally(ROW, "", ANNA, NOW);
            case APPROVED -> check.approve(ROW, "", ANNA, NOW);
            case REJECTED -> check.reject(ROW, "Onleesbaar", ANNA, NOW);
            default -> {
                // received already
            }
        }
        return check;
    }

    private static State state(DocumentCheck check) {
        return check.snapshot().document(ROW).orElseThrow().progress().state();
    }

    private static FileVersion ofClient() {
        return file(new UploadedBy.Client(new PartyId(new UUID(0, 7))));
    }

    private static FileVersion ofStaff() {
        return file(new UploadedBy.Staff(ANNA));
    }

    private static FileVersion file(UploadedBy by) {
        return new FileVersion(new FileId(UUID.randomUUID()), "scan.pdf", 1, "00".repeat(32), 1, by, NOW, null, null);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    @Tag("DOC-14")
    void a_client_takes_back_only_the_own_upload(boolean ofClient) {
        var check = in(State.REQUESTED);
        check.receive(ROW, ofClient ? ofClient() : ofStaff());
        if (ofClient) {
            check.withdraw(ROW, NOW);
            assertThat(check.snapshot().document(ROW).orElseThrow().hasFile()).isFalse();
        } else {
            assertThatThrownBy(() -> check.withdraw(ROW, NOW)).isInstanceOf(DocumentRefusal.NotWithdrawable.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    @Tag("DOC-04")
    void a_client_opens_a_file_only_when_it_is_there_and_may_be_viewed(boolean mayView) {
        var check = in(State.REQUESTED);
        check.allow(ROW, new ClientAccess(true, mayView), NOW);
        assertThat(check.snapshot().document(ROW).orElseThrow().isOpenToClient())
                .isFalse();
        check.receive(ROW, ofStaff());
        assertThat(check.snapshot().document(ROW).orElseThrow().isOpenToClient())
                .isEqualTo(mayView);
    }
}
