package org.dossierwerk.domain.access;

/** Whether one can sign in. */
public enum AccountStatus {
    /** Not yet: no password was set. */
    INVITED,
    ACTIVE,
    /** Not any more, until unblocked. */
    BLOCKED
}
