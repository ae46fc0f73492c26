package org.dossierwerk.domain.scenario;

import org.dossierwerk.domain.office.CatalogueItemId;

/** For what a scenario is meant: appointments, or products of one kind (SCN-02, reading 28). */
public sealed interface Scope {

    record Appointments() implements Scope {}

    /** @param kind from the administrator's list of product kinds */
    record Products(CatalogueItemId kind) implements Scope {}
}
