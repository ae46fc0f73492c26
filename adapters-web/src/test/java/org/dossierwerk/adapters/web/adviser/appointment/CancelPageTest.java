package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class CancelPageTest {

    private final AdviceOffice office = new AdviceOffice();
    private final Browser browser = office.browser;

    @Test
    @Tag("APT-21")
    @Tag("APT-24")
    void one_to_come_is_removed_and_the_page_says_so_first() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        var page = browser.get(office.path(id) + "/cancel").page();
        var answer = PanelForm.of(page).send(browser);
        var after = browser.get(answer.location()).page();

        assertThat(page.select(".bullets li").eachText())
                .containsExactly(
                        "De afspraak verdwijnt uit het dossier.",
                        "Uit de agenda en van het portaal is hij weg.",
                        "Emma de Wit krijgt een e-mail dat de afspraak niet doorgaat.");
        assertThat(answer.location()).isEqualTo(office.path() + "?date=2026-11-24");
        assertThat(after.select("#toasts").text()).contains("geannuleerd en uit het dossier verdwenen");
        assertThat(after.select("nav.side__content").text()).doesNotContain("Kennismaking");
        assertThat(calendar(browser)).doesNotContain("Kennismaking");
    }

    @Test
    @Tag("APT-23")
    @Tag("APT-24")
    void a_past_one_stays_in_the_dossier_struck_through_and_out_of_the_calendar() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var later = fiveDaysLater();

        var page = later.get(office.path(id) + "/cancel").page();
        var answer = PanelForm.of(page).send(later);
        var after = later.get(answer.location()).page();

        assertThat(page.select(".bullets li").eachText())
                .contains("De afspraak blijft in het dossier staan, doorgestreept.");
        assertThat(after.select("#panel .tag").text()).isEqualTo("Geannuleerd");
        assertThat(after.select("form.panel__form")).isEmpty();
        assertThat(after.select("nav.side__content").text()).contains("Kennismaking", "geannuleerd");
        assertThat(calendar(later)).doesNotContain("Kennismaking");
    }

    @Test
    @Tag("APT-27")
    void a_result_and_its_explanation_can_be_recorded_with_it() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var later = fiveDaysLater();
        var page = later.get(office.path(id) + "/cancel").page();
        var result = page.select("#result option").get(1).val();

        PanelForm.of(page)
                .with("result", result)
                .with("explanation", "Was ziek")
                .send(later);

        var outcome = office.stored(id).state().outcome();
        assertThat(outcome).isNotNull();
        assertThat(outcome.result().value()).hasToString(result);
        assertThat(outcome.explanation()).isEqualTo("Was ziek");
    }

    @Test
    @Tag("APT-26")
    void an_unknown_result_is_refused_and_nothing_is_cancelled() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        var answer = browser.post(
                office.path(id) + "/cancel",
                "result",
                "0193a4de-0000-7000-8000-000000000000",
                "explanation",
                "Was ziek");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#explanation").val()).isEqualTo("Was ziek");
        assertThat(office.stored(id).state().active()).isTrue();
    }

    @Test
    void cancelling_twice_says_the_same_twice() {
        var removed = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var first = cancel(browser, removed);
        var second = cancel(browser, removed);

        assertThat(second.status()).isEqualTo(first.status()).isBetween(302, 303);
        assertThat(second.location()).isEqualTo(first.location());
    }

    @Test
    void cancelling_a_kept_one_twice_says_the_same_twice() {
        var kept = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var later = fiveDaysLater();

        assertThat(cancel(later, kept).location()).isEqualTo(office.path(kept));
        assertThat(cancel(later, kept).location()).isEqualTo(office.path(kept));
        assertThat(later.get(office.path(kept) + "/cancel").location()).isEqualTo(office.path(kept));
    }

    @Test
    void one_that_never_was_is_not_found() {
        assertThat(browser.post(office.path() + "/0193a4de-0000-7000-8000-000000000000/cancel")
                        .status())
                .isEqualTo(404);
    }

    private Browser.Answer cancel(Browser by, AppointmentId id) {
        return by.post(office.path(id) + "/cancel");
    }

    private Browser fiveDaysLater() {
        office.office.clock().advance(Duration.ofDays(5));
        return new Browser(office.office).signIn("/sign-in", "ada");
    }

    private String calendar(Browser by) {
        return by.get(office.path() + "?view=list&date=2026-11-24")
                .page()
                .select("#agenda-area .ag__frame")
                .text();
    }
}
