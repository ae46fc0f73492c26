package org.dossierwerk.adapters.web.ui;

/** The part of the adviser's desk or of the portal that a page belongs to. */
public enum Section {
    TODAY,
    DOSSIERS,
    CALENDAR,
    MAIL,
    SETTINGS,
    OVERVIEW,
    APPOINTMENTS,
    PRODUCTS,
    DOCUMENTS,
    /** A page outside the main navigation, such as the reader's own settings. */
    NONE
}
