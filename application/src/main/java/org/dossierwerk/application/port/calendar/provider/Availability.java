package org.dossierwerk.application.port.calendar.provider;

/** Whether somebody is free during something that stands in a calendar. */
public enum Availability {
    FREE,
    TENTATIVE,
    BUSY,
    /** Busy, and its edges may lie elsewhere: its zone is unknown (CAL-8). */
    UNCERTAIN
}
