package org.dossierwerk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dossierwerk.application.TestOffice.at;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.TestWork;
import org.dossierwerk.application.appointment.GroupViews.Seat;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository.Planned;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.StepId;
import org.dossierwerk.domain.scenario.Trigger;
import org.dossierwerk.domain.scenario.TriggerId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What becomes of the seats of a group while it moves, ends, and those change whom it is about. Monday, 23 November. */
class SeatsAsTimePassesTest {

    private final TestOffice house = new TestOffice();
    private final TestWork work = new TestWork(house);
    private final AppointmentTypeId type = house.aType(new Confirmation(true, true, new LeadTimes(List.of(24))));
    private final DossierId emma = house.aDossier();
    private final DossierId daan =
            house.aDossier(TestOffice.household(TestOffice.aPerson("Daan", "Vos", "daan@example.nl"), null));
    private final AppointmentId group = groups(house.desk())
            .plan(new GroupAppointments.Plan(
                    new AppointmentId(UUID.randomUUID()),
                    type,
                    "Informatieavond",
                    "",
                    "",
                    8,
                    at("2026-11-25T19:00"),
                    house.atBranch(),
                    house.anna,
                    false));

    private static GroupAppointments groups(Desk desk) {
        return desk.groupAppointments();
    }

    private void bothTakePart() {
        groups(house.desk()).add(group, emma, false);
        groups(house.desk()).add(group, daan, false);
    }

    private void move(Desk desk, String wallTime, UserId adviser) {
        var version = groups(desk).get(group).state().version();
        groups(desk).move(new Appointments.Move(group, version, at(wallTime), adviser, false));
    }

    private AppointmentId seatOf(DossierId dossier) {
        return groups(house.desk()).get(group).participants().stream()
                .filter(seat -> seat.dossier().equals(dossier))
                .map(Seat::appointment)
                .findFirst()
                .orElseThrow();
    }

    private List<Planned> reminders(DossierId dossier) {
        return house.storage.open(events -> {}).appointmentReminders().planned(dossier);
    }

    private List<AppointmentLine> appointments(DossierId dossier) {
        return house.desk().dossiers().get(dossier).appointments();
    }

    @Test
    @Tag("GRP-03")
    void the_reminders_of_each_participant_move_with_the_group_and_go_with_it() {
        bothTakePart();
        move(house.desk(), "2026-11-27T19:00", house.anna);
        for (var dossier : List.of(emma, daan)) {
            assertThat(reminders(dossier))
                    .extracting(Planned::appointment, Planned::dueAt)
                    .containsExactly(tuple(seatOf(dossier), Instant.parse("2026-11-26T18:00:00Z")));
        }
        groups(house.desk()).remove(group, emma);
        assertThat(reminders(emma)).isEmpty();
        assertThat(reminders(daan)).hasSize(1);
        groups(house.desk()).cancel(group);
        assertThat(reminders(daan)).isEmpty();
    }

    @Test
    @Tag("APT-21")
    @Tag("APT-22")
    void of_a_cancelled_group_those_seats_stay_for_which_something_was_handed_in() {
        bothTakePart();
        house.deliver();
        var seat = seatOf(emma);
        work.asked(DossierItem.of(seat), work.aKind("Salarisstrook"));
        groups(house.desk()).cancel(group);
        assertThat(appointments(emma))
                .singleElement()
                .satisfies(line -> assertThat(line.active()).isFalse());
        assertThat(appointments(daan)).isEmpty();
        house.deliver();
        assertThat(house.mailTo("daan@example.nl")).hasSize(2);
    }

    @Test
    @Tag("SCN-15")
    void what_triggers_begin_for_each_participant_moves_with_the_group() {
        var alarm = work.aScenario("Alarm", new Step.RaiseAlert(new StepId(UUID.randomUUID()), "Bel de klant"));
        house.administrator()
                .triggers()
                .define(new TriggerId(UUID.randomUUID()), new Trigger.Setup("Belletje", type, -1, null, alarm));
        bothTakePart();
        move(house.desk(), "2026-12-02T19:00", house.anna);
        house.setTime("2026-11-25T12:00");
        work.runDue();
        assertThat(house.desk().workQueue().alerts()).isEmpty();
        house.setTime("2026-12-01T12:00");
        work.runDue();
        assertThat(house.desk().workQueue().alerts())
                .extracting(line -> line.alert().notice().item())
                .containsExactlyInAnyOrder(DossierItem.of(seatOf(emma)), DossierItem.of(seatOf(daan)));
    }

    @Test
    @Tag("GRP-03")
    void a_seat_in_a_dossier_that_was_closed_meanwhile_follows_and_can_be_given_up() {
        bothTakePart();
        house.desk().dossiers().close(emma, house.desk().dossiers().get(emma).version());
        move(house.desk(), "2026-11-26T19:00", house.anna);
        assertThat(house.desk()
                        .appointments()
                        .get(seatOf(emma))
                        .state()
                        .particulars()
                        .time()
                        .wallTime())
                .isEqualTo("2026-11-26T19:00");
        groups(house.desk()).remove(group, emma);
        assertThat(groups(house.desk()).get(group).participants())
                .extracting(Seat::dossier)
                .containsExactly(daan);
    }

    @Test
    void a_group_whose_adviser_left_and_whose_type_was_retired_can_be_moved_and_handed_over() {
        bothTakePart();
        house.administrator().staff().deactivate(house.anna);
        house.administrator().appointmentTypes().retire(type);
        var ben = house.desk(house.ben);
        move(ben, "2026-11-26T19:00", house.anna);
        move(ben, "2026-11-26T20:00", house.ben);
        assertThatThrownBy(() -> move(ben, "2026-11-26T21:00", house.anna))
                .isInstanceOf(OfficeRefusal.UserUnavailable.class);
        assertThat(groups(ben).get(group).participants()).hasSize(2);
    }

    @Test
    @Tag("APT-23")
    @Tag("APT-25")
    void what_is_changed_or_cancelled_afterwards_is_told_nobody_and_stays_in_the_dossiers() {
        bothTakePart();
        house.deliver();
        house.setTime("2026-11-26T09:00");
        groups(house.desk()).cancel(group);
        for (var dossier : List.of(emma, daan)) {
            assertThat(appointments(dossier))
                    .singleElement()
                    .satisfies(line -> assertThat(line.active()).isFalse());
            assertThat(house.statuses(dossier)).containsExactly(MailStatus.SENT);
        }
        assertThat(groups(house.desk()).get(group).participants()).isEmpty();
    }
}
