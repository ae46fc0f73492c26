package org.dossierwerk.domain.dossier;

/** Whether work in a dossier goes on. */
public enum DossierStatus {
    OPEN,
    CLOSED
}
