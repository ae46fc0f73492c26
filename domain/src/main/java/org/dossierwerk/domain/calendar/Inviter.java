package org.dossierwerk.domain.calendar;

/** Who invites clients to an appointment; never both (BEY-05). */
public enum Inviter {
    /** The office, by mail. */
    OFFICE,
    /** The calendar system of the adviser. */
    CALENDAR
}
