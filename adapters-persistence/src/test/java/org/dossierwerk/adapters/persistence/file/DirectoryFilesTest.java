package org.dossierwerk.adapters.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.dossierwerk.application.port.file.FileStore;
import org.dossierwerk.application.testkit.contract.FileStoreContract;
import org.dossierwerk.domain.documents.FileId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a folder. */
class DirectoryFilesTest implements FileStoreContract {

    @TempDir
    private Path folder;

    private DirectoryFiles files;

    @BeforeEach
    void open() {
        files = DirectoryFiles.in(folder.resolve("files"));
    }

    @Override
    public FileStore store() {
        return files;
    }

    @Test
    void only_the_owner_may_look() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("files"))))
                .isEqualTo("rwx------");
    }

    @Test
    void what_a_crash_left_unfinished_is_thrown_away_when_it_is_old() throws IOException {
        var file = files.put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(new byte[100]));
        Path beside;
        try (var all = Files.walk(folder)) {
            beside = all.filter(Files::isRegularFile).findFirst().orElseThrow().getParent();
        }
        var old = Files.createFile(beside.resolve(UUID.randomUUID() + ".unfinished"));
        var young = Files.createFile(beside.resolve(UUID.randomUUID() + ".unfinished"));
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(25))));
        files.tidy(Duration.ofHours(24));
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(files.exists(file.file())).isTrue();
        assertThat(files.inventory("").files())
                .extracting(FileStore.Found::file)
                .containsExactly(file.file());
    }

    @Test
    void nothing_unfinished_is_left() throws IOException {
        files.put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(new byte[100]));
        assertThatThrownBy(() -> files.put(new FileId(UUID.randomUUID()), new FileStoreContract.BrokenOff()))
                .isInstanceOf(IOException.class);
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}
