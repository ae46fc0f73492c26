package org.dossierwerk.application.testkit;

import java.time.Year;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.application.port.calendar.PublicHolidays;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.HolidayRegion;
import org.dossierwerk.domain.office.PublicHoliday;
import org.dossierwerk.domain.shared.Language;

/** Three holidays in every country, a fourth one in Bavaria, in Dutch whatever the language. */
public record ExampleHolidays() implements PublicHolidays {

    private static final HolidayRegion BAVARIA = new HolidayRegion("by", "Bayern");

    @Override
    public List<HolidayRegion> regions(HolidayCountry country, Language language) {
        return country == HolidayCountry.DE ? List.of(BAVARIA) : List.of();
    }

    @Override
    public List<PublicHoliday> of(HolidayCountry country, String region, Year year, Language language) {
        var own = region.equals(BAVARIA.code())
                ? Stream.of(new PublicHoliday(year.atMonth(11).atDay(1), "Allerheiligen", true))
                : Stream.<PublicHoliday>empty();
        var shared = Stream.of(
                new PublicHoliday(year.atDay(1), "Nieuwjaar", true),
                new PublicHoliday(year.atMonth(12).atDay(24), "Kerstavond", false),
                new PublicHoliday(year.atMonth(12).atDay(25), "Eerste kerstdag", true));
        return Stream.concat(shared, own)
                .sorted((one, other) -> one.day().compareTo(other.day()))
                .toList();
    }
}
