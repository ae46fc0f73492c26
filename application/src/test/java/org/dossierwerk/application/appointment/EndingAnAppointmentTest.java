package org.dossierwerk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.Workbench;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.appointment.Appointments.ResultEntry;
import org.dossierwerk.application.rights.Gate;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentResult;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.ResultId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class EndingAnAppointmentTest {

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final DossierId dossier = house.aDossier();
    private final Appointments appointments = house.desk().appointments();
    private final AppointmentId planned = house.anAppointment(dossier, type, "2026-11-25T10:00");

    @Test
    @Tag("APT-21")
    void a_future_appointment_with_an_empty_check_leaves_the_dossier() {
        assertThat(appointments.get(planned).cancelRemoves()).isTrue();
        assertThat(appointments.cancel(planned, null)).isEqualTo(Cancellation.REMOVED);
        assertThat(house.desk().dossiers().get(dossier).appointments()).isEmpty();
        assertThatThrownBy(() -> appointments.get(planned)).isInstanceOf(AppointmentRefusal.NotFound.class);
    }

    @Test
    @Tag("APT-21")
    void what_was_prepared_for_it_leaves_with_it() {
        var work = new TestWork(house);
        var meeting = DossierItem.of(planned);
        var document = work.asked(meeting, work.aKind("Salarisstrook"));
        house.desk().documentChecks().remove(document);
        house.desk()
                .actionItems()
                .add(new ActionItems.Add(
                        new ActionItemId(UUID.randomUUID()),
                        meeting,
                        new ActionItem.Task(ActionItemKind.READ, "Lees de brochure", "", null, null, null)));
        var reminder = work.aScenario("Bellen", new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel de klant"));
        work.start(meeting, reminder);
        work.startOn(meeting, LocalDate.of(2026, 11, 24), null, reminder);

        assertThat(appointments.cancel(planned, null)).isEqualTo(Cancellation.REMOVED);

        house.setTime("2026-11-24T10:00");
        work.runDue();
        var stores = house.storage.open(events -> {});
        assertThat(stores.documentChecks().ofDossier(dossier)).isEmpty();
        assertThat(stores.actionItems().ofDossier(dossier)).isEmpty();
        assertThat(stores.scenarioRuns().ofDossier(dossier)).isEmpty();
        assertThat(house.desk().workQueue().alerts()).isEmpty();
        assertThat(house.desk().history().of(planned)).hasSize(2);
    }

    @Test
    @Tag("APT-22")
    void what_was_prepared_for_one_that_stays_can_still_be_opened() {
        var work = new TestWork(house);
        var document = work.asked(DossierItem.of(planned), work.aKind("Salarisstrook"));
        assertThat(appointments.cancel(planned, null)).isEqualTo(Cancellation.KEPT);
        assertThat(work.row(document).openForClient()).isTrue();
    }

    @Test
    @Tag("APT-22")
    void a_future_appointment_whose_check_holds_a_document_stays_inactive() {
        var withDocuments = withDocuments();
        assertThat(withDocuments.get(planned).cancelRemoves()).isFalse();
        assertThat(withDocuments.cancel(planned, null)).isEqualTo(Cancellation.KEPT);
        assertThat(house.desk().dossiers().get(dossier).appointments())
                .singleElement()
                .satisfies(line -> assertThat(line.active()).isFalse());
    }

    private Appointments withDocuments() {
        var stores = house.storage.open(events -> {});
        var bench = new Workbench(stores, house.clock, UUID::randomUUID);
        return AppointmentModule.appointments(bench, new Gate(stores, house.anna), Set::copyOf, Duration.ofMinutes(15));
    }

    @Test
    @Tag("APT-23")
    void a_past_appointment_whose_check_holds_a_document_stays_inactive_too() {
        house.setTime("2026-11-26T10:00");
        assertThat(withDocuments().cancel(planned, null)).isEqualTo(Cancellation.KEPT);
        assertThat(appointments.get(planned).state().active()).isFalse();
    }

    @Test
    @Tag("APT-23")
    @Tag("APT-25")
    void a_past_appointment_stays_inactive_and_can_be_opened() {
        house.setTime("2026-11-25T10:00");
        assertThat(appointments.cancel(planned, null)).isEqualTo(Cancellation.KEPT);
        assertThat(appointments.get(planned).state().active()).isFalse();
        assertThat(appointments.cancel(planned, null)).isEqualTo(Cancellation.KEPT);
        assertThat(appointments.get(planned).state().revision()).isEqualTo(1);
    }

    @Test
    @Tag("APT-24")
    void an_inactive_appointment_is_in_no_calendar_and_not_on_the_portal() {
        var client = Caller.client(
                house.desk().dossiers().get(dossier).applicants().get(0).person());
        house.setTime("2026-11-25T10:30");
        assertThat(house.office.portal(client).overview().coming()).hasSize(1);
        appointments.cancel(planned, null);

        var day = LocalDate.of(2026, 11, 25);
        assertThat(house.desk().agenda().entries(List.of(house.anna), day, day.plusDays(1)))
                .isEmpty();
        assertThat(house.office.portal(client).overview().coming()).isEmpty();
        assertThat(house.office.portal(client).overview().past()).isEmpty();
        assertThatThrownBy(() -> house.office.portal(client).appointment(planned))
                .isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThatThrownBy(() -> house.office.portal(client).calendarFile(planned))
                .isInstanceOf(AppointmentRefusal.NotFound.class);
    }

    @Test
    @Tag("APT-26")
    void only_a_result_of_the_type_can_be_recorded() {
        house.setTime("2026-11-25T10:30");
        var other = house.firstResult(house.aType());
        assertThatThrownBy(() -> appointments.recordResult(planned, version(), new ResultEntry(other, "")))
                .isInstanceOf(AppointmentRefusal.ResultNotAllowed.class);
        assertThatThrownBy(() -> appointments.recordResult(
                        planned, version(), new ResultEntry(new ResultId(UUID.randomUUID()), "")))
                .isInstanceOf(AppointmentRefusal.ResultNotAllowed.class);
        assertThat(appointments.get(planned).state().outcome()).isNull();
    }

    @Test
    @Tag("APT-26")
    void a_result_that_is_no_longer_given_is_neither_offered_nor_recorded() {
        var setup = house.desk().appointmentTypes().get(type);
        var gone = house.firstResult(type);
        var left = setup.setup().results().get(1);
        house.administrator().appointmentTypes().change(type, setup.version(), onlyWith(setup.setup(), left));
        house.setTime("2026-11-25T10:30");
        assertThat(appointments.get(planned).results()).containsExactly(left);
        assertThatThrownBy(() -> appointments.recordResult(planned, version(), new ResultEntry(gone, "")))
                .isInstanceOf(AppointmentRefusal.ResultNotAllowed.class);
        assertThatThrownBy(() -> appointments.cancel(planned, new ResultEntry(gone, "")))
                .isInstanceOf(AppointmentRefusal.ResultNotAllowed.class);
        assertThat(appointments.get(planned).state().active()).isTrue();
    }

    private static AppointmentType.Setup onlyWith(AppointmentType.Setup s, AppointmentResult left) {
        return new AppointmentType.Setup(
                s.name(), s.title(), s.duration(), s.channel(), List.of(left), s.confirmation());
    }

    @Test
    @Tag("APT-27")
    void a_result_is_saved_with_or_without_an_explanation() {
        house.setTime("2026-11-25T10:30");
        appointments.recordResult(planned, version(), new ResultEntry(house.firstResult(type), ""));
        assertThat(appointments.get(planned).state().outcome().explanation()).isEmpty();
        appointments.recordResult(planned, version(), new ResultEntry(house.firstResult(type), "Belt terug"));
        assertThat(appointments.get(planned).state().outcome().explanation()).isEqualTo("Belt terug");
    }

    @Test
    @Tag("APT-27")
    void a_result_given_while_cancelling_is_kept_in_the_history_of_what_is_gone() {
        appointments.cancel(planned, new ResultEntry(house.firstResult(type), "Gaat elders kijken"));
        assertThat(house.desk().history().of(planned))
                .filteredOn(entry -> entry.action().equals("appointment.result-recorded/1"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.facts())
                        .containsEntry("result", "Offerte")
                        .containsEntry("explanation", "Gaat elders kijken"));
        assertThat(house.desk().history().of(dossier))
                .extracting(entry -> entry.action())
                .contains("appointment.cancelled/1");
    }

    @Test
    void a_result_comes_after_the_start() {
        var result = new ResultEntry(house.firstResult(type), "");
        assertThatThrownBy(() -> appointments.recordResult(planned, version(), result))
                .isInstanceOf(AppointmentRefusal.ResultTooEarly.class);
    }

    @Test
    void a_cancelled_appointment_is_not_changed_any_more() {
        house.setTime("2026-11-25T10:30");
        appointments.cancel(planned, null);
        assertThatThrownBy(() -> house.move(planned, "2026-11-26T10:00"))
                .isInstanceOf(AppointmentRefusal.Inactive.class);
    }

    private long version() {
        return appointments.get(planned).state().version();
    }
}
