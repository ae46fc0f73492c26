package org.dossierwerk.adapters.persistence.scenario;

/** Why a run is carried out, as it is stored. */
enum CauseKind {
    BY_HAND,
    AUTOMATIC,
    BY_TRIGGER
}
