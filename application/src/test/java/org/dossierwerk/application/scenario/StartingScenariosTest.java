package org.dossierwerk.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.dossier.Dossiers.ApplicantEntry;
import org.dossierwerk.application.dossier.Dossiers.ClientEntry;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.scenario.Whom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Scenarios by hand, later, by themselves and by triggers. It is Monday 23 November 2026, ten in the morning. */
class StartingScenariosTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private AppointmentTypeId type;
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private DocumentKindId payslip;
    private DocumentKindId identity;

    @BeforeEach
    void an_appointment() {
        type = office.aType();
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = meeting("2026-11-26T10:00");
        payslip = work.aKind("Salarisstrook");
        identity = work.aKind("Legitimatiebewijs");
    }

    @Test
    @Tag("SCN-01")
    void only_an_administrator_makes_changes_and_removes_scenarios() {
        var divorce = work.aScenario("Scheiding");
        var setup = office.desk().scenarios().get(divorce).setup();
        assertThatThrownBy(() -> office.desk().scenarios().define(new ScenarioId(UUID.randomUUID()), setup))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> office.desk().scenarios().change(divorce, 1, setup))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> office.desk().scenarios().remove(divorce))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        office.administrator().scenarios().remove(divorce);
        assertThat(office.desk().scenarios().list()).isEmpty();
    }

    @Test
    @Tag("SCN-02")
    void an_item_offers_only_the_scenarios_of_its_kind() {
        var mortgage = work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek");
        var insurance = work.aChoice(Catalogue.PRODUCT_KIND, "ORV");
        work.aScenario("Bij afspraak");
        var ofMortgage = work.aScenario("Bij hypotheek", new Scope.Products(mortgage), List.of());
        work.aScenario("Bij verzekering", new Scope.Products(insurance), List.of());
        var product = DossierItem.of(work.aProduct(dossier, mortgage, ""));

        assertThat(names(meeting)).containsExactly("Bij afspraak");
        assertThat(names(product)).containsExactly("Bij hypotheek");
        assertThatThrownBy(() -> work.start(meeting, ofMortgage)).isInstanceOf(ScenarioRefusal.OutOfScope.class);
    }

    private List<String> names(DossierItem item) {
        return office.desk().scenarioRuns().offered(item).scenarios().stream()
                .map(scenario -> scenario.setup().name())
                .toList();
    }

    @Test
    @Tag("SCN-03")
    @Tag("SCN-06")
    @Tag("SCN-11")
    void several_start_at_once_and_ask_for_each_document_once() {
        var one = work.aScenario("Een", TestWork.document(payslip, Whom.FIRST_APPLICANT));
        var two = work.aScenario(
                "Twee",
                TestWork.document(payslip, Whom.FIRST_APPLICANT),
                TestWork.document(identity, Whom.EACH_APPLICANT));

        work.start(meeting, one, two);

        assertThat(work.names(meeting)).containsExactly("Salarisstrook", "Legitimatiebewijs", "Legitimatiebewijs");
        assertThat(work.todo(meeting)).hasSize(3);
        assertThat(office.desk().scenarioRuns().of(meeting))
                .extracting(line -> line.run().status())
                .containsExactly(RunStatus.DONE, RunStatus.DONE);
    }

    @Test
    @Tag("SCN-04")
    void what_it_will_ask_for_is_to_be_seen_before() {
        var one = work.aScenario("Een", TestWork.document(payslip, Whom.EACH_APPLICANT));
        var two = work.aScenario("Twee", TestWork.document(payslip, Whom.FIRST_APPLICANT));
        work.asked(meeting, payslip, work.applicants(dossier).get(0));

        var preview = office.desk().scenarioRuns().preview(meeting, List.of(one, two));

        assertThat(preview.documents())
                .extracting(line -> line.kind() + " " + line.applicant() + " " + line.known())
                .containsExactly("Salarisstrook Emma Wit true", "Salarisstrook Daan Vos false");
        assertThat(work.rows(meeting)).hasSize(1);
    }

    @Test
    @Tag("SCN-07")
    void on_a_later_day_nothing_happens_before_that_day() {
        var divorce = work.aScenario("Scheiding", TestWork.document(payslip, Whom.DOSSIER));
        work.startOn(meeting, TODAY.plusDays(1), null, divorce);

        office.setTime("2026-11-23T23:59:59");
        work.runDue();
        assertThat(work.rows(meeting)).isEmpty();
        office.setTime("2026-11-24T00:00");
        work.runDue();
        assertThat(work.names(meeting)).containsExactly("Salarisstrook");
        assertThat(work.todo(meeting)).hasSize(1);
    }

    @Test
    @Tag("SCN-08")
    void at_a_time_nothing_happens_before_that_time() {
        var divorce = work.aScenario("Scheiding", TestWork.document(payslip, Whom.DOSSIER));
        work.startOn(meeting, TODAY.plusDays(1), LocalTime.of(9, 0), divorce);

        office.setTime("2026-11-24T08:59:59");
        work.runDue();
        assertThat(work.rows(meeting)).isEmpty();
        office.setTime("2026-11-24T09:00");
        work.runDue();
        work.runDue();
        assertThat(work.names(meeting)).containsExactly("Salarisstrook");
    }

    @Test
    void a_past_day_is_refused_and_a_past_time_of_today_means_at_once() {
        var divorce = work.aScenario("Scheiding", TestWork.document(payslip, Whom.DOSSIER));
        assertThatThrownBy(() -> work.startOn(meeting, TODAY.minusDays(1), null, divorce))
                .isInstanceOf(ScenarioRefusal.InThePast.class);
        work.startOn(meeting, TODAY, LocalTime.of(8, 0), divorce);
        assertThat(work.rows(meeting)).hasSize(1);
    }

    @Test
    @Tag("SCN-10")
    void what_is_for_the_second_applicant_is_asked_only_if_there_is_one() {
        var both = work.aScenario(
                "Beiden",
                TestWork.document(payslip, Whom.FIRST_APPLICANT),
                TestWork.document(payslip, Whom.SECOND_APPLICANT));
        var alone = office.aDossier();
        var other = new DossierItem.OfAppointment(office.anAppointment(alone, type, "2026-11-27T10:00"));

        work.start(meeting, both);
        work.start(other, both);

        assertThat(work.rows(meeting)).extracting(row -> row.applicant()).containsExactly("Emma Wit", "Daan Vos");
        assertThat(work.rows(other)).extracting(row -> row.applicant()).containsExactly("Emma Wit");
    }

    @Test
    @Tag("SCN-12")
    @Tag("SCN-13")
    void planning_starts_what_matches_each_applicants_income_and_nothing_else() {
        var employed = work.aChoice(Catalogue.INCOME_TYPE, "Loondienst");
        var selfEmployed = work.aChoice(Catalogue.INCOME_TYPE, "Ondernemer");
        var annualAccounts = work.aKind("Jaarcijfers");
        automatic("Loondienst", employed, payslip);
        automatic("Ondernemer", selfEmployed, annualAccounts);
        var mixed = office.aDossier(couple(employed, selfEmployed));
        var single = office.aDossier(couple(employed, null));

        var ofMixed = new DossierItem.OfAppointment(office.anAppointment(mixed, type, "2026-11-30T10:00"));
        var ofSingle = new DossierItem.OfAppointment(office.anAppointment(single, type, "2026-12-01T10:00"));
        var other = new DossierItem.OfAppointment(office.anAppointment(mixed, office.aType(), "2026-12-02T10:00"));

        assertThat(lines(ofMixed)).containsExactlyInAnyOrder("Salarisstrook: Emma Wit", "Jaarcijfers: Daan Vos");
        assertThat(lines(ofSingle)).containsExactly("Salarisstrook: Emma Wit");
        assertThat(lines(other)).isEmpty();
    }

    private void automatic(String name, CatalogueItemId incomeType, DocumentKindId kind) {
        work.aScenario(
                name,
                new Scope.Appointments(),
                List.of(new AutomaticStart.OnAppointment(type, incomeType, null)),
                TestWork.document(kind, Whom.EACH_APPLICANT));
    }

    private static ClientEntry couple(CatalogueItemId first, @Nullable CatalogueItemId second) {
        return new ClientEntry.Household(
                new ApplicantEntry(null, TestOffice.aPerson("Emma", "Wit", "emma@example.nl"), first, null),
                new ApplicantEntry(null, TestOffice.aPerson("Daan", "Vos", "daan@example.nl"), second, null));
    }

    private List<String> lines(DossierItem item) {
        return work.rows(item).stream()
                .map(row -> row.kind().setup().name() + ": " + row.applicant())
                .toList();
    }

    @Test
    void a_run_for_a_cancelled_appointment_is_dropped() {
        work.asked(meeting, identity);
        work.startOn(
                meeting, TODAY.plusDays(1), null, work.aScenario("Later", TestWork.document(payslip, Whom.DOSSIER)));
        office.desk().appointments().cancel(meeting.appointment(), null);
        office.setTime("2026-11-24T08:00");
        work.runDue();

        assertThat(work.names(meeting)).containsExactly("Legitimatiebewijs");
        assertThat(office.desk().scenarioRuns().of(meeting))
                .extracting(line -> line.run().status())
                .containsExactly(RunStatus.DROPPED);
    }

    @Test
    void a_planned_run_uses_the_scenario_as_it_is_when_its_time_comes() {
        var scenario = work.aScenario("Later", TestWork.document(payslip, Whom.DOSSIER));
        work.startOn(meeting, TODAY.plusDays(1), null, scenario);
        office.administrator()
                .scenarios()
                .change(
                        scenario,
                        1,
                        new Scenario.Setup(
                                "Later",
                                new Scope.Appointments(),
                                List.of(TestWork.document(identity, Whom.DOSSIER)),
                                List.of()));
        office.setTime("2026-11-24T08:00");
        work.runDue();
        assertThat(work.names(meeting)).containsExactly("Legitimatiebewijs");
    }

    @Test
    void removing_a_scenario_calls_off_its_planned_runs() {
        var scenario = work.aScenario("Later", TestWork.document(payslip, Whom.DOSSIER));
        work.startOn(meeting, TODAY.plusDays(1), null, scenario);
        assertThat(office.administrator().scenarios().planned(scenario)).isEqualTo(1);
        office.administrator().scenarios().remove(scenario);
        assertThat(office.desk().scenarioRuns().of(meeting))
                .extracting(line -> line.run().status())
                .containsExactly(RunStatus.CANCELLED);
    }

    @Test
    void a_planned_run_can_be_put_at_another_moment_and_called_off() {
        var scenario = work.aScenario("Later", TestWork.document(payslip, Whom.DOSSIER));
        work.startOn(meeting, TODAY.plusDays(1), null, scenario);
        var run = office.desk().scenarioRuns().of(meeting).get(0).run().id();
        office.desk().scenarioRuns().replan(run, TODAY.plusDays(2), LocalTime.of(9, 0));
        office.setTime("2026-11-24T12:00");
        work.runDue();
        assertThat(work.rows(meeting)).isEmpty();
        office.desk().scenarioRuns().cancel(run);
        office.setTime("2026-11-25T12:00");
        work.runDue();
        assertThat(work.rows(meeting)).isEmpty();
    }

    @Test
    void the_same_request_twice_starts_once() {
        var scenario = work.aScenario("Een", TestWork.document(payslip, Whom.DOSSIER));
        var start = new ScenarioRuns.Start(UUID.randomUUID(), meeting, List.of(scenario), TODAY, null);
        office.desk().scenarioRuns().start(start);
        office.desk().scenarioRuns().start(start);
        assertThat(office.desk().scenarioRuns().of(meeting)).hasSize(1);
    }

    @Test
    @Tag("SCN-14")
    void only_the_administrator_maintains_triggers() {
        var setup = new Trigger.Setup("Herinnering", type, -2, payslip, work.aScenario("Alarm"));
        assertThatThrownBy(() -> office.desk().triggers().define(new TriggerId(UUID.randomUUID()), setup))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        office.administrator().triggers().define(new TriggerId(UUID.randomUUID()), setup);
        assertThat(office.desk().triggers().list()).hasSize(1);
    }

    /** Thursday 3 December, three working days before, with the Wednesday closed: Friday 27 November. */
    @Test
    @Tag("SCN-15")
    void a_trigger_counts_working_days_and_acts_only_while_the_document_is_missing() {
        office.storage.open(events -> {}).office().save(new ClosingDay(LocalDate.of(2026, 12, 2), "Teamdag"));
        var alarm = work.aScenario("Alarm", new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel de klant"));
        office.administrator()
                .triggers()
                .define(
                        new TriggerId(UUID.randomUUID()),
                        new Trigger.Setup("Strook ontbreekt", type, -3, payslip, alarm));
        var late = meeting("2026-12-03T10:00");
        var inTime = meeting("2026-12-03T14:00");
        work.asked(late, payslip);
        work.handedInByClient(work.asked(inTime, payslip));

        office.setTime("2026-11-26T23:59");
        work.runDue();
        assertThat(office.desk().workQueue().alerts()).isEmpty();
        office.setTime("2026-11-27T00:00");
        work.runDue();

        assertThat(office.desk().workQueue().alerts())
                .extracting(
                        line -> line.alert().notice().text(),
                        line -> line.alert().notice().item())
                .containsExactly(tuple("Bel de klant", late));
    }

    @Test
    @Tag("SCN-15")
    void a_trigger_goes_along_when_the_appointment_moves() {
        var alarm = work.aScenario("Alarm", new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel de klant"));
        office.administrator()
                .triggers()
                .define(new TriggerId(UUID.randomUUID()), new Trigger.Setup("Belletje", type, -1, null, alarm));
        var moved = meeting("2026-11-27T10:00");
        office.move(moved.appointment(), "2026-12-01T10:00");

        office.setTime("2026-11-27T12:00");
        work.runDue();
        assertThat(office.desk().workQueue().alerts()).isEmpty();
        office.setTime("2026-11-30T08:00");
        work.runDue();
        assertThat(office.desk().workQueue().alerts()).hasSize(1);
    }

    private DossierItem.OfAppointment meeting(String wallTime) {
        return new DossierItem.OfAppointment(office.anAppointment(dossier, type, wallTime));
    }
}
