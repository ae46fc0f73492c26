package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MovePageTest {

    private final AdviceOffice office = new AdviceOffice();
    private final Browser browser = office.browser;
    private final AppointmentId id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

    @Test
    void a_drop_moves_it_and_leads_back_to_the_calendar_that_says_so() {
        var here = office.path() + "?view=week&date=2026-11-24";

        var answer = move("2026-11-25", "13:30", "", "90", here);
        var after = browser.get(answer.location()).page();

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo(here);
        assertThat(after.select("#toasts").text()).contains("De afspraak is verplaatst.");
        assertThat(after.select("#agenda-area .ev").attr("data-at")).isEqualTo("13:30");
        assertThat(office.only().state().particulars().time().wallTime())
                .isEqualTo(LocalDateTime.of(2026, 11, 25, 13, 30));
        assertThat(office.only().state().particulars().time().duration()).isEqualTo(Duration.ofMinutes(90));
    }

    @ParameterizedTest
    @CsvSource({"A, +02:00", "B, +01:00"})
    void a_drop_on_an_hour_that_comes_twice_means_the_one_it_was_dropped_on(String fold, String offset) {
        move("2027-10-31", "02:30", fold, "60", office.path());

        assertThat(office.only().state().particulars().time().offset()).isEqualTo(ZoneOffset.of(offset));
    }

    @Test
    void a_refused_overlap_shows_the_dossiers_calendars_and_why() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN.plusDays(1));

        var answer = move("2026-11-25", "11:30", "", "60", office.path(id) + "?view=week&date=2026-11-25");

        assertRefused(answer, 409, "De adviseur is op dat moment al bezet.");
        assertThat(answer.page().select(".ag__calendars a[aria-current=true]").eachAttr("title"))
                .containsExactly("Sanne Bakker", "Tom Visser");
        assertThat(answer.page().select("#agenda-area .ev a[aria-current=true]"))
                .hasSize(1);
    }

    @Test
    void an_overlap_that_was_accepted_in_the_bar_is_not_refused_again() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN.plusDays(1));

        var answer = browser.post(
                "/appointments/" + id.value() + "/move",
                "version",
                Long.toString(office.stored(id).state().version()),
                "date",
                "2026-11-25",
                "time",
                "11:30",
                "minutes",
                "60",
                "overlapMeant",
                "yes");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(office.stored(id).state().particulars().time().wallTime().getDayOfMonth())
                .isEqualTo(25);
    }

    @Test
    void a_move_of_what_somebody_else_changed_meanwhile_is_refused() {
        office.form(id).with("title", "Anders").send(browser);

        var answer = browser.post(
                "/appointments/" + id.value() + "/move",
                "version",
                "0",
                "date",
                "2026-11-25",
                "time",
                "13:30",
                "minutes",
                "60",
                "here",
                "/calendar?adviser=" + office.sanne.value());

        assertRefused(answer, 412, "");
    }

    @ParameterizedTest
    @CsvSource({"2027-03-28, 02:30, 60", "2026-11-19, 10:00, 60", "2026-11-25, 10:00, 0", "2026-11-25, 24:10, 60"})
    void a_move_to_no_possible_time_is_refused(String date, String time, String minutes) {
        assertRefused(move(date, time, "", minutes, office.path()), 422, "");
        assertThat(office.only().state().particulars().time().wallTime()).isEqualTo(AdviceOffice.TUESDAY_AT_ELEVEN);
    }

    @Test
    void nobody_is_led_astray_by_where_the_bar_was() {
        assertThat(move("2026-11-25", "13:30", "", "60", "//evil.example").location())
                .isEqualTo("/calendar");
    }

    private Browser.Answer move(String date, String time, String fold, String minutes, String here) {
        return browser.post(
                "/appointments/" + id.value() + "/move",
                "version",
                Long.toString(office.stored(id).state().version()),
                "date",
                date,
                "time",
                time,
                "fold",
                fold,
                "minutes",
                minutes,
                "adviser",
                office.sanne.value().toString(),
                "here",
                here);
    }

    private static void assertRefused(Browser.Answer answer, int status, String why) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.page().select("#agenda-area [role=alert]").text())
                .isNotBlank()
                .contains(why);
        assertThat(answer.page().select("#agenda-area[data-narrow-url]")).isEmpty();
    }
}
