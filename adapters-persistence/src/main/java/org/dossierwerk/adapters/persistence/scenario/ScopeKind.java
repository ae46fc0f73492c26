package org.dossierwerk.adapters.persistence.scenario;

/** What a scenario is meant for, as it is stored. */
enum ScopeKind {
    APPOINTMENTS,
    PRODUCTS
}
