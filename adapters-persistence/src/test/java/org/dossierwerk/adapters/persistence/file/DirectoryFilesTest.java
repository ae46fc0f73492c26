package org.dossierwerk.adapters.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void nothing_unfinished_is_left() throws IOException {
        files.put(new FileId(UUID.randomUUID()), new ByteArrayInputStream(new byte[100]));
        assertThatThrownBy(() -> files.put(new FileId(UUID.randomUUID()), new FileStoreContract.BrokenOff()))
                .isInstanceOf(IOException.class);
        try (var all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }
}
