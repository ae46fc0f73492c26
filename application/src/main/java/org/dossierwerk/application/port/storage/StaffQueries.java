package org.dossierwerk.application.port.storage;

import java.util.List;
import org.dossierwerk.application.office.StaffViews;

/** Reading the people who work here. */
public interface StaffQueries {

    /** All of them, the active ones first, then by name. */
    List<StaffViews.Colleague> colleagues();
}
