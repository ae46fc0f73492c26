package org.dossierwerk.application.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.mail.MailLedger.Coming;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.mail.Dropped;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.mail.Occasion;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Clients are reminded of their appointments. It is Monday 23 November 2026, ten in the morning; the appointment is on Thursday 3
 * December at ten, and its type reminds a week and a day before.
 */
@Tag("BEY-16")
class AppointmentRemindersTest {

    private static final String EMMA = "emma@example.nl";
    private static final String DAY_BEFORE = "2026-12-02T10:00";

    private final TestOffice office = new TestOffice();
    private final AppointmentTypeId type = office.aType(reminding(168, 24));
    private final DossierId dossier = office.aDossier(TestOffice.emmaAndDaan());
    private final AppointmentId appointment = office.anAppointment(dossier, type, "2026-12-03T10:00");

    private static Confirmation reminding(Integer... hours) {
        return new Confirmation(false, false, new LeadTimes(List.of(hours)));
    }

    private void at(String wallTime) {
        office.setTime(wallTime);
        remind();
        office.deliver();
    }

    private void remind() {
        int seenTo;
        do {
            seenTo = office.office.dueAppointmentReminders().runOnce();
        } while (seenTo > 0);
    }

    private List<String> subjects() {
        return office.mailTo(EMMA).stream()
                .filter(mail -> mail.letter().subject().startsWith("Herinnering"))
                .map(mail -> mail.letter().subject())
                .toList();
    }

    private List<Dropped> dropped() {
        return office.desk().mailing().outbox(dossier).stream()
                .filter(line -> line.occasion() == Occasion.APPOINTMENT_REMINDER)
                .filter(line -> line.status() == MailStatus.SUPERSEDED)
                .map(MailViews.Line::dropped)
                .toList();
    }

    private List<LocalDateTime> planned() {
        return office.desk().mailLedger().coming(dossier).stream()
                .map(Coming::at)
                .map(at -> LocalDateTime.ofInstant(at, TestOffice.ZONE))
                .toList();
    }

    @Test
    void each_reader_is_reminded_once_at_each_lead_time_without_a_calendar_part() {
        at("2026-11-26T09:59");
        assertThat(subjects()).isEmpty();
        at("2026-11-26T10:00");
        assertThat(subjects()).containsExactly("Herinnering: uw afspraak op donderdag 3 december 2026 om 10:00 uur");
        at("2026-11-26T10:01");
        assertThat(subjects()).hasSize(1);
        at(DAY_BEFORE);
        assertThat(subjects()).hasSize(2);
        assertThat(office.mailTo("daan@example.nl")).hasSize(2).allSatisfy(mail -> {
            assertThat(mail.calendar()).isNull();
            assertThat(mail.letter().text()).contains("Daan").doesNotContain("Emma");
        });
        assertThat(office.mailTo(EMMA).stream().map(mail -> mail.messageId()).collect(Collectors.toSet()))
                .hasSize(2);
    }

    @Test
    void what_is_planned_inside_a_lead_time_is_not_reminded_of_by_it() {
        office.anAppointment(office.aDossier(), type, "2026-11-24T09:00");
        assertThat(office.mailTo(EMMA)).isEmpty();
        at("2026-11-24T08:00");
        assertThat(subjects()).isEmpty();
    }

    @Test
    void one_that_was_called_off_is_not_reminded_of() {
        office.desk().appointments().cancel(appointment, null);
        assertThat(planned()).isEmpty();
        at(DAY_BEFORE);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_reminder_that_waits_does_not_leave_once_the_appointment_is_called_off_or_moved_or_has_begun() {
        office.setTime("2026-11-26T10:00");
        remind();
        office.move(appointment, "2026-12-04T10:00");
        office.deliver();
        assertThat(subjects()).isEmpty();
        assertThat(dropped()).containsOnly(Dropped.APPOINTMENT_CHANGED);

        office.setTime("2026-12-03T10:00");
        remind();
        office.setTime("2026-12-04T10:00");
        office.deliver();
        assertThat(dropped()).contains(Dropped.APPOINTMENT_BEGUN);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void a_reminder_that_waits_does_not_leave_once_the_appointment_is_called_off() {
        office.setTime("2026-11-26T10:00");
        remind();
        office.desk().appointments().cancel(appointment, null);
        office.deliver();
        assertThat(subjects()).isEmpty();
        assertThat(dropped()).containsOnly(Dropped.APPOINTMENT_CANCELLED);
    }

    @Test
    void one_that_moved_is_reminded_of_by_its_new_time_and_never_twice_for_the_same() {
        at("2026-11-26T10:00");
        office.move(appointment, "2026-12-10T10:00");
        assertThat(planned())
                .containsExactly(LocalDateTime.parse("2026-12-03T10:00"), LocalDateTime.parse("2026-12-09T10:00"));
        office.move(appointment, "2026-12-03T10:00");
        assertThat(planned()).containsExactly(LocalDateTime.parse(DAY_BEFORE));
        at(DAY_BEFORE);
        assertThat(subjects()).hasSize(2);
        at("2026-12-09T10:00");
        assertThat(subjects()).hasSize(2);
    }

    @Test
    void after_an_hour_in_which_nothing_worked_it_is_reminded_of_once() {
        at("2026-12-02T11:00");
        assertThat(subjects()).hasSize(1);
        at("2026-12-02T11:01");
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void what_has_begun_is_not_reminded_of_any_more() {
        at("2026-12-03T10:00");
        assertThat(subjects()).isEmpty();
        assertThat(dropped()).isEmpty();
        assertThat(planned()).isEmpty();
    }

    @Test
    void a_reminder_says_where_the_appointment_is_by_the_time_it_leaves() {
        office.setTime(DAY_BEFORE);
        remind();
        var known = office.desk().appointments().get(appointment).state();
        var agreed = known.particulars();
        office.desk()
                .appointments()
                .change(new Appointments.Change(
                        appointment,
                        known.version(),
                        known.type(),
                        agreed.title(),
                        "Neem uw paspoort mee",
                        TestOffice.at("2026-12-03T10:00"),
                        agreed.place(),
                        agreed.adviser(),
                        false));
        office.deliver();
        assertThat(office.mailTo(EMMA))
                .filteredOn(mail -> mail.letter().subject().startsWith("Herinnering"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.letter().text()).contains("Neem uw paspoort mee"));
    }

    @Test
    void the_lead_times_of_its_type_hold_from_when_they_are_changed() {
        var types = office.administrator().appointmentTypes();
        var known = types.get(type);
        var setup = known.setup();
        types.change(
                type,
                known.version(),
                new AppointmentType.Setup(
                        setup.name(), setup.title(), setup.duration(), setup.channel(), setup.results(), reminding(2)));
        assertThat(planned()).containsExactly(LocalDateTime.parse("2026-12-03T08:00"));
        at(DAY_BEFORE);
        assertThat(subjects()).isEmpty();
        at("2026-12-03T08:00");
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void what_is_planned_to_be_written_is_shown_until_it_is_no_longer_due() {
        assertThat(office.desk().mailLedger().coming(dossier))
                .extracting(Coming::occasion, Coming::title)
                .containsOnly(tuple(Occasion.APPOINTMENT_REMINDER, "Oriënterend gesprek"));
        assertThat(planned()).containsExactly(LocalDateTime.parse("2026-11-26T10:00"), LocalDateTime.parse(DAY_BEFORE));
        at("2026-11-26T10:00");
        assertThat(planned()).containsExactly(LocalDateTime.parse(DAY_BEFORE));
    }

    @Test
    void a_day_of_a_hundred_appointments_is_reminded_of_completely() {
        var many = office.aDossier(TestOffice.household(TestOffice.aPerson("Veel", "Werk", "veel@example.nl"), null));
        for (int i = 0; i < 120; i++) {
            office.desk()
                    .appointments()
                    .plan(new Appointments.Plan(
                            new AppointmentId(UUID.randomUUID()),
                            many,
                            type,
                            "",
                            "",
                            TestOffice.at("2026-12-08T10:00"),
                            office.atBranch(),
                            office.anna,
                            true));
        }
        at("2026-12-07T10:00");
        assertThat(office.mailTo("veel@example.nl")).hasSize(120);
    }
}
