package org.dossierwerk.domain.mail;

/** Why a message that waited stays behind. */
public enum Dropped {
    /** A later one to the same reader says how it stands by now. */
    OVERTAKEN,
    /** The appointment is no longer as it says. */
    APPOINTMENT_CHANGED,
    APPOINTMENT_CANCELLED,
    /** The appointment has begun already. */
    APPOINTMENT_BEGUN,
    /** It calls off what its reader was never told of. */
    NEVER_ANNOUNCED,
    /** Nothing is missing any more, or nobody reminds of it. */
    NOTHING_MISSING,
    /** Its reader cannot see any more what it points at. */
    NOT_VISIBLE,
    /** It would let somebody in who is not to come in. */
    ACCESS_ENDED
}
