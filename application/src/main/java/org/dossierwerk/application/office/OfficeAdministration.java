package org.dossierwerk.application.office;

import java.util.List;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.OfficeSettings;

/** The office's settings, locations and lists: read by everybody, changed by those with the right to. */
public interface OfficeAdministration {

    OfficeSettings settings();

    void change(OfficeSettings settings);

    /** The active ones first. */
    List<Location> locations();

    /** Saves a location; version 0 with a new id makes a new one (APT-28), and doing that again makes nothing more. */
    void save(Location location);

    /** The active ones first. */
    List<CatalogueItem> items(Catalogue catalogue);

    /** Saves a choice; version 0 with a new id makes a new one (DOS-12), and doing that again makes nothing more. */
    void save(CatalogueItem item);
}
