package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScenarioSettingsTest {

    private final OpenOffice office = new OpenOffice();
    private final PreparedWork work = new PreparedWork(office);
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final DocumentKindId payslip = work.kind("Loonstrook");
    private final AppointmentTypeId orientation =
            office.desk().appointmentTypes().list().get(0).id();

    @Test
    @Tag("SCN-01")
    void somebody_who_is_no_administrator_makes_changes_and_removes_no_scenario() {
        var scenario = work.scenario("Inkomen", PreparedWork.document(payslip, Whom.DOSSIER));
        office.colleague("joris", "Joris", "Dijk");
        var joris = new Browser(office).signIn("/sign-in", "joris");
        var path = path(scenario);
        var form = PageForm.of(browser.get(path), "form#setting").with("name", "Anders");

        assertThat(joris.get("/settings/scenarios").status()).isEqualTo(403);
        assertThat(form.send(joris).status()).isEqualTo(403);
        assertThat(joris.post(
                                "/settings/scenarios/new",
                                "id",
                                UUID.randomUUID().toString(),
                                "name",
                                "X",
                                "scope",
                                "APPOINTMENTS")
                        .status())
                .isEqualTo(403);
        assertThat(joris.post(path + "/remove").status()).isEqualTo(403);
        assertThat(office.desk().scenarios().list())
                .extracting(known -> known.setup().name())
                .containsExactly("Inkomen");
    }

    @Test
    @Tag("SCN-01")
    void a_scenario_is_put_together_step_by_step_without_scripts() {
        var page = fresh();
        page = PageForm.of(page, "form#setting")
                .with("name", "Inkomen")
                .and("do", "add:DOCUMENT")
                .send(browser, "/draft");
        page = PageForm.of(page, "form#setting").and("do", "add:TASK").send(browser, "/draft");
        page = PageForm.of(page, "form#setting").and("do", "add:ALERT").send(browser, "/draft");
        assertThat(headings(page))
                .containsExactly("1. Stuk vragen", "2. Actiepunt voor de klant", "3. Signaal voor de adviseur");
        assertThat(office.desk().scenarios().list()).isEmpty();

        var steps = steps(page);
        var saved = PageForm.of(page, "form#setting")
                .with(field(steps, 0, "kind"), payslip.value().toString())
                .with(field(steps, 0, "whom"), "EACH_APPLICANT")
                .with(field(steps, 1, "kind"), "SIGN")
                .with(field(steps, 1, "title"), "Onderteken de opdracht")
                .with(field(steps, 1, "dueIn"), "5")
                .with(field(steps, 2, "text"), "Bel na")
                .send(browser);

        assertThat(saved.status())
                .as(saved.page().select(".error-summary").text())
                .isEqualTo(303);
        var stored = only().setup();
        assertThat(stored.steps()).hasSize(3);
        assertThat(stored.steps().get(0)).isInstanceOfSatisfying(Step.RequestDocument.class, step -> {
            assertThat(step.kind()).isEqualTo(payslip);
            assertThat(step.whom()).isEqualTo(Whom.EACH_APPLICANT);
            assertThat(step.access()).isEqualTo(ClientAccess.standard());
        });
        assertThat(stored.steps().get(1)).isInstanceOfSatisfying(Step.AddActionItem.class, step -> {
            assertThat(step.kind()).isEqualTo(ActionItemKind.SIGN);
            assertThat(step.dueIn()).isEqualTo(5);
        });
        assertThat(stored.steps().get(2))
                .isInstanceOfSatisfying(
                        Step.RaiseAlert.class, step -> assertThat(step.text()).isEqualTo("Bel na"));
    }

    @Test
    @Tag("SCN-01")
    void steps_move_and_go_and_keep_what_was_typed() {
        var scenario = work.scenario(
                "Bellen", PreparedWork.alert("Eerst"), PreparedWork.alert("Dan"), PreparedWork.alert("Ten slotte"));
        var page = browser.get(path(scenario));
        var steps = steps(page);

        page = PageForm.of(page, "form#setting")
                .with(field(steps, 2, "text"), "Als laatste")
                .and("do", "up:" + steps.get(2))
                .send(browser, "/draft");
        page = PageForm.of(page, "form#setting")
                .and("do", "down:" + steps.get(0))
                .send(browser, "/draft");
        page = PageForm.of(page, "form#setting")
                .and("do", "remove:" + steps.get(1))
                .send(browser, "/draft");
        PageForm.of(page, "form#setting").send(browser);

        assertThat(only().setup().steps())
                .extracting(step -> ((Step.RaiseAlert) step).text())
                .containsExactly("Als laatste", "Eerst");
    }

    @Test
    void what_is_missing_in_a_step_is_said_at_its_field() {
        var page = PageForm.of(fresh(), "form#setting")
                .with("name", "Inkomen")
                .and("do", "add:DOCUMENT")
                .send(browser, "/draft");
        page = PageForm.of(page, "form#setting").and("do", "add:ALERT").send(browser, "/draft");
        var steps = steps(page);

        var refused = PageForm.of(page, "form#setting").send(browser);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().getElementById(field(steps, 0, "kind") + "-error"))
                .isNotNull();
        assertThat(refused.page().getElementById(field(steps, 1, "text") + "-error"))
                .isNotNull();
    }

    @Test
    @Tag("SCN-04")
    @Tag("SCN-10")
    void shows_what_it_would_ask_of_one_applicant_and_of_two() {
        var scenario = work.scenario(
                "Inkomen",
                PreparedWork.document(payslip, Whom.EACH_APPLICANT),
                PreparedWork.document(work.kind("Paspoort"), Whom.SECOND_APPLICANT));

        var sketches = browser.get(path(scenario)).page().select(".columns > .card");

        assertThat(sketches.get(0).select("li").eachText()).containsExactly("Loonstrook Aanvrager 1");
        assertThat(sketches.get(1).select("li").eachText())
                .containsExactly("Loonstrook Aanvrager 1", "Loonstrook Aanvrager 2", "Paspoort Aanvrager 2");
    }

    @Test
    @Tag("SCN-12")
    void starts_by_itself_for_a_type_an_income_and_a_profile() {
        var employed = work.choice(Catalogue.INCOME_TYPE, "Loondienst");

        PageForm.of(fresh(), "form#setting")
                .with("name", "Inkomen")
                .with("startType", orientation.value().toString())
                .with("startIncome", employed.value().toString())
                .with("onProduct", "true")
                .send(browser);

        assertThat(only().setup().automatic())
                .containsExactly(new AutomaticStart.OnAppointment(orientation, employed, null));
        assertThat(browser.get(path(only().id())).page().select(".starts li")).hasSize(2);
    }

    @Test
    @Tag("SCN-12")
    void starts_by_itself_with_a_product_of_its_scope() {
        var mortgage = work.choice(Catalogue.PRODUCT_KIND, "Hypotheek");

        PageForm.of(fresh(), "form#setting")
                .with("name", "Hypotheek aanvragen")
                .with("scope", mortgage.value().toString())
                .with("startType", orientation.value().toString())
                .with("onProduct", "true")
                .send(browser);

        assertThat(only().setup().scope()).isEqualTo(new Scope.Products(mortgage));
        assertThat(only().setup().automatic()).containsExactly(new AutomaticStart.OnProduct());
    }

    @Test
    void removing_says_how_many_planned_runs_it_calls_off() {
        var scenario = work.scenario("Inkomen", PreparedWork.document(payslip, Whom.DOSSIER));
        var item = planned(scenario);

        var asked = browser.get(path(scenario) + "/remove");
        assertThat(asked.page().select("main").text()).contains("Eén geplande uitvoering wordt afgezegd.");
        PageForm.of(asked, "main form").send(browser);

        assertThat(office.desk().scenarios().list()).isEmpty();
        assertThat(office.desk().scenarioRuns().of(item).get(0).run().status()).isEqualTo(RunStatus.CANCELLED);
    }

    @Test
    @Tag("SCN-14")
    void a_scenario_that_a_trigger_starts_stays_until_the_trigger_is_switched_off() {
        var scenario = work.scenario("Herinnering", PreparedWork.document(payslip, Whom.DOSSIER));
        var setup = new Trigger.Setup("Elke week", orientation, -5, null, scenario);
        office.desk().triggers().define(new TriggerId(UUID.randomUUID()), setup);

        var refused = browser.post(path(scenario) + "/remove");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select(".error-summary").text()).contains("Elke week");
        assertThat(office.desk().scenarios().list()).hasSize(1);
    }

    @Test
    void both_versions_are_shown_when_somebody_else_saved_first() {
        var scenario = work.scenario("Inkomen", PreparedWork.alert("Eerst"));
        var mine = PageForm.of(browser.get(path(scenario)), "form#setting").with("name", "Mijn naam");
        PageForm.of(browser.get(path(scenario)), "form#setting")
                .with("name", "Hun naam")
                .send(browser);

        var conflict = mine.send(browser);

        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.page().select(".conflict").text())
                .contains("Hun naam")
                .contains("Mijn naam");
    }

    @Test
    @Tag("SCN-14")
    void the_administrator_maintains_triggers() {
        var scenario = work.scenario("Herinnering", PreparedWork.document(payslip, Whom.DOSSIER));

        var saved = PageForm.of(browser.get("/settings/triggers/new"), "form#setting")
                .with("name", "Loonstrook mist")
                .with("type", orientation.value().toString())
                .with("workingDays", "3")
                .with("direction", "BEFORE")
                .with("ifMissing", payslip.value().toString())
                .with("scenario", scenario.value().toString())
                .send(browser);

        assertThat(saved.status())
                .as(saved.page().select(".error-summary").text())
                .isEqualTo(303);
        var trigger = office.desk().triggers().list().get(0);
        assertThat(trigger.setup()).isEqualTo(new Trigger.Setup("Loonstrook mist", orientation, -3, payslip, scenario));
        assertThat(browser.get("/settings/triggers").page().select(".rows").text())
                .contains("3 werkdagen voor Oriëntatie");

        browser.post("/settings/triggers/" + trigger.id().value() + "/retire");
        assertThat(office.desk().triggers().get(trigger.id()).active()).isFalse();
    }

    @Test
    @Tag("SCN-14")
    void a_delivered_trigger_is_shown_and_cannot_be_changed() {
        var scenario = work.scenario("Herinnering", PreparedWork.document(payslip, Whom.DOSSIER));
        var id = new TriggerId(UUID.randomUUID());
        var setup = new Trigger.Setup("Meegeleverd", orientation, 1, null, scenario);
        office.stores().triggers().save(Trigger.restore(new Trigger.Snapshot(id, 0, setup, true, true)));
        var path = "/settings/triggers/" + id.value();

        var page = browser.get(path).page();
        assertThat(page.select("main").text())
                .contains("één werkdag na Oriëntatie")
                .contains("Herinnering");
        assertThat(page.select("main form")).isEmpty();
        assertThat(browser.post(path + "/retire").status()).isEqualTo(403);
        assertThat(browser.post(
                                path,
                                "version",
                                "1",
                                "name",
                                "Anders",
                                "type",
                                orientation.value().toString(),
                                "workingDays",
                                "1",
                                "direction",
                                "AFTER",
                                "scenario",
                                scenario.value().toString())
                        .status())
                .isEqualTo(403);
        assertThat(office.desk().triggers().get(id).setup()).isEqualTo(setup);
    }

    private DossierItem planned(ScenarioId scenario) {
        var dossier = work.couple();
        var item = DossierItem.of(office.appointment(
                office.desk().dossiers().get(dossier),
                "Inventarisatie",
                LocalDateTime.parse("2026-11-24T11:00"),
                new Place.ByVideo("")));
        office.desk()
                .scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), item, List.of(scenario), LocalDate.of(2026, 11, 25), null));
        return item;
    }

    private Answer fresh() {
        return browser.get("/settings/scenarios/new");
    }

    private Scenario.Snapshot only() {
        return office.desk().scenarios().list().get(0);
    }

    private static String path(ScenarioId scenario) {
        return "/settings/scenarios/" + scenario.value();
    }

    private static List<String> headings(Answer page) {
        return page.page().select(".step h3").eachText();
    }

    private static List<String> steps(Answer page) {
        return page.page().select("input[name=step]").eachAttr("value");
    }

    private static String field(List<String> steps, int step, String name) {
        return "s-" + steps.get(step) + "-" + name;
    }
}
