package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.domain.office.ClosingDay;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On Friday 20 November 2026. */
class HolidaysPageTest {

    private static final String HOLIDAYS = "/settings/closing-days/holidays";

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("SCN-15")
    void those_that_are_ticked_become_closing_days() {
        var link = browser.get("/settings/closing-days").page().select("a[href=" + HOLIDAYS + "]");
        assertThat(link.text()).isEqualTo("Feestdagen invullen");
        var shown = browser.get(HOLIDAYS + "?country=DE&region=by&year=2027");
        assertThat(shown.page().select("[name=day]").eachAttr("value"))
                .containsExactly("2027-01-01", "2027-11-01", "2027-12-24", "2027-12-25");
        assertThat(shown.page().select("[name=day][checked]").eachAttr("value"))
                .as("days off on a weekday")
                .containsExactly("2027-01-01", "2027-11-01");

        var added = PageForm.of(shown, "main form[method=post]").send(browser);

        assertThat(added.status()).isEqualTo(303);
        assertThat(office.desk().office().closingDays())
                .containsExactly(
                        new ClosingDay(LocalDate.of(2027, 1, 1), "Nieuwjaar"),
                        new ClosingDay(LocalDate.of(2027, 11, 1), "Allerheiligen"));
        assertThat(browser.get("/settings/closing-days").page().text()).contains("Sluitingsdagen toegevoegd: 2.");
        assertThat(browser.get(HOLIDAYS + "?country=DE&region=by&year=2027")
                        .page()
                        .text())
                .contains("Al een sluitingsdag: Nieuwjaar, Allerheiligen.");
    }

    @Test
    void another_country_forgets_the_region_and_a_year_that_is_not_offered_is_this_one() {
        var page = browser.get(HOLIDAYS + "?country=NL&region=by&year=1850").page();
        assertThat(page.select("select[name=region]")).isEmpty();
        assertThat(page.select("input[name=region]").val()).isEmpty();
        assertThat(page.select("select[name=year] option[selected]").text()).isEqualTo("2026");
        assertThat(page.select("[name=day]").eachAttr("value")).containsExactly("2026-12-24", "2026-12-25");
    }

    @Test
    void nothing_ticked_is_said() {
        var refused = PageForm.of(browser.get(HOLIDAYS), "main form[method=post]")
                .without("day")
                .send(browser);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#day-error").text()).contains("Vink minstens één dag aan.");
        assertThat(office.desk().office().closingDays()).isEmpty();
    }
}
