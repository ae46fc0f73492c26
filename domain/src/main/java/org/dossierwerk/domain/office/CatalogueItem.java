package org.dossierwerk.domain.office;

/**
 * One choice of a list.
 *
 * @param code short and unique within its list, for exchange with other systems
 * @param active whether it can be chosen from now on; what was chosen earlier stays
 */
public record CatalogueItem(
        CatalogueItemId id, long version, Catalogue catalogue, String name, String code, boolean active) {}
