package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.scenario.RunStatus;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances side by side carry out what was planned, by themselves and soon. */
class PlannedRunsTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.instances(2);

    @Test
    @Tag("SCN-08")
    void what_is_planned_for_a_moment_comes_about_within_seconds_of_it_and_once() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var desk = people.desk(anna);
        var given = new Given(desk);
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@wit.example");
        var now = LocalDateTime.ofInstant(OFFICE.clock().instant(), ZONE);
        var item = DossierItem.of(given.appointment(
                dossier, given.type("Kennismaking"), anna, now.plusDays(7).withHour(10)));
        var scenarios = Stream.generate(() -> new ScenarioId(UUID.randomUUID()))
                .limit(10)
                .toList();
        scenarios.forEach(id -> desk.scenarios().define(id, reading("Brochure " + id.value())));

        var moment = now.plusDays(1).withHour(10);
        desk.scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), item, scenarios, moment.toLocalDate(), moment.toLocalTime()));
        assertThat(desk.actionItems().of(item)).isEmpty();

        OFFICE.letPass(Duration.between(now.atZone(ZONE), moment.atZone(ZONE)));
        await(() -> desk.scenarioRuns().of(item).stream()
                .noneMatch(line -> line.run().status() == RunStatus.PLANNED));
        assertThat(desk.scenarioRuns().of(item))
                .hasSize(10)
                .allSatisfy(line -> assertThat(line.run().status()).isEqualTo(RunStatus.DONE));
        assertThat(desk.actionItems().of(item)).hasSize(10);
    }

    private static void await(BooleanSupplier condition) {
        var patience = Instant.now().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean() && Instant.now().isBefore(patience)) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Scenario.Setup reading(String title) {
        var step = new Step.AddActionItem(
                new StepId(UUID.randomUUID()), ActionItemKind.READ, title, "", Whom.DOSSIER, null);
        return new Scenario.Setup(title, new Scope.Appointments(), List.of(step), List.of());
    }
}
