package org.dossierwerk.adapters.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class CalendarFeedPagesTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser ada = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final Browser program = new Browser(office);
    private final DossierViews.Details emma = client();

    private DossierViews.Details client() {
        var opened = office.dossier(
                "Emma", "de Wit", "emma@example.com", FormOfAddress.FORMAL, office.administrator(), null);
        office.letIn(opened);
        office.appointment(
                opened, "Adviesgesprek", LocalDateTime.of(2026, 11, 25, 11, 0), new Place.Elsewhere("Herengracht 1"));
        return opened;
    }

    private static String path(String told) {
        return told.substring(told.indexOf("/calendars/"));
    }

    private String open(Browser browser, String page) {
        var told = PageForm.of(browser.get(page), "form[action=" + page + "]")
                .send(browser)
                .page();
        assertThat(told.select("a[href^=webcal:]")).hasSize(1);
        return path(told.select("code").text());
    }

    @Test
    @Tag("APT-12")
    void a_program_reads_a_colleague_s_appointments_without_signing_in() {
        var read = program.get(open(ada, "/calendar-feed"));

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("Content-Type")).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(read.body()).contains("Adviesgesprek", "Herengracht 1");
    }

    @Test
    void a_program_that_has_read_it_is_told_that_it_still_holds() {
        var address = open(ada, "/calendar-feed");
        var tag = program.get(address).header("ETag");

        var again = program.send(MockMvcRequestBuilders.get(address).header("If-None-Match", tag));

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void the_address_is_shown_once_and_ends_with_the_next_one() {
        var first = open(ada, "/calendar-feed");
        assertThat(ada.get("/calendar-feed").page().select("code")).isEmpty();

        var second = open(ada, "/calendar-feed");

        assertThat(program.get(first).status()).isEqualTo(404);
        assertThat(program.get(second).status()).isEqualTo(200);
    }

    @Test
    void an_address_that_was_ended_is_like_one_that_never_was() {
        var address = open(ada, "/calendar-feed");
        PageForm.of(ada.get("/calendar-feed"), "form[action$=/close]").send(ada);

        var ended = program.get(address);
        var never = program.get("/calendars/abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG.ics");

        assertThat(ended.status()).isEqualTo(404);
        assertThat(ended.body()).isEqualTo(never.body());
        assertThat(ada.get("/calendar-feed").page().select("main").text()).contains("Adres maken");
    }

    @Test
    @Tag("POR-09")
    void a_client_opens_one_from_the_appointments() {
        var client = new Browser(office).signIn("/portal/sign-in", "emma@example.com");
        assertThat(client.get("/portal/appointments").page().select("a[href=/portal/calendar-feed]"))
                .hasSize(1);

        assertThat(program.get(open(client, "/portal/calendar-feed")).body()).contains("Adviesgesprek");
    }

    @Test
    @Tag("POR-06")
    void staff_who_look_at_a_portal_are_not_offered_the_client_s_feed() {
        var applicant = emma.applicants().get(0).id().value();
        var seen = ada.get("/dossiers/" + emma.id().value() + "/portal/" + applicant + "/view/appointments");

        assertThat(seen.page().select("main").text()).contains("Adviesgesprek").doesNotContain("eigen agenda");
    }
}
