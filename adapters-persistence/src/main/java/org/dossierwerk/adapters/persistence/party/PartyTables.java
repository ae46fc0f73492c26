package org.dossierwerk.adapters.persistence.party;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.PartyQueries;
import org.dossierwerk.application.port.storage.PartyRepository;

/** The tables of the card index and what works on them. */
public final class PartyTables {

    private PartyTables() {}

    public static List<Class<?>> rows() {
        return List.of(PartyRow.class);
    }

    public static PartyRepository parties(Work work) {
        return new JpaPartyRepository(work);
    }

    public static PartyQueries queries(Work work) {
        return new JpaPartyQueries(work);
    }
}
