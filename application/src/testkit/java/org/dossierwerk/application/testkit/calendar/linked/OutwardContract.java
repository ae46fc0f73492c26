package org.dossierwerk.application.testkit.calendar.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.calendar.LinkedOffice.hour;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.mail.Returns;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is agreed in the office stands in the linked calendar, exactly once and as it is now; what its guests answer comes back. */
public interface OutwardContract extends LinkedCalendar {

    @Test
    @Tag("APT-12")
    @Tag("APT-13")
    @Tag("APT-14")
    @Tag("CT-02")
    default void a_planned_appointment_stands_in_the_linked_calendar_without_its_type() {
        planned();

        var entry = only();
        assertThat(entry.title()).isEqualTo("Hypotheekgesprek");
        assertThat(entry.place()).isEqualTo("Stationsplein 1, Utrecht");
        assertThat(entry.remarks()).isEqualTo("Loonstrook meenemen");
        assertThat(entry.slot()).isEqualTo(hour("2026-11-24T10:00"));
        assertThat(entry.attendees()).isEmpty();
        assertThat(entry.toString()).doesNotContain("Oriëntatie");
    }

    @Test
    @Tag("CT-09")
    @Tag("CAL-1")
    default void it_follows_a_move_and_goes_when_it_is_cancelled() {
        var appointment = planned();
        var before = only();

        house().move(appointment, "2026-11-25T14:00");
        house().after(Duration.ZERO);
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T14:00"));
        assertThat(only().id()).isEqualTo(before.id());

        house().cancel(appointment);
        house().after(Duration.ZERO);
        assertThat(seen()).isEmpty();
    }

    @Test
    @Tag("APT-24")
    default void what_was_planned_and_cancelled_before_it_was_written_never_stands_there() {
        house().link(system());
        house().cancel(house().plan("2026-11-24T10:00"));
        house().after(Duration.ZERO);
        assertThat(seen()).isEmpty();
    }

    @Test
    @Tag("APT-13")
    default void linking_later_writes_what_is_to_come() {
        house().plan("2026-11-24T10:00");
        house().plan("2026-11-25T10:00");
        house().after(Duration.ZERO);
        assertThat(seen()).isEmpty();

        house().link(system());
        house().after(Duration.ZERO);
        assertThat(seen()).hasSize(2);
    }

    @Test
    @Tag("BEY-10")
    default void what_stands_there_shows_less_or_more_as_soon_as_its_type_does() {
        planned();
        var before = only();

        house().disclose(Disclosure.BUSY);
        house().after(Duration.ZERO);
        assertThat(only().id()).isEqualTo(before.id());
        assertThat(only().slot()).isEqualTo(before.slot());
        assertThat(only().title()).isEqualTo("Bezet");
        assertThat(only().place()).isEmpty();
        assertThat(only().remarks()).isEmpty();

        house().disclose(Disclosure.TITLE_AND_PLACE);
        house().after(POLL);
        assertThat(only().title()).isEqualTo("Hypotheekgesprek");
        assertThat(only().place()).isEqualTo("Stationsplein 1, Utrecht");
        assertThat(only().remarks()).isEmpty();
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("BEY-05")
    @Tag("APT-13")
    default void a_group_is_one_entry_at_its_host_s_side_and_names_nobody() {
        house().planGroup("2026-11-26T10:00", "Sara");
        house().link(house().anna, system(), inviting());
        house().after(Duration.ZERO);
        assertThat(only().slot()).isEqualTo(hour("2026-11-26T10:00"));
        var group = house().planGroup("2026-11-24T10:00", "Noor", "Daan", "Finn");
        house().after(Duration.ZERO);

        var entry = at("2026-11-24T10:00");
        assertThat(entry.title()).isEqualTo("Informatieavond");
        assertThat(seen()).hasSize(2).allSatisfy(one -> {
            assertThat(one.attendees()).isEmpty();
            assertThat(one.toString())
                    .doesNotContain("Noor", "Daan", "Finn", "Sara", "client.example", "Alleen voor kantoor");
        });

        var noor = house().desk().groupAppointments().get(group).participants().get(0);
        house().desk().groupAppointments().remove(group, noor.dossier());
        house().moveGroup(group, "2026-11-25T14:00");
        house().after(POLL);
        assertThat(at("2026-11-25T14:00").id()).isEqualTo(entry.id());
        assertThat(undecided()).isEmpty();
        assertThat(busy()).isEmpty();

        house().desk().groupAppointments().cancel(group);
        house().after(Duration.ZERO);
        assertThat(only().slot()).isEqualTo(hour("2026-11-26T10:00"));
    }

    @Test
    @Tag("CT-13")
    @Tag("CAL-1")
    default void what_stands_in_a_calendar_stays_there_when_another_is_chosen_and_goes_from_there() {
        var appointment = planned();
        var link = house().view(house().anna).id();
        var other = new CalendarChoice(
                system().otherCalendar(), Set.of(), Inviter.OFFICE);

        house().desk().calendarLinks().choose(link, other);
        house().after(Duration.ZERO);
        house().plan("2026-11-25T10:00");
        house().after(Duration.ZERO);
        only();
        assertThat(system().owner().all(system().otherCalendar())).hasSize(1);

        house().cancel(appointment);
        house().after(Duration.ZERO);
        assertThat(seen()).isEmpty();
        assertThat(system().owner().all(system().otherCalendar())).hasSize(1);
    }

    @Test
    @Tag("CT-45")
    @Tag("BEY-05")
    @Tag("CAL-4")
    default void what_a_guest_of_the_calendar_answers_is_kept_until_everybody_is_asked_anew() {
        var guests = system().guests().orElseGet(() -> Assumptions.abort("It invites nobody"));
        house().reachClientAt(guests.one());
        house().link(house().anna, system(), inviting());
        var appointment = house().plan("2026-11-24T10:00");
        house().after(POLL);
        assertThat(answers(appointment)).containsExactly("none");

        guests.answer(system().calendar(), only().id(), guests.one(), Answer.Kind.DECLINED);
        house().after(POLL);
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(answers(appointment)).containsExactly("DECLINED");
        assertThat(house().desk().workQueue().alerts())
                .extracting(line -> line.alert().notice().reason())
                .containsExactly(AlertReason.APPOINTMENT_DECLINED);

        guests.answer(system().calendar(), only().id(), guests.one(), Answer.Kind.ACCEPTED);
        house().after(POLL);
        assertThat(answers(appointment)).containsExactly("ACCEPTED");
        assertThat(house().desk().workQueue().alerts()).isEmpty();

        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        assertThat(answers(appointment)).containsExactly("none");
    }

    /** Where the calendar can, it invites whoever the appointment is with. */
    private CalendarChoice inviting() {
        var inviter = system().guests().isPresent() ? Inviter.CALENDAR : Inviter.OFFICE;
        return new CalendarChoice(system().calendar(), Set.of(), inviter);
    }

    private List<String> answers(AppointmentId appointment) {
        return house().desk().returns().asked(appointment).stream()
                .map(Returns.Asked::answer)
                .map(answer -> answer == null ? "none" : answer.kind().name())
                .toList();
    }
}
