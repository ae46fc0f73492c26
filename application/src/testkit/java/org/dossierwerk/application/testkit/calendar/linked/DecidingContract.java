package org.dossierwerk.application.testkit.calendar.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.calendar.LinkedOffice.hour;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.calendar.OutsideChange.Kind;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the owner of the calendar does with an entry of ours is decided about by a person, once. */
public interface DecidingContract extends LinkedCalendar {

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
        assertThat(undecided()).isEmpty();
        assertThat(busy()).isEmpty();
        only();
    }

    @Test
    @Tag("CT-19")
    @Tag("BEY-14")
    @Tag("CAL-4")
    default void an_entry_that_its_owner_moves_is_one_thing_to_decide_about() {
        var appointment = planned();
        ownerMovesIt("2026-11-24T15:00");
        house().after(POLL);
        house().after(POLL);
        house().after(Duration.ofDays(1));

        assertThat(undecided()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVED);
            assertThat(change.outside()).isEqualTo(hour("2026-11-24T15:00"));
            assertThat(change.time().slot()).isEqualTo(hour("2026-11-24T10:00"));
        });
        assertThat(time(appointment)).isEqualTo(hour("2026-11-24T10:00"));
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T15:00"));
    }

    @Test
    @Tag("CT-19")
    @Tag("CAL-14")
    default void what_its_owner_deletes_behind_all_that_is_listed_is_known_even_when_no_page_tells_of_it() {
        house().link(system());
        house().plan("2028-03-24T10:00");
        house().after(POLL);
        faults().loseCursors();
        ownerDeletesIt();
        add("Tandarts", "2026-11-24T12:00");
        house().after(POLL);

        assertThat(undecided()).extracting(OutsideChangeView::kind).containsExactly(Kind.REMOVED);
    }

    @Test
    @Tag("CT-19")
    default void a_move_can_be_taken_over_or_put_back() {
        var appointment = planned();
        ownerMovesIt("2026-11-24T15:00");
        house().after(POLL);
        takeOver();
        house().after(POLL);
        assertThat(time(appointment)).isEqualTo(hour("2026-11-24T15:00"));
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T15:00"));
        assertThat(undecided()).isEmpty();

        ownerMovesIt("2026-11-24T16:00");
        house().after(POLL);
        putBack();
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(time(appointment)).isEqualTo(hour("2026-11-24T15:00"));
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T15:00"));
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-19")
    default void a_move_that_is_undone_there_is_nothing_to_decide_about() {
        planned();
        ownerMovesIt("2026-11-24T15:00");
        house().after(POLL);
        assertThat(undecided()).hasSize(1);
        ownerMovesIt("2026-11-24T10:00");
        house().after(POLL);
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-10")
    @Tag("CAL-4")
    @Tag("CAL-9")
    default void a_move_that_nobody_read_yet_is_not_written_over() {
        var appointment = planned();
        ownerMovesIt("2026-11-24T15:00");
        house().move(appointment, "2026-11-25T10:00");
        house().write();

        assertThat(only().slot()).isEqualTo(hour("2026-11-24T15:00"));
        assertThat(undecided()).hasSize(1);
        putBack();
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
    }

    @Test
    @Tag("CT-19")
    @Tag("CAL-4")
    default void a_move_between_putting_back_and_its_writing_is_something_else_to_decide_about() {
        planned();
        ownerMovesIt("2026-11-24T15:00");
        house().after(POLL);
        putBack();
        ownerMovesIt("2026-11-24T16:00");
        house().write();
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T16:00"));
        assertThat(undecided())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(hour("2026-11-24T16:00")));
    }

    @Test
    @Tag("CAL-4")
    @Tag("G-3")
    default void an_entry_that_its_owner_moves_beyond_what_is_read_was_moved_and_not_removed() {
        planned();
        house().after(POLL);
        var later = hour("2028-11-24T15:00");
        system().owner().move(system().calendar(), only().id(), later);
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(undecided()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVED);
            assertThat(change.outside()).isEqualTo(later);
        });
        assertThat(busy()).isEmpty();
    }

    @Test
    @Tag("CT-20")
    @Tag("CT-08")
    @Tag("CAL-4")
    @Tag("CAL-2")
    default void an_entry_that_its_owner_deletes_is_one_thing_to_decide_about_and_can_be_put_back() {
        var appointment = planned();
        ownerDeletesIt();
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(undecided()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.REMOVED);
            assertThat(change.outside()).isNull();
        });
        assertThat(seen()).isEmpty();

        putBack();
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(time(appointment));
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-20")
    default void a_deletion_that_is_taken_over_cancels_the_appointment() {
        var appointment = planned();
        ownerDeletesIt();
        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        assertThat(seen()).isEmpty();

        takeOver();
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(undecided()).isEmpty();
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
        assertThat(undecided()).isEmpty();

        system().owner().retitle(system().calendar(), only().id(), "Nog een titel");
        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
        assertThat(only().title()).isEqualTo("Hypotheekgesprek");
        assertThat(undecided()).isEmpty();
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
        ownerMovesIt("2026-11-24T15:00");
        house().after(POLL);
        assertThat(undecided()).singleElement().satisfies(change -> {
            assertThat(change.appointment()).isEqualTo(group);
            assertThat(change.dossier()).isNull();
            assertThat(change.title()).isEqualTo("Informatieavond");
        });
        assertThat(house().desk().outsideChanges().of(group)).isEqualTo(undecided());

        takeOver();
        house().after(POLL);
        assertThat(house().desk().groupAppointments().get(group).participants())
                .extracting(seat -> time(seat.appointment()))
                .containsExactly(hour("2026-11-24T15:00"), hour("2026-11-24T15:00"));
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T15:00"));
        assertThat(undecided()).isEmpty();

        ownerDeletesIt();
        house().after(POLL);
        putBack();
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(hour("2026-11-24T15:00"));

        ownerDeletesIt();
        house().after(POLL);
        takeOver();
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(house().desk().groupAppointments().toCome()).isEmpty();
    }

    @Test
    @Tag("CAL-5")
    @Tag("CAL-4")
    default void a_lost_cursor_leaves_what_is_to_be_decided_as_it_is() {
        var appointment = planned();
        ownerMovesIt("2026-11-24T15:00");
        house().after(POLL);
        var before = undecided();
        assertThat(before).hasSize(1);

        faults().loseCursors();
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(undecided()).isEqualTo(before);
        assertThat(time(appointment)).isEqualTo(hour("2026-11-24T10:00"));
    }
}
