package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;

/** Ada's one appointment is on Wednesday 25 November; a day or a week without anything says so. */
class NothingPlannedTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser ada = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final DossierId dossier = office.dossier(
                    "Emma", "de Wit", "emma@example.com", FormOfAddress.FORMAL, office.administrator(), null)
            .id();
    private final AppointmentId appointment = office.appointment(
            office.desk().dossiers().get(dossier),
            "Adviesgesprek",
            LocalDateTime.of(2026, 11, 25, 11, 0),
            new Place.Elsewhere("Herengracht 1"));

    private Elements said(String query) {
        return ada.get("/calendar?" + query).page().select(".ag__nothing");
    }

    @Test
    void an_empty_day_says_what_comes_next_and_leads_there() {
        var said = said("view=day&date=2026-11-24");

        assertThat(said.text())
                .isEqualTo("Niets gepland. Eerstvolgende afspraak: wo 25 nov 11:00, Adviesgesprek (de Wit)");
        assertThat(said.select("a").attr("href"))
                .startsWith(
                        "/dossiers/" + dossier.value() + "/appointments/" + appointment.value() + "?date=2026-11-25");
    }

    @Test
    void an_empty_week_says_it_as_well() {
        assertThat(said("view=week&date=2026-11-16").text()).contains("Niets gepland.", "wo 25 nov 11:00");
    }

    @Test
    void what_comes_only_after_a_long_time_is_not_looked_for() {
        assertThat(said("view=week&date=2026-09-07").text()).isEqualTo("Niets gepland.");
    }

    @Test
    void a_day_with_something_in_it_says_nothing_of_the_kind() {
        assertThat(said("view=day&date=2026-11-25")).isEmpty();
    }

    @Test
    void without_a_calendar_there_is_nothing_to_say_about_it() {
        assertThat(said("view=day&date=2026-11-24&adviser=")).isEmpty();
    }
}
