package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.documents.DocumentChecks.Judgement;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.portal.Portal;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.Progress;
import org.dossierwerk.domain.documents.RequestedDocument;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Only staff change a document's status; whatever a client tries leaves it as it is. */
class StatusIsForStaffTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private RequestedDocumentId document;
    private ActionItemId task;
    private FileId file;
    private PartyId emma;

    @BeforeEach
    void a_received_document() {
        DossierId dossier = office.aDossier();
        var meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
        document = work.asked(meeting, work.aKind("Salarisstrook"));
        task = work.todo(meeting).get(0).state().id();
        file = work.handedInByClient(document);
        emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
    }

    static List<Consumer<StatusIsForStaffTest>> staffMoves() {
        return Stream.concat(
                        Arrays.stream(Verdict.values())
                                .map(verdict -> (Consumer<StatusIsForStaffTest>) test -> test.clientAtTheDesk()
                                        .judge(new Judgement(test.document, test.file, verdict, "omdat"))),
                        Stream.of(
                                test -> test.clientAtTheDesk().requestAgain(test.document, "omdat"),
                                test -> test.clientAtTheDesk().lapse(test.document),
                                test -> test.clientAtTheDesk().takeBack(test.document, Progress.State.RECEIVED),
                                test -> test.clientAtTheDesk().remark(test.document, "omdat"),
                                test -> test.clientAtTheDesk().remove(test.document)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("staffMoves")
    @Tag("DOC-16")
    void a_client_who_calls_as_if_at_the_desk_is_refused_and_nothing_changes(Consumer<StatusIsForStaffTest> move) {
        var before = row();
        assertThatThrownBy(() -> move.accept(this)).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThat(row()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    @Tag("DOC-16")
    @Tag("DOC-15")
    void what_was_judged_stays_so_whatever_the_client_does_at_the_portal(Verdict verdict) {
        work.judge(document, verdict, "omdat");
        var before = row();

        var portal = office.office.portal(Caller.client(emma));
        refused(() -> portal.documents().withdraw(document));
        if (verdict != Verdict.REJECT_AND_REQUEST_AGAIN) {
            refused(() -> portal.documents().send(sending()));
        }
        refused(() -> portal.report(task));
        office.deliver();
        assertThat(row()).isEqualTo(before);
    }

    /** A client has no words for it: nothing at the portal takes a verdict, a move or a state. */
    @Test
    @Tag("DOC-16")
    void the_portal_takes_no_status() {
        assertThat(Stream.of(Portal.class, PortalDocuments.class, ImportantDocuments.class)
                        .flatMap(conversation -> Arrays.stream(conversation.getMethods()))
                        .flatMap(method -> Arrays.stream(method.getParameterTypes()))
                        .map(Class::getSimpleName))
                .doesNotContain("Verdict", "Judgement", "Move", "State", "Progress", "RequestedDocument");
    }

    private DocumentChecks clientAtTheDesk() {
        return office.desk(new UserId(emma.value())).documentChecks();
    }

    private Uploads.Send sending() {
        return new Uploads.Send(
                new UploadId(UUID.randomUUID()),
                document,
                List.of(new SentFile("nog.pdf", new ByteArrayInputStream(InMemoryPress.pdf("x")))));
    }

    private static void refused(Runnable attempt) {
        assertThatThrownBy(attempt::run).isInstanceOfAny(DocumentRefusal.class, Refusal.class);
    }

    private RequestedDocument row() {
        return work.row(document).document();
    }
}
