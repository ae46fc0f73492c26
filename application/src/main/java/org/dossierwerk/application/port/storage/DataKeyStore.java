package org.dossierwerk.application.port.storage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.dossier.DossierId;

/**
 * The data keys of dossiers, each wrapped by a master key that is kept elsewhere. Whoever destroys one makes everything unreadable that
 * was encrypted by it, in every copy of the files (RELIABILITY CRY-6).
 */
public interface DataKeyStore {

    Optional<DataKey> of(DossierId dossier);

    Optional<DataKey> find(UUID id);

    /** The key of that dossier from now on: this one, or that of somebody who was earlier. */
    DataKey addOnce(DataKey key);

    /** Some that another master key wraps than this one. */
    List<DataKey> notWrappedBy(String master, int limit);

    /**
     * The same key, wrapped anew.
     *
     * @return false when it was wrapped anew or destroyed meanwhile
     */
    boolean replace(DataKey before, DataKey after);

    /** How many each master key wraps; none are left out. */
    Map<String, Long> countByMaster();

    /** For good. Destroying what is not there changes nothing. */
    void destroy(DossierId dossier);

    /**
     * @param master the name of the key that wraps it
     * @param wrapped in Base64
     */
    record DataKey(UUID id, DossierId dossier, String master, String wrapped) {

        /** The same key, wrapped by another. */
        public DataKey wrappedBy(String otherMaster, String otherwise) {
            return new DataKey(id, dossier, otherMaster, otherwise);
        }
    }
}
