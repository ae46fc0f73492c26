package org.dossierwerk.domain.access;

/** The two doors: user names are unique behind each. */
public enum Realm {
    DESK,
    PORTAL
}
