package org.dossierwerk.application.dossier;

import org.dossierwerk.application.port.storage.OfficeRepository;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.jspecify.annotations.Nullable;

/** Lets through only what stands on the administrator's lists (DOS-12). */
final class Choices {

    private final OfficeRepository office;

    Choices(OfficeRepository office) {
        this.office = office;
    }

    /**
     * Nothing chosen is fine, and so is what had been chosen before, even if the list no longer offers it.
     *
     * @throws OfficeRefusal.UnknownChoice at that field
     */
    void require(
            String field, Catalogue catalogue, @Nullable CatalogueItemId chosen, @Nullable CatalogueItemId before) {
        if (chosen != null
                && !chosen.equals(before)
                && office.item(chosen)
                        .filter(CatalogueItem::active)
                        .filter(item -> item.catalogue() == catalogue)
                        .isEmpty()) {
            throw new OfficeRefusal.UnknownChoice(field);
        }
    }
}
