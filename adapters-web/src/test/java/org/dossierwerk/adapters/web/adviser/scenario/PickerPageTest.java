package org.dossierwerk.adapters.web.adviser.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PickerPageTest {

    private final OpenOffice office = new OpenOffice();
    private final PreparedWork work = new PreparedWork(office);
    private final DossierId dossier = work.couple();
    private final DossierItem appointment = DossierItem.of(office.appointment(
            office.desk().dossiers().get(dossier),
            "Inventarisatie",
            LocalDateTime.parse("2026-11-24T11:00"),
            new Place.ByVideo("")));
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final DocumentKindId payslip = work.kind("Loonstrook");
    private final DocumentKindId deed = work.kind("Koopovereenkomst");
    private final ScenarioId income = work.scenario(
            "Inkomen",
            PreparedWork.document(payslip, Whom.EACH_APPLICANT),
            PreparedWork.task("Lees dit", Whom.DOSSIER));
    private final ScenarioId purchase = work.scenario(
            "Aankoop",
            PreparedWork.document(deed, Whom.DOSSIER),
            PreparedWork.document(payslip, Whom.SECOND_APPLICANT),
            PreparedWork.alert("Bel de makelaar"));

    @Test
    @Tag("SCN-02")
    void an_appointment_offers_what_is_meant_for_appointments_and_a_product_what_is_meant_for_its_kind() {
        var mortgage = work.choice(Catalogue.PRODUCT_KIND, "Hypotheek");
        work.scenario("Hypotheek aanvragen", new Scope.Products(mortgage), List.of());

        assertThat(offered(path())).containsExactly("Aankoop", "Inkomen");
        assertThat(offered(product(mortgage) + "/scenario")).containsExactly("Hypotheek aanvragen");
        assertThat(browser.get(product(work.choice(Catalogue.PRODUCT_KIND, "Krediet")) + "/scenario")
                        .page()
                        .select("main")
                        .text())
                .contains("Hiervoor zijn geen scenario’s");
    }

    @Test
    @Tag("SCN-04")
    void shows_what_would_be_asked_for_before_it_is_started_what_is_double_once() {
        var preview = browser.get(path() + "/preview?scenario=" + income.value() + "&scenario=" + purchase.value());

        assertThat(preview.status()).isEqualTo(200);
        assertThat(asked(preview.page()))
                .containsExactlyInAnyOrder(
                        "Loonstrook Emma de Wit",
                        "Loonstrook Kerem Aksoy",
                        "Koopovereenkomst Hele dossier",
                        "Lees dit Hele dossier · Lezen",
                        "Bel de makelaar");
        assertThat(preview.page().select("button").text()).contains("Start 2 scenario’s, 3 stukken");
        assertThat(preview.page().select("html > body > header")).isEmpty();
        assertThat(runs()).isEmpty();
    }

    @Test
    @Tag("SCN-04")
    void shows_the_same_without_scripts_and_keeps_what_was_typed() {
        var page = form().with("scenario", purchase.value().toString())
                .with("executeOn", "morgen")
                .send(browser, "/preview");

        assertThat(page.status()).isEqualTo(200);
        assertThat(asked(page.page())).contains("Koopovereenkomst Hele dossier");
        assertThat(page.page().select("[name=scenario][checked]").eachAttr("value"))
                .containsExactly(purchase.value().toString());
        assertThat(page.page().select("#executeOn").val()).isEqualTo("morgen");
        assertThat(runs()).isEmpty();
    }

    @Test
    @Tag("SCN-04")
    void says_what_was_asked_for_before_and_does_not_count_it() {
        work.asked(appointment, deed);

        var preview = browser.get(path() + "/preview?scenario=" + purchase.value());

        assertThat(preview.page().select(".asked__known").text())
                .contains("Koopovereenkomst")
                .contains("al gevraagd");
        assertThat(preview.page().select("button").text()).contains("één stuk");
    }

    @Test
    @Tag("SCN-03")
    @Tag("SCN-06")
    @Tag("SCN-11")
    void starts_several_at_once_and_says_what_came_of_them() {
        var started = form().with("scenario", income.value().toString())
                .and("scenario", purchase.value().toString())
                .send(browser);

        assertThat(started.status()).isEqualTo(303);
        assertThat(office.desk().documentChecks().of(appointment).rows()).hasSize(3);
        var past = browser.get(path())
                .page()
                .select("main section:contains(Eerder) .row")
                .eachText();
        assertThat(past).hasSize(2);
        assertThat(past.toString())
                .contains("door Ada van Loon")
                .contains("2 stukken gevraagd")
                .contains("één signaal")
                .contains("Uitgevoerd");
    }

    @Test
    @Tag("SCN-03")
    void starts_once_when_the_button_is_pressed_twice() {
        var form = form().with("scenario", income.value().toString());
        form.send(browser);
        var again = form.send(browser);

        assertThat(again.status()).isEqualTo(303);
        assertThat(runs()).hasSize(1);
    }

    @Test
    void refuses_to_start_nothing_and_keeps_what_was_typed() {
        var refused = form().with("executeOn", "+3d").send(browser);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text()).contains("Kies minstens één scenario.");
        assertThat(refused.page().select("#executeOn").val()).isEqualTo("+3d");
    }

    @Test
    @Tag("SCN-05")
    void proposes_today() {
        assertThat(browser.get(path()).page().select("#executeOn").val()).isEqualTo("vr 20-11-2026");
    }

    @Test
    @Tag("SCN-07")
    @Tag("SCN-09")
    void does_not_listen_to_a_time_before_somebody_said_that_there_is_one() {
        form().with("scenario", income.value().toString())
                .with("executeOn", "24-11-2026")
                .with("executeAt", "9:30")
                .send(browser);

        assertThat(runs().get(0).status()).isEqualTo(RunStatus.PLANNED);
        assertThat(runs().get(0).execution().at()).isNull();
        assertThat(office.desk().documentChecks().of(appointment).rows()).isEmpty();
    }

    @Test
    @Tag("SCN-08")
    @Tag("SCN-09")
    void plans_for_a_time_of_day_and_shows_it() {
        form().with("scenario", income.value().toString())
                .with("executeOn", "24-11-2026")
                .with("timed", "true")
                .with("executeAt", "9:30")
                .send(browser);

        assertThat(runs().get(0).execution().at()).isEqualTo(LocalTime.of(9, 30));
        assertThat(browser.get(path())
                        .page()
                        .select("main section:contains(Gepland) .row")
                        .text())
                .contains("Inkomen")
                .contains("di 24 nov 2026, 09:30");
    }

    @Test
    @Tag("SCN-09")
    void asks_for_the_time_once_there_is_one() {
        var refused = form().with("scenario", income.value().toString())
                .with("timed", "true")
                .send(browser);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#executeAt-error")).isNotEmpty();
    }

    @Test
    @Tag("SCN-07")
    void refuses_a_day_that_has_passed() {
        var refused = form().with("scenario", income.value().toString())
                .with("executeOn", "19-11-2026")
                .send(browser);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#executeOn-error").text()).contains("Kies vandaag of een latere dag.");
    }

    @Test
    @Tag("SCN-07")
    void puts_a_planned_one_at_another_moment() {
        var run = path() + "/runs/" + planned().id().value();

        var saved = PageForm.of(browser.get(run), "main form")
                .with("executeOn", "30-11-2026")
                .send(browser);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(runs().get(0).execution().on()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    @Tag("SCN-07")
    void calls_a_planned_one_off() {
        browser.post(path() + "/runs/" + planned().id().value() + "/cancel");

        assertThat(runs().get(0).status()).isEqualTo(RunStatus.CANCELLED);
        assertThat(browser.get(path()).page().select("main").text()).contains("Afgezegd");
    }

    @Test
    void starts_nothing_for_a_cancelled_appointment() {
        work.asked(appointment, deed);
        var id = ((DossierItem.OfAppointment) appointment).appointment();
        office.desk().appointments().cancel(id, null);

        var page = browser.get(path()).page();

        assertThat(page.select("form#start")).isEmpty();
        assertThat(page.select("main").text()).contains("niet meer actief");
    }

    @Test
    void is_not_found_in_another_dossier() {
        var other =
                office.dossier("Jan", "Smit", "jan@example.org", FormOfAddress.FORMAL, office.administrator(), null);
        var elsewhere =
                path().replace(dossier.value().toString(), other.id().value().toString());

        assertThat(browser.get(elsewhere).status()).isEqualTo(404);
        assertThat(browser.get(elsewhere + "/runs/" + planned().id().value()).status())
                .isEqualTo(404);
        assertThat(browser.get(path() + "/runs/" + UUID.randomUUID()).status()).isEqualTo(404);
    }

    private String path() {
        return "/dossiers/" + dossier.value() + "/appointments/" + appointment.value() + "/scenario";
    }

    private String product(CatalogueItemId kind) {
        var product = office.desk().dossiers().addProduct(dossier, new ProductId(UUID.randomUUID()), kind, "");
        return "/dossiers/" + dossier.value() + "/products/" + product.value();
    }

    private PageForm form() {
        return PageForm.of(browser.get(path()), "form#start");
    }

    private ScenarioRun.Snapshot planned() {
        office.desk()
                .scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), appointment, List.of(income), LocalDate.of(2026, 11, 25), null));
        return runs().get(0);
    }

    private List<ScenarioRun.Snapshot> runs() {
        return office.desk().scenarioRuns().of(appointment).stream()
                .map(line -> line.run())
                .toList();
    }

    private List<String> offered(String path) {
        return browser.get(path).page().select("fieldset#scenario .choice").eachText();
    }

    private static List<String> asked(Document page) {
        return page.select(".asked li").eachText();
    }
}
