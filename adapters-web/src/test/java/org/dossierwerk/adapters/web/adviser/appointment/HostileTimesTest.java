package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.adapters.web.testing.Browser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Times that nobody can keep: said at the field, nothing typed is lost, nothing is half-written. */
class HostileTimesTest {

    private final AdviceOffice office = new AdviceOffice();
    private final Browser browser = office.browser;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "/hostile-times.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            emptyValue = "",
            nullValues = "never")
    void a_time_is_taken_or_refused_at_its_field(
            String id, String date, String time, String duration, String offset, int status, String field, String why) {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN.plusDays(1));
        var form = office.fresh()
                .with("title", "Over de verbouwing")
                .with("remarks", "Met tekening")
                .with("date", or(date))
                .with("time", or(time))
                .with("duration", or(duration))
                .with("offset", or(offset));

        var answer = form.send(browser);

        if (status == 303) {
            assertThat(answer.status()).as(answer.page().text()).isBetween(302, 303);
            assertThat(office.details().appointments()).hasSize(2);
        } else {
            assertThat(answer.status()).isEqualTo(status);
            assertRefusedAt(answer, field, or(why));
            for (var kept : new String[] {"title", "remarks", "date", "time", "duration", "adviser"}) {
                assertThat(PanelForm.of(answer.page()).value(kept)).isEqualTo(form.value(kept));
            }
            assertThat(office.details().appointments()).hasSize(1);
        }
    }

    private static void assertRefusedAt(Browser.Answer answer, String field, String why) {
        assertThat(answer.page().select(".error-summary a[href=#" + field + "]").text())
                .isNotBlank()
                .contains(why);
        if (!field.equals("offset")) {
            assertThat(answer.page().select("#" + field).attr("aria-invalid")).isEqualTo("true");
        }
    }

    private static String or(String cell) {
        return cell == null ? "" : cell;
    }

    @Test
    void a_time_that_comes_twice_asks_which_is_meant() {
        var page = office.fresh()
                .with("date", "31-10-2027")
                .with("time", "02:30")
                .send(browser)
                .page();

        assertThat(page.select("input[type=radio][name=offset]").eachAttr("value"))
                .containsExactly("+02:00", "+01:00");
        PanelForm.of(page).with("offset", "+01:00").send(browser);
        assertThat(office.only().state().particulars().time().offset()).hasToString("+01:00");
    }

    @Test
    void the_same_form_twice_makes_one_appointment() {
        var form = office.fresh();

        var first = form.send(browser);
        var again = form.send(browser);

        assertThat(again.location()).isEqualTo(first.location()).isNotBlank();
        assertThat(office.details().appointments()).hasSize(1);
        assertThat(office.office.mailed())
                .filteredOn(reader -> reader.contains("Emma"))
                .hasSize(1);
    }
}
