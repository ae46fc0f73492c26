package org.dossierwerk.adapters.web.adviser.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WorkQueueTest {

    private final OpenOffice office = new OpenOffice();
    private final PreparedWork work = new PreparedWork(office);
    private final DossierId dossier = work.couple();
    private final DossierItem item = DossierItem.of(office.appointment(
            office.desk().dossiers().get(dossier),
            "Inventarisatie",
            LocalDateTime.parse("2026-11-24T11:00"),
            new Place.ByVideo("")));
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("BEY-21")
    void a_document_that_was_handed_in_waits_on_the_page_of_today_and_leads_to_the_board() {
        var payslip = work.asked(item, work.kind("Loonstrook"));
        assertThat(waiting()).isEmpty();

        work.handedIn(payslip);

        assertThat(waiting())
                .singleElement()
                .asString()
                .contains(
                        "Loonstrook beoordelen", "sinds vr 20 nov 10:00", "Beoordeel het; de klant ziet wat ermee is.");
        var link = browser.get("/today").page().select(".row__link").attr("href");
        assertThat(link).endsWith("/documents/" + payslip.value());
        assertThat(browser.get(link).status()).isEqualTo(200);
    }

    @Test
    @Tag("BEY-21")
    void an_alert_waits_until_somebody_says_that_it_was_dealt_with() {
        alert("Bel Emma");
        assertThat(waiting()).singleElement().asString().contains("Bel Emma", "De Wit", "Afgehandeld");

        var settled =
                PageForm.of(browser.get("/today"), "form[action*=/alerts/]").send(browser);

        assertThat(settled.location()).isEqualTo("/today");
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Tag("BEY-21")
    void what_waits_longest_comes_first() {
        work.handedIn(work.asked(item, work.kind("Loonstrook")));
        office.clock().advance(Duration.ofMinutes(5));
        alert("Bel Emma");
        office.clock().advance(Duration.ofMinutes(5));
        work.handedIn(work.asked(item, work.kind("Paspoort")));

        assertThat(waiting()).extracting(text -> text.split(" ")[0]).containsExactly("Loonstrook", "Bel", "Paspoort");
    }

    @Test
    void somebody_elses_alert_is_not_found() {
        alert("Bel Emma");
        var settle =
                browser.get("/today").page().select("form[action*=/alerts/]").attr("action");
        office.colleague("joris", "Joris", "Dijk");
        var joris = new Browser(office).signIn("/sign-in", "joris");

        assertThat(joris.get("/today").page().select(".row--split")).isEmpty();
        assertThat(joris.post(settle).status()).isEqualTo(404);
        assertThat(waiting()).hasSize(1);
    }

    private void alert(String text) {
        var scenario = work.scenario("Nabellen " + UUID.randomUUID(), PreparedWork.alert(text));
        office.desk()
                .scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), item, List.of(scenario), LocalDate.of(2026, 11, 20), null));
    }

    private List<String> waiting() {
        return browser.get("/today").page().select(".row--split").eachText();
    }
}
