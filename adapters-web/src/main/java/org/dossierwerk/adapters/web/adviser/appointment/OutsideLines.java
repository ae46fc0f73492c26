package org.dossierwerk.adapters.web.adviser.appointment;

import java.util.List;
import org.dossierwerk.adapters.web.adviser.appointment.AppointmentScreens.OutsideLine;
import org.dossierwerk.adapters.web.shared.DeskVisit;
import org.dossierwerk.adapters.web.shared.OutsideWords;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.OutsideChange.Kind;
import org.dossierwerk.domain.dossier.DossierId;

/** What owners of calendars did there to the entry of an appointment, and what can be done about it. */
record OutsideLines(DeskVisit visit) {

    /** @param calendars of the dossier, for when the appointment may be gone */
    List<OutsideLine> of(DossierId dossier, AppointmentId appointment, String calendars) {
        return visit.desk().outsideChanges().in(dossier).stream()
                .filter(change -> change.appointment().equals(appointment))
                .map(change -> line(change, change.kind() == Kind.REMOVED ? calendars : ""))
                .toList();
    }

    /** A group that is off has its page all the same. */
    List<OutsideLine> of(AppointmentId group) {
        return visit.desk().outsideChanges().of(group).stream()
                .map(change -> line(change, ""))
                .toList();
    }

    private OutsideLine line(OutsideChangeView change, String after) {
        return new OutsideLine(
                OutsideWords.of(visit, change),
                visit.words().of(ifTakenOver(change)),
                visit.words().of(change.dossier() == null ? "outside.if-put-back-group" : "outside.if-put-back"),
                !change.wholeDay(),
                OutsideChangePage.PATH + change.id().value(),
                after,
                change.version());
    }

    private static String ifTakenOver(OutsideChangeView change) {
        if (change.wholeDay()) {
            return "outside.if-whole-day";
        }
        boolean moved = change.kind() == Kind.MOVED;
        if (change.dossier() == null) {
            return moved ? "outside.if-moved-group" : "outside.if-removed-group";
        }
        return moved ? "outside.if-moved" : "outside.if-removed";
    }
}
