package org.dossierwerk.application.office;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Set;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.HolidayRegion;
import org.dossierwerk.domain.office.PublicHoliday;
import org.dossierwerk.domain.shared.Language;

/** The public holidays of a country, proposed as days on which the office closes. */
public interface Holidays {

    /** The countries whose holidays are known; none in an office that was built without any. */
    List<HolidayCountry> countries();

    /** The regions that have days of their own, by name; empty when the country has none. */
    List<HolidayRegion> regions(HolidayCountry country, Language language);

    /** What is still to come of the chosen holidays, by day. */
    List<Proposal> of(Choice choice);

    /**
     * Closes the office on those of the chosen holidays; a day on which it is closed already keeps its name.
     *
     * @return on how many days it closes that it did not close on before
     */
    int close(Choice choice, Set<LocalDate> days);

    /**
     * Which holidays.
     *
     * @param region one of the country's, by its code; empty for what holds in all of it
     * @param language of the names
     */
    record Choice(HolidayCountry country, String region, Year year, Language language) {}

    /** @param closed whether the office is closed on that day already */
    record Proposal(PublicHoliday holiday, boolean closed) {}
}
