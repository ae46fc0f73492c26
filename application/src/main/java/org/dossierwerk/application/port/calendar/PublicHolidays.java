package org.dossierwerk.application.port.calendar;

import java.time.Year;
import java.util.List;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.HolidayRegion;
import org.dossierwerk.domain.office.PublicHoliday;
import org.dossierwerk.domain.shared.Language;

/** Knows the public holidays of countries. */
public interface PublicHolidays {

    /** The regions that have days of their own, by name; empty when the country has none. */
    List<HolidayRegion> regions(HolidayCountry country, Language language);

    /**
     * The holidays of a year by day, each day once.
     *
     * @param region one of the country's, by its code; empty for what holds in all of it
     */
    List<PublicHoliday> of(HolidayCountry country, String region, Year year, Language language);
}
