package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.documents.UploadViews.Same;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentRefusal;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.TrayFileId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The very same file for two documents of a dossier is told to staff. */
@Tag("UPL-13")
class SameFilesTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final DossierId dossier = office.aDossier(TestOffice.emmaAndDaan());
    private final DossierItem meeting =
            DossierItem.of(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
    private final DossierItem other = DossierItem.of(office.anAppointment(dossier, office.aType(), "2026-11-26T10:00"));
    private final RequestedDocumentId payslip = work.asked(meeting, work.aKind("Salarisstrook"));
    private final RequestedDocumentId statement = work.asked(other, work.aKind("Jaaropgave"));

    @Test
    void each_of_both_tells_of_the_other_across_appointments() {
        send(payslip, "mei");
        assertThat(sameAs(payslip)).isEmpty();
        send(statement, "mei");
        assertThat(sameAs(statement)).containsExactly(new Same(payslip, meeting, "Salarisstrook", ""));
        assertThat(sameAs(payslip)).extracting(Same::document).containsExactly(statement);
    }

    @Test
    void one_among_several_files_is_enough_and_other_files_are_not_the_same() {
        send(payslip, "mei", "juni");
        send(statement, "jaar", "juni");
        assertThat(sameAs(statement)).extracting(Same::kind).containsExactly("Salarisstrook");
        var third = work.asked(meeting, work.aKind("Paspoort"));
        send(third, "pas");
        assertThat(sameAs(third)).isEmpty();
    }

    @Test
    void other_dossiers_are_not_told_of() {
        send(payslip, "mei");
        var elsewhere = DossierItem.of(office.anAppointment(office.aDossier(), office.aType(), "2026-11-27T10:00"));
        var document = work.asked(elsewhere, work.aKind("Akte"));
        send(document, "mei");
        assertThat(sameAs(document)).isEmpty();
        var sam = office.desk(office.aColleague("Sam", Right.WORK_ON_DOSSIERS));
        assertThatThrownBy(() -> sam.uploads().sameAs(payslip)).isInstanceOf(DocumentRefusal.NotFound.class);
    }

    @Test
    void what_lies_in_the_tray_and_what_was_put_from_there_tell_of_it_too() {
        send(payslip, "mei");
        office.desk().tray().send(new Tray.Send(new TrayFileId(UUID.randomUUID()), other, List.of(pdf("mei"))));
        office.deliver();
        var file = office.desk().tray().of(other).get(0).id();
        assertThat(office.desk().tray().sameAs(file)).extracting(Same::document).containsExactly(payslip);

        office.desk().tray().place(file, statement);
        assertThat(sameAs(statement)).extracting(Same::document).containsExactly(payslip);
        assertThat(sameAs(payslip)).extracting(Same::document).containsExactly(statement);
    }

    private List<Same> sameAs(RequestedDocumentId document) {
        return office.desk().uploads().sameAs(document);
    }

    private void send(RequestedDocumentId document, String... texts) {
        var files = List.of(texts).stream().map(SameFilesTest::pdf).toList();
        office.desk().uploads().send(new Uploads.Send(new UploadId(UUID.randomUUID()), document, files));
        office.deliver();
    }

    private static SentFile pdf(String text) {
        return new SentFile(text + ".pdf", new ByteArrayInputStream(InMemoryPress.pdf(text)));
    }
}
