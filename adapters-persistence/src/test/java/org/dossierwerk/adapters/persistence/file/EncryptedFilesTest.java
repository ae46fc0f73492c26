package org.dossierwerk.adapters.persistence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.testkit.InMemoryFiles;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.domain.documents.FileId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that nobody can read or exchange who has only the store. */
class EncryptedFilesTest implements FileStoreContract {

    private static final byte[] CANARY = "BSN 123456782".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final InMemoryFiles stored = new InMemoryFiles();
    private final FileId file = new FileId(UUID.randomUUID());
    private EncryptedFiles files;

    @BeforeEach
    void open() {
        files = EncryptedFiles.over(stored, FileKeys.in(keys()));
    }

    private Path keys() {
        return folder.resolve("keys.json");
    }

    @Override
    public FileStore store() {
        return files;
    }

    @Test
    void the_store_has_nothing_of_the_plain_bytes() throws IOException {
        files.put(file, new ByteArrayInputStream(CANARY));
        assertThat(raw(file)).doesNotContain(new String(CANARY, UTF_8));
    }

    @Test
    void a_changed_or_cut_file_cannot_be_read() throws IOException {
        files.put(file, new ByteArrayInputStream(new byte[3_000_000]));
        var bytes = raw(file).getBytes(ISO_8859_1);
        bytes[2_500_000] ^= 1;
        stored.damage(file, bytes);
        unreadable(file);
        stored.damage(file, Arrays.copyOf(bytes, 1_000_000));
        unreadable(file);
    }

    @Test
    void two_files_cannot_be_exchanged() throws IOException {
        var other = new FileId(UUID.randomUUID());
        files.put(file, new ByteArrayInputStream(CANARY));
        files.put(other, new ByteArrayInputStream("other".getBytes(UTF_8)));
        stored.damage(other, raw(file).getBytes(ISO_8859_1));
        unreadable(other);
    }

    @Test
    void after_a_rotation_the_old_ones_are_read_and_new_ones_need_the_new_key() throws IOException {
        var before = Files.readString(keys());
        files.put(file, new ByteArrayInputStream(CANARY));
        var rotated = EncryptedFiles.over(stored, FileKeys.rotate(keys()));
        var newer = new FileId(UUID.randomUUID());
        rotated.put(newer, new ByteArrayInputStream(CANARY));

        assertThat(rotated.open(file).readAllBytes()).isEqualTo(CANARY);
        var restarted = EncryptedFiles.over(stored, FileKeys.in(keys()));
        assertThat(restarted.open(file).readAllBytes()).isEqualTo(CANARY);
        assertThat(restarted.open(newer).readAllBytes()).isEqualTo(CANARY);
        assertThat(Files.readString(keys())).isNotEqualTo(before);
        unreadable(newer);
    }

    @Test
    void only_the_owner_may_read_the_keys() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rw-------");
        FileKeys.rotate(keys());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys())))
                .isEqualTo("rw-------");
    }

    @Test
    void instances_that_start_at_once_share_their_keys() throws Exception {
        var fresh = folder.resolve("shared/keys.json");
        var threads = Executors.newFixedThreadPool(8);
        try {
            var starting = Stream.generate(
                            () -> (Callable<EncryptedFiles>) () -> EncryptedFiles.over(stored, FileKeys.in(fresh)))
                    .limit(8)
                    .toList();
            for (var started : threads.invokeAll(starting)) {
                var id = new FileId(UUID.randomUUID());
                started.get().put(id, new ByteArrayInputStream(CANARY));
                assertThat(EncryptedFiles.over(stored, FileKeys.in(fresh))
                                .open(id)
                                .readAllBytes())
                        .isEqualTo(CANARY);
            }
        } finally {
            threads.shutdown();
        }
    }

    private String raw(FileId id) throws IOException {
        return new String(stored.open(id).readAllBytes(), ISO_8859_1);
    }

    private void unreadable(FileId id) {
        assertThatThrownBy(() -> files.open(id).readAllBytes()).isInstanceOf(IOException.class);
    }
}
