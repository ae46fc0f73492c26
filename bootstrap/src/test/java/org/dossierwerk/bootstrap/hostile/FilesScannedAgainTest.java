package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.testkit.contract.VirusScannerContract;
import org.dossierwerk.application.testkit.hostile.Clamd;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.documents.FileVersion;
import org.dossierwerk.domain.documents.UploadedBy;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A file with a virus that nobody knew when it was let through, and the real ClamAV that knows it by now; skipped where that is not
 * installed.
 */
@Tag("UPL-10")
class FilesScannedAgainTest {

    private static final FileFolders FOLDERS = FileFolders.fresh();

    /** It has no scanner, and takes no night from the instance that has one. */
    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt(
            "2026-11-20T09:00:00Z",
            FOLDERS.settings()[0],
            FOLDERS.settings()[1],
            "--dossierwerk.file-upkeep.enabled=false");

    @Test
    void is_withdrawn_within_a_week_and_staff_and_client_read_why() throws IOException, InterruptedException {
        var clamd = Clamd.start();
        Assumptions.assumeTrue(clamd.isPresent(), "clamd is not installed (Debian: clamav-daemon)");
        var mailroom = new Mailroom(OFFICE, FOLDERS);
        var asked = mailroom.asked();
        mailroom.desk().documentChecks().allow(asked.document(), new ClientAccess(true, true));
        var file = letThrough(mailroom, asked);
        var clock = OFFICE.clock();
        OFFICE.letPass(Duration.ofDays(8));
        var managed = RunningApplication.freePort();
        var settings = new String[] {
            FOLDERS.settings()[0],
            FOLDERS.settings()[1],
            "--management.server.port=" + managed,
            "--dossierwerk.files.clamd=" + clamd.get().socket()
        };

        try (var scanner = clamd.get();
                var application = RunningApplication.start(OFFICE.database(), clock, settings)) {
            assertThat(scanner.socket()).isNotNull();
            Mailroom.await(() -> {
                application.office().fileUpkeep().runOnce();
                return mailroom.row(asked).document().current().orElseThrow().virus() != null;
            });
            var health = new HttpVisitor(URI.create("http://127.0.0.1:" + managed)).get("/actuator/health");
            assertThat(health.statusCode()).isEqualTo(200);

            var iris = new HttpVisitor(application.address()).signIn("iris");
            var refused = iris.get(asked.atBoard() + "/files/" + file.value());
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(Jsoup.parse(refused.body()).select("main").text()).contains("achteraf een virus in gevonden");
            var panel = iris.page(asked.atBoard());
            assertThat(panel.select(".file").text()).contains("Niemand kan dit bestand nog openen", "Eicar-Own");
            assertThat(panel.select(".file img, .file a")).isEmpty();
            assertThat(iris.page("/today").text())
                    .contains("In een opgeslagen bestand is een virus gevonden", "oud.pdf");

            var emma = new HttpVisitor(application.address()).signIn("/portal/sign-in", "emma@example.org");
            var documents = emma.page("/portal/documents");
            assertThat(documents.text()).contains("achteraf een virus in gevonden");
            assertThat(documents.select("a[href*=" + asked.document().value() + "]"))
                    .isEmpty();
            assertThat(emma.get("/portal/documents/" + asked.document().value() + "/file")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    /** As if nobody had known the virus. */
    private static FileId letThrough(Mailroom mailroom, Mailroom.Asked asked) throws IOException {
        var files = OFFICE.application().context().getBean(FileStore.class);
        var bytes = VirusScannerContract.eicar().getBytes(StandardCharsets.US_ASCII);
        var stored = files.put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(bytes));
        var emma = Objects.requireNonNull(mailroom.desk()
                .dossiers()
                .get(mailroom.emma().dossier())
                .applicants()
                .get(0)
                .person());
        OFFICE.office()
                .documentIntake()
                .accept(
                        asked.document(),
                        new FileVersion(
                                stored.file(),
                                "oud.pdf",
                                stored.size(),
                                stored.sha256(),
                                1,
                                new UploadedBy.Client(emma),
                                OFFICE.clock().instant(),
                                null,
                                null));
        return stored.file();
    }
}
