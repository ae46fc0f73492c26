package org.dossierwerk.application.testkit.calendar.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.calendar.LinkedOffice.hour;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.testkit.calendar.Faults;
import org.dossierwerk.application.testkit.calendar.Mishap;
import org.dossierwerk.application.testkit.calendar.Purpose;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.OutsideChange.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whether it was written is not known when no answer came: it stands there once nevertheless, and what its owner did meanwhile is
 * not written over.
 */
public interface LostAnswersContract extends LinkedCalendar {

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
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T10:00"));
        assertThat(undecided()).isEmpty();

        faults().loseNextAnswer();
        house().move(appointment, "2026-11-25T10:00");
        house().write();
        house().move(appointment, "2026-11-24T10:00");
        house().after(Duration.ofMinutes(5));
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T10:00"));
        assertThat(undecided()).isEmpty();
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
        assertThat(undecided()).isEmpty();
        only();
    }

    @Test
    @Tag("CT-19")
    default void a_move_after_a_writing_to_which_no_answer_came_is_not_written_over() {
        var appointment = planned();
        faults().loseNextAnswer();
        house().move(appointment, "2026-11-25T10:00");
        house().write();
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
        ownerMovesIt("2026-11-25T15:00");
        house().after(Duration.ofMinutes(2));
        house().after(POLL);

        assertThat(only().slot()).isEqualTo(hour("2026-11-25T15:00"));
        assertThat(undecided())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(hour("2026-11-25T15:00")));
        putBack();
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-19")
    default void a_move_after_a_creation_to_which_no_answer_came_is_not_written_over() {
        house().link(system());
        faults().loseNextAnswer();
        house().plan("2026-11-24T10:00");
        house().write();
        ownerMovesIt("2026-11-24T15:00");
        house().after(Duration.ofMinutes(2));
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T15:00"));
        assertThat(undecided()).hasSize(1);

        ownerMovesIt("2026-11-24T10:00");
        house().after(POLL);
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-19")
    @Tag("CAL-4")
    default void a_move_after_putting_back_to_which_no_answer_came_is_something_else_to_decide_about() {
        planned();
        ownerMovesIt("2026-11-24T15:00");
        house().after(POLL);
        faults().loseNextAnswer();
        putBack();
        house().write();
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T10:00"));
        ownerMovesIt("2026-11-24T16:00");
        house().after(Duration.ofMinutes(2));
        house().after(POLL);

        assertThat(only().slot()).isEqualTo(hour("2026-11-24T16:00"));
        assertThat(undecided())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(hour("2026-11-24T16:00")));
        putBack();
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T10:00"));
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-20")
    @Tag("CAL-4")
    default void a_move_after_a_deleted_entry_was_put_back_and_no_answer_came_is_not_written_over() {
        planned();
        ownerDeletesIt();
        house().after(POLL);
        faults().loseNextAnswer();
        putBack();
        house().write();
        ownerMovesIt("2026-11-24T16:00");
        house().after(Duration.ofMinutes(2));
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T16:00"));
        assertThat(undecided()).hasSize(1);
    }

    @Test
    @Tag("CT-08")
    @Tag("CT-20")
    default void an_entry_that_its_owner_deletes_whenever_its_creation_is_not_answered_is_one_thing_to_decide_about() {
        house().link(system());
        house().plan("2026-11-24T10:00");
        int created = 0;
        for (int round = 0; round < 20; round++) {
            if (undecided().isEmpty()) {
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
        assertThat(undecided()).singleElement().satisfies(change -> assertThat(change.kind()).isEqualTo(Kind.REMOVED));
        assertThat(house().view(house().anna).waiting()).isZero();

        putBack();
        house().after(POLL);
        only();
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
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("INV-6")
    @Tag("CAL-2")
    default void what_is_cancelled_before_its_creation_lands_goes_a_quarter_of_an_hour_later_though_nobody_reads() {
        var appointment = createdLate();
        house().cancel(appointment);
        soon();
        faults().land();
        only();
        soon();
        only();
        house().clock.advance(Duration.ofMinutes(15));
        house().write();
        assertThat(seen()).isEmpty();
    }

    @Test
    @Tag("INV-6")
    @Tag("CAL-2")
    default void what_is_cancelled_before_its_creation_lands_goes_when_a_day_is_over_though_nobody_reads() {
        var appointment = createdLate();
        house().cancel(appointment);
        soon();
        house().clock.advance(Duration.ofMinutes(20));
        house().write();
        faults().land();
        house().clock.advance(Duration.ofHours(20));
        house().write();
        only();
        house().clock.advance(Duration.ofHours(4));
        house().write();
        assertThat(seen()).isEmpty();
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("INV-6")
    @Tag("CAL-3")
    default void what_lands_after_it_was_cancelled_goes_as_soon_as_it_is_read_and_is_never_a_time_that_is_taken() {
        var appointment = createdLate();
        house().cancel(appointment);
        house().after(Duration.ofHours(1));
        faults().land();
        house().clock.advance(POLL);
        house().read();
        assertThat(busy()).isEmpty();
        house().write();
        assertThat(seen()).isEmpty();
        house().after(POLL);
        assertThat(busy()).isEmpty();
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("INV-6")
    @Tag("CAL-2")
    default void what_is_handed_over_before_its_creation_lands_stands_with_its_new_adviser_only_and_once_when_it_comes_back() {
        var appointment = createdLate();
        house().move(appointment, "2026-11-24T10:00", house().ben);
        soon();
        house().move(appointment, "2026-11-25T10:00");
        soon();
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
        faults().land();
        house().clock.advance(Duration.ofMinutes(15));
        house().write();
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-08")
    @Tag("CAL-2")
    default void what_is_put_back_stands_there_once_though_each_creation_before_lands_after_it() {
        house().link(system());
        faults().goWrong(purpose -> purpose == Purpose.CREATING ? Mishap.landing() : Mishap.NONE);
        house().plan("2026-11-24T10:00");
        for (int attempt = 0; attempt < 12 && undecided().isEmpty(); attempt++) {
            house().after(Duration.ofMinutes(16));
        }
        faults().goWrong(null);
        putBack();
        house().after(POLL);
        only();
        faults().land();
        house().after(Duration.ofMinutes(15));
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T10:00"));
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T10:00"));
        assertThat(busy()).isEmpty();
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("INV-6")
    @Tag("CT-47")
    default void what_was_taken_away_does_not_come_back_with_a_creation_that_lands_after_it() {
        var appointment = createdLate();
        soon();
        only();
        house().cancel(appointment);
        soon();
        assertThat(seen()).isEmpty();
        faults().land();
        house().after(Duration.ofMinutes(15));
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(busy()).isEmpty();
    }

    @Test
    @Tag("CT-48")
    default void what_may_yet_land_is_not_looked_for_once_the_link_has_ended() {
        var appointment = createdLate();
        house().cancel(appointment);
        soon();
        house().desk().calendarLinks().disconnect(house().view(house().anna).id());
        house().after(Duration.ofMinutes(1));
        int asked = faults().requests();
        house().after(Duration.ofMinutes(20));
        house().after(Duration.ofDays(1));
        assertThat(faults().requests()).isEqualTo(asked);
        while (house().office.relay().runOnce() > 0) {
            continue;
        }
        assertThat(house().office.deliveries().unfinished()).isZero();
    }

    /** Planned for Tuesday 24 November at ten; its creation is carried out when {@linkplain Faults#land it is told to be}. */
    private AppointmentId createdLate() {
        house().link(system());
        house().after(POLL);
        faults().goWrong(purpose -> purpose == Purpose.CREATING ? Mishap.landing() : Mishap.NONE);
        var appointment = house().plan("2026-11-24T10:00");
        house().write();
        faults().goWrong(null);
        assertThat(seen()).isEmpty();
        return appointment;
    }

    /** What was tried in vain is tried again; then nothing waits, and nothing is set aside. */
    private void soon() {
        house().clock.advance(Duration.ofMinutes(2));
        house().write();
        var link = house().view(house().anna);
        assertThat(link.waiting()).isZero();
        assertThat(link.parked()).isZero();
    }
}
