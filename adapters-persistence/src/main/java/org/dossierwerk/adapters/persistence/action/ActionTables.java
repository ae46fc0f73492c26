package org.dossierwerk.adapters.persistence.action;

import java.util.List;
import org.dossierwerk.adapters.persistence.unit.Work;
import org.dossierwerk.application.port.storage.ActionItemRepository;

/** The table of action items and what works on it. */
public final class ActionTables {

    private ActionTables() {}

    public static List<Class<?>> rows() {
        return List.of(ActionItemRow.class);
    }

    public static ActionItemRepository items(Work work) {
        return new JpaActionItemRepository(work);
    }
}
