package org.dossierwerk.adapters.persistence.keys;

import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.DataKeyStore;

/** The table of data keys and what works on it. */
public final class KeyTables {

    private KeyTables() {}

    public static DataKeyStore dataKeys(Work work) {
        return new JpaDataKeyStore(work);
    }
}
