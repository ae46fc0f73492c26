package org.dossierwerk.adapters.web.adviser.appointment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AppointmentPanelTest {

    private final AdviceOffice office = new AdviceOffice();
    private final Browser browser = office.browser;

    @Test
    @Tag("APT-16")
    void an_appointment_opens_to_its_five_parts() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        var links = browser.get(office.path(id)).page().select("nav.side__content a[href^=" + office.path(id) + "]");

        assertThat(links.eachText())
                .containsExactly(
                        "di 24 nov · Kennismaking",
                        "Actiepunten voor klant",
                        "Dossiercontrole",
                        "E-mail schrijven",
                        "Scenario starten");
        assertThat(links.eachAttr("href"))
                .filteredOn(href -> !href.endsWith("/scenario"))
                .allSatisfy(href -> assertThat(browser.get(href).status()).isEqualTo(200));
    }

    @Test
    @Tag("APT-17")
    @Tag("APT-18")
    void the_confirmation_is_listed_under_the_dossiers_mail_and_opens() {
        office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        office.office.mailed();

        var rows = outbox();
        var mail = browser.get(rows.select("a").attr("href")).page();
        var body = browser.get(mail.select("iframe").attr("src"));

        assertThat(rows).hasSize(1);
        assertThat(rows.text()).contains("Emma de Wit", "emma@example.com", "Afspraakbevestiging", "Verzonden");
        assertThat(mail.select("pre").text()).contains("Kennismaking", "dinsdag 24 november 2026", "11:00");
        assertThat(body.page().text()).contains("Kennismaking", "dinsdag 24 november 2026", "11:00");
    }

    @Test
    @Tag("APT-19")
    @Tag("MAIL-01")
    void without_a_confirmation_nothing_leaves_until_somebody_writes() {
        office.fresh()
                .with("type", office.advice().value().toString())
                .refill(browser)
                .send(browser);
        assertThat(outbox()).isEmpty();
        var write = office.path(office.only().state().id()) + "/mail";

        var form = browser.get(write).page();
        var letter = PageForm.of(browser.get(write), "form#letter").without("html");
        var answer = letter.with("subject", form.select("input[name=subject]").val() + " (gewijzigd)")
                .with("text", form.select("textarea[name=text]").val() + "\nTot dinsdag!")
                .send(browser);
        office.office.mailed();

        assertThat(form.select("input[name=subject]").val()).contains("11:00");
        assertThat(form.select("textarea[name=text]").val()).contains("Adviesgesprek", "11:00");
        assertThat(answer.status()).isBetween(302, 303);
        assertThat(outbox()).hasSize(1);
        var sent = browser.get(outbox().select("a").attr("href")).page();
        assertThat(sent.select("main").text()).contains("(gewijzigd)");
        assertThat(sent.select("pre").text()).contains("Tot dinsdag!");
    }

    @Test
    @Tag("APT-20")
    void a_changed_time_is_told_and_an_explanation_alone_is_not() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        office.office.mailed();
        var form = office.form(id);

        form.with("time", "14:30").send(browser);
        office.office.mailed();

        assertThat(outbox()).hasSize(2);
        assertThat(outbox().text()).contains("14:30");

        office.office.clock().advance(Duration.ofDays(5));
        signInAgain();
        var options = browser.get(office.path(id)).page().select("#result option");
        record(id, options.get(1).val(), "Voor het hele huis");
        office.office.mailed();
        assertThat(outcome(id)).isEqualTo(options.get(1).val());
        assertThat(outbox()).hasSize(2);
    }

    @Test
    void the_panel_says_who_hears_of_a_change() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        assertThat(browser.get(office.path(id)).page().select(".consequence").text())
                .isEqualTo("Emma de Wit krijgt een nieuwe bevestiging.");
    }

    @Test
    void a_refill_keeps_the_way_to_cancel() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        var page = browser.post(
                        office.path(id) + "/draft",
                        "type",
                        office.orientation().value().toString(),
                        "adviser",
                        office.sanne.value().toString(),
                        "date",
                        "24-11-2026",
                        "time",
                        "11:00")
                .page();

        assertThat(page.select("form.panel__form a[href^=" + office.path(id) + "/cancel]"))
                .hasSize(1);
        assertThat(page.select("#overlap")).isEmpty();
    }

    @Test
    void somebody_who_saved_first_is_shown_beside_what_was_typed() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var mine = office.form(id).with("title", "Mijn titel").with("remarks", "Mijn opmerking");
        office.form(id).with("title", "Een andere titel").send(browser);

        var answer = mine.send(browser);
        var page = answer.page();

        assertThat(answer.status()).isEqualTo(412);
        assertThat(page.select(".conflict__versions").text())
                .contains("Een andere titel", "Mijn titel", "Mijn opmerking");
        assertThat(office.stored(id).state().particulars().title()).isEqualTo("Een andere titel");

        PanelForm.of(page).send(browser);
        assertThat(office.stored(id).state().particulars().title()).isEqualTo("Mijn titel");
    }

    @Test
    @Tag("POR-06")
    void the_client_view_is_the_portals_own_part() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        office.office.letIn(office.details());
        var portal = new Browser(office.office)
                .signIn("/portal/sign-in", "emma@example.com")
                .get("/portal/appointments/" + id.value())
                .page();

        var seen = browser.get(office.path(id) + "/client").page();

        var opened = "/dossiers/" + office.details().id().value() + "/portal/"
                + office.details().applicants().get(0).id().value() + "/view";
        assertThat(seen.select("article.visit").outerHtml().replace(opened, "/portal"))
                .isNotEmpty()
                .isEqualTo(portal.select("article.visit").outerHtml());
    }

    @Test
    void the_client_view_gives_the_clients_file_to_who_may_not_enter_the_portal() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        var link = browser.get(office.path(id) + "/client").page().select("article.visit a[href$=.ics]");
        var file = browser.get(link.attr("href"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).startsWith("text/calendar");
        assertThat(file.body()).contains("BEGIN:VCALENDAR", "Kennismaking");
    }

    @Test
    void what_was_looked_at_stays_in_view_after_saving() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var looking = "?date=2026-11-30&view=month&hours=all&adviser=" + office.sanne.value();

        var answer = PanelForm.of(browser.get(office.path(id) + looking).page())
                .with("title", "Anders")
                .send(browser);

        assertThat(answer.header("Location")).isEqualTo(office.path(id) + looking);
        assertThat(office.stored(id).state().particulars().title()).isEqualTo("Anders");
    }

    @Test
    void what_was_looked_at_stays_in_view_while_something_is_wrong_and_on_the_way_to_cancelling() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var looking = "?date=2026-11-30&view=month";

        var page = PanelForm.of(browser.get(office.path(id) + looking).page())
                .with("time", "25:99")
                .send(browser)
                .page();
        var cancel = page.select("a[href^=" + office.path(id) + "/cancel]").attr("href");

        assertThat(cancel).isEqualTo(office.path(id) + "/cancel" + looking);
        assertThat(PanelForm.of(browser.get(cancel).page()).send(browser).header("Location"))
                .isEqualTo(office.path() + looking);
    }

    @Test
    void what_is_planned_is_seen_in_the_view_it_was_planned_from() {
        var form = PanelForm.of(
                browser.get(office.path() + "/new?date=2026-11-30&view=month").page());

        var answer = form.with("date", "1-12-2026").with("time", "10:00").send(browser);

        assertThat(answer.header("Location")).endsWith("?date=2026-12-01&view=month");
    }

    @Test
    @Tag("APT-26")
    @Tag("APT-27")
    void a_result_is_recorded_once_it_has_begun_with_or_without_an_explanation() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        assertThat(browser.get(office.path(id)).page().select("#result")).isEmpty();
        office.office.clock().advance(Duration.ofDays(5));
        signInAgain();

        var options = browser.get(office.path(id)).page().select("#result option");
        assertThat(options.eachText()).containsExactly("Kies een resultaat", "Klant wil een offerte", "Klant denkt na");

        assertThat(record(id, options.get(2).val(), "").status()).isBetween(302, 303);
        assertThat(outcome(id)).isEqualTo(options.get(2).val());
        assertThat(record(id, options.get(1).val(), "Voor het hele huis").status())
                .isBetween(302, 303);
        assertThat(outcome(id)).isEqualTo(options.get(1).val());
        assertThat(browser.get(office.path(id)).page().select("#explanation").val())
                .isEqualTo("Voor het hele huis");
    }

    @Test
    @Tag("APT-26")
    void a_result_of_another_type_is_refused_and_the_explanation_kept() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var others = office.office
                .desk()
                .appointmentTypes()
                .get(office.advice())
                .setup()
                .results()
                .get(0)
                .id();
        office.office.clock().advance(Duration.ofDays(5));
        signInAgain();

        var answer = record(id, others.value().toString(), "Toch akkoord");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#result").attr("aria-invalid")).isEqualTo("true");
        assertThat(answer.page().select("#explanation").val()).isEqualTo("Toch akkoord");
        assertThat(office.stored(id).state().outcome()).isNull();
    }

    @Test
    void the_history_says_in_words_what_was_done() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);

        assertThat(browser.get(office.path(id) + "/history")
                        .page()
                        .select("#panel")
                        .text())
                .contains("Kennismaking", "gepland", "24 nov", "Ada van Loon");
    }

    @Test
    void an_appointment_of_another_dossier_is_not_found() {
        var id = office.planned(AdviceOffice.TUESDAY_AT_ELEVEN);
        var elsewhere = "/dossiers/7a6b4de0-0000-7000-8000-000000000000/appointments/" + id.value();

        assertThat(browser.get(elsewhere).status()).isEqualTo(404);
        assertThat(browser.get(elsewhere + "/client").status()).isEqualTo(404);
    }

    private Browser.Answer record(AppointmentId id, String result, String explanation) {
        var version = Long.toString(office.stored(id).state().version());
        return browser.post(
                office.path(id) + "/result", "version", version, "result", result, "explanation", explanation);
    }

    private String outcome(AppointmentId id) {
        var outcome = office.stored(id).state().outcome();
        return outcome == null ? "" : outcome.result().value().toString();
    }

    private void signInAgain() {
        browser.signIn("/sign-in", "ada");
    }

    private Elements outbox() {
        return browser.get("/dossiers/" + office.dossier.value() + "/mail")
                .page()
                .select("tbody tr");
    }
}
