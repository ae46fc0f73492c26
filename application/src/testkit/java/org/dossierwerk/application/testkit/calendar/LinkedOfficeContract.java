package org.dossierwerk.application.testkit.calendar;

import org.dossierwerk.domain.calendar.CalendarRefusal;
import java.time.LocalDate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dossierwerk.domain.appointment.AppointmentRefusal;
import java.util.Set;
import org.dossierwerk.application.appointment.FreeTimes.Question;
import org.dossierwerk.domain.appointment.OfferedTimes.Withheld;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.leak.Canary;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.CalendarChoice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.domain.calendar.CalendarLinkId;
import org.dossierwerk.application.appointment.AppointmentViews.BusyBlock;
import org.dossierwerk.application.appointment.AppointmentViews.Uncertain;
import org.dossierwerk.application.calendar.CalendarLinkViews.BrokenLink;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.mail.Returns;
import org.dossierwerk.application.port.calendar.provider.Consent;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.mail.Answer;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.calendar.LinkStatus;
import org.dossierwerk.domain.calendar.OutsideChange.Kind;
import org.dossierwerk.domain.shared.TimeSlot;
import org.dossierwerk.domain.work.AlertReason;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What an office does with a calendar system that one of its advisers has linked: appointments stand there exactly once, what is
 * there keeps others from planning over it, and what its owner does there is decided about by a person.
 */
public interface LinkedOfficeContract {

    /** One for each poll. */
    Duration POLL = Duration.ofMinutes(6);

    /** The one of this test; the same on each call. */
    CalendarSystem system();

    /** Linked to nothing yet; the same on each call. */
    LinkedOffice house();

    /** Whether the system has a place where leave is handed back. */
    default boolean takesLeaveBack() {
        return true;
    }

    private List<Owner.Seen> seen() {
        return system().owner().all(system().calendar());
    }

    private Owner.Seen only() {
        return assertThat(seen()).hasSize(1).actual().get(0);
    }

    private AppointmentId planned() {
        house().link(system());
        var appointment = house().plan("2026-11-24T10:00");
        house().after(Duration.ZERO);
        only();
        return appointment;
    }

    private Faults faults() {
        return system().faults().orElseGet(() -> Assumptions.abort("Nothing can be made to go wrong"));
    }

    private List<OutsideChangeView> open() {
        return house().desk().outsideChanges().own();
    }

    private List<TimeSlot> busy() {
        var today = Moments.TODAY;
        return house().desk().agenda().busy(List.of(house().anna), today, today.plusDays(14)).stream()
                .map(BusyBlock::slot)
                .toList();
    }

    private TimeSlot time(AppointmentId appointment) {
        return house()
                .desk()
                .appointments()
                .get(appointment)
                .state()
                .particulars()
                .time()
                .slot();
    }

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
        assertThat(entry.slot()).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
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
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-25T14:00"));
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
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("BEY-05")
    @Tag("APT-13")
    default void a_group_is_one_entry_at_its_host_s_side_and_names_nobody() {
        house().planGroup("2026-11-26T10:00", "Sara");
        house().link(
                        house().anna,
                        system(),
                        new CalendarChoice(system().calendar(), Set.of(), Inviter.CALENDAR));
        house().after(Duration.ZERO);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-26T10:00"));
        var group = house().planGroup("2026-11-24T10:00", "Noor", "Daan", "Finn");
        house().after(Duration.ZERO);

        var entry = groupAt("2026-11-24T10:00");
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
        assertThat(groupAt("2026-11-25T14:00").id()).isEqualTo(entry.id());
        assertThat(open()).isEmpty();
        assertThat(busy()).isEmpty();

        house().desk().groupAppointments().cancel(group);
        house().after(Duration.ZERO);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-26T10:00"));
    }

    private Owner.Seen groupAt(String wallTime) {
        return assertThat(seen().stream()
                        .filter(entry -> entry.slot().equals(LinkedOffice.hour(wallTime)))
                        .toList())
                .hasSize(1)
                .actual()
                .get(0);
    }

    @Test
    @Tag("BEY-05")
    @Tag("BEY-14")
    @Tag("CT-19")
    @Tag("CT-20")
    default void what_its_owner_does_with_a_group_is_decided_about_for_everybody_at_once() {
        house().link(system());
        var group = house().planGroup("2026-11-24T10:00", "Noor", "Daan");
        house().after(Duration.ZERO);
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(POLL);
        assertThat(open()).singleElement().satisfies(change -> {
            assertThat(change.appointment()).isEqualTo(group);
            assertThat(change.dossier()).isNull();
            assertThat(change.title()).isEqualTo("Informatieavond");
        });
        assertThat(house().desk().outsideChanges().of(group)).isEqualTo(open());

        house().desk().outsideChanges().takeOver(open().get(0).id(), open().get(0).version());
        house().after(POLL);
        assertThat(house().desk().groupAppointments().get(group).participants())
                .extracting(seat -> time(seat.appointment()))
                .containsExactly(LinkedOffice.hour("2026-11-24T15:00"), LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(open()).isEmpty();

        system().owner().delete(system().calendar(), only().id());
        house().after(POLL);
        house().desk().outsideChanges().putBack(open().get(0).id());
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));

        system().owner().delete(system().calendar(), only().id());
        house().after(POLL);
        house().desk().outsideChanges().takeOver(open().get(0).id(), open().get(0).version());
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(house().desk().groupAppointments().toCome()).isEmpty();
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
    @Tag("CT-06")
    @Tag("CT-47")
    @Tag("CAL-2")
    default void a_lost_answer_makes_no_second_entry() {
        house().link(system());
        faults().loseNextAnswer();
        house().plan("2026-11-24T10:00");
        house().after(Duration.ZERO);
        house().after(Duration.ofMinutes(2));
        only();
        assertThat(house().view(house().anna).waiting()).isZero();
    }

    @Test
    @Tag("CT-36")
    default void it_is_written_once_when_the_system_was_away() {
        house().link(system());
        faults().answerNext(503, Optional.empty());
        house().plan("2026-11-24T10:00");
        house().write();
        assertThat(seen()).isEmpty();
        assertThat(house().view(house().anna).waiting()).isEqualTo(1);

        house().after(Duration.ofMinutes(2));
        only();
        assertThat(house().view(house().anna).waiting()).isZero();
        assertThat(house().view(house().anna).lastFailure()).isNull();
    }

    @Test
    @Tag("CT-35")
    @Tag("CAL-10")
    default void a_system_that_asks_for_an_hour_is_asked_nothing_for_an_hour() {
        house().link(system());
        house().read();
        faults().answerNext(429, Optional.of("3600"));
        house().plan("2026-11-24T10:00");
        house().plan("2026-11-25T10:00");
        house().write();
        int asked = faults().requests();

        house().after(Duration.ofMinutes(30));
        house().after(Duration.ofMinutes(29));
        assertThat(faults().requests()).isEqualTo(asked);

        house().after(Duration.ofMinutes(2));
        house().after(Duration.ofMinutes(1));
        assertThat(seen()).hasSize(2);
    }

    @Test
    @Tag("CT-39")
    @Tag("BEY-04")
    @Tag("CAL-11")
    default void when_leave_is_taken_back_everything_waits_until_it_is_given_again() {
        var link = house().link(system());
        house().read();
        faults().revokeGrant();
        house().plan("2026-11-24T10:00");
        house().after(Duration.ofMinutes(1));
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.NEEDS_CONSENT);
        int asked = faults().requests();
        for (int hour = 0; hour < 5; hour++) {
            house().plan("2026-11-25T1" + hour + ":00");
            house().after(Duration.ofHours(1));
        }
        assertThat(faults().requests()).isEqualTo(asked);
        assertThat(seen()).isEmpty();

        assertThat(broken(house().anna)).containsExactly(LinkStatus.NEEDS_CONSENT);
        assertThat(broken(house().admin)).containsExactly(LinkStatus.NEEDS_CONSENT);
        assertThat(broken(house().ben)).isEmpty();

        var secret = faults().grantAgain();
        if (system().consentScreen().isEmpty()) {
            house().desk().calendarLinks().reconnect(link, secret);
        } else {
            house().letIn(house().anna, system(), link);
        }
        house().after(Duration.ZERO);
        assertThat(seen()).as("%s", house().view(house().anna)).hasSize(6);
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.ACTIVE);
        assertThat(house().view(house().anna).waiting()).isZero();
        assertThat(broken(house().anna)).isEmpty();
        assertThat(broken(house().admin)).isEmpty();
    }

    /** What is told to a colleague to see to. */
    private List<LinkStatus> broken(UserId colleague) {
        return house().desk(colleague).calendarLinks().broken().stream()
                .map(BrokenLink::status)
                .toList();
    }

    @Test
    @Tag("CT-45")
    @Tag("BEY-05")
    @Tag("CAL-4")
    default void what_a_guest_of_the_calendar_answers_is_kept_until_everybody_is_asked_anew() {
        var guests = system().guests().orElseGet(() -> Assumptions.abort("It invites nobody"));
        house().reachClientAt(guests.one());
        house().link(
                        house().anna,
                        system(),
                        new CalendarChoice(system().calendar(), Set.of(), Inviter.CALENDAR));
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

    private List<String> answers(AppointmentId appointment) {
        return house().desk().returns().asked(appointment).stream()
                .map(Returns.Asked::answer)
                .map(answer -> answer == null ? "none" : answer.kind().name())
                .toList();
    }

    @Test
    @Tag("CT-18")
    @Tag("CAL-3")
    @Tag("CAL-4")
    default void our_own_writing_is_no_news() {
        var appointment = planned();
        house().after(POLL);
        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(open()).isEmpty();
        assertThat(busy()).isEmpty();
        only();
    }

    @Test
    @Tag("CT-19")
    @Tag("BEY-14")
    @Tag("CAL-4")
    default void an_entry_that_its_owner_moves_is_one_thing_to_decide_about() {
        var appointment = planned();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(POLL);
        house().after(POLL);
        house().after(Duration.ofDays(1));

        assertThat(open()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVED);
            assertThat(change.outside()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
            assertThat(change.time().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
        });
        assertThat(time(appointment)).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
    }

    @Test
    @Tag("CT-19")
    default void a_move_can_be_taken_over_or_put_back() {
        var appointment = planned();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(POLL);
        house().desk().outsideChanges().takeOver(open().get(0).id(), open().get(0).version());
        house().after(POLL);
        assertThat(time(appointment)).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(open()).isEmpty();

        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T16:00"));
        house().after(POLL);
        house().desk().outsideChanges().putBack(open().get(0).id());
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(time(appointment)).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-19")
    default void a_move_that_is_undone_there_is_nothing_to_decide_about() {
        planned();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(POLL);
        assertThat(open()).hasSize(1);
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T10:00"));
        house().after(POLL);
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-10")
    @Tag("CAL-4")
    @Tag("CAL-9")
    default void a_move_that_nobody_read_yet_is_not_written_over() {
        var appointment = planned();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().move(appointment, "2026-11-25T10:00");
        house().write();

        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(open()).hasSize(1);
        house().desk().outsideChanges().putBack(open().get(0).id());
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-25T10:00"));
    }

    @Test
    @Tag("CT-19")
    default void a_move_after_a_writing_to_which_no_answer_came_is_not_written_over() {
        var appointment = planned();
        faults().loseNextAnswer();
        house().move(appointment, "2026-11-25T10:00");
        house().write();
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-25T10:00"));
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-25T15:00"));
        house().after(Duration.ofMinutes(2));
        house().after(POLL);

        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-25T15:00"));
        assertThat(open())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(LinkedOffice.hour("2026-11-25T15:00")));
        house().desk().outsideChanges().putBack(open().get(0).id());
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-25T10:00"));
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-19")
    default void a_move_after_a_creation_to_which_no_answer_came_is_not_written_over() {
        house().link(system());
        faults().loseNextAnswer();
        house().plan("2026-11-24T10:00");
        house().write();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(Duration.ofMinutes(2));
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(open()).hasSize(1);

        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T10:00"));
        house().after(POLL);
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-19")
    @Tag("CAL-4")
    default void a_move_after_putting_back_to_which_no_answer_came_is_something_else_to_decide_about() {
        planned();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(POLL);
        faults().loseNextAnswer();
        house().desk().outsideChanges().putBack(open().get(0).id());
        house().write();
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T16:00"));
        house().after(Duration.ofMinutes(2));
        house().after(POLL);

        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T16:00"));
        assertThat(open())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(LinkedOffice.hour("2026-11-24T16:00")));
        house().desk().outsideChanges().putBack(open().get(0).id());
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-19")
    @Tag("CAL-4")
    default void a_move_between_putting_back_and_its_writing_is_something_else_to_decide_about() {
        planned();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(POLL);
        house().desk().outsideChanges().putBack(open().get(0).id());
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T16:00"));
        house().write();
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T16:00"));
        assertThat(open())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(LinkedOffice.hour("2026-11-24T16:00")));
    }

    @Test
    @Tag("CT-20")
    @Tag("CAL-4")
    default void a_move_after_a_deleted_entry_was_put_back_and_no_answer_came_is_not_written_over() {
        planned();
        system().owner().delete(system().calendar(), only().id());
        house().after(POLL);
        faults().loseNextAnswer();
        house().desk().outsideChanges().putBack(open().get(0).id());
        house().write();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T16:00"));
        house().after(Duration.ofMinutes(2));
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T16:00"));
        assertThat(open()).hasSize(1);
    }

    @Test
    @Tag("CT-06")
    default void a_writing_to_which_no_answer_came_is_not_taken_for_its_owners() {
        var appointment = planned();
        for (var next : List.of("2026-11-25T10:00", "2026-11-25T12:00", "2026-11-24T10:00")) {
            faults().loseNextAnswer();
            house().move(appointment, next);
            house().write();
        }
        house().after(Duration.ofMinutes(2));
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
        assertThat(open()).isEmpty();

        faults().loseNextAnswer();
        house().move(appointment, "2026-11-25T10:00");
        house().write();
        house().move(appointment, "2026-11-24T10:00");
        house().after(Duration.ofMinutes(5));
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-20")
    @Tag("CT-08")
    @Tag("CAL-4")
    @Tag("CAL-2")
    default void an_entry_that_its_owner_deletes_is_one_thing_to_decide_about_and_can_be_put_back() {
        var appointment = planned();
        system().owner().delete(system().calendar(), only().id());
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(open()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REMOVED);
            assertThat(change.outside()).isNull();
        });
        assertThat(seen()).isEmpty();

        house().desk().outsideChanges().putBack(open().get(0).id());
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(time(appointment));
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-08")
    @Tag("CT-20")
    default void an_entry_that_its_owner_deletes_whenever_its_creation_is_not_answered_is_one_thing_to_decide_about() {
        house().link(system());
        house().plan("2026-11-24T10:00");
        int created = 0;
        for (int round = 0; round < 20; round++) {
            if (open().isEmpty()) {
                faults().loseNextAnswer();
            }
            house().write();
            for (var entry : seen()) {
                created++;
                system().owner().delete(system().calendar(), entry.id());
            }
            house().clock.advance(Duration.ofMinutes(16));
        }
        assertThat(created).isBetween(1, 8);
        assertThat(open()).singleElement().satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REMOVED));
        assertThat(house().view(house().anna).waiting()).isZero();

        house().desk().outsideChanges().putBack(open().get(0).id());
        house().after(POLL);
        only();
    }

    @Test
    @Tag("CT-20")
    default void a_deletion_that_is_taken_over_cancels_the_appointment() {
        var appointment = planned();
        system().owner().delete(system().calendar(), only().id());
        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        assertThat(seen()).isEmpty();

        house().desk().outsideChanges().takeOver(open().get(0).id(), open().get(0).version());
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(open()).isEmpty();
        assertThat(house().desk().agenda()
                        .entries(
                                List.of(house().anna),
                                Moments.TODAY,
                                Moments.TODAY.plusDays(14)))
                .isEmpty();
    }

    @Test
    @Tag("CT-21")
    @Tag("CT-11")
    @Tag("CAL-9")
    default void what_its_owner_writes_beside_changes_nothing_here_and_does_not_stand_in_our_way() {
        var appointment = planned();
        system().owner().retitle(system().calendar(), only().id(), "Mijn titel");
        system().owner().decorate(system().calendar(), only().id());
        house().after(POLL);
        assertThat(open()).isEmpty();

        system().owner().retitle(system().calendar(), only().id(), "Nog een titel");
        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-25T10:00"));
        assertThat(only().title()).isEqualTo("Hypotheekgesprek");
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-22")
    @Tag("CAL-3")
    default void a_copy_its_owner_made_is_a_time_that_is_taken() {
        planned();
        system().owner().copy(system().calendar(), only().id(), LinkedOffice.hour("2026-11-26T10:00"));
        house().after(POLL);
        assertThat(busy()).containsExactly(LinkedOffice.hour("2026-11-26T10:00"));
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CAL-5")
    @Tag("CAL-4")
    default void a_lost_cursor_leaves_what_is_to_be_decided_as_it_is() {
        var appointment = planned();
        system().owner().move(system().calendar(), only().id(), LinkedOffice.hour("2026-11-24T15:00"));
        house().after(POLL);
        var before = open();
        assertThat(before).hasSize(1);

        faults().loseCursors();
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(open()).isEqualTo(before);
        assertThat(time(appointment)).isEqualTo(LinkedOffice.hour("2026-11-24T10:00"));
    }

    @Test
    @Tag("INV-6")
    @Tag("CT-06")
    default void what_is_cancelled_while_its_creation_is_not_answered_does_not_stay_there() {
        house().link(system());
        faults().loseNextAnswer();
        var appointment = house().plan("2026-11-24T10:00");
        house().write();
        only();
        house().cancel(appointment);
        house().after(POLL);
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CT-22")
    @Tag("CAL-3")
    default void a_copy_its_owner_made_is_left_to_its_owner_when_the_first_moves_and_goes() {
        var appointment = planned();
        var copied = LinkedOffice.hour("2026-11-26T10:00");
        system().owner().copy(system().calendar(), only().id(), copied);
        house().after(POLL);

        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        assertThat(seen()).extracting(Owner.Seen::slot)
                .containsExactlyInAnyOrder(copied, LinkedOffice.hour("2026-11-25T10:00"));
        house().cancel(appointment);
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(copied);
        assertThat(busy()).containsExactly(copied);
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CAL-1")
    @Tag("CAL-4")
    default void an_entry_that_its_owner_puts_into_another_calendar_that_is_read_is_followed_there() {
        var appointment = planned();
        readOtherToo();
        system().owner().putInto(system().calendar(), only().id(), system().otherCalendar());
        house().after(POLL);
        house().after(POLL);
        assertThat(open()).isEmpty();
        assertThat(busy()).isEmpty();

        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(inOther()).singleElement().satisfies(entry -> assertThat(entry.slot())
                .isEqualTo(LinkedOffice.hour("2026-11-25T10:00")));
        house().cancel(appointment);
        house().after(POLL);
        assertThat(inOther()).isEmpty();
        assertThat(busy()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CAL-1")
    @Tag("CAL-4")
    default void an_entry_in_another_calendar_is_written_and_taken_away_there_though_nobody_read_that_it_went() {
        var moved = planned();
        var cancelled = house().plan("2026-11-24T14:00");
        house().after(POLL);
        readOtherToo();
        for (var entry : seen()) {
            system().owner().putInto(system().calendar(), entry.id(), system().otherCalendar());
        }
        house().move(moved, "2026-11-25T10:00");
        house().cancel(cancelled);
        house().write();
        house().after(POLL);
        house().after(Duration.ofDays(1));

        assertThat(seen()).isEmpty();
        assertThat(inOther()).singleElement().satisfies(entry -> assertThat(entry.slot())
                .isEqualTo(LinkedOffice.hour("2026-11-25T10:00")));
        assertThat(open()).isEmpty();
        assertThat(busy()).isEmpty();
    }

    private void readOtherToo() {
        var both = Set.of(system().calendar(), system().otherCalendar());
        house().desk()
                .calendarLinks()
                .choose(
                        house().view(house().anna).id(),
                        new CalendarChoice(system().calendar(), both, Inviter.OFFICE));
        house().after(POLL);
    }

    private List<Owner.Seen> inOther() {
        return system().owner().all(system().otherCalendar());
    }

    @Test
    @Tag("CAL-4")
    @Tag("CT-25")
    default void an_entry_of_which_its_owner_makes_a_whole_day_is_one_thing_to_decide_about_and_can_be_put_back() {
        var appointment = planned();
        var day = LocalDate.parse("2026-11-27");
        system().owner().makeWholeDay(system().calendar(), only().id(), day);
        house().after(POLL);
        assertThat(open()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVED);
            assertThat(change.outside()).isNotNull().satisfies(outside -> assertThat(outside.duration())
                    .isEqualTo(Duration.ofDays(1)));
        });

        var change = open().get(0);
        assertThat(change.wholeDay()).isTrue();
        assertThatThrownBy(() -> house().desk().outsideChanges().takeOver(change.id(), change.version()))
                .isInstanceOf(CalendarRefusal.WholeDay.class);
        house().desk().outsideChanges().putBack(change.id());
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(time(appointment));
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CAL-3")
    @Tag("CAL-4")
    default void an_entry_of_which_its_owner_makes_a_series_stays_ours_and_the_other_times_are_taken() {
        var appointment = planned();
        house().after(POLL);
        system().owner().repeatWeekly(system().calendar(), only().id(), 2);
        house().after(POLL);
        house().after(POLL);
        assertThat(open()).isEmpty();
        assertThat(busy()).contains(LinkedOffice.hour("2026-12-01T10:00"));

        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(LinkedOffice.hour("2026-11-25T10:00"));
        assertThat(open()).isEmpty();

        house().cancel(appointment);
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(seen()).isEmpty();
        assertThat(busy()).isEmpty();
        assertThat(open()).isEmpty();
    }

    @Test
    @Tag("CAL-3")
    default void an_entry_of_ours_is_never_a_time_that_is_taken_though_no_answer_to_its_creation_came() {
        house().link(system());
        house().read();
        faults().loseNextAnswer();
        house().plan("2026-11-24T10:00");
        house().write();
        only();
        house().clock.advance(POLL);
        house().read();
        assertThat(busy()).isEmpty();

        house().after(POLL);
        house().after(POLL);
        assertThat(busy()).isEmpty();
        assertThat(open()).isEmpty();
        only();
    }

    @Test
    @Tag("CAL-4")
    @Tag("G-3")
    default void an_entry_that_its_owner_moves_beyond_what_is_read_was_moved_and_not_removed() {
        planned();
        house().after(POLL);
        var later = LinkedOffice.hour("2028-11-24T15:00");
        system().owner().move(system().calendar(), only().id(), later);
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(open()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVED);
            assertThat(change.outside()).isEqualTo(later);
        });
        assertThat(busy()).isEmpty();
    }

    @Test
    @Tag("CT-31")
    @Tag("CT-24")
    @Tag("CAL-7")
    default void what_stands_there_is_taken_time_merged_and_without_a_word() {
        house().link(system());
        add("Huisarts", "2026-11-24T10:00");
        add("Huisarts nog eens", "2026-11-24T11:00");
        add("Tandarts", "2026-11-25T10:30");
        house().after(POLL);
        assertThat(busy())
                .containsExactly(
                        new TimeSlot(
                                LinkedOffice.hour("2026-11-24T10:00").start(),
                                LinkedOffice.hour("2026-11-24T11:00").end()),
                        LinkedOffice.hour("2026-11-25T10:30"));
        assertThat(house().view(house().anna).synchronisedUntil()).isNotNull();
        assertThat(house().desk().agenda().uncertain(List.of(house().anna))).isEmpty();
    }

    private String add(String title, String wallTime) {
        return system().owner()
                .add(system().calendar(), ForeignEvent.during(title, LinkedOffice.hour(wallTime)).asPrivate());
    }

    @Test
    @Tag("BEY-10")
    default void whoever_plans_over_it_is_warned_and_the_proposal_keeps_clear_of_it() {
        house().link(system());
        add("Huisarts", "2026-11-24T10:00");
        house().after(POLL);
        var slot = LinkedOffice.hour("2026-11-24T10:00");
        assertThat(house().desk().appointments().taken(house().anna, slot, null)).containsExactly(slot);
        assertThatThrownBy(() -> house().plan("2026-11-24T10:30"))
                .isInstanceOf(AppointmentRefusal.AdviserOccupied.class);
    }

    @Test
    @Tag("CT-15")
    default void what_is_moved_or_deleted_there_is_free_again_here() {
        house().link(system());
        var one = add("Een", "2026-11-24T10:00");
        var two = add("Twee", "2026-11-25T10:00");
        house().after(POLL);
        system().owner().move(system().calendar(), one, LinkedOffice.hour("2026-11-24T14:00"));
        system().owner().delete(system().calendar(), two);
        house().after(POLL);
        assertThat(busy()).containsExactly(LinkedOffice.hour("2026-11-24T14:00"));
    }

    @Test
    @Tag("CT-17")
    @Tag("CAL-5")
    default void a_lost_cursor_changes_nothing_that_is_known() {
        planned();
        add("Een", "2026-11-25T10:00");
        var two = add("Twee", "2026-11-26T10:00");
        house().after(POLL);
        faults().loseCursors();
        system().owner().delete(system().calendar(), two);
        house().after(POLL);
        assertThat(busy()).containsExactly(LinkedOffice.hour("2026-11-25T10:00"));
        assertThat(open()).isEmpty();
        assertThat(seen()).hasSize(2);
    }

    @Test
    @Tag("CT-17")
    @Tag("CAL-5")
    default void a_calendar_that_is_suddenly_empty_is_not_believed_until_somebody_says_so() {
        var link = house().link(system());
        var one = add("Een", "2026-11-25T10:00");
        house().after(POLL);
        system().owner().delete(system().calendar(), one);
        faults().loseCursors();
        house().after(POLL);
        assertThat(busy()).hasSize(1);
        assertThat(house().view(house().anna).lastFailure())
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(FailureKind.SUDDENLY_EMPTY));

        house().desk().calendarLinks().tryNow(link);
        house().after(Duration.ZERO);
        assertThat(busy()).isEmpty();
        assertThat(house().view(house().anna).lastFailure()).isNull();
    }

    @Test
    @Tag("CT-23")
    @Tag("CAL-6")
    default void a_page_that_follows_itself_ends_the_reading_and_nothing_that_is_known_is_lost() {
        house().link(system());
        for (int hour = 10; hour < 16; hour++) {
            add("Uur", "2026-11-24T" + hour + ":00");
        }
        house().after(POLL);
        assertThat(busy()).hasSize(1);
        Assumptions.assumeTrue(faults().pageSize(2), "Has no pages");
        faults().repeatPages();
        faults().loseCursors();
        house().after(POLL);
        assertThat(busy()).hasSize(1);
        assertThat(house().view(house().anna).lastFailure()).isNotNull();
    }

    @Test
    @Tag("CT-33")
    @Tag("CAL-7")
    default void of_whom_a_calendar_cannot_be_read_nothing_is_certain() {
        house().link(system());
        assertThat(house().desk().agenda().uncertain(List.of(house().anna)))
                .containsExactly(new Uncertain(house().anna, null));
        assertThat(withheld()).isEqualTo(Withheld.NEVER_READ);
        assertThat(house().view(house().anna).synchronisedUntil()).isNull();
        house().after(POLL);
        assertThat(house().desk().agenda().uncertain(List.of(house().anna, house().ben))).isEmpty();
        assertThat(withheld()).isNull();
        var read = house().view(house().anna).synchronisedUntil();
        faults().makeUnreadable(system().calendar());
        house().after(POLL);
        assertThat(house().desk().agenda().uncertain(List.of(house().anna))).isEmpty();
        house().after(POLL);
        house().after(POLL);
        assertThat(house().desk().agenda().uncertain(List.of(house().anna)))
                .containsExactly(new Uncertain(house().anna, read));
        assertThat(withheld()).isEqualTo(Withheld.STALE);
    }

    private Withheld withheld() {
        var question = new Question(house().type, house().anna, null, Moments.TODAY, 1, null);
        return house().desk().freeTimes().offered(question).withheld();
    }

    @Test
    @Tag("CT-40")
    @Tag("BEY-04")
    default void when_the_calendar_is_gone_nothing_is_written_elsewhere_until_another_is_chosen() {
        var link = house().link(
                house().anna,
                system(),
                new CalendarChoice(
                        system().otherCalendar(),
                        Set.of(),
                        Inviter.OFFICE));
        house().plan("2026-11-24T10:00");
        house().after(Duration.ZERO);
        system().owner().dropCalendar(system().otherCalendar());
        house().plan("2026-11-25T10:00");
        house().after(Duration.ofMinutes(1));
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.CALENDAR_GONE);
        assertThat(broken(house().anna)).containsExactly(LinkStatus.CALENDAR_GONE);
        assertThat(broken(house().admin)).containsExactly(LinkStatus.CALENDAR_GONE);
        assertThat(seen()).isEmpty();
        assertThat(open()).isEmpty();

        house().desk().calendarLinks().choose(link, LinkedOffice.choice(system()));
        house().after(Duration.ofMinutes(1));
        assertThat(seen()).hasSize(2);
        assertThat(house().view(house().anna).status()).isEqualTo(LinkStatus.ACTIVE);
        assertThat(broken(house().anna)).isEmpty();
        assertThat(broken(house().admin)).isEmpty();
    }

    @Test
    @Tag("CT-43")
    @Tag("CAL-14")
    default void what_no_change_told_of_is_found_by_looking_at_everything_once_a_day() {
        planned();
        system().owner().delete(system().calendar(), only().id());
        add("Een", "2026-11-27T10:00");
        faults().loseCursors();
        house().after(Duration.ofDays(1));
        assertThat(open()).hasSize(1);
        assertThat(busy()).hasSize(1);
    }

    @Test
    @Tag("CAL-2")
    @Tag("CT-48")
    default void what_could_not_be_taken_away_is_found_again_when_the_account_is_linked_again() {
        house().link(system());
        var moved = house().plan("2026-11-24T10:00");
        var cancelled = house().plan("2026-11-25T10:00");
        house().plan("2026-11-26T10:00");
        house().plan("2026-11-27T10:00");
        house().after(POLL);
        faults().revokeGrant();
        house().desk().calendarLinks().disconnect(house().view(house().anna).id());
        house().after(Duration.ofMinutes(1));
        assertThat(seen()).hasSize(4);
        var before = seen().stream().map(Owner.Seen::id).toList();

        house().move(moved, "2026-11-24T14:00");
        house().cancel(cancelled);
        system().owner().delete(system().calendar(), at("2026-11-26T10:00").id());
        house().after(Duration.ofDays(1));
        linkAnew(faults().grantAgain());
        house().after(Duration.ofMinutes(1));
        house().after(POLL);

        assertThat(seen())
                .extracting(Owner.Seen::slot)
                .containsExactlyInAnyOrder(
                        LinkedOffice.hour("2026-11-24T14:00"),
                        LinkedOffice.hour("2026-11-26T10:00"),
                        LinkedOffice.hour("2026-11-27T10:00"));
        assertThat(before)
                .contains(at("2026-11-24T14:00").id(), at("2026-11-27T10:00").id());
        assertThat(house().view(house().anna).waiting()).isZero();
        assertThat(open()).isEmpty();
        assertThat(busy()).isEmpty();
    }

    @Test
    @Tag("CAL-2")
    @Tag("CT-48")
    default void an_account_that_is_linked_anew_beside_a_link_without_leave_keeps_one_entry_of_each() {
        planned();
        house().after(POLL);
        var first = house().view(house().anna).id();
        faults().revokeGrant();
        house().plan("2026-11-25T10:00");
        house().after(Duration.ofMinutes(1));
        linkAnew(faults().grantAgain());
        house().after(Duration.ofMinutes(1));

        house().desk().calendarLinks().disconnect(first);
        house().after(Duration.ofMinutes(1));
        house().after(POLL);
        assertThat(seen())
                .extracting(Owner.Seen::slot)
                .containsExactlyInAnyOrder(
                        LinkedOffice.hour("2026-11-24T10:00"), LinkedOffice.hour("2026-11-25T10:00"));
        assertThat(open()).isEmpty();
    }

    private Owner.Seen at(String wallTime) {
        return seen().stream()
                .filter(one -> one.slot().equals(LinkedOffice.hour(wallTime)))
                .findFirst()
                .orElseThrow();
    }

    private void linkAnew(String secret) {
        if (system().consentScreen().isPresent()) {
            house().link(system());
            return;
        }
        var id = new CalendarLinkId(UUID.randomUUID());
        var account = system().account();
        var links = house().desk().calendarLinks();
        links.linkByPassword(id, system().provider().id().value(), account.server(), account.user(), secret);
        links.choose(id, LinkedOffice.choice(system()));
    }

    @Test
    @Tag("CT-48")
    @Tag("CAL-12")
    default void disconnecting_takes_out_what_is_to_come_and_forgets_everything() {
        planned();
        add("Een", "2026-11-27T10:00");
        house().after(POLL);
        var link = house().view(house().anna).id();
        if (system().provider() instanceof Consent consent) {
            consent.revoke(system().account());
        }

        house().desk().calendarLinks().disconnect(link);
        assertThat(busy()).isEmpty();
        house().after(Duration.ZERO);
        assertThat(seen()).extracting(Owner.Seen::title).containsExactly(Canary.in("Een"));
        assertThat(house().desk().calendarLinks().own()).isEmpty();
        if (takesLeaveBack()) {
            system().consentScreen().ifPresent(screen -> assertThat(screen.holds()).isFalse());
        }

        house().link(system());
        house().after(POLL);
        assertThat(seen()).hasSize(2);
        assertThat(open()).isEmpty();
    }
}
