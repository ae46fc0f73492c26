package org.dossierwerk.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.office.History.Deed;
import org.dossierwerk.application.office.History.Setting;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ClosingDaysTest {

    private static final ClosingDay CHRISTMAS = new ClosingDay(LocalDate.of(2026, 12, 25), "Eerste Kerstdag");

    private final TestOffice house = new TestOffice();
    private final OfficeAdministration office = house.administrator().office();

    @Test
    @Tag("SCN-15")
    void the_office_closes_on_a_day_and_works_on_it_after_all() {
        office.close(CHRISTMAS);
        office.close(CHRISTMAS);
        assertThat(house.desk().office().closingDays()).containsExactly(CHRISTMAS);
        office.open(CHRISTMAS.day());
        office.open(CHRISTMAS.day());
        assertThat(house.desk().office().closingDays()).isEmpty();
        assertThat(house.administrator().history().of(Setting.OFFICE, History.OFFICE))
                .extracting(Deed::action)
                .containsExactly("office.opened", "office.closed");
    }

    @Test
    void only_those_who_maintain_the_office_close_it() {
        var desk = house.desk().office();
        assertThatThrownBy(() -> desk.close(CHRISTMAS)).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> desk.open(CHRISTMAS.day())).isInstanceOf(OfficeRefusal.NotAllowed.class);
    }
}
