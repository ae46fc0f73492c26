package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.dossierwerk.application.port.storage.DataKeyStore.DataKey;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.DataKeyStore} does. */
@Tag("CRY-1")
public interface DataKeyStoreContract extends StorageContract {

    private DataKey aKey(String master) {
        return aKey(ExampleOffice.in(stores()).dossier(), master);
    }

    private static DataKey aKey(DossierId dossier, String master) {
        return new DataKey(UUID.randomUUID(), dossier, master, "wrapped " + UUID.randomUUID());
    }

    private void add(DataKey key) {
        assertThat(stores().dataKeys().addOnce(key)).isEqualTo(key);
    }

    @Test
    default void a_key_is_found_by_its_id_and_by_its_dossier() {
        var key = aKey("1");
        assertThat(stores().dataKeys().of(key.dossier())).isEmpty();
        add(key);
        assertThat(stores().dataKeys().of(key.dossier())).contains(key);
        assertThat(stores().dataKeys().find(key.id())).contains(key);
        assertThat(stores().dataKeys().find(UUID.randomUUID())).isEmpty();
    }

    @Test
    default void a_dossier_has_one_key_the_first() {
        var first = aKey("1");
        add(first);
        assertThat(stores().dataKeys().addOnce(aKey(first.dossier(), "2"))).isEqualTo(first);
        assertThat(stores().dataKeys().of(first.dossier())).contains(first);
    }

    @Test
    @Tag("CRY-4")
    default void a_key_that_is_wrapped_anew_stays_the_same_key() {
        var key = aKey("1");
        add(key);
        var other = key.wrappedBy("2", "otherwise");
        assertThat(stores().dataKeys().notWrappedBy("2", 10)).containsExactly(key);
        assertThat(stores().dataKeys().replace(key, other)).isTrue();
        assertThat(stores().dataKeys().replace(key, key.wrappedBy("3", "too late"))).isFalse();
        assertThat(stores().dataKeys().find(key.id())).contains(other);
        assertThat(stores().dataKeys().notWrappedBy("2", 10)).isEmpty();
        assertThat(stores().dataKeys().countByMaster()).isEqualTo(Map.of("2", 1L));
    }

    @Test
    @Tag("CRY-6")
    default void what_was_destroyed_is_gone() {
        var key = aKey("1");
        add(key);
        stores().dataKeys().destroy(key.dossier());
        stores().dataKeys().destroy(key.dossier());
        assertThat(stores().dataKeys().find(key.id())).isEmpty();
        assertThat(stores().dataKeys().replace(key, key.wrappedBy("2", "otherwise"))).isFalse();
        assertThat(stores().dataKeys().countByMaster()).isEmpty();
    }
}
