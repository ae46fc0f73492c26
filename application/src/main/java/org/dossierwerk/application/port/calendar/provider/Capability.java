package org.dossierwerk.application.port.calendar.provider;

/** What a calendar system can do beyond writing entries, or how it is; what it can be asked for has an interface of its own. */
public enum Capability {
    /** {@link ChangeFeed} */
    CHANGE_FEED,
    /** {@link BusyTimes} */
    BUSY_TIMES,
    /** {@link Push} */
    PUSH,
    /** {@link Consent} */
    CONSENT,
    /** It invites guests itself when an entry names them. */
    INVITES,
    /**
     * It is the office as a whole that was let in: an account needs no secret, and nobody links one by themselves, for any would
     * open.
     */
    OFFICE_LEAVE,
    /**
     * There is one server of it for everybody: whoever links an account with a password is not asked for an address, and {@link
     * CalendarAccount#server()} is null.
     */
    ONE_SERVER
}
