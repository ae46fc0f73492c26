package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a client says with what is handed in. */
@Tag("DOC-11")
class RemarksOfClientsTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final DossierId dossier = office.aDossier(TestOffice.emmaAndDaan());
    private final DossierItem meeting =
            DossierItem.of(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
    private final RequestedDocumentId document = work.asked(meeting, work.aKind("Salarisstrook"));

    @Test
    void what_is_said_with_a_file_is_read_by_staff_and_by_the_client_and_kept_in_the_history() {
        send("mei", " Juni volgt later. ");
        office.deliver();
        assertThat(office.desk().uploads().of(meeting)).singleElement().satisfies(line -> {
            assertThat(line.remark()).isEqualTo("Juni volgt later.");
            assertThat(line.by()).isEqualTo(new UploadedBy.Client(emma()));
        });
        assertThat(said()).isEqualTo("Juni volgt later.");
        assertThat(office.desk().history().of(dossier))
                .filteredOn(deed -> deed.action().equals("documents.upload-remarked/1"))
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.facts()).containsEntry("remark", "Juni volgt later.");
                    assertThat(deed.facts()).containsEntry("document", "Salarisstrook");
                    assertThat(deed.actorName()).isEqualTo("Emma Wit");
                });
    }

    @Test
    void something_more_can_be_said_until_somebody_judged_and_saying_it_twice_says_it_once() {
        send("mei", "");
        portal().remark(document, "Dit is mei.");
        office.deliver();
        portal().remark(document, "Juni volgt.");
        portal().remark(document, "Juni volgt.");
        assertThat(said()).isEqualTo("Dit is mei.\nJuni volgt.");

        work.judge(document, DocumentChecks.Verdict.APPROVE, "");
        assertThatThrownBy(() -> portal().remark(document, "Te laat")).isInstanceOf(DocumentRefusal.NothingSent.class);
        assertThat(said()).as("stays").isEqualTo("Dit is mei.\nJuni volgt.");
    }

    @Test
    void without_a_file_nothing_is_said() {
        assertThatThrownBy(() -> portal().remark(document, "Komt nog")).isInstanceOf(DocumentRefusal.NothingSent.class);
        send("mei", "Dit is mei.");
        office.deliver();
        portal().withdraw(document);
        assertThatThrownBy(() -> portal().remark(document, "Komt nog")).isInstanceOf(DocumentRefusal.NothingSent.class);
        assertThat(office.desk().uploads().of(meeting)).isEmpty();
    }

    @Test
    void what_each_upload_was_said_with_is_told_in_its_order() {
        send("mei", "Dit is mei.");
        office.deliver();
        office.clock.advance(Duration.ofMinutes(1));
        send("juni", "Dit is juni.");
        office.deliver();
        assertThat(said()).isEqualTo("Dit is mei.\nDit is juni.");
    }

    @Test
    void a_thousand_characters_are_taken_and_one_more_is_not_and_then_no_file_is_kept() {
        assertThatThrownBy(() -> send("mei", "x".repeat(1_001))).isInstanceOf(InvalidValue.class);
        assertThat(office.files.files()).isEmpty();
        send("mei", "x".repeat(1_000));
        assertThatThrownBy(() -> portal().remark(document, "y")).isInstanceOf(InvalidValue.class);
    }

    private String said() {
        return portal().delivered().get(0).remark();
    }

    private void send(String text, String remark) {
        var file = new SentFile(text + ".pdf", new ByteArrayInputStream(InMemoryPress.pdf(text)));
        portal().send(new Uploads.Send(new UploadId(UUID.randomUUID()), document, List.of(file), remark));
    }

    private PartyId emma() {
        return office.desk().dossiers().get(dossier).applicants().get(0).person();
    }

    private PortalDocuments portal() {
        return office.office.portal(Caller.client(emma())).documents();
    }
}
