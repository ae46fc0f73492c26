package org.dossierwerk.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Step.ActionItemChoice;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a scenario's steps come to: documents, things to do and alerts, each once. It is Monday 23 November 2026. */
class CarryingOutScenariosTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private DossierId dossier;
    private DossierItem.OfAppointment meeting;
    private DocumentKindId payslip;

    @BeforeEach
    void an_appointment() {
        dossier = office.aDossier(TestOffice.emmaAndDaan());
        meeting = new DossierItem.OfAppointment(office.anAppointment(dossier, office.aType(), "2026-11-26T10:00"));
        payslip = work.aKind("Salarisstrook");
    }

    @Test
    @Tag("SCN-11")
    void what_came_of_a_run_is_kept_with_it() {
        work.start(
                meeting,
                work.aScenario(
                        "Inkomen",
                        TestWork.document(payslip, Whom.EACH_APPLICANT),
                        toDo("Bel de notaris", Whom.DOSSIER, null),
                        alert("Bel de klant"),
                        alert("Bel de bank"),
                        alert("Bel de notaris")));

        assertThat(runs())
                .extracting(run -> run.status(), run -> run.effect())
                .containsExactly(tuple(RunStatus.DONE, new ScenarioRun.Effect(2, 1, 3)));
    }

    @Test
    @Tag("SCN-11")
    @Tag("SCN-10")
    void a_thing_to_do_comes_for_those_it_is_meant_for_with_its_term_in_working_days() {
        work.start(
                meeting,
                work.aScenario(
                        "Akkoord",
                        toDo("Lees dit", Whom.EACH_APPLICANT, 5),
                        toDo("Bel de notaris", Whom.DOSSIER, null)));

        assertThat(work.todo(meeting))
                .extracting(
                        line -> line.title(),
                        line -> line.applicant(),
                        line -> line.state().task().due())
                .containsExactlyInAnyOrder(
                        tuple("Lees dit", "Emma Wit", LocalDate.of(2026, 11, 30)),
                        tuple("Lees dit", "Daan Vos", LocalDate.of(2026, 11, 30)),
                        tuple("Bel de notaris", "", null));
    }

    /** Reading 24, for what is not about a document. */
    @Test
    @Tag("SCN-03")
    void what_is_still_to_be_done_is_not_added_again_and_what_was_done_is() {
        var scenario = work.aScenario("Akkoord", toDo("Lees dit", Whom.DOSSIER, null));
        work.start(meeting, scenario);
        work.start(meeting, scenario);
        assertThat(work.todo(meeting)).hasSize(1);

        work.start(
                meeting,
                work.aScenario(
                        "Anders",
                        toDo("Lees dat", Whom.DOSSIER, null),
                        toDo("Lees dit", Whom.FIRST_APPLICANT, null),
                        new Step.AddActionItem(
                                new StepId(UUID.randomUUID()),
                                ActionItemKind.READ,
                                "Lees dit",
                                "",
                                Whom.DOSSIER,
                                null)));
        assertThat(work.todo(meeting)).hasSize(4);

        work.todo(meeting)
                .forEach(line ->
                        office.desk().actionItems().complete(line.state().id()));
        work.start(meeting, scenario);
        assertThat(work.todo(meeting)).hasSize(5);
    }

    @Test
    @Tag("SCN-03")
    @Tag("SCN-04")
    void doubles_within_one_scenario_are_merged_as_they_were_shown() {
        var scenario = work.aScenario(
                "Dubbel",
                TestWork.document(payslip, Whom.FIRST_APPLICANT),
                TestWork.document(payslip, Whom.EACH_APPLICANT),
                TestWork.document(work.aKind("Legitimatiebewijs"), Whom.FIRST_APPLICANT),
                toDo("Lees dit", Whom.FIRST_APPLICANT, null),
                toDo("Lees dit", Whom.EACH_APPLICANT, null));
        var preview = office.desk().scenarioRuns().preview(meeting, List.of(scenario));

        work.start(meeting, scenario);

        assertThat(work.rows(meeting))
                .extracting(row -> row.kind().setup().name() + ": " + row.applicant())
                .containsExactly("Salarisstrook: Emma Wit", "Salarisstrook: Daan Vos", "Legitimatiebewijs: Emma Wit")
                .hasSameSizeAs(preview.documents());
        assertThat(runs())
                .extracting(run -> run.effect())
                .containsExactly(new ScenarioRun.Effect(
                        preview.documents().size(), preview.tasks().size(), 0));
    }

    /** Reading 24, for what the adviser is told. */
    @Test
    @Tag("SCN-04")
    void what_the_adviser_is_still_to_see_to_is_not_raised_again_as_it_was_shown() {
        var scenarios = List.of(
                work.aScenario("Een", alert("Bel de klant"), alert("Bel de klant")),
                work.aScenario("Twee", alert("Bel de klant"), alert("Bel de bank")));
        assertThat(alertsOf(scenarios)).containsExactly("Bel de klant", "Bel de bank");

        work.start(meeting, scenarios.get(0), scenarios.get(1));

        assertThat(runs()).extracting(run -> run.effect().alerts()).containsExactlyInAnyOrder(1, 1);
        assertThat(alertsOf(scenarios)).isEmpty();
        work.start(meeting, scenarios.get(1));
        var queue = office.desk().workQueue().alerts();
        assertThat(queue)
                .extracting(line -> line.alert().notice().text())
                .containsExactlyInAnyOrder("Bel de klant", "Bel de bank");

        queue.forEach(line -> office.desk().workQueue().settle(line.alert().id()));
        assertThat(alertsOf(scenarios)).containsExactly("Bel de klant", "Bel de bank");
        work.start(meeting, scenarios.get(1));
        assertThat(office.desk().workQueue().alerts()).hasSize(2);
    }

    private List<String> alertsOf(List<ScenarioId> scenarios) {
        return office.desk().scenarioRuns().preview(meeting, scenarios).alerts();
    }

    /** Readings 23 and 24. */
    @Test
    @Tag("SCN-11")
    void started_again_it_asks_only_for_what_is_no_longer_in_the_check() {
        var scenario = work.aScenario(
                "Inkomen",
                TestWork.document(payslip, Whom.DOSSIER),
                TestWork.document(work.aKind("Jaaropgave"), Whom.DOSSIER));
        work.start(meeting, scenario);
        office.desk()
                .documentChecks()
                .lapse(work.rows(meeting).get(0).document().id());

        work.start(meeting, scenario);

        assertThat(work.rows(meeting))
                .extracting(row -> row.state())
                .containsExactly(State.LAPSED, State.REQUESTED, State.REQUESTED);
        assertThat(work.names(meeting)).containsExactly("Salarisstrook", "Jaaropgave", "Salarisstrook");
    }

    @Test
    @Tag("DOC-06")
    void a_step_asks_something_of_the_client_as_the_kind_says_or_always_or_never() {
        var quiet = work.aKind("Legitimatiebewijs", false, null);
        work.start(
                meeting,
                work.aScenario(
                        "Keuze",
                        document(quiet, Whom.DOSSIER, ActionItemChoice.AS_THE_KIND),
                        document(quiet, Whom.FIRST_APPLICANT, ActionItemChoice.ALWAYS),
                        document(payslip, Whom.DOSSIER, ActionItemChoice.AS_THE_KIND),
                        document(payslip, Whom.FIRST_APPLICANT, ActionItemChoice.NEVER)));

        assertThat(work.rows(meeting)).extracting(row -> row.openForClient()).containsExactly(false, true, true, false);
    }

    @Test
    @Tag("SCN-03")
    void starting_nothing_is_refused() {
        assertThatThrownBy(() -> work.start(meeting)).isInstanceOf(ScenarioRefusal.NoneChosen.class);
    }

    /** Reading 30. */
    @Test
    @Tag("APT-24")
    void for_a_cancelled_appointment_nothing_is_offered_or_started() {
        var scenario = work.aScenario("Inkomen", TestWork.document(payslip, Whom.DOSSIER));
        work.start(meeting, scenario);
        assertThat(office.desk().scenarioRuns().offered(meeting).startable()).isTrue();
        office.desk().appointments().cancel(meeting.appointment(), null);

        assertThat(office.desk().scenarioRuns().offered(meeting).startable()).isFalse();
        assertThatThrownBy(() -> work.start(meeting, scenario)).isInstanceOf(ScenarioRefusal.ItemInactive.class);
    }

    @Test
    @Tag("SCN-07")
    void in_a_closed_dossier_nothing_is_started_and_what_was_planned_is_dropped() {
        var scenario = work.aScenario("Inkomen", TestWork.document(payslip, Whom.DOSSIER));
        work.startOn(meeting, LocalDate.of(2026, 11, 24), null, scenario);
        office.desk()
                .dossiers()
                .close(dossier, office.desk().dossiers().get(dossier).version());

        assertThat(office.desk().scenarioRuns().offered(meeting).startable()).isFalse();
        assertThatThrownBy(() -> work.start(meeting, scenario)).isInstanceOf(DossierRefusal.Closed.class);
        office.setTime("2026-11-24T08:00");
        work.runDue();
        assertThat(runs()).extracting(run -> run.status()).containsExactly(RunStatus.DROPPED);
        assertThat(work.rows(meeting)).isEmpty();
    }

    private List<ScenarioRun.Snapshot> runs() {
        return office.desk().scenarioRuns().of(meeting).stream()
                .map(line -> line.run())
                .toList();
    }

    private static Step toDo(String title, Whom whom, @Nullable Integer dueIn) {
        return new Step.AddActionItem(new StepId(UUID.randomUUID()), ActionItemKind.DO, title, "", whom, dueIn);
    }

    private static Step alert(String text) {
        return new Step.RaiseAlert(new StepId(UUID.randomUUID()), text);
    }

    private static Step document(DocumentKindId kind, Whom whom, ActionItemChoice choice) {
        return new Step.RequestDocument(new StepId(UUID.randomUUID()), kind, whom, ClientAccess.standard(), choice);
    }
}
