package org.dossierwerk.application.port.storage;

import org.dossierwerk.domain.shared.Refusal;

/** Somebody else saved first: what the caller changed is no longer what is stored. */
public final class StaleVersion extends Refusal {

    public StaleVersion() {
        super(Kind.CONFLICT, "storage.staleVersion", null);
    }
}
