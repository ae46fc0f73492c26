package org.dossierwerk.domain.appointment;

/** What becomes of a cancelled appointment. */
public enum Cancellation {
    /** It leaves the dossier altogether (APT-21). */
    REMOVED,
    /** It stays in the dossier, inactive (APT-22, APT-23). */
    KEPT
}
