package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PasswordCalendars;
import org.dossierwerk.application.Caller;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.domain.calendar.Inviter;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("BEY-04")
class FreeTimesTest {

    private static final String TUESDAY = "/new?date=2026-11-24&time=11:00";

    private final AdviceOffice office = new AdviceOffice();
    private final Browser browser = office.browser;

    private Document page() {
        return browser.get(office.path() + TUESDAY).page();
    }

    private static List<String> times(Document page) {
        return page.select("button[name=free]").eachText();
    }

    private static String note(Document page) {
        return page.select("[aria-labelledby=free-times] .field__hint").text();
    }

    /** Sanne links a calendar that nobody reads yet. */
    private void linked() {
        var links = office.office.office().as(Caller.user(office.sanne)).calendarLinks();
        var calendars = office.office.calendars();
        var id = new CalendarLinkId(UUID.randomUUID());
        links.linkByPassword(
                id,
                "caldav",
                URI.create("https://" + PasswordCalendars.SERVER),
                calendars.account().user(),
                PasswordCalendars.PASSWORD);
        links.choose(id, new CalendarChoice(calendars.calendar(), Set.of(), Inviter.OFFICE));
    }

    private void read() {
        while (office.office.office().calendarPulls().runOnce() > 0) {
            continue;
        }
    }

    private void whenStale(String choice) {
        var address = "/settings/types/" + office.orientation().value();
        var answer = PageForm.of(browser.get(address), "form#setting")
                .with("whenStale", choice)
                .send(browser);
        assertThat(answer.status()).isEqualTo(303);
    }

    @Test
    void the_next_free_times_of_the_day_are_buttons_and_the_one_in_the_form_is_marked() {
        var page = page();
        assertThat(times(page))
                .containsExactly(
                        "di 24 nov 09:00", "di 24 nov 10:00", "di 24 nov 11:00", "di 24 nov 12:00", "di 24 nov 13:00");
        assertThat(page.select("button[name=free][aria-current=true]").text()).isEqualTo("di 24 nov 11:00");
        assertThat(note(page)).isEmpty();
    }

    @Test
    void a_button_fills_in_date_and_time_and_nothing_is_planned_yet() {
        var value = page().select("button[name=free]").get(4).val();

        var form = office.fresh()
                .with("title", "Over de verbouwing")
                .with("date", "wo 25-11-2026")
                .with("time", "")
                .with("free", value)
                .refill(browser);

        assertThat(form.value("date") + " " + form.value("time")).isEqualTo("di 24-11-2026 13:00");
        assertThat(form.value("title")).isEqualTo("Over de verbouwing");
        assertThat(office.details().appointments()).isEmpty();
        form.send(browser);
        assertThat(office.only().state().particulars().time().wallTime())
                .isEqualTo(AdviceOffice.TUESDAY_AT_ELEVEN.withHour(13));
    }

    @Test
    void they_follow_the_chosen_type_and_adviser() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        assertThat(times(page())).doesNotContain("di 24 nov 11:00");

        var ofTom = office.fresh().with("adviser", office.tom.value().toString());
        assertThat(times(ofTom.refilled(browser))).contains("di 24 nov 11:00");
        var longer = office.fresh().with("type", office.advice().value().toString());
        assertThat(times(longer.refilled(browser))).startsWith("di 24 nov 09:00", "di 24 nov 12:00", "di 24 nov 13:30");
    }

    @Test
    void an_appointment_that_is_to_move_is_offered_its_own_time_too() {
        var planned = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var page = browser.get(office.path(planned)).page();
        assertThat(page.select("button[name=free][aria-current=true]").text()).isEqualTo("di 24 nov 11:00");

        office.office.clock().advance(Duration.ofDays(5));
        assertThat(browser.get(office.path(planned)).page().select("#free-times"))
                .as("what has begun is not moved")
                .isEmpty();
    }

    @Test
    void while_the_calendar_was_not_read_they_are_hidden_with_the_reason() {
        linked();
        assertThat(times(page())).isEmpty();
        assertThat(note(page()))
                .isEqualTo("De agenda van Sanne Bakker is nog niet gelezen; er worden geen tijden voorgesteld.");

        read();
        assertThat(times(page())).hasSize(5);
        assertThat(note(page())).isEqualTo("De eigen agenda van Sanne Bakker is gelezen tot 10:00.");

        office.office.clock().advance(Duration.ofMinutes(15));
        assertThat(times(page())).isEmpty();
        assertThat(note(page()))
                .isEqualTo(
                        "De agenda van Sanne Bakker is sinds 10:00 niet gelezen; er worden geen tijden voorgesteld.");
        assertThat(PanelForm.of(page()).value("time"))
                .as("who plans may do so all the same")
                .isEqualTo("11:00");
    }

    @Test
    void or_they_are_on_request_or_offered_anyway_as_the_type_wants() {
        linked();
        whenStale("ON_REQUEST");
        assertThat(times(page())).hasSize(5).allSatisfy(time -> assertThat(time).endsWith(" (op aanvraag)"));
        assertThat(note(page())).isEqualTo("De eigen agenda van Sanne Bakker is nog niet gelezen.");

        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        assertThat(office.fresh()
                        .send(browser)
                        .page()
                        .select("button[name=alternative]")
                        .eachText())
                .hasSize(3)
                .contains("di 24 nov 10:00 (op aanvraag)");

        whenStale("OFFER");
        assertThat(times(page())).hasSize(5).contains("di 24 nov 10:00");
        assertThat(note(page())).isEqualTo("De eigen agenda van Sanne Bakker is nog niet gelezen.");
    }

    @Test
    void a_type_hides_them_until_somebody_chooses_otherwise() {
        var address = "/settings/types/" + office.orientation().value();
        var chosen = "input[name=whenStale][checked]";
        assertThat(browser.get(address).page().select(chosen).val()).isEqualTo("HIDE");
        assertThat(browser.get("/settings/types/new").page().select(chosen).val())
                .isEqualTo("HIDE");

        whenStale("OFFER");

        var page = browser.get(address).page();
        assertThat(page.select(chosen).val()).isEqualTo("OFFER");
        assertThat(page.select("section[aria-labelledby=deeds] li").get(0).text())
                .contains("Niet voorstellen → Toch voorstellen");
    }

    @Test
    void what_cannot_be_asked_about_leaves_the_form_as_it_is() {
        var nobody =
                office.fresh().with("adviser", UUID.randomUUID().toString()).send(browser);
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.page().select("#free-times")).isEmpty();

        var never = office.fresh().with("date", "1-1-2099").with("time", "half elf");
        assertThat(note(never.send(browser).page())).isEqualTo("Zo ver vooruit worden geen tijden voorgesteld.");
        var full = office.fresh().with("duration", "9:00").send(browser);
        assertThat(full.status()).isEqualTo(303);
        var path = office.path(office.only().state().id());
        assertThat(note(browser.get(path).page()))
                .isEqualTo("Sanne Bakker heeft in de twee weken vanaf di 24 nov niets vrij dat lang genoeg is.");
    }
}
