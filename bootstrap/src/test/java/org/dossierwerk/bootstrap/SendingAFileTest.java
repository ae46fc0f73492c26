package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.documents.PortalDocuments;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.UploadViews;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.documents.FileProblem;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.Upload;
import org.dossierwerk.domain.documents.UploadId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files through the whole application: its relay, its press, its folder and its database. */
class SendingAFileTest {

    private static final Path FOLDER = Path.of("target", "files-of-" + UUID.randomUUID());

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started("--dossierwerk.files.directory=" + FOLDER);

    @Test
    @Tag("DOC-04")
    @Tag("DOC-11")
    @Tag("DOC-13")
    @Tag("DOC-14")
    void a_client_sends_a_picture_reads_it_back_as_pdf_and_takes_it_back() throws Exception {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var desk = people.desk(anna);
        var given = new Given(desk);
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@wit.example");
        var day = LocalDate.ofInstant(OFFICE.clock().instant(), ZoneId.of("Europe/Amsterdam"))
                .plusDays(7);
        var meeting = new DossierItem.OfAppointment(
                given.appointment(dossier, given.type("Kennismaking"), anna, day.atTime(10, 0)));
        var kind = new DocumentKindId(UUID.randomUUID());
        desk.documentKinds()
                .define(kind, new DocumentKind.Setup("Paspoort", "", EnumSet.allOf(FileFormat.class), true, null));
        var document = new RequestedDocumentId(UUID.randomUUID());
        desk.documentChecks()
                .request(new DocumentChecks.Request(
                        document, meeting, kind, null, new ClientAccess(true, true), null, ""));
        var person = desk.dossiers().get(dossier).applicants().get(0).person();
        var emma = OFFICE.office().portal(Caller.client(person)).documents();

        var damaged =
                new SentFile("stuk.pdf", new ByteArrayInputStream("%PDF-1.7 no".getBytes(StandardCharsets.US_ASCII)));
        assertThat(settled(emma, document, damaged).flaw()).isEqualTo(new Upload.Flaw(FileProblem.DAMAGED, "stuk.pdf"));

        var picture = new SentFile("pas.png", new ByteArrayInputStream(picture()));
        assertThat(settled(emma, document, picture).state()).isEqualTo(Upload.State.STORED);
        try (var content = emma.open(document)) {
            assertThat(content.name().value()).isEqualTo("pas.pdf");
            assertThat(content.bytes().readAllBytes()).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(emma.preview(document, 1, 200)))
                        .getWidth())
                .isEqualTo(200);
        var current = desk.documentChecks()
                .of(meeting)
                .rows()
                .get(0)
                .document()
                .current()
                .orElseThrow();
        try (var content = desk.downloads().open(document, current.file())) {
            assertThat(content.bytes().readAllBytes()).hasSize((int) current.size());
        }
        assertThat(kept()).as("encrypted").isNotEmpty().noneMatch(SendingAFileTest::isPdf);

        emma.withdraw(document);
        for (int i = 0; i < 200 && !kept().isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(kept()).isEmpty();
    }

    private static UploadViews.Line settled(PortalDocuments client, RequestedDocumentId document, SentFile file)
            throws InterruptedException {
        var id = new UploadId(UUID.randomUUID());
        client.send(new Uploads.Send(id, document, List.of(file)));
        for (int i = 0; i < 600; i++) {
            var settled = client.uploads(document).stream()
                    .filter(upload -> upload.id().equals(id))
                    .filter(upload -> upload.state() != Upload.State.CHECKING)
                    .findFirst();
            if (settled.isPresent()) {
                return settled.get();
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("Still being checked after a minute");
    }

    private static byte[] picture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }

    private static List<Path> kept() throws IOException {
        try (var all = Files.walk(FOLDER)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isPdf(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).startsWith("%PDF-");
        } catch (IOException gone) {
            return false;
        }
    }
}
