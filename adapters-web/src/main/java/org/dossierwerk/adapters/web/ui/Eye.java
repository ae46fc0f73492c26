package org.dossierwerk.adapters.web.ui;

/** The sign beside a field that says whether the client sees it. It is a sign and not a switch. */
public enum Eye {
    /** The client sees this field. */
    OPEN,
    /** Only the office sees this field. */
    CLOSED,
    /** Nothing is said, as on pages that no client ever sees. */
    NONE
}
