package org.dossierwerk.domain.appointment;

/** What of an appointment may be read in calendars outside the office, least first (BEY-10). Its type never is (APT-14). */
public enum Disclosure {
    /** That the time is taken, and nothing more. */
    BUSY,
    TITLE,
    TITLE_AND_PLACE,
    /** Title, place and remarks: all that the client reads too (APT-14). */
    FULL
}
