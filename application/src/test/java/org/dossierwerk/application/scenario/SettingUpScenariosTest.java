package org.dossierwerk.application.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.office.History.Setting;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.ScenarioRefusal;
import org.dossierwerk.domain.scenario.Scope;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an administrator defines, changes and removes: scenarios and triggers that point at what is there. */
class SettingUpScenariosTest {

    private final TestOffice office = new TestOffice();
    private final TestWork work = new TestWork(office);
    private final Desk desk = office.administrator();
    private AppointmentTypeId type;
    private DocumentKindId payslip;
    private ScenarioId alarm;
    private final TriggerId trigger = new TriggerId(UUID.randomUUID());

    @BeforeEach
    void a_scenario() {
        type = office.aType();
        payslip = work.aKind("Salarisstrook");
        alarm = work.aScenario("Alarm", TestWork.document(payslip, Whom.DOSSIER));
    }

    @Test
    @Tag("SCN-01")
    void a_scenario_defined_twice_is_one_as_it_was_first() {
        desk.scenarios().define(alarm, setup("Alarm", List.of()));
        assertThat(desk.scenarios().list())
                .extracting(scenario -> scenario.setup().steps().size())
                .containsExactly(1);
        assertThat(office.desk().scenarios().list())
                .as("advisers read them")
                .isEqualTo(desk.scenarios().list());
    }

    @Test
    @Tag("SCN-01")
    void who_defined_a_scenario_and_how_stands_in_its_history() {
        assertThat(desk.history().of(Setting.SCENARIO, alarm.value()))
                .singleElement()
                .satisfies(deed -> {
                    assertThat(deed.action()).isEqualTo("scenario.defined");
                    assertThat(deed.facts()).containsEntry("after.name", "Alarm");
                });
    }

    @Test
    @Tag("SCN-01")
    void a_change_over_somebody_elses_is_refused() {
        desk.scenarios().change(alarm, 1, setup("Bel", List.of()));
        assertThatThrownBy(() -> desk.scenarios().change(alarm, 1, setup("Mail", List.of())))
                .isInstanceOf(StaleVersion.class);
        assertThat(desk.scenarios().get(alarm).setup().name()).isEqualTo("Bel");
    }

    @Test
    @Tag("DOC-01")
    @Tag("hostile-F28")
    void a_scenario_asks_only_for_kinds_that_are_there_and_the_refusal_says_in_which_step() {
        var unknown = setup(
                "Bel",
                List.of(),
                TestWork.document(payslip, Whom.DOSSIER),
                TestWork.document(new DocumentKindId(UUID.randomUUID()), Whom.DOSSIER));
        assertThatThrownBy(() -> desk.scenarios().define(new ScenarioId(UUID.randomUUID()), unknown))
                .isInstanceOfSatisfying(ScenarioRefusal.KindUnavailable.class, refusal -> {
                    assertThat(refusal.field()).isEqualTo("steps");
                    assertThat(refusal.arguments()).containsExactly(2);
                });
        assertThatThrownBy(() -> desk.scenarios().change(alarm, 1, unknown))
                .isInstanceOf(ScenarioRefusal.KindUnavailable.class);
        assertThat(desk.scenarios().list()).hasSize(1);
    }

    @Test
    @Tag("DOC-01")
    @Tag("hostile-F28")
    void a_kind_that_is_off_the_list_is_taken_into_no_scenario_but_stays_in_one_that_has_it() {
        desk.documentKinds().retire(payslip);
        assertThatThrownBy(() -> work.aScenario("Bel", TestWork.document(payslip, Whom.DOSSIER)))
                .isInstanceOf(ScenarioRefusal.KindUnavailable.class);

        desk.scenarios().change(alarm, 1, setup("Bel", List.of(), TestWork.document(payslip, Whom.DOSSIER)));
        assertThat(desk.scenarios().get(alarm).setup().name()).isEqualTo("Bel");
    }

    @Test
    @Tag("SCN-12")
    @Tag("hostile-F28")
    void a_scenario_starts_by_itself_only_with_a_type_an_income_and_a_profile_that_are_there() {
        var nobody = new CatalogueItemId(UUID.randomUUID());
        var profile = work.aChoice(Catalogue.CLIENT_PROFILE, "Starter");
        for (var start : List.of(
                new AutomaticStart.OnAppointment(new AppointmentTypeId(UUID.randomUUID()), null, null),
                new AutomaticStart.OnAppointment(type, nobody, null),
                new AutomaticStart.OnAppointment(type, null, nobody),
                new AutomaticStart.OnAppointment(type, profile, null))) {
            var unknown = setup("Bel", List.of(start));
            assertThatThrownBy(() -> desk.scenarios().define(new ScenarioId(UUID.randomUUID()), unknown))
                    .isInstanceOfSatisfying(
                            OfficeRefusal.UnknownChoice.class,
                            refusal -> assertThat(refusal.field()).isEqualTo("starts"));
            assertThatThrownBy(() -> desk.scenarios().change(alarm, 1, unknown))
                    .isInstanceOf(OfficeRefusal.UnknownChoice.class);
        }
        desk.scenarios().change(alarm, 1, setup("Bel", List.of(new AutomaticStart.OnAppointment(type, null, profile))));
        desk.appointmentTypes().retire(type);
        desk.scenarios()
                .change(alarm, 2, setup("Mail", List.of(new AutomaticStart.OnAppointment(type, null, profile))));
        assertThat(desk.scenarios().get(alarm).setup().name()).isEqualTo("Mail");
    }

    @Test
    @Tag("SCN-02")
    @Tag("hostile-F28")
    void a_scenario_is_meant_for_products_of_a_kind_that_is_there() {
        assertThatThrownBy(() ->
                        work.aScenario("Koop", new Scope.Products(new CatalogueItemId(UUID.randomUUID())), List.of()))
                .isInstanceOfSatisfying(
                        OfficeRefusal.UnknownChoice.class,
                        refusal -> assertThat(refusal.field()).isEqualTo("scope"));
    }

    @Test
    @Tag("SCN-14")
    void a_scenario_that_a_trigger_in_use_starts_is_not_removed() {
        var other = work.aScenario("Ander");
        desk.triggers().define(trigger, trigger("Belletje", alarm));
        assertThatThrownBy(() -> desk.scenarios().remove(alarm)).isInstanceOf(ScenarioRefusal.UsedByTrigger.class);
        desk.scenarios().remove(other);
        desk.triggers().retire(trigger);
        desk.scenarios().remove(alarm);
        assertThat(desk.scenarios().list()).isEmpty();
    }

    @Test
    @Tag("SCN-14")
    void a_trigger_defined_twice_is_one_as_it_was_first() {
        desk.triggers().define(trigger, trigger("Belletje", alarm));
        desk.triggers().define(trigger, trigger("Mailtje", alarm));
        assertThat(desk.triggers().list()).hasSize(1);
        assertThat(office.desk().triggers().get(trigger).setup().name()).isEqualTo("Belletje");
    }

    @Test
    @Tag("SCN-14")
    void a_trigger_is_changed_retired_and_taken_up_again_by_an_administrator_and_not_over_anothers_change() {
        desk.triggers().define(trigger, trigger("Belletje", alarm));
        assertThatThrownBy(() -> office.desk().triggers().change(trigger, 1, trigger("Mailtje", alarm)))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
        desk.triggers().change(trigger, 1, trigger("Mailtje", alarm));
        assertThatThrownBy(() -> desk.triggers().change(trigger, 1, trigger("Brief", alarm)))
                .isInstanceOf(StaleVersion.class);

        desk.triggers().retire(trigger);
        assertThat(desk.triggers().get(trigger).active()).isFalse();
        desk.triggers().reinstate(trigger);
        assertThat(desk.triggers().get(trigger))
                .extracting(known -> known.active(), known -> known.setup().name())
                .containsExactly(true, "Mailtje");
    }

    @Test
    @Tag("SCN-14")
    @Tag("SCN-15")
    void a_trigger_points_at_a_type_a_kind_and_a_scenario_for_appointments_that_are_there() {
        var mortgage = work.aChoice(Catalogue.PRODUCT_KIND, "Hypotheek");
        var ofProducts = work.aScenario("Koop", new Scope.Products(mortgage), List.of());
        refused(
                new Trigger.Setup("Bel", new AppointmentTypeId(UUID.randomUUID()), -1, null, alarm),
                OfficeRefusal.UnknownChoice.class);
        refused(
                new Trigger.Setup("Bel", type, -1, new DocumentKindId(UUID.randomUUID()), alarm),
                OfficeRefusal.UnknownChoice.class);
        refused(trigger("Bel", new ScenarioId(UUID.randomUUID())), OfficeRefusal.UnknownChoice.class);
        refused(trigger("Bel", ofProducts), ScenarioRefusal.OutOfScope.class);
        assertThat(desk.triggers().list()).isEmpty();

        desk.triggers().define(trigger, new Trigger.Setup("Belletje", type, -1, payslip, alarm));
        assertThatThrownBy(() -> desk.triggers().change(trigger, 1, trigger("Belletje", ofProducts)))
                .isInstanceOf(ScenarioRefusal.OutOfScope.class);
    }

    private void refused(Trigger.Setup setup, Class<? extends Throwable> refusal) {
        assertThatThrownBy(() -> desk.triggers().define(new TriggerId(UUID.randomUUID()), setup))
                .isInstanceOf(refusal);
    }

    private Trigger.Setup trigger(String name, ScenarioId scenario) {
        return new Trigger.Setup(name, type, -1, null, scenario);
    }

    private static Scenario.Setup setup(String name, List<AutomaticStart> automatic, Step... steps) {
        return new Scenario.Setup(name, new Scope.Appointments(), List.of(steps), automatic);
    }
}
