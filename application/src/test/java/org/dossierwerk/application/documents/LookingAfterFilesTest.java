package org.dossierwerk.application.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.application.work.WorkViews.AlertLine;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StandardDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an office does at night for the files it keeps. */
@Tag("INV-8")
class LookingAfterFilesTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final DossierItem meeting = new DossierItem.OfAppointment(
            office.anAppointment(office.aDossier(TestOffice.emmaAndDaan()), office.aType(), "2026-11-25T10:00"));

    @Test
    void within_a_month_every_file_is_read() throws IOException {
        var missing = stored("mei.pdf");
        var changed = stored("juni.pdf");
        stored("juli.pdf");
        office.files.remove(missing);
        office.files.damage(changed, InMemoryPress.pdf("something else"));

        aMonthOfNights();

        assertThat(alerts())
                .allSatisfy(alert -> assertThat(alert.alert().notice().reason()).isEqualTo(AlertReason.FILE_DAMAGED))
                .extracting(alert -> alert.alert().notice().text())
                .containsExactlyInAnyOrder("mei.pdf", "juni.pdf");
        assertThat(damaged()).isEqualTo(2);

        aMonthOfNights();
        assertThat(alerts()).as("told once").hasSize(2);
    }

    /** It is in no dossier, so that nobody has it in the work queue. */
    @Test
    void what_every_client_reads_is_read_as_well() throws IOException {
        var guide = new StandardDocumentId(UUID.randomUUID());
        var sent = new SentFile("wijzer.pdf", new ByteArrayInputStream(InMemoryPress.pdf("wijzer")));
        office.administrator().standardDocuments().add(guide, "Wijzer", new UploadId(UUID.randomUUID()), sent);
        office.deliver();
        var file = office.administrator()
                .standardDocuments()
                .get(guide)
                .current()
                .orElseThrow()
                .file();
        aMonthOfNights();
        assertThat(damaged()).isZero();

        office.files.damage(file, InMemoryPress.pdf("something else"));
        aMonthOfNights();
        assertThat(damaged()).isEqualTo(1);
        assertThat(alerts()).isEmpty();
    }

    @Test
    void what_was_put_back_is_whole_the_night_after() throws IOException {
        var file = stored("mei.pdf");
        var bytes = office.files.open(file).readAllBytes();
        office.files.remove(file);
        aMonthOfNights();
        assertThat(damaged()).isEqualTo(1);

        office.files.put(file, new ByteArrayInputStream(bytes));
        aNight();
        assertThat(damaged()).isZero();
    }

    @Test
    void a_night_begins_at_two_and_happens_once() {
        assertThat(round()).as("the night before the office opened").isPositive();
        assertThat(round()).isZero();
        office.setTime("2026-11-24T01:59");
        assertThat(round()).isZero();
        office.setTime("2026-11-24T02:00");
        assertThat(round()).isPositive();
        assertThat(round()).isZero();
    }

    @Test
    void what_nothing_names_is_thrown_away_after_a_day() throws IOException {
        round();
        var kept = stored("mei.pdf");
        var orphan = office.files
                .put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(new byte[3]))
                .file();
        office.setTime("2026-11-24T02:00");
        round();
        assertThat(office.files.files()).as("younger than a day").contains(orphan);
        office.setTime("2026-11-25T02:00");
        round();
        assertThat(office.files.files()).containsExactly(kept);
    }

    @Test
    void what_waits_to_be_checked_is_not_thrown_away_however_long_it_waits() {
        send(work.asked(meeting, work.aKind("Salarisstrook")), "mei.pdf");
        aMonthOfNights();
        assertThat(office.files.files()).hasSize(1);
        office.deliver();
        assertThat(office.files.files()).hasSize(1);
        assertThat(damaged()).isZero();
    }

    private FileId stored(String name) {
        var document = work.asked(meeting, work.aKind("Soort " + name));
        send(document, name);
        office.deliver();
        return work.row(document).document().current().orElseThrow().file();
    }

    private void send(RequestedDocumentId document, String name) {
        var sent = new SentFile(name, new ByteArrayInputStream(InMemoryPress.pdf(name)));
        office.desk().uploads().send(new Uploads.Send(new UploadId(UUID.randomUUID()), document, List.of(sent)));
    }

    private void aMonthOfNights() {
        for (int night = 0; night < 30; night++) {
            aNight();
        }
    }

    private void aNight() {
        office.clock.advance(Duration.ofDays(1));
        round();
    }

    /** @return how many parts it had */
    private int round() {
        int parts = 0;
        while (office.office.fileUpkeep().runOnce()) {
            parts++;
        }
        return parts;
    }

    private List<AlertLine> alerts() {
        return office.desk().workQueue().alerts();
    }

    private int damaged() {
        return office.storage.open(events -> {}).fileLedger().damaged();
    }
}
