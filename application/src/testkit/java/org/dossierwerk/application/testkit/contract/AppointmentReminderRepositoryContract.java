package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository.Due;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository.Planned;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.mail.AppointmentReminder;
import org.dossierwerk.domain.shared.AgreedTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an {@link AppointmentReminderRepository} does. What is due goes by the storage's own clock, so the appointments of these
 * cases are years ago, or years ahead.
 */
@Tag("BEY-16")
public interface AppointmentReminderRepositoryContract extends StorageContract {

    LeadTimes WEEK_AND_DAY = new LeadTimes(List.of(24, 168));

    @Test
    default void moments_that_are_still_to_come_are_planned_soonest_first() {
        var office = ExampleOffice.in(stores());
        var appointment = saved(office);
        var start = start(appointment);
        reminders().plan(appointment.id(), start, WEEK_AND_DAY, daysBefore(start, 8));
        assertThat(reminders().planned(office.dossier()))
                .containsExactly(
                        new Planned(appointment.id(), of(start, 168), daysBefore(start, 7)),
                        new Planned(appointment.id(), of(start, 24), daysBefore(start, 1)));
        reminders().plan(appointment.id(), start, WEEK_AND_DAY, daysBefore(start, 7));
        assertThat(reminders().planned(office.dossier()))
                .extracting(planned -> planned.reminder().hours())
                .containsExactly(24);
        reminders().plan(appointment.id(), start, LeadTimes.none(), daysBefore(start, 8));
        assertThat(reminders().planned(office.dossier())).isEmpty();
    }

    @Test
    default void those_of_several_that_start_at_once_are_planned_together() {
        var one = ExampleOffice.in(stores());
        var other = ExampleOffice.in(stores());
        var first = saved(one);
        var second = saved(other);
        var both = List.of(first.id(), second.id());
        reminders().plan(both, start(first), WEEK_AND_DAY, daysBefore(start(first), 8));
        assertThat(reminders().planned(one.dossier())).hasSize(2);
        assertThat(reminders().planned(other.dossier())).hasSize(2);
        reminders().plan(List.of(first.id()), start(first), LeadTimes.none(), daysBefore(start(first), 8));
        assertThat(reminders().planned(one.dossier())).isEmpty();
        assertThat(reminders().planned(other.dossier())).hasSize(2);
        reminders().plan(List.of(), start(first), LeadTimes.none(), daysBefore(start(first), 8));
        assertThat(reminders().planned(other.dossier())).hasSize(2);
    }

    @Test
    default void what_is_due_is_seen_to_once_the_longest_due_first_and_only_the_last_of_one_appointment_counts() {
        var office = ExampleOffice.in(stores());
        var appointment = savedAt(office, Instant.parse("2021-03-01T10:00:00Z"));
        var start = start(appointment);
        reminders().plan(appointment.id(), start, WEEK_AND_DAY, daysBefore(start, 8));
        assertThat(take(1)).containsExactly(new Due(appointment.id(), of(start, 168), true));
        assertThat(take(5)).containsExactly(new Due(appointment.id(), of(start, 24), false));
        assertThat(take(5)).isEmpty();
        assertThat(reminders().planned(office.dossier())).isEmpty();
    }

    @Test
    default void what_is_yet_to_come_due_is_left_alone() {
        var office = ExampleOffice.in(stores());
        var appointment = savedAt(office, Instant.now().plus(900, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS));
        reminders().plan(appointment.id(), start(appointment), WEEK_AND_DAY, daysBefore(start(appointment), 8));
        assertThat(take(5)).isEmpty();
    }

    @Test
    default void one_that_was_seen_to_never_comes_again_for_the_same_start_but_does_for_another() {
        var office = ExampleOffice.in(stores());
        var appointment = savedAt(office, Instant.parse("2021-03-01T10:00:00Z"));
        var start = start(appointment);
        var before = daysBefore(start, 8);
        var day = new LeadTimes(List.of(24));
        reminders().plan(appointment.id(), start, day, before);
        assertThat(take(5)).hasSize(1);
        reminders().plan(appointment.id(), start, day, before);
        assertThat(take(5)).isEmpty();
        var moved = moved(appointment, start.plus(1, ChronoUnit.HOURS));
        reminders().plan(appointment.id(), start(moved), day, before);
        assertThat(take(5)).extracting(due -> due.reminder().start()).containsExactly(start(moved));
    }

    @Test
    default void what_was_undone_is_due_again_and_what_was_put_off_is_not_for_a_while() {
        var office = ExampleOffice.in(stores());
        var appointment = savedAt(office, Instant.parse("2021-03-01T10:00:00Z"));
        reminders()
                .plan(
                        appointment.id(),
                        start(appointment),
                        new LeadTimes(List.of(24)),
                        daysBefore(start(appointment), 8));
        assertThatThrownBy(() -> stores().unitOfWork().run(() -> {
                    assertThat(reminders().takeDue(1)).hasSize(1);
                    throw new UnsupportedOperationException("halfway");
                }))
                .hasMessage("halfway");
        reminders().putOff(new Due(appointment.id(), of(start(appointment), 24), false));
        assertThat(take(1)).isEmpty();
        assertThat(reminders().planned(office.dossier())).hasSize(1);
    }

    @Test
    default void other_lead_times_of_a_type_hold_for_its_appointments_that_are_still_to_come() {
        var office = ExampleOffice.in(stores());
        var appointment = saved(office);
        var start = start(appointment);
        reminders().plan(appointment.id(), start, new LeadTimes(List.of(48)), daysBefore(start, 8));
        reminders().planAll(appointment.type(), WEEK_AND_DAY, daysBefore(start, 3));
        assertThat(reminders().planned(office.dossier()))
                .extracting(planned -> planned.reminder().hours())
                .containsExactly(24);
        reminders().planAll(appointment.type(), LeadTimes.none(), daysBefore(start, 3));
        assertThat(reminders().planned(office.dossier())).isEmpty();
        reminders().planAll(appointment.type(), WEEK_AND_DAY, start);
        assertThat(reminders().planned(office.dossier())).isEmpty();
    }

    @Test
    default void those_of_an_appointment_that_left_no_trace_are_gone() {
        var office = ExampleOffice.in(stores());
        var appointment = savedAt(office, Instant.parse("2021-03-01T10:00:00Z"));
        reminders()
                .plan(
                        appointment.id(),
                        start(appointment),
                        new LeadTimes(List.of(24)),
                        daysBefore(start(appointment), 8));
        stores().appointments().remove(find(appointment.id()));
        assertThat(reminders().planned(office.dossier())).isEmpty();
        assertThat(take(1)).isEmpty();
    }

    private List<Due> take(int most) {
        return stores().unitOfWork().call(() -> reminders().takeDue(most));
    }

    private Appointment.Snapshot saved(ExampleOffice office) {
        var appointment = office.anAppointment().build();
        stores().appointments().save(appointment);
        return appointment.snapshot();
    }

    private Appointment.Snapshot savedAt(ExampleOffice office, Instant start) {
        return moved(saved(office), start);
    }

    private Appointment.Snapshot moved(Appointment.Snapshot appointment, Instant start) {
        var known = find(appointment.id()).snapshot();
        var agreed = known.particulars();
        var time = new AgreedTime(
                start.atZone(agreed.time().zone()).toLocalDateTime(),
                agreed.time().zone(),
                start,
                agreed.time().duration());
        var changed = Appointment.restore(known);
        changed.change(known.type(), agreed.at(time), false, start.minus(Duration.ofDays(30)));
        stores().appointments().save(changed);
        return find(appointment.id()).snapshot();
    }

    private Appointment find(AppointmentId id) {
        return stores().appointments().find(id).orElseThrow();
    }

    private static Instant start(Appointment.Snapshot appointment) {
        return appointment.particulars().time().start();
    }

    private static Instant daysBefore(Instant start, int days) {
        return start.minus(days, ChronoUnit.DAYS);
    }

    private static AppointmentReminder of(Instant start, int hours) {
        return new AppointmentReminder(start, hours);
    }

    private AppointmentReminderRepository reminders() {
        return stores().appointmentReminders();
    }
}
