package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.LocalDate;
import java.util.List;
import org.dossierwerk.application.port.storage.ReminderRepository;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.mail.Reminder;
import org.dossierwerk.domain.office.ReminderDays.Due;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link ReminderRepository} does. */
@Tag("BEY-06")
public interface ReminderRepositoryContract extends StorageContract {

    @Test
    default void what_waits_for_documents_on_the_days_of_a_reminder_is_open_until_it_was_seen_to() {
        var work = waiting();
        var appointment = work.item().appointment();
        var day = day(appointment);
        var due = new Due(5, day.minusDays(1), day);
        assertThat(reminders().open(due, NOW)).containsExactly(appointment);
        assertThat(reminders().take(appointment, new Reminder(day, 5))).isTrue();
        assertThat(reminders().open(due, NOW)).isEmpty();
        assertThat(reminders().open(new Due(2, day.minusDays(1), day), NOW)).containsExactly(appointment);
    }

    @Test
    default void on_another_day_it_is_not_open() {
        var day = day(waiting().item().appointment());
        assertThat(reminders().open(new Due(5, day, day.plusDays(9)), NOW)).isEmpty();
        assertThat(reminders().open(new Due(5, day.minusDays(9), day.minusDays(1)), NOW)).isEmpty();
    }

    @Test
    default void what_has_begun_is_not_open() {
        var appointment = waiting().item().appointment();
        var start = find(appointment).particulars().time().start();
        var day = day(appointment);
        var due = new Due(5, day.minusDays(1), day);
        assertThat(reminders().open(due, start.minusSeconds(1))).containsExactly(appointment);
        assertThat(reminders().open(due, start)).isEmpty();
    }

    @Test
    default void where_nothing_is_waited_for_there_is_no_reminder() {
        var work = WorkExamples.in(ExampleOffice.in(stores()));
        var day = day(work.item().appointment());
        assertThat(reminders().open(new Due(5, day.minusDays(1), day), NOW)).isEmpty();
    }

    @Test
    default void nobody_sees_to_a_reminder_twice_but_to_that_of_another_day() {
        var appointment = waiting().item().appointment();
        var reminder = new Reminder(day(appointment), 2);
        assertThat(List.of(
                        reminders().take(appointment, reminder),
                        reminders().take(appointment, reminder),
                        reminders().take(appointment, new Reminder(reminder.day().plusDays(1), 2))))
                .containsExactly(true, false, true);
    }

    private WorkExamples waiting() {
        var work = WorkExamples.in(ExampleOffice.in(stores()));
        stores().documentChecks().save(work.aCheck(WorkExamples.aRequest(work.aSavedKind())));
        return work;
    }

    private LocalDate day(AppointmentId appointment) {
        return find(appointment).particulars().time().wallTime().toLocalDate();
    }

    private Appointment.Snapshot find(AppointmentId appointment) {
        return stores().appointments().find(appointment).orElseThrow().snapshot();
    }

    private ReminderRepository reminders() {
        return stores().reminders();
    }
}
