package org.dossierwerk.domain.mail;

/** Why the office writes. */
public enum Occasion {
    /** An appointment was planned. */
    CONFIRMATION,
    /** An appointment changed in a way the client can see. */
    CHANGE,
    /** An appointment was cancelled. */
    CANCELLATION,
    /** Documents are missing for an appointment that comes near (BEY-06). */
    REMINDER,
    /** Somebody may sign in for the first time. */
    INVITATION,
    /** Somebody asked for a new password. */
    PASSWORD_RESET,
    /** Somebody writes by hand, about whatever they like. */
    LETTER;

    /** Whether there may be any number of templates for it, and none. */
    public boolean isFree() {
        return this == LETTER;
    }

    /** Whether the message is about an appointment. */
    public boolean concernsAppointment() {
        return carriesAppointment() || this == REMINDER;
    }

    /** Whether the message says how an appointment stands, and carries it as iCalendar. */
    public boolean carriesAppointment() {
        return this == CONFIRMATION || this == CHANGE || this == CANCELLATION;
    }
}
