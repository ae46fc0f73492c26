package org.dossierwerk.application.testkit.calendar.linked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.calendar.LinkedOffice.hour;

import java.time.Duration;
import java.util.List;
import org.dossierwerk.application.appointment.AppointmentViews.Uncertain;
import org.dossierwerk.application.appointment.FreeTimes.Question;
import org.dossierwerk.application.calendar.CalendarLinkViews.FailureKind;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.OfferedTimes.Withheld;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What its owner has in the linked calendar keeps others from planning over it, and is not forgotten because reading it goes wrong.
 */
public interface InwardContract extends LinkedCalendar {

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
                                hour("2026-11-24T10:00").start(),
                                hour("2026-11-24T11:00").end()),
                        hour("2026-11-25T10:30"));
        assertThat(house().view(house().anna).synchronisedUntil()).isNotNull();
        assertThat(house().desk().agenda().uncertain(List.of(house().anna))).isEmpty();
    }

    @Test
    @Tag("BEY-10")
    default void whoever_plans_over_it_is_warned_and_the_proposal_keeps_clear_of_it() {
        house().link(system());
        add("Huisarts", "2026-11-24T10:00");
        house().after(POLL);
        var slot = hour("2026-11-24T10:00");
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
        system().owner().move(system().calendar(), one, hour("2026-11-24T14:00"));
        system().owner().delete(system().calendar(), two);
        house().after(POLL);
        assertThat(busy()).containsExactly(hour("2026-11-24T14:00"));
    }

    @Test
    @Tag("CT-22")
    @Tag("CAL-3")
    default void a_copy_its_owner_made_is_a_time_that_is_taken() {
        planned();
        system().owner().copy(system().calendar(), only().id(), hour("2026-11-26T10:00"));
        house().after(POLL);
        assertThat(busy()).containsExactly(hour("2026-11-26T10:00"));
        assertThat(undecided()).isEmpty();
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
        assertThat(busy()).containsExactly(hour("2026-11-25T10:00"));
        assertThat(undecided()).isEmpty();
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

    @Test
    @Tag("CT-43")
    @Tag("CAL-14")
    default void what_no_change_told_of_is_found_by_looking_at_everything_once_a_day() {
        planned();
        ownerDeletesIt();
        add("Een", "2026-11-27T10:00");
        faults().loseCursors();
        house().after(Duration.ofDays(1));
        assertThat(undecided()).hasSize(1);
        assertThat(busy()).hasSize(1);
    }

    private Withheld withheld() {
        var question = new Question(house().type, house().anna, null, Moments.TODAY, 1, null);
        return house().desk().freeTimes().offered(question).withheld();
    }
}
