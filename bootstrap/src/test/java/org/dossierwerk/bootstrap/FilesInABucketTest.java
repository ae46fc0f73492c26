package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import io.findify.s3mock.S3Mock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.documents.FileId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The whole application with its files in an object store, of a server in this process. */
class FilesInABucketTest {

    private static final Path BUCKETS = Path.of("target", "buckets-" + UUID.randomUUID());
    private static final int PORT = RunningApplication.freePort();
    private static final S3Mock SERVER = S3Mock.create(PORT, BUCKETS.toString());

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started(
            "--dossierwerk.files.store=s3",
            "--dossierwerk.files.s3.endpoint=http://127.0.0.1:" + PORT,
            "--dossierwerk.files.s3.region=eu-west-1",
            "--dossierwerk.files.s3.bucket=office",
            "--dossierwerk.files.s3.access-key=key",
            "--dossierwerk.files.s3.secret-key=" + Canary.WORD);

    @BeforeAll
    static void start() throws IOException {
        Files.createDirectories(BUCKETS.resolve("office"));
        SERVER.start();
    }

    @AfterAll
    static void stop() {
        SERVER.shutdown();
    }

    @Test
    void a_file_lies_in_the_bucket_encrypted_and_comes_back() throws IOException {
        var files = OFFICE.application().context().getBean(FileStore.class);
        var file = new FileId(UUID.randomUUID());
        files.put(file, new ByteArrayInputStream("BSN 123456782".getBytes(StandardCharsets.UTF_8)));
        try (var bytes = files.open(file)) {
            assertThat(bytes.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("BSN 123456782");
        }
        assertThat(raw(file)).doesNotContain("123456782");
        assertThat(files.inventory("").files())
                .extracting(FileStore.Found::file)
                .containsExactly(file);
    }

    @Test
    void the_nightly_look_after_files_works_on_it() {
        while (OFFICE.office().fileUpkeep().runOnce()) {
            // as a host does
        }
        var properties = OFFICE.application().context().getBean(OfficeProperties.class);
        assertThat(properties.toString()).doesNotContain("hush");
    }

    private static String raw(FileId file) throws IOException {
        try (var all = Files.walk(BUCKETS)) {
            var lying =
                    all.filter(path -> path.endsWith(file.value().toString())).toList();
            assertThat(lying).hasSize(1);
            return String.join("", List.of(Files.readString(lying.get(0), StandardCharsets.ISO_8859_1)));
        }
    }
}
