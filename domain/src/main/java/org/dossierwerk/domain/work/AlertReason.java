package org.dossierwerk.domain.work;

/** Why something is in the work queue. */
public enum AlertReason {
    /** A scenario says so; the text is its own. */
    SCENARIO,
    /** A planned scenario could not be carried out. */
    RUN_FAILED,
    /** A file a client handed in could not be used; the text says which. It goes when the document comes in. */
    UPLOAD_REFUSED,
    /** A stored file is missing or was changed; the text is its name (RELIABILITY INV-8). */
    FILE_DAMAGED,
    /** A virus was found in a file that had been let through; the text is its name (RELIABILITY UPL-10). */
    FILE_INFECTED,
    /** A mail could not be delivered (reading 40). */
    MAIL_FAILED,
    /** A mail stays behind because nobody has an address (reading 39). */
    MAIL_WITHOUT_ADDRESS,
    /** A mail came back (CALENDAR M-7). */
    MAIL_BOUNCED,
    /** Somebody wrote back. */
    MAIL_ANSWERED,
    /** A reader's calendar declined an appointment. */
    APPOINTMENT_DECLINED,
    /** A reader proposes another time for an appointment; the text says which. */
    TIME_PROPOSED,
    /** Somebody wanted to come back to it (MAIL-05). */
    FOLLOW_UP
}
