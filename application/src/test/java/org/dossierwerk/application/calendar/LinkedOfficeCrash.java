package org.dossierwerk.application.calendar;

import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Mishap;

/** Loses the power at the worst moment. */
record LinkedOfficeCrash(LinkedOffice house) {

    private static final class PowerCut extends Error {}

    /** The system has done what it was asked, and nobody here lives to record it. */
    void writeAndDieBeforeRecording(InMemoryCalendars calendars) {
        var faults = calendars.faults().orElseThrow();
        faults.goWrong(purpose -> {
            if (purpose.writes()) {
                return Mishap.afterwards(0);
            }
            throw new PowerCut();
        });
        try {
            house.write();
        } catch (PowerCut dead) {
            // Nothing after this happens.
        }
        faults.goWrong(null);
    }
}
