package org.dossierwerk.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("SCN-15")
class ClosingDaysTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

    private final TestOffice office = new TestOffice();
    private final OfficeAdministration administration = office.administrator().office();

    @Test
    void one_day_is_closed_once_under_its_last_name() {
        administration.save(new ClosingDay(CHRISTMAS, "Kerst"));
        administration.save(new ClosingDay(CHRISTMAS, "Eerste kerstdag"));

        assertThat(administration.closingDays()).containsExactly(new ClosingDay(CHRISTMAS, "Eerste kerstdag"));
    }

    @Test
    void a_day_can_be_worked_on_after_all() {
        administration.save(new ClosingDay(CHRISTMAS, "Kerst"));
        administration.removeClosingDay(CHRISTMAS);

        assertThat(administration.closingDays()).isEmpty();
    }

    @Test
    void an_adviser_reads_them_and_changes_none() {
        administration.save(new ClosingDay(CHRISTMAS, "Kerst"));
        var adviser = office.desk().office();

        assertThat(adviser.closingDays()).hasSize(1);
        assertThatThrownBy(() -> adviser.save(new ClosingDay(CHRISTMAS, "Anders")))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> adviser.removeClosingDay(CHRISTMAS)).isInstanceOf(OfficeRefusal.NotAllowed.class);
    }
}
