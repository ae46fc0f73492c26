package org.dossierwerk.application.office;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.OfficeSettings;

/** The office's settings, locations, lists and closing days: read by everybody, changed by those with the right to. */
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

    /** Public holidays and the office's own days off, by day. */
    List<ClosingDay> closingDays();

    /** Closes the office on that day, in place of what was known of it. What is planned already keeps its moment. */
    void save(ClosingDay day);

    /** Works on that day after all. */
    void removeClosingDay(LocalDate day);
}
