package org.dossierwerk.domain.appointment;

/** What becomes of an adviser's free times while it is not known what stands in the linked calendars (BEY-04). */
public enum WhenStale {
    /** None is offered (fail closed). */
    HIDE,
    /** They are offered, and each has to be agreed to first. */
    ON_REQUEST,
    /** They are offered as if all were known. */
    OFFER
}
