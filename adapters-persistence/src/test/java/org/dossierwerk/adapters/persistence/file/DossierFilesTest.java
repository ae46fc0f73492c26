package org.dossierwerk.adapters.persistence.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.InMemoryFiles;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are encrypted by the keys of their dossiers. */
class DossierFilesTest implements FileStoreContract {

    private static final byte[] CANARY = "BSN 123456782".getBytes(UTF_8);

    @TempDir
    private Path folder;

    private final Stores stores = new InMemoryStorage().open(events -> {});
    private final InMemoryFiles stored = new InMemoryFiles();
    private final DossierId dossier = new DossierId(UUID.randomUUID());
    private MasterKeys master;
    private DossierKeys keys;
    private EncryptedFiles files;

    @BeforeEach
    void open() {
        master = MasterKeys.in(folder.resolve("master-keys.json"));
        keys = DossierKeys.of(master, stores);
        files = EncryptedFiles.over(stored, office(), keys);
    }

    private FileKeys office() {
        return FileKeys.in(folder.resolve("file-keys.json"));
    }

    @Override
    public FileStore store() {
        return files.of(dossier);
    }

    @Test
    @Tag("CRY-1")
    void the_store_has_nothing_of_the_plain_bytes_and_the_keys_are_wrapped() throws IOException {
        var file = put(dossier);
        assertThat(raw(file)).doesNotContain(new String(CANARY, UTF_8));
        assertThat(files.open(file).readAllBytes()).isEqualTo(CANARY);
    }

    @Test
    void what_was_stored_before_dossiers_had_keys_stays_readable() throws IOException {
        var file = new FileId(UUID.randomUUID());
        EncryptedFiles.over(stored, office()).put(file, new ByteArrayInputStream(CANARY));
        assertThat(files.open(file).readAllBytes()).isEqualTo(CANARY);
        assertThat(files.of(dossier).open(file).readAllBytes()).isEqualTo(CANARY);
    }

    @Test
    @Tag("CRY-1")
    void two_files_of_one_dossier_cannot_be_exchanged() throws IOException {
        var one = put(dossier);
        var other = put(dossier);
        stored.damage(other, raw(one).getBytes(ISO_8859_1));
        assertThatThrownBy(() -> files.open(other).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    @Tag("CRY-1")
    void a_file_cannot_be_given_to_another_dossier_s_key() throws IOException {
        var one = put(dossier);
        var strange = put(new DossierId(UUID.randomUUID()));
        stored.damage(one, (raw(strange).substring(0, 20) + raw(one).substring(20)).getBytes(ISO_8859_1));
        assertThatThrownBy(() -> files.open(one).readAllBytes()).isInstanceOf(IOException.class);
    }

    @Test
    @Tag("CRY-6")
    void with_its_key_all_files_of_a_dossier_are_gone_for_good_and_those_of_others_stay() throws IOException {
        var shredded = put(dossier);
        var kept = put(new DossierId(UUID.randomUUID()));
        stores.dataKeys().destroy(dossier);
        assertThatThrownBy(() -> files.open(shredded))
                .isInstanceOfSatisfying(
                        ProviderFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
        assertThat(files.open(kept).readAllBytes()).isEqualTo(CANARY);
        put(dossier);
        assertThatThrownBy(() -> files.open(shredded)).as("also with a new key").isInstanceOf(ProviderFailure.class);
    }

    @Test
    @Tag("CRY-4")
    void a_rotation_wraps_every_key_anew_and_no_read_fails_meanwhile() throws Exception {
        var all = new CopyOnWriteArrayList<FileId>();
        for (int i = 0; i < 500; i++) {
            all.add(put(new DossierId(UUID.randomUUID())));
        }
        var old = master.primary();
        var rotating = new AtomicBoolean(true);
        var reads = new AtomicInteger();
        var readers = Executors.newFixedThreadPool(2);
        try {
            var reading = readers.submit(() -> {
                while (rotating.get()) {
                    for (var file : all) {
                        assertThat(files.open(file).readAllBytes()).isEqualTo(CANARY);
                        reads.incrementAndGet();
                    }
                }
                return true;
            });
            var fresh = MasterKeys.in(folder.resolve("master-keys.json")).rotate();
            while (keys.rewrapSome() > 0) {
                all.add(put(new DossierId(UUID.randomUUID())));
                if (reading.isDone()) {
                    break;
                }
            }
            rotating.set(false);
            assertThat(reading.get(1, TimeUnit.MINUTES)).isTrue();
            assertThat(reads).hasPositiveValue();
            assertThat(stores.dataKeys().countByMaster()).containsOnlyKeys(fresh);
        } finally {
            rotating.set(false);
            readers.shutdown();
        }
        assertThat(master.retire(stores.dataKeys().countByMaster().keySet())).isEqualTo(Set.of(old));
        for (var file : all) {
            assertThat(files.open(file).readAllBytes()).isEqualTo(CANARY);
        }
    }

    @Test
    @Tag("CRY-4")
    void a_master_key_that_still_wraps_something_is_not_retired() throws IOException {
        var file = put(dossier);
        master.rotate();
        assertThat(master.retire(stores.dataKeys().countByMaster().keySet())).isEmpty();
        assertThat(files.open(file).readAllBytes()).isEqualTo(CANARY);
    }

    private FileId put(DossierId of) throws IOException {
        var file = new FileId(UUID.randomUUID());
        files.of(of).put(file, new ByteArrayInputStream(CANARY));
        return file;
    }

    private String raw(FileId id) throws IOException {
        return new String(stored.open(id).readAllBytes(), ISO_8859_1);
    }
}
