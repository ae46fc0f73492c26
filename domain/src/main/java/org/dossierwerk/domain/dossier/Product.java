package org.dossierwerk.domain.dossier;

import org.dossierwerk.domain.office.CatalogueItemId;

/**
 * Something the office arranges for the client, such as a mortgage.
 *
 * @param kind from the administrator's list of product kinds
 * @param description what tells it from another of its kind, or empty
 */
public record Product(ProductId id, CatalogueItemId kind, String description) {}
