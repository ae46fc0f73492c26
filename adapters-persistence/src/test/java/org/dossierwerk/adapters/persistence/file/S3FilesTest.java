package org.dossierwerk.adapters.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.findify.s3mock.S3Mock;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.domain.documents.FileId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a bucket, of a server in this process. */
class S3FilesTest implements FileStoreContract {

    private static final String BUCKET = "dossierwerk";

    @TempDir
    private static Path buckets;

    private static S3Mock server;
    private static S3Files files;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        server = S3Mock.create(port, buckets.toString());
        server.start();
        Files.createDirectories(buckets.resolve(BUCKET));
        files = at(port);
    }

    @AfterAll
    static void stop() {
        files.close();
        server.shutdown();
    }

    @Override
    public FileStore store() {
        return files;
    }

    @Test
    void encrypted_before_they_get_there() throws IOException {
        var keys = FileKeys.in(buckets.resolveSibling(UUID.randomUUID() + ".json"));
        var file = new FileId(UUID.randomUUID());
        var encrypted = EncryptedFiles.over(files, keys);
        encrypted.put(file, new ByteArrayInputStream("BSN 123456782".getBytes(StandardCharsets.UTF_8)));
        try (var raw = files.open(file);
                var plain = encrypted.open(file)) {
            assertThat(new String(raw.readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("123456782");
            assertThat(plain.readAllBytes()).asString(StandardCharsets.UTF_8).isEqualTo("BSN 123456782");
        }
    }

    @Test
    void one_that_is_not_there_is_tried_again() throws IOException {
        try (var nobody = at(freePort())) {
            assertThatThrownBy(() -> nobody.exists(new FileId(UUID.randomUUID())))
                    .isInstanceOfSatisfying(
                            ProviderFailure.class,
                            failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.TRY_AGAIN));
        }
    }

    private static S3Files at(int port) {
        return S3Files.in(URI.create("http://127.0.0.1:" + port), "eu-west-1", BUCKET, "key", "secret");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
