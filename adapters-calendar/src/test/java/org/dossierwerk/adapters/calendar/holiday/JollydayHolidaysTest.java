package org.dossierwerk.adapters.calendar.holiday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.HolidayRegion;
import org.dossierwerk.domain.office.PublicHoliday;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By the laws of the countries, not by what the library happens to say. */
class JollydayHolidaysTest {

    private final JollydayHolidays holidays = new JollydayHolidays();

    @Test
    void the_netherlands_in_2027() {
        assertThat(in(HolidayCountry.NL, "", 2027, Language.NL))
                .filteredOn(PublicHoliday::dayOff)
                .extracting(holiday -> holiday.day() + " " + holiday.name())
                .containsExactly(
                        "2027-01-01 Nieuwjaar",
                        "2027-03-28 Eerste paasdag",
                        "2027-03-29 Tweede paasdag",
                        "2027-04-27 Koningsdag",
                        "2027-05-05 Bevrijdingsdag",
                        "2027-05-06 Hemelvaartsdag",
                        "2027-05-16 Eerste pinksterdag",
                        "2027-05-17 Tweede pinksterdag",
                        "2027-12-25 Eerste Kerstdag",
                        "2027-12-26 Tweede Kerstdag");
    }

    @Test
    void good_friday_is_not_a_day_off_in_the_netherlands_but_is_in_germany() {
        var goodFriday = LocalDate.of(2027, 3, 26);
        assertThat(in(HolidayCountry.NL, "", 2027, Language.NL))
                .contains(new PublicHoliday(goodFriday, "Goede vrijdag", false));
        assertThat(in(HolidayCountry.DE, "", 2027, Language.DE))
                .contains(new PublicHoliday(goodFriday, "Karfreitag", true));
    }

    @Test
    void a_region_has_the_days_of_its_country_and_its_own() {
        var epiphany = new PublicHoliday(LocalDate.of(2027, 1, 6), "Heilige Drei Könige", true);
        var germany = in(HolidayCountry.DE, "", 2027, Language.DE);
        assertThat(germany).doesNotContain(epiphany);
        assertThat(in(HolidayCountry.DE, "by", 2027, Language.DE))
                .containsAll(germany)
                .contains(epiphany);
        assertThat(holidays.regions(HolidayCountry.DE, Language.DE))
                .hasSize(16)
                .contains(new HolidayRegion("by", "Bayern"));
        assertThat(holidays.regions(HolidayCountry.NL, Language.NL)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_country_has_new_year_and_christmas_once_and_in_order(HolidayCountry country) {
        for (int year = 2026; year < 2040; year++) {
            var days = in(country, "", year, Language.EN).stream()
                    .map(PublicHoliday::day)
                    .toList();
            assertThat(days)
                    .contains(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 25))
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }

    @Test
    void two_on_one_day_are_one_with_both_names() {
        assertThat(in(HolidayCountry.NL, "", 2016, Language.NL))
                .contains(new PublicHoliday(LocalDate.of(2016, 5, 5), "Bevrijdingsdag, Hemelvaartsdag", true));
    }

    private List<PublicHoliday> in(HolidayCountry country, String region, int year, Language language) {
        return holidays.of(country, region, Year.of(year), language);
    }
}
