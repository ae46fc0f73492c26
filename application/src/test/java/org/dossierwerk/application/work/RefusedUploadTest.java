package org.dossierwerk.application.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A file that could not be used, when the client who sent it may be gone. */
@Tag("BEY-21")
class RefusedUploadTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final DossierId dossier = office.aDossier();
    private final DossierItem meeting =
            DossierItem.of(office.anAppointment(dossier, office.aType(), "2026-11-25T10:00"));
    private final RequestedDocumentId document = work.asked(meeting, work.aKind("Salarisstrook"));

    @Test
    void the_adviser_is_told_once_of_each_file_and_led_to_the_document() {
        clientSends("virus.pdf", infected());
        clientSends("virus.pdf", infected());
        assertThat(alerts()).singleElement().satisfies(line -> {
            var notice = line.alert().notice();
            assertThat(notice.reason()).isEqualTo(AlertReason.UPLOAD_REFUSED);
            assertThat(notice.text()).isEqualTo("Salarisstrook – virus.pdf");
            assertThat(notice.item()).isEqualTo(meeting);
            assertThat(notice.document()).isEqualTo(document);
        });
        clientSends("ander.pdf", infected());
        assertThat(alerts()).hasSize(2);
        assertThat(office.desk(office.ben).workQueue().alerts()).isEmpty();
    }

    @Test
    void it_goes_when_the_client_delivers() {
        clientSends("virus.pdf", infected());
        clientSends("strook.pdf", InMemoryPress.pdf("mei"));
        assertThat(alerts()).isEmpty();
    }

    @Test
    void it_goes_when_staff_put_the_file_there_or_need_it_no_more() {
        clientSends("virus.pdf", infected());
        work.handedInByStaff(document);
        assertThat(alerts()).isEmpty();

        var other = work.asked(meeting, work.aKind("Paspoort"));
        clientSends(other, "virus.pdf", infected());
        assertThat(alerts()).hasSize(1);
        office.desk().documentChecks().remove(other);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void what_staff_sent_themselves_is_no_news_to_them() {
        office.desk().uploads().send(sending(document, "virus.pdf", infected()));
        office.deliver();
        assertThat(alerts()).isEmpty();
    }

    private List<AlertLine> alerts() {
        return office.desk().workQueue().alerts();
    }

    private void clientSends(String name, byte[] bytes) {
        clientSends(document, name, bytes);
    }

    private void clientSends(RequestedDocumentId which, String name, byte[] bytes) {
        var emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
        office.office.portal(Caller.client(emma)).documents().send(sending(which, name, bytes));
        office.deliver();
    }

    private static Uploads.Send sending(RequestedDocumentId which, String name, byte[] bytes) {
        return new Uploads.Send(
                new UploadId(UUID.randomUUID()), which, List.of(new SentFile(name, new ByteArrayInputStream(bytes))));
    }

    private static byte[] infected() {
        return (new String(InMemoryPress.pdf("x"), UTF_8) + VirusScannerContract.eicar()).getBytes(UTF_8);
    }
}
