package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.Guests;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SeveralAdvisersLinkedTest {

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars annas = new InMemoryCalendars(clock);
    private final InMemoryCalendars bens = annas.ofAnother("ben@calendars.example");
    private final LinkedOffice house = new LinkedOffice(clock, annas.provider());

    private static List<Owner.Seen> in(InMemoryCalendars calendars) {
        return calendars.owner().all(calendars.calendar());
    }

    private static CalendarChoice inviting(InMemoryCalendars calendars) {
        return new CalendarChoice(calendars.calendar(), Set.of(), Inviter.CALENDAR);
    }

    private List<String> invitationsByMail() {
        while (house.office.mailRelay().runOnce() > 0) {
            continue;
        }
        return house.mail.sent().stream()
                .flatMap(mail -> Optional.ofNullable(mail.calendar()).stream())
                .map(part -> part.method().name())
                .toList();
    }

    @Test
    @Tag("APT-06")
    void an_appointment_stands_in_the_calendar_of_its_own_adviser_and_not_of_the_dossiers() {
        house.link(annas);
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        house.plan("2026-11-24T10:00", house.ben);
        house.after(Duration.ZERO);
        assertThat(in(annas)).isEmpty();
        assertThat(in(bens)).hasSize(1);
    }

    @Test
    @Tag("BOK-11")
    void a_reassigned_appointment_moves_to_the_calendar_of_the_other_and_back_again() {
        house.link(annas);
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        var appointment = house.plan("2026-11-24T10:00");
        house.after(Duration.ZERO);
        house.move(appointment, "2026-11-24T10:00", house.ben);
        house.after(Duration.ZERO);
        assertThat(in(annas)).isEmpty();
        assertThat(in(bens)).hasSize(1);

        house.move(appointment, "2026-11-24T10:00", house.anna);
        house.after(Duration.ofDays(1));
        assertThat(in(annas)).hasSize(1);
        assertThat(in(bens)).isEmpty();
        assertThat(house.desk().outsideChanges().own()).isEmpty();
    }

    @Test
    @Tag("BOK-11")
    @Tag("BEY-05")
    void a_group_with_another_host_moves_to_their_calendar_and_still_invites_nobody_from_there() {
        house.link(house.anna, annas, inviting(annas));
        house.link(house.ben, bens, inviting(bens));
        var group = house.planGroup("2026-11-24T10:00", "Noor", "Daan");
        house.after(Duration.ZERO);
        assertThat(in(annas)).hasSize(1);
        assertThat(invitationsByMail()).containsExactly("REQUEST", "REQUEST");
        var version = house.desk().groupAppointments().get(group).state().version();
        house.desk()
                .groupAppointments()
                .move(new Appointments.Move(group, version, LinkedOffice.at("2026-11-24T10:00"), house.ben, false));
        house.after(Duration.ZERO);
        assertThat(in(annas)).isEmpty();
        assertThat(in(bens))
                .singleElement()
                .satisfies(entry -> assertThat(entry.attendees()).isEmpty());
        assertThat(invitationsByMail()).containsOnly("REQUEST").hasSize(4);
    }

    @Test
    @Tag("CT-48")
    void disconnecting_takes_groups_to_come_along() {
        var link = house.link(annas);
        house.planGroup("2026-11-24T10:00", "Noor");
        house.after(Duration.ZERO);
        assertThat(in(annas)).hasSize(1);
        house.desk().calendarLinks().disconnect(link);
        house.after(Duration.ZERO);
        assertThat(in(annas)).isEmpty();
    }

    @Test
    @Tag("CT-39")
    @Tag("CAL-11")
    void one_who_does_not_let_us_in_keeps_nobody_else_waiting() {
        house.link(annas);
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        house.read();
        annas.faults().orElseThrow().revokeGrant();
        var appointment = house.plan("2026-11-24T10:00");
        house.after(Duration.ZERO);
        house.move(appointment, "2026-11-24T10:00", house.ben);
        house.move(appointment, "2026-11-24T14:00", house.ben);
        house.after(Duration.ZERO);
        assertThat(in(bens)).extracting(Owner.Seen::slot).containsExactly(LinkedOffice.hour("2026-11-24T14:00"));
        assertThat(house.view(house.anna).status()).isEqualTo(LinkStatus.NEEDS_CONSENT);
        assertThat(house.view(house.ben).status()).isEqualTo(LinkStatus.ACTIVE);
        assertThat(house.desk(house.admin).calendarLinks().all()).hasSize(2);
    }

    @Test
    @Tag("BOK-11")
    @Tag("CAL-11")
    void what_was_reassigned_while_its_former_adviser_did_not_let_us_in_goes_from_there_once_they_do() {
        var annasLink = house.link(annas);
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        var appointment = house.plan("2026-11-24T10:00");
        house.after(Duration.ZERO);
        annas.faults().orElseThrow().revokeGrant();
        house.move(appointment, "2026-11-24T10:00", house.ben);
        house.after(Duration.ofHours(2));
        assertThat(in(annas)).hasSize(1);
        assertThat(in(bens)).hasSize(1);

        house.letIn(house.anna, annas, annasLink);
        house.after(Duration.ofMinutes(6));
        assertThat(in(annas)).isEmpty();
        assertThat(in(bens)).hasSize(1);
        assertThat(house.desk().outsideChanges().own()).isEmpty();
    }

    /** Writes into calendars, and sends mails. */
    private void tell() {
        house.after(Duration.ZERO);
        invitationsByMail();
    }

    @Test
    @Tag("BEY-05")
    @Tag("CT-44")
    void either_the_office_invites() {
        house.link(annas);
        var appointment = house.plan("2026-11-24T10:00");
        tell();
        house.move(appointment, "2026-11-24T14:00");
        tell();
        house.cancel(appointment);
        tell();
        assertThat(annas.guests().orElseThrow().invitations()).isEmpty();
        assertThat(invitationsByMail()).isNotEmpty();
    }

    @Test
    @Tag("BEY-05")
    @Tag("CT-45")
    void or_the_calendar_invites_and_the_mails_of_the_office_carry_no_invitation() {
        house.link(house.anna, annas, inviting(annas));
        var appointment = house.plan("2026-11-24T10:00");
        tell();
        house.move(appointment, "2026-11-24T14:00");
        tell();
        house.cancel(appointment);
        tell();
        var emma = LinkedOffice.CLIENT;
        assertThat(annas.guests().orElseThrow().invitations())
                .containsExactly(
                        new Guests.Invitation(emma, false),
                        new Guests.Invitation(emma, false),
                        new Guests.Invitation(emma, true));
        assertThat(invitationsByMail()).isEmpty();
        assertThat(house.mail.sent()).isNotEmpty();
    }

    @Test
    @Tag("BEY-05")
    void whom_the_office_invited_no_calendar_invites_again() {
        house.plan("2026-11-24T10:00");
        house.link(house.anna, annas, inviting(annas));
        house.after(Duration.ZERO);
        assertThat(in(annas))
                .singleElement()
                .satisfies(seen -> assertThat(seen.attendees()).isEmpty());
        assertThat(annas.guests().orElseThrow().invitations()).isEmpty();
    }

    @Test
    @Tag("CT-47")
    @Tag("CAL-2")
    void a_crash_after_the_call_and_before_the_commit_makes_no_second_entry() {
        house.link(annas);
        house.plan("2026-11-24T10:00");
        var crashing = new LinkedOfficeCrash(house);
        crashing.writeAndDieBeforeRecording(annas);
        assertThat(in(annas)).hasSize(1);
        house.after(Duration.ofMinutes(5));
        house.after(Duration.ofMinutes(5));
        assertThat(in(annas)).hasSize(1);
        assertThat(annas.faults().orElseThrow().writings().creatingCalls()).containsExactly(1);
        assertThat(house.view(house.anna).waiting()).isZero();
    }

    @Test
    void a_link_is_its_owners() {
        var link = house.link(annas);
        assertThat(house.desk(house.ben).calendarLinks().own()).isEmpty();
        assertThatThrownBy(() -> house.desk(house.ben).calendarLinks().calendars(link))
                .isInstanceOf(CalendarRefusal.LinkUnknown.class);
        assertThatThrownBy(() -> house.desk(house.ben).calendarLinks().disconnect(link))
                .isInstanceOf(CalendarRefusal.LinkUnknown.class);
        assertThatThrownBy(() -> house.desk(house.admin).calendarLinks().choose(link, CalendarChoice.none()))
                .isInstanceOf(CalendarRefusal.LinkUnknown.class);
        house.desk(house.admin).calendarLinks().tryNow(link);
        house.desk(house.admin).calendarLinks().disconnect(link);
        assertThat(house.desk().calendarLinks().own()).isEmpty();
    }

    @Test
    void a_calendar_that_takes_no_entries_cannot_be_the_target() {
        var readOnly = annas.readOnlyCalendar().orElseThrow();
        assertThatThrownBy(() -> house.link(house.anna, annas, new CalendarChoice(readOnly, Set.of(), Inviter.OFFICE)))
                .isInstanceOf(CalendarRefusal.NotAvailable.class);
    }

    @Test
    @Tag("CT-38")
    @Tag("CAL-12")
    void of_parallel_calls_one_renews_the_secret() {
        house.link(annas);
        house.read();
        annas.faults().orElseThrow().expireAccessToken();
        int before = annas.faults().orElseThrow().renewals();
        for (int hour = 10; hour < 16; hour++) {
            house.plan("2026-11-24T" + hour + ":00");
        }
        house.after(Duration.ZERO);
        assertThat(in(annas)).hasSize(6);
        assertThat(annas.faults().orElseThrow().renewals() - before).isEqualTo(1);
    }
}
