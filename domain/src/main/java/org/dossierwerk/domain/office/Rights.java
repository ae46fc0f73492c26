package org.dossierwerk.domain.office;

import java.util.EnumSet;
import java.util.Set;

/** Sets of rights that offices usually hand out together. */
public final class Rights {

    private Rights() {}

    /** Everything: the preset "admin". */
    public static Set<Right> ofAdministrator() {
        return Set.copyOf(EnumSet.allOf(Right.class));
    }

    /** Daily work in all dossiers, without the settings. */
    public static Set<Right> ofAdviser() {
        return Set.of(Right.WORK_ON_DOSSIERS, Right.SEE_ALL_DOSSIERS);
    }
}
