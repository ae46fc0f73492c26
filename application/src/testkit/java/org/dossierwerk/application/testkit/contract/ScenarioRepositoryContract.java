package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.ScenarioRepository;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link ScenarioRepository} does. */
public interface ScenarioRepositoryContract extends RootContract<Scenario> {

    @Override
    default Scenario example() {
        var kind = OfficeExamples.anItem(Catalogue.PRODUCT_KIND, "Hypotheek", "code-" + UUID.randomUUID());
        stores().office().save(kind);
        var setup = new Scenario.Setup(
                "Hypotheek " + UUID.randomUUID(),
                new Scope.Products(kind.id()),
                List.of(
                        new Step.RequestDocument(
                                step(),
                                new DocumentKindId(UUID.randomUUID()),
                                Whom.EACH_APPLICANT,
                                new ClientAccess(false, true),
                                Step.ActionItemChoice.NEVER),
                        new Step.AddActionItem(
                                step(), ActionItemKind.SIGN, "Onderteken", "Bij \"u\" thuis.\n🖊", Whom.FIRST_APPLICANT, 5),
                        new Step.AddActionItem(step(), ActionItemKind.READ, "Lees", "", Whom.DOSSIER, null),
                        new Step.RaiseAlert(step(), "Bel de klant")),
                List.of(new AutomaticStart.OnProduct()));
        return Scenario.define(new ScenarioId(UUID.randomUUID()), setup);
    }

    @Override
    default void change(Scenario root) {
        var setup = root.snapshot().setup();
        root.change(new Scenario.Setup(
                setup.name() + " (oud)", setup.scope(), List.of(setup.steps().get(3), setup.steps().get(0)), List.of()));
    }

    @Override
    default Record stateOf(Scenario root) {
        return root.snapshot();
    }

    @Override
    default void save(Scenario root) {
        stores().scenarios().save(root);
    }

    @Override
    default Optional<Scenario> stored(Scenario root) {
        return stores().scenarios().find(root.snapshot().id());
    }

    private static StepId step() {
        return new StepId(UUID.randomUUID());
    }

    @Test
    default void one_for_appointments_comes_back_whole_with_its_automatic_starts() {
        var rules = List.<AutomaticStart>of(
                new AutomaticStart.OnAppointment(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new CatalogueItemId(UUID.randomUUID()),
                        new CatalogueItemId(UUID.randomUUID())),
                new AutomaticStart.OnAppointment(new AppointmentTypeId(UUID.randomUUID()), null, null));
        var setup = new Scenario.Setup("Oriëntatie", new Scope.Appointments(), List.of(), rules);
        var scenario = Scenario.define(new ScenarioId(UUID.randomUUID()), setup);
        save(scenario);
        assertThat(stored(scenario).orElseThrow().snapshot().setup()).isEqualTo(setup);
    }

    @Test
    default void two_do_not_have_one_name_whatever_its_case() {
        save(WorkExamples.aScenario("Scheiding consument"));
        var second = WorkExamples.aScenario("SCHEIDING Consument");
        assertThatThrownBy(() -> save(second)).isInstanceOf(ScenarioRefusal.NameTaken.class);
        assertThat(stored(second)).isEmpty();
    }

    @Test
    default void several_are_found_at_once() {
        var first = WorkExamples.aScenario("Een");
        var second = WorkExamples.aScenario("Twee");
        List.of(first, second, WorkExamples.aScenario("Drie")).forEach(this::save);
        var wanted = List.of(first.snapshot().id(), second.snapshot().id(), new ScenarioId(UUID.randomUUID()));
        assertThat(stores().scenarios().findAll(wanted))
                .extracting(scenario -> scenario.snapshot().setup().name())
                .containsExactlyInAnyOrder("Een", "Twee");
        assertThat(stores().scenarios().findAll(List.of())).isEmpty();
    }

    @Test
    default void all_are_listed_by_name() {
        for (var name : List.of("Überblick", "advies", "Zicht")) {
            save(WorkExamples.aScenario(name));
        }
        assertThat(stores().scenarios().all())
                .extracting(scenario -> scenario.snapshot().setup().name())
                .containsExactly("advies", "Überblick", "Zicht");
    }

    @Test
    @Tag("SCN-12")
    default void those_that_start_at_a_type_of_appointment_are_found_by_name() {
        var type = new AppointmentTypeId(UUID.randomUUID());
        var profile = new CatalogueItemId(UUID.randomUUID());
        save(startingAt("Zicht", new AutomaticStart.OnAppointment(type, null, profile)));
        save(startingAt(
                "Advies",
                new AutomaticStart.OnAppointment(new AppointmentTypeId(UUID.randomUUID()), null, null),
                new AutomaticStart.OnAppointment(type, null, null)));
        save(startingAt(
                "Anders", new AutomaticStart.OnAppointment(new AppointmentTypeId(UUID.randomUUID()), null, null)));
        save(WorkExamples.aScenario("Met de hand"));
        assertThat(stores().scenarios().startingWith(type))
                .extracting(scenario -> scenario.snapshot().setup().name())
                .containsExactly("Advies", "Zicht");
    }

    @Test
    @Tag("SCN-14")
    default void those_that_an_active_trigger_starts_at_a_type_of_appointment_are_found_with_them() {
        var type = AppointmentTypeExamples.aType();
        stores().appointmentTypes().save(type);
        var wanted = type.snapshot().id();
        var triggered = WorkExamples.aScenario("Vooraf");
        var retired = WorkExamples.aScenario("Vroeger");
        save(triggered);
        save(retired);
        stores().triggers().save(aTrigger(wanted, triggered));
        var past = aTrigger(wanted, retired);
        past.retire();
        stores().triggers().save(past);
        assertThat(stores().scenarios().startingWith(wanted))
                .extracting(scenario -> scenario.snapshot().setup().name())
                .containsExactly("Vooraf");
        assertThat(stores().scenarios().startingWith(new AppointmentTypeId(UUID.randomUUID())))
                .isEmpty();
    }

    private static Trigger aTrigger(AppointmentTypeId type, Scenario scenario) {
        var setup = new Trigger.Setup(
                "Vooraf bij " + scenario.snapshot().setup().name(), type, -3, null, scenario.snapshot().id());
        return Trigger.define(new TriggerId(UUID.randomUUID()), setup);
    }

    private static Scenario startingAt(String name, AutomaticStart... rules) {
        var setup = new Scenario.Setup(name, new Scope.Appointments(), List.of(), List.of(rules));
        return Scenario.define(new ScenarioId(UUID.randomUUID()), setup);
    }

    @Test
    default void a_removed_one_is_gone_and_its_runs_stay() {
        var scenario = WorkExamples.aScenario("Weg");
        save(scenario);
        var run = WorkExamples.in(ExampleOffice.in(stores()))
                .aRun(scenario.snapshot().id(), LocalDate.of(2027, 1, 4));
        stores().scenarioRuns().save(run);
        stores().scenarios().remove(stored(scenario).orElseThrow());
        assertThat(stored(scenario)).isEmpty();
        assertThat(stores().scenarioRuns().find(run.snapshot().id())).isPresent();
    }
}
