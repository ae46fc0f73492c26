package org.dossierwerk.adapters.persistence.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.dossierwerk.application.port.file.Fingerprints;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.application.testkit.InMemoryStorage;
import org.dossierwerk.application.testkit.contract.FingerprintsContract;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes from the keys of dossiers. */
class DossierKeysTest implements FingerprintsContract {

    @TempDir
    private Path folder;

    private final Stores stores = new InMemoryStorage().open(events -> {});
    private MasterKeys master;
    private DossierKeys keys;

    @BeforeEach
    void open() {
        master = MasterKeys.in(folder.resolve("master-keys.json"));
        keys = DossierKeys.of(master, stores);
    }

    @Override
    public Fingerprints fingerprints() {
        return keys;
    }

    @Override
    public Fingerprints ofAnotherOffice() {
        return DossierKeys.of(master, new InMemoryStorage().open(events -> {}));
    }

    @Override
    public DossierId aDossier() {
        return new DossierId(UUID.randomUUID());
    }

    @Test
    void only_the_owner_may_read_the_master_keys() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("master-keys.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    @Tag("CRY-4")
    void a_rotation_is_seen_at_once_and_changes_no_mark() {
        var dossier = aDossier();
        var before = keys.of(dossier, SHA);
        var other = MasterKeys.in(folder.resolve("master-keys.json"));
        var fresh = other.rotate();
        assertThat(master.primary()).isEqualTo(fresh);
        assertThat(keys.of(dossier, SHA)).isEqualTo(before);
        assertThat(keys.key(aDossier()).master()).isEqualTo(fresh);
    }
}
