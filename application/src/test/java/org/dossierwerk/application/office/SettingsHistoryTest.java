package org.dossierwerk.application.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.office.History.Deed;
import org.dossierwerk.application.office.History.Setting;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.mail.Wording;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.OfficeSettings;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.WorkingHours;
import org.dossierwerk.domain.scenario.AutomaticStart;
import org.dossierwerk.domain.scenario.Scenario;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.dossierwerk.domain.scenario.Whom;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Test;

/** Who changed what about the office's set-up, from what to what (reading 65). */
class SettingsHistoryTest {

    private final TestOffice house = new TestOffice();
    private final Desk desk = house.administrator();

    private List<Deed> deeds(Setting setting, UUID subject) {
        return desk.history().of(setting, subject);
    }

    private Deed newest(Setting setting, UUID subject) {
        return deeds(setting, subject).get(0);
    }

    private static Map<String, String> changed(String field, String before, String after) {
        return Map.of("before." + field, before, "after." + field, after);
    }

    @Test
    void a_type_tells_how_it_was_set_up_changed_and_retired() {
        var type = house.aType();
        assertThat(newest(Setting.TYPE, type.value())).satisfies(deed -> {
            assertThat(deed.action()).isEqualTo("type.defined");
            assertThat(deed.actorName()).isEqualTo("Ada Beheer");
            assertThat(deed.at()).isEqualTo(house.clock.instant());
            assertThat(deed.facts()).containsAllEntriesOf(changed("results", "", "Offerte, Denkt na"));
        });

        var before = desk.appointmentTypes().get(type).setup();
        var longer = new AppointmentType.Setup(
                "Advies",
                before.title(),
                before.duration().plusMinutes(30),
                Channel.PHONE,
                before.results().subList(0, 1),
                new Confirmation(true, true));
        desk.appointmentTypes().change(type, 1, longer);
        var deed = newest(Setting.TYPE, type.value());
        assertThat(deed.action()).isEqualTo("type.changed");
        assertThat(deed.facts())
                .containsAllEntriesOf(changed("name", "Oriëntatie", "Advies"))
                .containsAllEntriesOf(changed("duration", "60", "90"))
                .containsAllEntriesOf(changed("channel", "ON_SITE", "PHONE"))
                .containsAllEntriesOf(changed("onCancelling", "false", "true"))
                .containsAllEntriesOf(changed("results", "Offerte, Denkt na", "Offerte"))
                .doesNotContainKey("after.title");

        desk.appointmentTypes().retire(type);
        assertThat(newest(Setting.TYPE, type.value()).facts()).containsAllEntriesOf(changed("active", "true", "false"));
        desk.appointmentTypes().reinstate(type);
        desk.appointmentTypes().reinstate(type);
        assertThat(deeds(Setting.TYPE, type.value()))
                .extracting(Deed::action)
                .containsExactly("type.reinstated", "type.retired", "type.changed", "type.defined");
    }

    @Test
    void a_kind_of_document_tells_what_was_good_enough_before() {
        var work = new TestWork(house);
        var kind = work.aKind("Salarisstrook", true, 90);
        assertThat(newest(Setting.KIND, kind.value()).facts()).containsAllEntriesOf(changed("maximumAge", "", "90"));

        desk.documentKinds()
                .change(kind, 1, new DocumentKind.Setup("Loonstrook", "", Set.of(FileFormat.PDF), false, null));
        assertThat(newest(Setting.KIND, kind.value())).satisfies(deed -> {
            assertThat(deed.action()).isEqualTo("document-kind.changed");
            assertThat(deed.actorName()).isEqualTo("Ada Beheer");
            assertThat(deed.facts())
                    .containsAllEntriesOf(changed("name", "Salarisstrook", "Loonstrook"))
                    .containsAllEntriesOf(changed("formats", "OFFICE, PDF, PICTURE", "PDF"))
                    .containsAllEntriesOf(changed("withoutActionItem", "false", "true"))
                    .containsAllEntriesOf(changed("maximumAge", "90", ""));
        });
        desk.documentKinds().retire(kind);
        desk.documentKinds().retire(kind);
        assertThat(deeds(Setting.KIND, kind.value()))
                .extracting(Deed::action)
                .containsExactly("document-kind.retired", "document-kind.changed", "document-kind.defined");
    }

    @Test
    void a_scenario_and_a_trigger_tell_what_they_did_before() {
        var work = new TestWork(house);
        var type = house.aType();
        var payslip = work.aKind("Salarisstrook");
        var scenario = work.aScenario("Inkomen", TestWork.document(payslip, Whom.EACH_APPLICANT));
        var setup = desk.scenarios().get(scenario).setup();
        desk.scenarios()
                .change(
                        scenario,
                        1,
                        new Scenario.Setup(
                                setup.name(),
                                setup.scope(),
                                List.of(new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel de klant")),
                                List.of(new AutomaticStart.OnAppointment(type, null, null))));
        assertThat(newest(Setting.SCENARIO, scenario.value()).facts())
                .containsAllEntriesOf(changed(
                        "steps", "Salarisstrook · EACH_APPLICANT · MAY_UPLOAD · AS_THE_KIND", "ALERT · Bel de klant"))
                .containsAllEntriesOf(changed("starts", "", "Oriëntatie"))
                .doesNotContainKey("after.name");

        var trigger = new TriggerId(UUID.randomUUID());
        desk.triggers().define(trigger, new Trigger.Setup("Vijf dagen ervoor", type, -5, payslip, scenario));
        desk.triggers().change(trigger, 1, new Trigger.Setup("Vijf dagen ervoor", type, 2, null, scenario));
        assertThat(newest(Setting.TRIGGER, trigger.value()).facts())
                .containsAllEntriesOf(changed("workingDays", "5", "2"))
                .containsAllEntriesOf(changed("direction", "BEFORE", "AFTER"))
                .containsAllEntriesOf(changed("ifMissing", "Salarisstrook", ""));
        desk.triggers().retire(trigger);
        desk.scenarios().remove(scenario);
        assertThat(deeds(Setting.TRIGGER, trigger.value()))
                .extracting(Deed::action)
                .containsExactly("trigger.retired", "trigger.changed", "trigger.defined");
        assertThat(newest(Setting.SCENARIO, scenario.value()).action()).isEqualTo("scenario.removed");
        assertThatThrownBy(() -> house.desk().history().of(Setting.SCENARIO, scenario.value()))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
    }

    @Test
    void a_location_and_a_choice_tell_what_they_were() {
        var id = house.branch.id();
        desk.office().save(new Location(id, 1, "Keizersgracht", "Keizersgracht 14", false));
        assertThat(newest(Setting.LOCATION, id.value()).facts())
                .isEqualTo(Map.of(
                        "name", "Keizersgracht",
                        "before.address", "Keizersgracht 12, Amsterdam",
                        "after.address", "Keizersgracht 14",
                        "before.active", "true",
                        "after.active", "false"));

        var item = new CatalogueItemId(UUID.randomUUID());
        desk.office().save(new CatalogueItem(item, 0, Catalogue.LEAD_SOURCE, "Buren", "BU", true));
        desk.office().save(new CatalogueItem(item, 1, Catalogue.LEAD_SOURCE, "Buurt", "BU", true));
        assertThat(deeds(Setting.CHOICE, item.value()))
                .extracting(Deed::action)
                .containsExactly("item.changed", "item.added");
        assertThat(newest(Setting.CHOICE, item.value()).facts())
                .containsAllEntriesOf(changed("name", "Buren", "Buurt"));
    }

    @Test
    void the_office_tells_its_former_name_and_hours() {
        var now = desk.office().settings();
        desk.office()
                .change(new OfficeSettings(
                        now.version(),
                        "De Raad",
                        now.zone(),
                        now.language(),
                        now.formOfAddress(),
                        new WorkingHours(LocalTime.of(8, 0), LocalTime.of(17, 0)),
                        now.mailbox(),
                        now.phone(),
                        null));
        var facts = newest(Setting.OFFICE, History.OFFICE).facts();
        assertThat(facts)
                .containsAllEntriesOf(changed("name", "Van Dijk Hypotheken", "De Raad"))
                .containsAllEntriesOf(changed("from", "09:00", "08:00"))
                .doesNotContainKey("after.until");
    }

    @Test
    void a_user_tells_which_rights_and_names_were_given() {
        var ben = desk.staff().get(house.ben);
        var profile = TestOffice.profile("Ben", "Bakker", house.branch.id(), house.anna);
        desk.staff().change(house.ben, ben.version(), profile, Set.of(Right.WORK_ON_DOSSIERS));

        var facts = newest(Setting.USER, house.ben.value()).facts();
        assertThat(facts)
                .containsAllEntriesOf(changed("defaultLocation", "", "Keizersgracht"))
                .containsAllEntriesOf(changed("defaultCaseHandler", "", "Anna Adviseur"))
                .containsEntry("after.rights", "WORK_ON_DOSSIERS");
        assertThat(facts.get("before.rights")).contains("WORK_ON_DOSSIERS", ", ");

        desk.staff().deactivate(house.ben);
        desk.staff().reactivate(house.ben);
        desk.staff().invite(house.ben);
        assertThat(deeds(Setting.USER, house.ben.value()))
                .extracting(Deed::action)
                .startsWith("user.invited", "user.reactivated", "user.deactivated/1", "user.changed");
    }

    @Test
    void a_template_tells_its_former_words() {
        var template = desk.mailTemplates().get(Occasion.CONFIRMATION, null);
        var variant = new Variant(Language.NL, FormOfAddress.FORMAL);
        var before = template.wordings().get(variant);
        desk.mailTemplates()
                .reword(
                        Occasion.CONFIRMATION,
                        null,
                        template.version(),
                        variant,
                        new Wording("Tot dan", before.body()));

        var deed = newest(Setting.TEMPLATE, template.id().value());
        assertThat(deed.facts())
                .isEqualTo(Map.of(
                        "name", "NL, FORMAL",
                        "before.subject", before.subject(),
                        "after.subject", "Tot dan",
                        "before.version", "1",
                        "after.version", "2"));
    }

    @Test
    void what_did_not_change_is_not_noted() {
        int before = deeds(Setting.LOCATION, house.branch.id().value()).size();
        desk.office().save(new Location(house.branch.id(), 1, house.branch.name(), house.branch.address(), true));
        assertThat(deeds(Setting.LOCATION, house.branch.id().value())).hasSize(before);
    }

    @Test
    void only_those_who_maintain_such_things_read_of_them_and_of_nothing_else() {
        var clerk = house.desk(house.aColleague("Nina", Right.MAINTAIN_LOCATIONS));
        var branch = house.branch.id().value();

        assertThat(clerk.history().of(Setting.LOCATION, branch)).hasSize(1);
        assertThat(clerk.history().of(Setting.LOCATION, house.ben.value())).isEmpty();
        assertThatThrownBy(() -> clerk.history().of(Setting.USER, house.ben.value()))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
    }
}
