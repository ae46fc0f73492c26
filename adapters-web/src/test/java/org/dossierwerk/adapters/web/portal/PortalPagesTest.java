package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PortalPagesTest {

    private static final LocalDateTime TODAY_AT_ELEVEN = LocalDateTime.of(2026, 11, 20, 11, 0);

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office);
    private final DossierViews.Details emma = client("Emma", "emma@example.com", FormOfAddress.FORMAL);

    @Test
    @Tag("APT-15")
    void the_appointments_have_a_tab_as_soon_as_there_is_one_and_as_long() {
        var tab = "nav a[href=/portal/appointments]";
        var client = portal("emma@example.com");
        assertThat(client.get("/portal").page().select(tab)).isEmpty();
        assertThat(client.get("/portal/appointments").page().select(tab)).isEmpty();

        var planned = office.appointment(emma, "Adviesgesprek", TODAY_AT_ELEVEN, new Place.Elsewhere("Hier"));
        assertThat(client.get("/portal").page().select(tab).text()).isEqualTo("Afspraken");
        office.clock().set(Instant.parse("2026-11-20T12:00:00Z"));
        client = portal("emma@example.com");
        assertThat(client.get("/portal").page().select(tab)).hasSize(1);

        office.desk().appointments().cancel(planned, null);
        assertThat(client.get("/portal").page().select(tab)).isEmpty();
    }

    @Test
    @Tag("APT-15")
    void the_overview_shows_the_next_appointment() {
        office.appointment(emma, "Adviesgesprek", TODAY_AT_ELEVEN.plusDays(3), new Place.ByPhone("+31 6 12345678"));
        office.appointment(
                emma, "Oriënterend gesprek", TODAY_AT_ELEVEN, new Place.Elsewhere("Herengracht 1\nAmsterdam"));

        var next = portal("emma@example.com").get("/portal").page().select("section[aria-labelledby=next]");

        assertThat(next.select("h2").text()).isEqualTo("Uw volgende afspraak");
        assertThat(next.text())
                .contains("Vandaag om 11:00 uur", "Oriënterend gesprek", "60 min", "Herengracht 1", "Met Ada van Loon")
                .contains("loonstrook");
        assertThat(next.select("a:contains(Zet in agenda)").attr("href")).endsWith("/appointment.ics");
    }

    @Test
    void an_informal_client_is_addressed_so() {
        client("Kerem", "kerem@example.com", FormOfAddress.INFORMAL);

        var page = portal("kerem@example.com").get("/portal").page();

        assertThat(page.select("h1").text()).isEqualTo("Hallo Kerem");
        assertThat(page.select("#contacts").text()).isEqualTo("Je contactpersonen");
    }

    @Test
    void without_an_appointment_the_overview_says_what_will_stand_there() {
        assertThat(portal("emma@example.com")
                        .get("/portal")
                        .page()
                        .select("main")
                        .text())
                .contains("Geen afspraak gepland");
    }

    @Test
    @Tag("POR-07")
    void the_adviser_stands_there_and_a_case_handler_only_if_there_is_one() {
        var handler = office.colleague("tom", "Tom", "Visser");
        var adviser = office.colleague("sanne", "Sanne", "Bakker");
        var handled = office.dossier("Noor", "Smit", "noor@example.com", FormOfAddress.FORMAL, adviser, handler);
        office.letIn(handled);

        var alone = portal("emma@example.com").get("/portal").page().select("section[aria-labelledby=contacts] li");
        var both = new Browser(office)
                .signIn("/portal/sign-in", "noor@example.com")
                .get("/portal")
                .page()
                .select("section[aria-labelledby=contacts] li");

        assertThat(alone.eachText()).singleElement().asString().contains("Ada van Loon");
        assertThat(both).hasSize(2);
        assertThat(both.get(0).text()).contains("Sanne Bakker");
        assertThat(both.get(0).select("a[aria-label=Bel Sanne Bakker]").attr("href"))
                .isEqualTo("tel:+31201234567");
        assertThat(both.get(0).select("a[aria-label=Mail Sanne Bakker]").attr("href"))
                .isEqualTo("mailto:office@example.org");
        assertThat(both.get(1).text()).contains("Tom Visser");
    }

    @Test
    @Tag("POR-09")
    void a_client_finds_nothing_of_another_client() {
        client("Kerem", "kerem@example.com", FormOfAddress.FORMAL);
        var of = office.appointment(emma, "Adviesgesprek", TODAY_AT_ELEVEN, new Place.Elsewhere("Hier"));
        var kerem = portal("kerem@example.com");

        var page = kerem.get("/portal/appointments/" + of.value());
        var file = kerem.get("/portal/appointments/" + of.value() + "/appointment.ics");
        var unknown = kerem.get("/portal/appointments/0193a4de-0000-7000-8000-000000000000");

        assertThat(page.status()).isEqualTo(404);
        assertThat(file.status()).isEqualTo(404);
        assertThat(page.body()).isEqualTo(unknown.body());
        assertThat(kerem.get("/portal").body()).doesNotContain("Adviesgesprek");
        assertThat(kerem.get("/portal/appointments").body()).doesNotContain("Adviesgesprek");
    }

    @Test
    @Tag("APT-24")
    void a_cancelled_appointment_is_not_there() {
        var cancelled = office.appointment(emma, "Adviesgesprek", TODAY_AT_ELEVEN, new Place.Elsewhere("Hier"));
        office.desk().appointments().cancel(cancelled, null);
        var client = portal("emma@example.com");

        assertThat(client.get("/portal/appointments/" + cancelled.value()).status())
                .isEqualTo(404);
        assertThat(client.get("/portal").body()).doesNotContain("Adviesgesprek");
    }

    @Test
    @Tag("APT-15")
    void one_appointment_says_when_in_which_zone_and_where() {
        var video = office.appointment(
                emma, "Inventarisatie", TODAY_AT_ELEVEN, new Place.ByVideo("https://video.example/kamer-12"));

        var page = portal("emma@example.com")
                .get("/portal/appointments/" + video.value())
                .page();

        assertThat(page.select("h1").text()).isEqualTo("Inventarisatie");
        assertThat(page.select("dl").text())
                .contains("vrijdag 20 november 2026", "11:00–12:00 uur (Midden-Europese", "Videogesprek, 60 min")
                .contains("https://video.example/kamer-12")
                .contains("Neem uw loonstrook mee.");
        assertThat(page.select("a:contains(Deelnemen)").attr("href")).isEqualTo("https://video.example/kamer-12");
    }

    @Test
    void what_is_no_safe_address_is_text_and_no_link() {
        var video =
                office.appointment(emma, "Inventarisatie", TODAY_AT_ELEVEN, new Place.ByVideo("javascript:alert(1)"));

        var page = portal("emma@example.com")
                .get("/portal/appointments/" + video.value())
                .page();

        assertThat(page.select("a[href^=javascript]")).isEmpty();
        assertThat(page.select("dl").text()).contains("javascript:alert(1)");
    }

    @Test
    void the_appointment_can_be_taken_along_into_a_calendar() {
        var planned = office.appointment(emma, "Adviesgesprek", TODAY_AT_ELEVEN, new Place.Elsewhere("Hier"));

        var file = portal("emma@example.com").get("/portal/appointments/" + planned.value() + "/appointment.ics");

        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("appointment.ics");
        assertThat(file.body()).startsWith("BEGIN:VCALENDAR").contains("Adviesgesprek");
    }

    @Test
    void earlier_appointments_stand_ten_to_a_page_with_their_number() {
        for (int day = 1; day <= 12; day++) {
            office.appointment(emma, "Gesprek " + day, TODAY_AT_ELEVEN.plusDays(day), new Place.Elsewhere("Hier"));
        }
        office.clock().set(Instant.parse("2027-01-04T09:00:00Z"));
        var client = portal("emma@example.com");

        var first = client.get("/portal/appointments").page();
        var older = first.select("a:contains(Oudere)").attr("href");
        var second = client.get(older.substring(0, older.indexOf('#'))).page();

        assertThat(first.select("#past").text()).isEqualTo("Geweest (12)");
        assertThat(first.select("section[aria-labelledby=past] li")).hasSize(10);
        assertThat(first.select("section[aria-labelledby=past] li").get(0).text())
                .contains("Gesprek 12");
        assertThat(second.select("section[aria-labelledby=past] li")).hasSize(2);
    }

    private DossierViews.Details client(String first, String email, FormOfAddress form) {
        var dossier = office.dossier(first, "Wit", email, form, office.administrator(), null);
        office.letIn(dossier);
        return dossier;
    }

    private Browser portal(String userName) {
        return browser.signIn("/portal/sign-in", userName);
    }
}
