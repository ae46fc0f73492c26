package org.dossierwerk.domain.action;

public enum ActionItemStatus {
    OPEN,
    /** Done; it stays visible as done (DOC-10, reading 27). */
    COMPLETED,
    /** Taken off every list; kept for the record only (DOC-09). */
    DROPPED
}
