package org.dossierwerk.application.calendar;

import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;

/** Loses the power at the worst moment. */
record LinkedOfficeCrash(LinkedOffice house) {

    private static final class PowerCut extends Error {}

    /** The system has done what it was asked, and nobody here lives to record it. */
    void writeAndDieBeforeRecording(InMemoryCalendars calendars) {
        calendars.goWrong(asked -> {
            if (asked == InMemoryCalendars.Asked.CHANGING) {
                return new InMemoryCalendars.Mishap(0, null, true);
            }
            throw new PowerCut();
        });
        try {
            house.write();
        } catch (PowerCut dead) {
            // Nothing after this happens.
        }
        calendars.goWrong(null);
    }
}
