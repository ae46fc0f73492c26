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
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.dossier.Dossiers.Who;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs that are still to come, and those of triggers when their appointment changes. It is Monday 23 November 2026. */
class RunsToComeTest {

    private static final LocalDate TOMORROW = LocalDate.of(2026, 11, 24);

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final TriggerId trigger = new TriggerId(UUID.randomUUID());
    private AppointmentTypeId type;
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private DocumentKindId payslip;
    private ScenarioId scenario;

    @BeforeEach
    void an_appointment() {
        type = office.aType();
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = meeting("2026-12-03T10:00");
        payslip = work.aKind("Salarisstrook");
        scenario = work.aScenario("Inkomen", TestWork.document(payslip, Whom.DOSSIER));
    }

    @Test
    @Tag("SCN-07")
    void all_that_happens_to_a_run_stands_in_the_dossiers_history() {
        var run = planned();
        runs().replan(run, TOMORROW.plusDays(1), null);
        runs().replan(run, TOMORROW.plusDays(1), null);
        runs().cancel(run);
        assertThat(deeds())
                .containsExactly("scenario-run.cancelled/1", "scenario-run.replanned/1", "scenario-run.planned/1");

        work.start(meeting, scenario);
        assertThat(deeds()).startsWith("scenario-run.done/1", "scenario-run.planned/1");

        planned();
        office.desk().appointments().cancel(meeting.appointment(), null);
        office.setTime("2026-11-24T08:00");
        work.runDue();
        assertThat(deeds()).startsWith("scenario-run.dropped/1", "scenario-run.planned/1");
    }

    private List<String> deeds() {
        return office.desk().history().of(dossier).stream()
                .map(deed -> deed.action())
                .filter(action -> action.startsWith("scenario-run."))
                .toList();
    }

    /** Reading 31. */
    @Test
    @Tag("SCN-07")
    void a_run_is_put_at_another_day_to_come_and_not_at_one_that_has_passed() {
        var run = planned();
        assertThatThrownBy(() -> runs().replan(run, TOMORROW.minusDays(2), null))
                .isInstanceOf(ScenarioRefusal.InThePast.class);
        runs().replan(run, TOMORROW.plusDays(1), LocalTime.of(9, 0));
        office.setTime("2026-11-25T09:00");
        work.runDue();
        assertThat(statuses(meeting)).containsExactly(RunStatus.DONE);
    }

    @Test
    @Tag("SCN-07")
    void what_was_carried_out_or_called_off_is_neither_moved_nor_called_off() {
        var run = planned();
        runs().cancel(run);
        assertThatThrownBy(() -> runs().cancel(run)).isInstanceOf(ScenarioRefusal.NotPlanned.class);
        assertThatThrownBy(() -> runs().replan(run, TOMORROW.plusDays(1), null))
                .isInstanceOf(ScenarioRefusal.NotPlanned.class);

        work.start(meeting, scenario);
        var done = runs().ofDossier(dossier).stream()
                .map(line -> line.run())
                .filter(state -> state.status() == RunStatus.DONE)
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> runs().cancel(done.id())).isInstanceOf(ScenarioRefusal.NotPlanned.class);
        assertThatThrownBy(() -> runs().replan(done.id(), TOMORROW, null))
                .isInstanceOf(ScenarioRefusal.NotPlanned.class);
    }

    @Test
    @Tag("SCN-07")
    void a_run_in_a_dossier_one_may_not_know_of_is_not_there() {
        var run = planned();
        var stranger =
                office.desk(office.aColleague("Nina", Right.WORK_ON_DOSSIERS)).scenarioRuns();
        assertThatThrownBy(() -> stranger.cancel(run)).isInstanceOf(ScenarioRefusal.NotFound.class);
        assertThat(statuses(meeting)).containsExactly(RunStatus.PLANNED);
    }

    @Test
    @Tag("SCN-12")
    @Tag("SCN-14")
    void a_run_says_who_or_what_started_it() {
        aTrigger(-1, type);
        work.aScenario(
                "Vanzelf",
                new Scope.Appointments(),
                List.of(new AutomaticStart.OnAppointment(type, null, null)),
                TestWork.document(payslip, Whom.DOSSIER));
        var other = meeting("2026-12-03T14:00");
        work.start(other, scenario);

        assertThat(runs().of(other))
                .extracting(line -> line.run().plan().scenarioName(), line -> line.startedBy())
                .containsExactlyInAnyOrder(
                        tuple("Inkomen", "Anna Adviseur"), tuple("Inkomen", "Belletje"), tuple("Vanzelf", ""));
        assertThat(runs().ofDossier(dossier)).hasSize(3);
    }

    @Test
    @Tag("SCN-15")
    void a_trigger_whose_day_has_passed_when_the_appointment_is_planned_acts_at_once() {
        aTrigger(-5, type);
        var soon = meeting("2026-11-24T14:00");
        assertThat(statuses(soon)).containsExactly(RunStatus.DONE);
        assertThat(work.names(soon)).containsExactly("Salarisstrook");
    }

    @Test
    @Tag("SCN-15")
    void a_trigger_lets_go_of_an_appointment_that_is_cancelled_or_becomes_another_type() {
        aTrigger(-1, type);
        var other = office.aType();
        var changed = meeting("2026-12-03T14:00");
        var cancelled = meeting("2026-12-04T14:00");
        work.startOn(cancelled, TOMORROW, null, scenario);
        work.asked(cancelled, work.aKind("Jaaropgave"));

        change(changed, other, "Gesprek");
        office.desk().appointments().cancel(cancelled.appointment(), null);

        assertThat(statuses(changed)).containsExactly(RunStatus.CANCELLED);
        assertThat(runs().of(cancelled))
                .extracting(line -> line.startedBy(), line -> line.run().status())
                .as("the run by hand waits for its day, and is dropped then")
                .containsExactlyInAnyOrder(
                        tuple("Belletje", RunStatus.CANCELLED), tuple("Anna Adviseur", RunStatus.PLANNED));
        change(changed, type, "Gesprek");
        assertThat(statuses(changed)).containsExactlyInAnyOrder(RunStatus.CANCELLED, RunStatus.PLANNED);
    }

    @Test
    @Tag("SCN-15")
    void a_new_title_leaves_a_triggers_run_where_somebody_has_put_it() {
        aTrigger(-1, type);
        var titled = meeting("2026-12-03T14:00");
        runs().replan(runs().of(titled).get(0).run().id(), TOMORROW, LocalTime.of(9, 0));

        change(titled, type, "Kennismaking");

        assertThat(runs().of(titled)).singleElement().satisfies(line -> {
            assertThat(line.run().status()).isEqualTo(RunStatus.PLANNED);
            assertThat(line.run().execution().on()).isEqualTo(TOMORROW);
        });
    }

    @Test
    @Tag("PRD-05")
    void a_planned_run_goes_with_its_product_to_another_dossier() {
        var mortgage = work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek");
        var product = work.aProduct(dossier, mortgage, "Woning");
        var ofProducts = work.aScenario(
                "Koop", new Scope.Products(mortgage), List.of(), TestWork.document(payslip, Whom.EACH_APPLICANT));
        work.startOn(DossierItem.of(product), TOMORROW, null, ofProducts);
        var emma = office.desk().dossiers().get(dossier).applicants().get(0).person();
        var alone = office.aDossier(TestOffice.household(new Who.Known(emma), null));

        office.administrator().products().move(product, alone);
        office.setTime("2026-11-24T08:00");
        work.runDue();

        assertThat(runs().ofDossier(dossier)).isEmpty();
        assertThat(runs().ofDossier(alone)).hasSize(1);
        assertThat(work.rows(DossierItem.of(product)))
                .extracting(row -> row.applicant())
                .containsExactly("Emma Wit");
    }

    private ScenarioRunId planned() {
        work.startOn(meeting, TOMORROW, null, scenario);
        return runs().of(meeting).stream()
                .map(line -> line.run())
                .filter(run -> run.status() == RunStatus.PLANNED)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void aTrigger(int workingDays, AppointmentTypeId of) {
        office.administrator()
                .triggers()
                .define(trigger, new Trigger.Setup("Belletje", of, workingDays, null, scenario));
    }

    private void change(DossierItem.OfAppointment item, AppointmentTypeId to, String title) {
        var known = office.desk().appointments().get(item.appointment()).state();
        office.desk()
                .appointments()
                .change(new Appointments.Change(
                        item.appointment(),
                        known.version(),
                        to,
                        title,
                        "",
                        TestOffice.at(known.particulars().time().wallTime().toString()),
                        office.atBranch(),
                        office.anna,
                        false));
    }

    private List<RunStatus> statuses(DossierItem item) {
        return runs().of(item).stream().map(line -> line.run().status()).toList();
    }

    private ScenarioRuns runs() {
        return office.desk().scenarioRuns();
    }

    private DossierItem.OfAppointment meeting(String wallTime) {
        return new DossierItem.OfAppointment(office.anAppointment(dossier, type, wallTime));
    }
}
