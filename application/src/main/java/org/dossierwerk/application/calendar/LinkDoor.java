package org.dossierwerk.application.calendar;

import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.application.rights.Gate.Visitor;
import org.dossierwerk.domain.calendar.CalendarLink;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;

/** Lets in whoever has links of their own, and whoever maintains the office, who need not work on dossiers, to those of all. */
record LinkDoor(Gate gate) {

    Visitor enter() {
        var me = gate.enter();
        if (!me.may(Right.WORK_ON_DOSSIERS) && !me.may(Right.MAINTAIN_OFFICE)) {
            throw new OfficeRefusal.NotAllowed(Right.WORK_ON_DOSSIERS);
        }
        return me;
    }

    static boolean sees(Visitor me, CalendarLink link) {
        return me.may(Right.MAINTAIN_OFFICE) || link.snapshot().adviser().equals(me.id());
    }
}
