package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.AMSTERDAM;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.port.storage.ScenarioRunRepository;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.dossier.ApplicantId;
import org.dossierwerk.domain.scenario.Cause;
import org.dossierwerk.domain.scenario.Execution;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRun;
import org.dossierwerk.domain.scenario.ScenarioRunId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link ScenarioRunRepository} does. */
public interface ScenarioRunRepositoryContract extends RootContract<ScenarioRun> {

    @Override
    default ScenarioRun example() {
        var work = work();
        var plan = new ScenarioRun.Plan(
                new ScenarioId(UUID.randomUUID()),
                "Scheiding consument",
                Set.of(new ApplicantId(UUID.randomUUID()), new ApplicantId(UUID.randomUUID())),
                work.aSavedKind(),
                new Cause.ByHand(work.office().adviser()));
        var execution = new Execution(LocalDate.of(2027, 3, 28), LocalTime.of(2, 30), AMSTERDAM);
        return ScenarioRun.plan(
                new ScenarioRunId(UUID.randomUUID()), work.office().dossier(), work.item(), plan, execution, NOW);
    }

    @Override
    default void change(ScenarioRun root) {
        root.replan(new Execution(LocalDate.of(2027, 4, 1), null, AMSTERDAM), NOW);
        root.stumble(NOW);
        root.done(new ScenarioRun.Effect(3, 2, 1), NOW);
    }

    @Override
    default Record stateOf(ScenarioRun root) {
        return root.snapshot();
    }

    @Override
    default void save(ScenarioRun root) {
        stores().scenarioRuns().save(root);
    }

    @Override
    default Optional<ScenarioRun> stored(ScenarioRun root) {
        return stores().scenarioRuns().find(root.snapshot().id());
    }

    private WorkExamples work() {
        return WorkExamples.in(ExampleOffice.in(stores()));
    }

    @Test
    default void every_cause_comes_back_whole() {
        var work = work();
        var type = work.office().type().id();
        var setup = new Trigger.Setup("Herinnering", type, -3, null, new ScenarioId(UUID.randomUUID()));
        var trigger = Trigger.define(new TriggerId(UUID.randomUUID()), setup);
        stores().triggers().save(trigger);
        for (var cause : List.of(
                new Cause.ByHand(work.office().adviser()),
                new Cause.Automatic(),
                new Cause.ByTrigger(trigger.snapshot().id()))) {
            var plan = new ScenarioRun.Plan(new ScenarioId(UUID.randomUUID()), "Oriëntatie", null, null, cause);
            var run = ScenarioRun.plan(
                    new ScenarioRunId(UUID.randomUUID()),
                    work.office().dossier(),
                    work.item(),
                    plan,
                    new Execution(LocalDate.of(2027, 1, 4), null, AMSTERDAM),
                    NOW);
            save(run);
            assertThat(stored(run).orElseThrow().snapshot().plan()).isEqualTo(plan);
        }
    }

    @Test
    default void an_item_and_a_dossier_have_their_own_the_latest_due_first() {
        var work = work();
        var first = saved(work.aRun(LocalDate.of(2027, 1, 4)));
        var third = saved(work.aRun(LocalDate.of(2027, 1, 6)));
        var second = saved(work.forAnotherItem().aRun(LocalDate.of(2027, 1, 5)));
        saved(work().aRun(LocalDate.of(2027, 1, 7)));
        assertThat(ids(stores().scenarioRuns().of(work.item()))).containsExactly(third, first);
        assertThat(ids(stores().scenarioRuns()
                        .of(List.of(work.item(), work.forAnotherItem().item()))))
                .containsExactly(third, first);
        assertThat(stores().scenarioRuns().of(List.of())).isEmpty();
        assertThat(ids(stores().scenarioRuns().ofDossier(work.office().dossier())))
                .containsExactly(third, second, first);
    }

    @Test
    default void several_are_found_at_once() {
        var work = work();
        var first = saved(work.aRun(LocalDate.of(2027, 1, 4)));
        var second = saved(work.aRun(LocalDate.of(2027, 1, 5)));
        saved(work.aRun(LocalDate.of(2027, 1, 6)));
        assertThat(ids(stores().scenarioRuns().findAll(List.of(first, second, new ScenarioRunId(UUID.randomUUID())))))
                .containsExactlyInAnyOrder(first, second);
        assertThat(stores().scenarioRuns().findAll(List.of())).isEmpty();
    }

    @Test
    default void the_planned_ones_of_a_scenario_come_the_soonest_first() {
        var scenario = new ScenarioId(UUID.randomUUID());
        var work = work();
        var later = saved(work.aRun(scenario, LocalDate.of(2027, 1, 6)));
        var sooner = saved(work.aRun(scenario, LocalDate.of(2027, 1, 4)));
        var cancelled = work.aRun(scenario, LocalDate.of(2027, 1, 1));
        cancelled.cancel(NOW);
        saved(cancelled);
        saved(work.aRun(LocalDate.of(2027, 1, 5)));
        assertThat(ids(stores().scenarioRuns().planned(scenario))).containsExactly(sooner, later);
    }

    @Test
    default void the_longest_due_is_taken_first_by_the_storage_s_own_clock() {
        var work = work();
        var farAhead = LocalDate.now(AMSTERDAM).plusYears(1);
        saved(work.aRun(farAhead));
        var second = work.aRun(LocalDate.of(2021, 1, 5));
        var first = work.aRun(LocalDate.of(2021, 1, 4));
        var done = work.aRun(LocalDate.of(2021, 1, 3));
        done.done(ScenarioRun.Effect.NONE, NOW);
        List.of(second, first, done).forEach(this::save);
        assertThat(carryOut(1)).containsExactly(first.snapshot().id());
        assertThat(carryOut(1)).containsExactly(second.snapshot().id());
        assertThat(carryOut(1)).isEmpty();
    }

    @Test
    default void several_are_taken_and_saved_together_in_the_order_they_are_due() {
        var work = work();
        var third = saved(work.aRun(LocalDate.of(2021, 1, 6)));
        var first = saved(work.aRun(LocalDate.of(2021, 1, 4)));
        var second = saved(work.aRun(LocalDate.of(2021, 1, 5)));
        assertThat(carryOut(2)).containsExactly(first, second);
        assertThat(carryOut(2)).containsExactly(third);
        assertThat(carryOut(2)).isEmpty();
    }

    /** As {@code PlannedRuns} does. */
    private List<ScenarioRunId> carryOut(int most) {
        return stores().unitOfWork().call(() -> {
            var due = stores().scenarioRuns().lockDue(most);
            due.forEach(run -> run.done(ScenarioRun.Effect.NONE, NOW));
            stores().scenarioRuns().saveAll(due);
            return ids(due);
        });
    }

    @Test
    default void what_was_not_carried_out_is_due_again() {
        var run = work().aRun(LocalDate.of(2021, 1, 4));
        save(run);
        assertThatThrownBy(() -> stores().unitOfWork().run(() -> {
                    assertThat(stores().scenarioRuns().lockDue(1)).hasSize(1);
                    throw new UnsupportedOperationException("halfway");
                }))
                .hasMessage("halfway");
        assertThat(carryOut(1)).containsExactly(run.snapshot().id());
    }

    @Test
    @Tag("APT-21")
    default void a_removed_one_is_gone() {
        var run = work().aRun(LocalDate.of(2027, 1, 4));
        save(run);
        stores().scenarioRuns().remove(stored(run).orElseThrow());
        assertThat(stored(run)).isEmpty();
    }

    private ScenarioRunId saved(ScenarioRun run) {
        save(run);
        return run.snapshot().id();
    }

    private static List<ScenarioRunId> ids(List<ScenarioRun> runs) {
        return runs.stream().map(run -> run.snapshot().id()).toList();
    }
}
