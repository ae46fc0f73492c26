package org.dossierwerk.adapters.calendar.holiday;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dossierwerk.application.port.calendar.PublicHolidays;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.HolidayRegion;
import org.dossierwerk.domain.office.PublicHoliday;
import org.dossierwerk.domain.shared.Language;

/** The public holidays that Jollyday knows; they come with it, so nothing is asked over the network. */
public final class JollydayHolidays implements PublicHolidays {

    @Override
    public List<HolidayRegion> regions(HolidayCountry country, Language language) {
        return manager(country).getCalendarHierarchy().getChildren().entrySet().stream()
                .map(region ->
                        new HolidayRegion(region.getKey(), region.getValue().getDescription(locale(language))))
                .sorted(Comparator.comparing(HolidayRegion::name))
                .toList();
    }

    @Override
    public List<PublicHoliday> of(HolidayCountry country, String region, Year year, Language language) {
        var manager = manager(country);
        var found = region.isEmpty() ? manager.getHolidays(year) : manager.getHolidays(year, region);
        return found.stream()
                .collect(Collectors.groupingBy(Holiday::getDate, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(day -> holiday(day, locale(language)))
                .toList();
    }

    /** Two holidays may fall on one day, such as Ascension Day on the fifth of May. */
    private static PublicHoliday holiday(List<Holiday> day, Locale locale) {
        return new PublicHoliday(
                day.get(0).getDate(),
                day.stream()
                        .map(holiday -> holiday.getDescription(locale))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", ")),
                day.stream().anyMatch(holiday -> holiday.getType() != HolidayType.OBSERVANCE));
    }

    private static HolidayManager manager(HolidayCountry country) {
        return HolidayManager.getInstance(
                ManagerParameters.create(country.name().toLowerCase(Locale.ROOT)));
    }

    private static Locale locale(Language language) {
        return Locale.forLanguageTag(language.name().toLowerCase(Locale.ROOT));
    }
}
