package org.dossierwerk.application.port.storage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.LocationId;
import org.dossierwerk.domain.office.OfficeSettings;

/**
 * What the office keeps about itself: simple records with a version. Saving with another version than the stored one is a
 * {@link StaleVersion}; the saved record has the next version. Version 0 with an unknown id is a new one.
 */
public interface OfficeRepository {

    /** Empty until the office was set up. */
    Optional<OfficeSettings> settings();

    void save(OfficeSettings settings);

    Optional<Location> location(LocationId id);

    /** The active ones first, then by name. */
    List<Location> locations();

    void save(Location location);

    Optional<CatalogueItem> item(CatalogueItemId id);

    /** The active ones first, then by name. */
    List<CatalogueItem> items(Catalogue catalogue);

    /** @throws org.dossierwerk.domain.office.OfficeRefusal.Taken when another item of its list has the code */
    void save(CatalogueItem item);

    /** Public holidays and other closing days, by day. */
    List<ClosingDay> closingDays();

    /** Puts it in the place of what was known of that day. */
    void save(ClosingDay day);

    /**
     * Which installation this is, for calendars that several write to.
     *
     * @param proposal taken when none is known yet
     */
    UUID installation(UUID proposal);

    /** Works on that day after all. */
    void removeClosingDay(LocalDate day);
}
