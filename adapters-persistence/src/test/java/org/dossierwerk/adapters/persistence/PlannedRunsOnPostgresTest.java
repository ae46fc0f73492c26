package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two instances on one database carry out what is due: each run once, whatever happens (RELIABILITY INV-7). */
@Tag("SCN-07")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class PlannedRunsOnPostgresTest {

    private static final LocalDate PAST = LocalDate.of(2021, 1, 4);

    private static OpenedDatabase database;

    private final Office one = anOffice();
    private final Office other = anOffice();
    private WorkExamples work;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    private static Office anOffice() {
        return Office.builder()
                .storage(JpaStorage.using(database.factory()))
                .clock(Clock.systemUTC())
                .build();
    }

    @BeforeEach
    void start() {
        database.clear();
        one.setUp().open(OfficeExamples.settings());
        work = WorkExamples.in(ExampleOffice.in(database.stores));
    }

    @Test
    void five_hundred_due_runs_are_carried_out_once_each_by_four_threads_of_two_instances() throws Exception {
        var items = Stream.generate(work::forAnotherItem).limit(25).toList();
        var reminders = Stream.generate(this::aReminder).limit(20).toList();
        items.forEach(item -> reminders.forEach(scenario -> save(item.aRun(scenario, PAST))));

        Together.work(List.of(everything(one), everything(other), everything(one), everything(other)));

        assertThat(database.ask("SELECT count(*) FROM scenario_run WHERE status = 'DONE' AND attempts = 0"))
                .containsExactly("500");
        assertThat(database.ask("SELECT count(*) FROM alert")).containsExactly("500");
        assertThat(database.ask("SELECT count(*) FROM audit_entry WHERE action = 'scenario-run.done/1'"
                        + " AND subject IN (SELECT id FROM scenario_run)"))
                .containsExactly("500");
    }

    @Test
    void runs_that_begin_the_check_of_one_item_do_not_get_in_each_other_s_way() throws Exception {
        var kind = work.aSavedKind();
        for (int i = 0; i < 12; i++) {
            save(work.aRun(
                    aScenario(
                            WorkExamples.aStep(work.aSavedKind(), Whom.DOSSIER),
                            WorkExamples.aStep(kind, Whom.DOSSIER)),
                    PAST));
        }
        Together.work(List.of(everything(one), everything(other), everything(one), everything(other)));
        assertThat(database.ask("SELECT count(*) FROM scenario_run WHERE status = 'DONE' AND attempts = 0"))
                .containsExactly("12");
        assertThat(database.ask("SELECT count(*) FROM requested_document")).containsExactly("13");
        assertThat(database.ask("SELECT count(*) FROM action_item")).containsExactly("13");
    }

    @Test
    void twenty_runs_ask_no_more_of_the_database_than_one() {
        var scenario = aScenario(
                WorkExamples.aStep(work.aSavedKind(), Whom.DOSSIER),
                new Step.AddActionItem(
                        new StepId(UUID.randomUUID()), ActionItemKind.READ, "Lees dit vast", "", Whom.DOSSIER, 5),
                aCall());
        save(work.aRun(scenario, PAST));
        var single = database.statements.during(one.plannedRuns()::runOnce);
        Stream.generate(work::forAnotherItem).limit(20).forEach(item -> save(item.aRun(scenario, PAST)));
        var together = database.statements.during(one.plannedRuns()::runOnce);

        assertThat(database.ask("SELECT count(*) FROM scenario_run WHERE status = 'DONE' AND documents = 1"
                        + " AND action_items = 1 AND alerts = 1"))
                .containsExactly("21");
        assertThat(together).hasSameSizeAs(single).hasSizeLessThanOrEqualTo(30);
    }

    private static Callable<Boolean> everything(Office office) {
        return () -> {
            while (office.plannedRuns().runOnce()) {}
            return true;
        };
    }

    @Test
    void a_run_that_cannot_be_carried_out_is_put_off_and_the_next_goes_on() {
        var broken = save(work.aRun(aReminder(), PAST));
        var sound = save(work.aRun(aReminder(), PAST.plusDays(1)));
        database.execute("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                + " IF NEW.id = '" + broken.value()
                + "' AND NEW.status = 'DONE' THEN RAISE EXCEPTION 'Not today'; END IF;"
                + " RETURN NEW; END $$;"
                + " CREATE TRIGGER refuse BEFORE UPDATE ON scenario_run FOR EACH ROW EXECUTE FUNCTION refuse()");
        try {
            assertThat(one.plannedRuns().runOnce()).isTrue();
            assertThat(other.plannedRuns().runOnce()).isFalse();
        } finally {
            database.execute("DROP FUNCTION refuse() CASCADE");
        }
        assertThat(run(sound).status()).isEqualTo(RunStatus.DONE);
        assertThat(run(broken)).satisfies(state -> {
            assertThat(state.status()).isEqualTo(RunStatus.PLANNED);
            assertThat(state.attempts()).isEqualTo(1);
            assertThat(state.due()).isAfter(Instant.now());
        });
        assertThat(database.ask("SELECT count(*) FROM alert")).containsExactly("1");

        database.execute("UPDATE scenario_run SET due_at = now() - interval '1 second' WHERE status = 'PLANNED'");
        assertThat(other.plannedRuns().runOnce()).isTrue();
        assertThat(run(broken).status()).isEqualTo(RunStatus.DONE);
        assertThat(database.ask("SELECT count(*) FROM alert")).containsExactly("2");
    }

    @Test
    void what_another_unit_holds_is_passed_over() throws Exception {
        var first = save(work.aRun(PAST));
        var second = save(work.aRun(PAST.plusDays(1)));
        var held = new CountDownLatch(1);
        var seen = new CountDownLatch(1);
        Callable<List<Optional<ScenarioRunId>>> holder =
                () -> database.stores.unitOfWork().call(() -> {
                    var taken = lockDue();
                    held.countDown();
                    await(seen);
                    return List.of(taken);
                });
        Callable<List<Optional<ScenarioRunId>>> passer =
                () -> database.stores.unitOfWork().call(() -> {
                    await(held);
                    var taken = new ArrayList<Optional<ScenarioRunId>>();
                    taken.add(lockDue());
                    seen.countDown();
                    return taken;
                });
        assertThat(Together.work(List.of(holder, passer)))
                .containsExactly(List.of(Optional.of(first)), List.of(Optional.of(second)));
    }

    private static Optional<ScenarioRunId> lockDue() {
        return database.stores.scenarioRuns().lockDue(1).stream()
                .findFirst()
                .map(run -> run.snapshot().id());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private ScenarioId aReminder() {
        return aScenario(aCall());
    }

    private static Step aCall() {
        return new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel de klant " + UUID.randomUUID());
    }

    private static ScenarioId aScenario(Step... steps) {
        var scenario = WorkExamples.aScenario("Scenario " + UUID.randomUUID(), steps);
        database.stores.scenarios().save(scenario);
        return scenario.snapshot().id();
    }

    private static ScenarioRunId save(ScenarioRun run) {
        database.stores.scenarioRuns().save(run);
        return run.snapshot().id();
    }

    private static ScenarioRun.Snapshot run(ScenarioRunId id) {
        return database.stores.scenarioRuns().find(id).orElseThrow().snapshot();
    }
}
