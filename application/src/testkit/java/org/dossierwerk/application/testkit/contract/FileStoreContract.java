package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.dossierwerk.application.port.ProviderFailure;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.domain.documents.FileId;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Test;

/** What whoever keeps files may expect of a store. */
public interface FileStoreContract {

    FileStore store();

    @Test
    default void what_was_put_comes_back_with_its_size_and_digest() throws IOException {
        var file = aFile();

        var stored = store().put(file, bytes("abc"));

        assertThat(stored.file()).isEqualTo(file);
        assertThat(stored.size()).isEqualTo(3);
        assertThat(stored.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(read(file)).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(store().exists(file)).isTrue();
    }

    @Test
    default void what_was_put_for_a_dossier_is_a_file_like_any_other() throws IOException {
        var dossier = new DossierId(UUID.randomUUID());
        var file = aFile();
        assertThat(store().of(dossier).put(file, bytes("abc")).sha256()).startsWith("ba7816bf");
        assertThat(read(file)).isEqualTo("abc".getBytes(StandardCharsets.UTF_8));
        assertThat(store().exists(file)).isTrue();
        store().of(dossier).remove(file);
        assertThat(store().exists(file)).isFalse();
    }

    @Test
    default void many_bytes_come_back_as_they_were() throws IOException {
        var many = new byte[5_000_003];
        new Random(1).nextBytes(many);
        var file = aFile();

        assertThat(store().put(file, new ByteArrayInputStream(many)).size()).isEqualTo(many.length);

        assertThat(read(file)).isEqualTo(many);
    }

    @Test
    default void a_file_of_nothing_is_a_file() throws IOException {
        var file = aFile();
        assertThat(store().put(file, bytes("")).size()).isZero();
        assertThat(read(file)).isEmpty();
    }

    @Test
    default void what_the_sender_breaks_off_leaves_nothing() {
        var file = aFile();
        assertThatThrownBy(() -> store().put(file, new SequenceInputStream(bytes("half"), new BrokenOff())))
                .isInstanceOf(IOException.class)
                .hasMessage("broken off");
        assertThat(store().exists(file)).isFalse();
    }

    @Test
    default void what_is_refused_while_it_arrives_leaves_nothing() {
        var file = aFile();
        var refusal = new UnsupportedOperationException("refused");
        assertThatThrownBy(() -> store().put(file, new SequenceInputStream(bytes("half"), new Refused(refusal))))
                .isSameAs(refusal);
        assertThat(store().exists(file)).isFalse();
    }

    @Test
    default void a_known_id_is_rejected_and_keeps_its_bytes() throws IOException {
        var file = aFile();
        store().put(file, bytes("first"));
        rejects(() -> store().put(file, bytes("second")));
        assertThat(read(file)).isEqualTo("first".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    default void what_was_removed_is_gone_and_removing_it_again_changes_nothing() throws IOException {
        var file = aFile();
        store().put(file, bytes("abc"));
        store().remove(file);
        store().remove(file);
        assertThat(store().exists(file)).isFalse();
        rejects(() -> store().open(file));
    }

    @Test
    default void an_unknown_file_is_rejected() {
        rejects(() -> store().open(aFile()));
        assertThat(store().exists(aFile())).isFalse();
    }

    @Test
    default void the_inventory_has_every_file_once() throws IOException {
        var put = new HashSet<FileId>();
        for (int i = 0; i < 5; i++) {
            put.add(store().put(aFile(), bytes("file " + i)).file());
        }
        var gone = store().put(aFile(), bytes("gone")).file();
        store().remove(gone);
        store().tidy(Duration.ofHours(1));

        var found = new ArrayList<FileStore.Found>();
        var part = store().inventory("");
        found.addAll(part.files());
        while (part.next() != null) {
            part = store().inventory(part.next());
            found.addAll(part.files());
        }
        assertThat(found).extracting(FileStore.Found::file).doesNotHaveDuplicates().containsAll(put).doesNotContain(gone);
        assertThat(found).allSatisfy(file -> assertThat(file.age()).isBetween(Duration.ofMinutes(-1), Duration.ofMinutes(9)));
    }

    @Test
    default void many_threads_put_at_once() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        try {
            var puts = IntStream.range(0, 40)
                    .mapToObj(i -> (Callable<Boolean>) () -> {
                        var file = aFile();
                        store().put(file, bytes("file " + i));
                        return new String(read(file), StandardCharsets.UTF_8).equals("file " + i);
                    })
                    .toList();
            for (var put : threads.invokeAll(puts)) {
                assertThat(put.get()).isTrue();
            }
        } finally {
            threads.shutdown();
        }
    }

    private byte[] read(FileId file) throws IOException {
        try (var bytes = store().open(file)) {
            return bytes.readAllBytes();
        }
    }

    private static FileId aFile() {
        return new FileId(UUID.randomUUID());
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void rejects(Callable<?> attempt) {
        assertThatThrownBy(attempt::call)
                .isInstanceOfSatisfying(
                        ProviderFailure.class, f -> assertThat(f.kind()).isEqualTo(ProviderFailure.Kind.REJECTED));
    }

    /** A connection that ends early. */
    final class BrokenOff extends InputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("broken off");
        }
    }

    /** A reader that has seen enough. */
    final class Refused extends InputStream {

        private final RuntimeException refusal;

        Refused(RuntimeException refusal) {
            this.refusal = refusal;
        }

        @Override
        public int read() {
            throw refusal;
        }
    }
}
