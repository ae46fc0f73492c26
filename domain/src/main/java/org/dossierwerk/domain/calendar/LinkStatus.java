package org.dossierwerk.domain.calendar;

/** How a calendar link stands. */
public enum LinkStatus {
    /** We are let in. */
    ACTIVE,
    /** We are no longer let in: what is to be written waits until its owner connects it anew (CALENDAR CAL-11). */
    NEEDS_CONSENT,
    /** The calendar that appointments were written to is no longer there: what is to be written waits for another choice. */
    CALENDAR_GONE,
    /** Nothing more is read or written. */
    ENDED;

    /** Whether nothing goes on before a person comes. */
    public boolean needsSomebody() {
        return this == NEEDS_CONSENT || this == CALENDAR_GONE;
    }
}
