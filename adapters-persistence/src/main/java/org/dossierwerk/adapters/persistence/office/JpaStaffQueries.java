package org.dossierwerk.adapters.persistence.office;

import java.util.Comparator;
import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.StaffQueries;

/** Reads the staff. */
record JpaStaffQueries(Work work) implements StaffQueries {

    private static final Comparator<Placed> ACTIVE_BY_NAME = Comparator.comparing(
                    (Placed placed) -> !placed.colleague().active())
            .thenComparing(Placed::key);

    /** A colleague with the key to sort by: it takes longer to make than to compare. */
    private record Placed(Colleague colleague, String key) {}

    @Override
    public List<Colleague> colleagues() {
        return work.with(Colleagues::all).stream()
                .map(colleague -> new Placed(colleague, SearchWords.key(colleague.name())))
                .sorted(ACTIVE_BY_NAME)
                .map(Placed::colleague)
                .toList();
    }
}
