package org.dossierwerk.adapters.persistence.office;

import java.util.Comparator;
import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.office.StaffViews.Colleague;
import org.dossierwerk.application.port.storage.SearchWords;
import org.dossierwerk.application.port.storage.StaffQueries;

/** Reads the staff. */
record JpaStaffQueries(Work work) implements StaffQueries {

    @Override
    public List<Colleague> colleagues() {
        return work.with(Colleagues::all).stream()
                .sorted(Comparator.comparing((Colleague colleague) -> !colleague.active())
                        .thenComparing(colleague -> SearchWords.key(colleague.name())))
                .toList();
    }
}
