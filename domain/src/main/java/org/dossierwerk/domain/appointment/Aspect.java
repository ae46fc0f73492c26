package org.dossierwerk.domain.appointment;

/** A part of an appointment whose change a client is told of (readings 5 and 76). */
public enum Aspect {
    TYPE,
    TITLE,
    TIME,
    DURATION,
    PLACE,
    ADVISER,
    REMARKS
}
