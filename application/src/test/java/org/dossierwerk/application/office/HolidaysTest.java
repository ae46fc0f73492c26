package org.dossierwerk.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.office.Holidays.Choice;
import org.dossierwerk.application.office.Holidays.Proposal;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.HolidayCountry;
import org.dossierwerk.domain.office.HolidayRegion;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.PublicHoliday;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On Monday 23 November 2026. */
class HolidaysTest {

    private static final LocalDate CHRISTMAS_EVE = LocalDate.of(2026, 12, 24);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final Choice DUTCH = new Choice(HolidayCountry.NL, "", Year.of(2026), Language.NL);

    private final TestOffice house = new TestOffice();
    private final Holidays holidays = house.administrator().holidays();

    @Test
    void what_is_still_to_come_of_a_year_is_proposed() {
        house.administrator().office().close(new ClosingDay(CHRISTMAS_EVE, "Borrel"));

        assertThat(holidays.of(DUTCH))
                .containsExactly(
                        new Proposal(new PublicHoliday(CHRISTMAS_EVE, "Kerstavond", false), true),
                        new Proposal(new PublicHoliday(CHRISTMAS, "Eerste kerstdag", true), false));
        assertThat(holidays.of(new Choice(HolidayCountry.NL, "", Year.of(2025), Language.NL)))
                .isEmpty();
    }

    @Test
    @Tag("SCN-15")
    void the_office_closes_on_the_chosen_ones_once_and_keeps_the_names_it_gave() {
        house.administrator().office().close(new ClosingDay(CHRISTMAS_EVE, "Borrel"));
        var chosen = Set.of(CHRISTMAS_EVE, CHRISTMAS, LocalDate.of(2026, 12, 31));

        assertThat(holidays.close(DUTCH, chosen)).isEqualTo(1);
        assertThat(holidays.close(DUTCH, chosen)).isZero();
        assertThat(house.desk().office().closingDays())
                .containsExactly(new ClosingDay(CHRISTMAS_EVE, "Borrel"), new ClosingDay(CHRISTMAS, "Eerste kerstdag"));
    }

    @Test
    void a_region_adds_its_own() {
        var bavaria = new Choice(HolidayCountry.DE, "by", Year.of(2027), Language.DE);
        assertThat(holidays.regions(HolidayCountry.DE, Language.DE)).containsExactly(new HolidayRegion("by", "Bayern"));
        assertThat(holidays.of(bavaria))
                .hasSizeGreaterThan(holidays.of(new Choice(HolidayCountry.DE, "", Year.of(2027), Language.DE))
                        .size());
        var nowhere = new Choice(HolidayCountry.NL, "by", Year.of(2027), Language.NL);
        assertThatThrownBy(() -> holidays.of(nowhere)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void only_those_who_maintain_the_office_fill_them_in() {
        var anna = house.desk().holidays();
        assertThatThrownBy(anna::countries).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> anna.regions(HolidayCountry.DE, Language.DE))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> anna.close(DUTCH, Set.of(CHRISTMAS))).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThat(house.desk().office().closingDays()).isEmpty();
    }
}
