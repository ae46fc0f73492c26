package org.dossierwerk.application.testkit.calendar.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.calendar.LinkedOffice.hour;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.calendar.OutsideChange.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The owner of the calendar makes something else of an entry of ours: a copy, a series, a whole day, an entry of another calendar. */
public interface RearrangingContract extends LinkedCalendar {

    @Test
    @Tag("CT-22")
    @Tag("CAL-3")
    default void a_copy_its_owner_made_is_left_to_its_owner_when_the_first_moves_and_goes() {
        var appointment = planned();
        var copied = hour("2026-11-26T10:00");
        system().owner().copy(system().calendar(), only().id(), copied);
        house().after(POLL);

        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        assertThat(seen()).extracting(Owner.Seen::slot)
                .containsExactlyInAnyOrder(copied, hour("2026-11-25T10:00"));
        house().cancel(appointment);
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(copied);
        assertThat(busy()).containsExactly(copied);
        assertThat(undecided()).isEmpty();
    }

    @Test
    @Tag("CT-22")
    @Tag("CAL-3")
    default void a_copy_its_owner_made_is_left_to_its_owner_where_other_calendars_are_read_as_well() {
        var appointment = planned();
        readOtherToo();
        var copied = hour("2026-11-23T10:00");
        system().owner().copy(system().calendar(), only().id(), copied);
        house().after(POLL);

        house().cancel(appointment);
        house().after(POLL);
        assertThat(only().slot()).isEqualTo(copied);
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
        assertThat(undecided()).isEmpty();
        assertThat(busy()).isEmpty();

        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        assertThat(seen()).isEmpty();
        assertThat(inOther()).singleElement().satisfies(entry -> assertThat(entry.slot())
                .isEqualTo(hour("2026-11-25T10:00")));
        house().cancel(appointment);
        house().after(POLL);
        assertThat(inOther()).isEmpty();
        assertThat(busy()).isEmpty();
        assertThat(undecided()).isEmpty();
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
                .isEqualTo(hour("2026-11-25T10:00")));
        assertThat(undecided()).isEmpty();
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
        assertThat(undecided()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.MOVED);
            assertThat(change.outside()).isNotNull().satisfies(outside -> assertThat(outside.duration())
                    .isEqualTo(Duration.ofDays(1)));
        });

        var change = undecided().get(0);
        assertThat(change.wholeDay()).isTrue();
        assertThatThrownBy(() -> house().desk().outsideChanges().takeOver(change.id(), change.version()))
                .isInstanceOf(CalendarRefusal.WholeDay.class);
        house().desk().outsideChanges().putBack(change.id());
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(time(appointment));
        assertThat(undecided()).isEmpty();
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
        assertThat(undecided()).isEmpty();
        assertThat(busy()).containsExactly(hour("2026-12-01T10:00"));

        house().move(appointment, "2026-11-25T10:00");
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(only().slot()).isEqualTo(hour("2026-11-25T10:00"));
        assertThat(busy()).doesNotContain(hour("2026-11-25T10:00"));
        assertThat(undecided()).isEmpty();

        house().cancel(appointment);
        house().after(POLL);
        house().after(Duration.ofDays(1));
        assertThat(seen()).isEmpty();
        assertThat(busy()).isEmpty();
        assertThat(undecided()).isEmpty();
    }
}
