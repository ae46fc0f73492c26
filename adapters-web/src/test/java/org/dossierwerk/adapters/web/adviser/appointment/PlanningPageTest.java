package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.domain.appointment.Place;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanningPageTest {

    private final AdviceOffice office = new AdviceOffice();
    private final Browser browser = office.browser;

    @Test
    @Tag("APT-01")
    void only_types_that_are_set_up_can_be_chosen() {
        var advice = office.advice();
        office.office.desk().appointmentTypes().retire(advice);

        var page = browser.get(office.path() + "/new").page();
        var retired = office.fresh().with("type", advice.value().toString()).send(browser);
        var invented = office.fresh().with("type", UUID.randomUUID().toString()).send(browser);
        var nonsense = office.fresh().with("type", "orientation").send(browser);

        assertThat(page.select("#type option").eachText()).containsExactly("Oriëntatie");
        for (var answer : new Browser.Answer[] {retired, invented, nonsense}) {
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select("#type").attr("aria-invalid")).isEqualTo("true");
        }
        assertThat(office.details().appointments()).isEmpty();
    }

    @Test
    @Tag("APT-02")
    @Tag("APT-03")
    void choosing_a_type_fills_its_title_and_duration() {
        var form =
                office.fresh().with("type", office.advice().value().toString()).refill(browser);

        assertThat(form.value("title")).isEqualTo("Adviesgesprek");
        assertThat(form.value("duration")).isEqualTo("90");
    }

    @Test
    @Tag("APT-02")
    @Tag("APT-03")
    void an_edited_title_and_duration_stay_and_are_saved() {
        var form = office.fresh()
                .with("title", "Over de verbouwing")
                .with("duration", "1:15")
                .with("type", office.advice().value().toString())
                .refill(browser);

        form.send(browser);

        assertThat(form.value("title")).isEqualTo("Over de verbouwing");
        assertThat(office.only().state().particulars().title()).isEqualTo("Over de verbouwing");
        assertThat(office.only().state().particulars().time().duration()).isEqualTo(Duration.ofMinutes(75));
        assertThat(office.only().type().setup().name()).isEqualTo("Advies");
    }

    @Test
    @Tag("APT-04")
    void without_a_duration_an_appointment_takes_as_long_as_its_type() {
        office.fresh().with("duration", "").send(browser);

        assertThat(office.only().state().particulars().time().duration()).isEqualTo(Duration.ofMinutes(60));
    }

    @Test
    @Tag("APT-05")
    @Tag("APT-06")
    void the_dossiers_adviser_is_proposed_and_another_can_be_chosen() {
        var form = office.fresh();
        assertThat(form.value("adviser")).isEqualTo(office.sanne.value().toString());

        form.with("adviser", office.tom.value().toString()).send(browser);

        assertThat(office.only().adviser().name()).isEqualTo("Tom Visser");
        assertThat(calendarOf(office.tom.value())).contains("Oriënterend gesprek");
        assertThat(calendarOf(office.sanne.value())).doesNotContain("Oriënterend gesprek");
    }

    private String calendarOf(UUID adviser) {
        return browser.get("/calendar?view=list&date=2026-11-24&adviser=" + adviser)
                .page()
                .select("#agenda-area .ag__frame")
                .text();
    }

    @Test
    @Tag("APT-07")
    void the_advisers_own_location_is_suggested_and_without_one_nothing_is() {
        assertThat(office.fresh().value("placeText")).isEmpty();
        var haarlem = office.location("Haarlem");
        office.sitsAt(office.tom, haarlem);

        var form = office.fresh().with("adviser", office.tom.value().toString()).refill(browser);

        assertThat(form.value("placeText")).isEqualTo("Herengracht 1, Amsterdam");
        assertThat(form.value("placeSource"))
                .isEqualTo("location:" + haarlem.id().value());
    }

    @Test
    @Tag("APT-08")
    void a_place_is_a_location_the_clients_home_or_typed() {
        office.location("Haarlem");

        var sources = browser.get(office.path() + "/new").page().select("#placeSource option");

        assertThat(sources.eachText())
                .containsExactly("Nog geen", "Kantoor Haarlem", "Bij de klant thuis", "Ander adres");
    }

    @Test
    @Tag("APT-09")
    @Tag("APT-10")
    void the_clients_home_fills_the_address_which_can_be_edited() {
        var form = office.fresh().with("placeSource", "home").refill(browser);
        assertThat(form.value("placeText")).isEqualTo("Spaarne 12, 2011 CD Haarlem");

        form.with("placeText", "Spaarne 12, bel bij de buren").send(browser);

        assertThat(office.only().state().particulars().place())
                .isEqualTo(new Place.AtHome("Spaarne 12, bel bij de buren"));
    }

    @Test
    void a_phone_call_proposes_the_clients_number() {
        var form = office.fresh().with("channel", "PHONE").refill(browser);

        assertThat(form.value("placeText")).isEqualTo("+31612345678");
    }

    @Test
    @Tag("APT-11")
    void the_calendars_of_adviser_and_handler_are_on_and_others_can_be_added() {
        var page = browser.get(office.path() + "?view=week").page();

        assertThat(page.select(".ag__calendars a[aria-current=true]").eachAttr("title"))
                .containsExactly("Sanne Bakker", "Tom Visser");
        var ada = page.select(".ag__calendars a[title=Ada van Loon]").attr("href");
        assertThat(browser.get(ada).page().select(".ag__calendars a[aria-current=true]"))
                .hasSize(3);
    }

    @Test
    @Tag("APT-12")
    void what_was_planned_stands_in_the_dossier_in_the_calendar_and_on_the_portal() {
        var answer = office.fresh().send(browser);
        assertThat(answer.status()).isBetween(302, 303);
        var page = browser.get(answer.location()).page();
        office.office.letIn(office.details());
        var portal = new Browser(office.office)
                .signIn("/portal/sign-in", "emma@example.com")
                .get("/portal/appointments")
                .page();

        assertThat(page.select("#toasts").text()).contains("De afspraak staat in de agenda.");
        assertThat(page.select("nav.side__content [aria-current=page]").text())
                .isEqualTo("di 24 nov · Oriënterend gesprek");
        assertThat(page.select("#agenda-area .ev a[aria-current=true]").text())
                .contains("Oriënterend gesprek", "11:00", "De Wit");
        assertThat(portal.text()).contains("Oriënterend gesprek", "11:00");
    }

    @Test
    void a_day_that_was_looked_at_is_proposed_and_a_drawn_slot_with_its_length() {
        var day =
                PanelForm.of(browser.get(office.path() + "/new?date=2026-12-02").page());
        var slot = PanelForm.of(
                browser.get(office.path() + "/new?date=2026-12-02&time=13:15&minutes=45&adviser=" + office.tom.value())
                        .page());
        var nothing = PanelForm.of(browser.get(office.path() + "/new").page());

        assertThat(day.value("date") + " " + day.value("time")).isEqualTo("wo 02-12-2026 09:00");
        assertThat(slot.value("time") + " " + slot.value("duration")).isEqualTo("13:15 45");
        assertThat(slot.value("adviser")).isEqualTo(office.tom.value().toString());
        assertThat(nothing.value("date") + " " + nothing.value("time")).isEqualTo("ma 23-11-2026 09:00");
    }

    @Test
    void what_cannot_be_read_stays_when_other_fields_are_filled() {
        var form = office.fresh()
                .with("date", "30-2")
                .with("time", "half elf")
                .with("type", office.advice().value().toString())
                .refill(browser);

        assertThat(form.value("date")).isEqualTo("30-2");
        assertThat(form.value("time")).isEqualTo("half elf");
        assertThat(form.value("title")).isEqualTo("Adviesgesprek");
    }

    @Test
    @Tag("BEY-02")
    void a_taken_time_keeps_what_was_typed_and_offers_free_times() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        var answer = office.fresh()
                .with("title", "Over de verbouwing")
                .with("remarks", "Graag met tekening")
                .send(browser);
        var page = answer.page();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(page.select(".error-summary").text()).contains("De adviseur is op dat moment al bezet");
        assertThat(PanelForm.of(page).value("title")).isEqualTo("Over de verbouwing");
        assertThat(PanelForm.of(page).value("remarks")).isEqualTo("Graag met tekening");
        assertThat(PanelForm.of(page).value("time")).isEqualTo("11:00");
        assertThat(page.select("button[name=alternative]").eachText())
                .hasSize(3)
                .contains("di 24 nov 10:00", "di 24 nov 12:00");
        assertThat(office.details().appointments()).hasSize(1);
    }

    @Test
    void an_offered_time_is_one_click_away() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var page = office.fresh().send(browser).page();

        var free = page.select("button[name=alternative]:contains(12:00)").val();
        PanelForm.of(page).with("alternative", free).send(browser);

        assertThat(office.details().appointments())
                .extracting(line -> line.time().wallTime())
                .contains(AdviceOffice.TUESDAY_AT_ELEVEN.withHour(12));
    }

    @Test
    void an_overlap_that_is_meant_is_planned() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var page = office.fresh().send(browser).page();

        var meant = page.select("button[name=overlapMeant]").val();
        var answer = PanelForm.of(page).with("overlapMeant", meant).send(browser);

        assertThat(answer.status()).isBetween(302, 303);
        assertThat(office.details().appointments()).hasSize(2);
    }

    @Test
    void a_phone_keeps_the_form_where_it_would_open_the_day() {
        var narrow = "#agenda-area[data-narrow-url]";

        assertThat(browser.get(office.path()).page().select(narrow)).hasSize(1);
        assertThat(browser.get(office.path() + "/new").page().select(narrow)).isEmpty();
        assertThat(office.fresh()
                        .with("title", "")
                        .with("date", "")
                        .send(browser)
                        .page()
                        .select(narrow))
                .isEmpty();
    }

    @Test
    @Tag("APT-17")
    void the_form_says_who_will_hear_of_it() {
        var confirmed = "Emma de Wit krijgt een bevestiging per e-mail.";
        var nobody = "Er gaat geen e-mail uit.";
        assertThat(consequence(browser.get(office.path() + "/new"))).isEqualTo(confirmed);
        var advice = office.advice().value().toString();
        var orientation = office.orientation().value().toString();

        var soon = office.fresh().with("type", orientation);
        assertThat(consequence(soon.with("title", "x".repeat(1_000)).send(browser)))
                .isEqualTo(confirmed);
        var silent = office.fresh().with("type", advice);
        assertThat(consequence(silent.with("title", "x".repeat(1_000)).send(browser)))
                .isEqualTo(nobody);
        var past = office.fresh()
                .with("type", orientation)
                .with("date", "20-11-2026")
                .with("time", "09:00");
        assertThat(consequence(past.with("title", "x".repeat(1_000)).send(browser)))
                .isEqualTo(nobody);
        var impossible = office.fresh().with("type", UUID.randomUUID().toString());
        assertThat(consequence(impossible.send(browser))).isEmpty();
    }

    private static String consequence(Browser.Answer answer) {
        assertThat(answer.status()).isIn(200, 422);
        return answer.page().select(".consequence").text();
    }
}
