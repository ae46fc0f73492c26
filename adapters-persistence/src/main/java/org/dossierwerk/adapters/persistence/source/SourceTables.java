package org.dossierwerk.adapters.persistence.source;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.SourceShareRepository;

/** The tables of source data and what works on them. */
public final class SourceTables {

    private SourceTables() {}

    public static List<Class<?>> rows() {
        return List.of(SourceShareRow.class);
    }

    public static SourceShareRepository shares(Work work) {
        return new JpaSourceShareRepository(work);
    }
}
