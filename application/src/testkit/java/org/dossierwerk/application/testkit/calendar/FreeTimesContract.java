package org.dossierwerk.application.testkit.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.dossierwerk.application.appointment.FreeTimes.Question;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.KnownUntil;
import org.dossierwerk.domain.appointment.KnownUntil.State;
import org.dossierwerk.domain.appointment.OfferedTimes;
import org.dossierwerk.domain.appointment.OfferedTimes.Firmness;
import org.dossierwerk.domain.appointment.OfferedTimes.Offered;
import org.dossierwerk.domain.appointment.OfferedTimes.Withheld;
import org.dossierwerk.domain.appointment.Proposal;
import org.dossierwerk.domain.appointment.WhenStale;
import org.dossierwerk.domain.calendar.CalendarChoice;
import org.dossierwerk.domain.calendar.Inviter;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Which times an office offers of an adviser, by what is known of the adviser's linked calendars and by what the type of
 * appointment wants. What was read holds for a quarter of an hour.
 */
@Tag("BEY-04")
public interface FreeTimesContract {

    /** For how long what was read is taken to hold. */
    Duration HOLDS = Duration.ofMinutes(15);

    LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    /** Anna's account; the same on each call. */
    InMemoryCalendars system();

    /** On Friday at ten, linked to nothing yet; the same on each call. */
    LinkedOffice house();

    /** Lets so much time pass, and then everything that is due happen. */
    void after(Duration time);

    private OfferedTimes offered(UserId adviser, LocalDate from, int most) {
        return offered(adviser, from, most, null);
    }

    private OfferedTimes offered(UserId adviser, LocalDate from, int most, AppointmentId except) {
        return house().desk().freeTimes().offered(new Question(house().type, adviser, null, from, most, except));
    }

    private OfferedTimes monday() {
        return offered(house().anna, MONDAY, 2);
    }

    private void linkedAndRead() {
        house().link(system());
        after(Duration.ZERO);
    }

    private static List<TimeSlot> slots(OfferedTimes offered) {
        return offered.times().stream().map(Offered::slot).toList();
    }

    private static TimeSlot[] hours(String... wallTimes) {
        return List.of(wallTimes).stream().map(LinkedOffice::hour).toArray(TimeSlot[]::new);
    }

    private void requireFirm(OfferedTimes offered) {
        assertThat(offered.withheld()).isNull();
        assertThat(offered.times()).isNotEmpty().extracting(Offered::firmness).containsOnly(Firmness.FIRM);
    }

    private void requireHidden(OfferedTimes offered, Withheld reason, KnownUntil known) {
        assertThat(offered).isEqualTo(new OfferedTimes(List.of(), known, reason));
    }

    @Test
    default void without_a_linked_calendar_times_are_firm_and_none_has_begun() {
        var offered = offered(house().anna, Moments.TODAY, 8);
        requireFirm(offered);
        assertThat(offered.known()).isEqualTo(new KnownUntil(State.NONE_LINKED, null));
        assertThat(slots(offered))
                .startsWith(hours("2026-11-20T10:30", "2026-11-20T11:30"))
                .endsWith(hours("2026-11-23T09:00", "2026-11-23T10:00"));
    }

    @Test
    default void a_calendar_that_was_read_keeps_times_clear_and_says_up_to_when_it_is_known() {
        system().owner().add(system().calendar(), ForeignEvent.during("Huisarts", LinkedOffice.hour("2026-11-23T10:00")));
        linkedAndRead();
        var read = house().clock.instant();

        after(Duration.ofMinutes(1));
        var offered = monday();

        requireFirm(offered);
        assertThat(offered.known()).isEqualTo(new KnownUntil(State.FRESH, read));
        assertThat(slots(offered))
                .as("what ends as the next begins does not overlap")
                .containsExactly(hours("2026-11-23T09:00", "2026-11-23T11:00"));
    }

    @Test
    default void while_a_calendar_was_never_read_the_type_decides() {
        house().link(system());
        var known = new KnownUntil(State.NEVER_READ, null);

        requireHidden(monday(), Withheld.NEVER_READ, known);
        house().offer(WhenStale.ON_REQUEST);
        assertThat(monday().times()).hasSize(2).extracting(Offered::firmness).containsOnly(Firmness.ON_REQUEST);
        house().offer(WhenStale.OFFER);
        requireFirm(monday());
        assertThat(monday().known()).isEqualTo(known);
    }

    @Test
    default void what_was_read_holds_for_its_time_and_no_moment_longer() {
        linkedAndRead();
        var read = house().clock.instant();

        house().clock.advance(HOLDS.minusMillis(1));
        requireFirm(monday());
        house().clock.advance(Duration.ofMillis(1));
        requireHidden(monday(), Withheld.STALE, new KnownUntil(State.STALE, read));
    }

    @ParameterizedTest
    @EnumSource(WhenStale.class)
    default void while_all_is_known_the_choice_changes_nothing(WhenStale choice) {
        linkedAndRead();
        house().offer(choice);
        requireFirm(monday());
    }

    @Test
    default void while_it_is_not_known_the_type_decides_and_what_is_known_still_keeps_times_clear() {
        system().owner().add(system().calendar(), ForeignEvent.during("Huisarts", LinkedOffice.hour("2026-11-23T09:00")));
        linkedAndRead();
        var stale = new KnownUntil(State.STALE, house().clock.instant());
        house().clock.advance(HOLDS);

        requireHidden(monday(), Withheld.STALE, stale);
        house().offer(WhenStale.ON_REQUEST);
        var kept = hours("2026-11-23T10:00", "2026-11-23T11:00");
        assertThat(slots(monday())).containsExactly(kept);
        assertThat(monday().times()).extracting(Offered::firmness).containsOnly(Firmness.ON_REQUEST);
        house().offer(WhenStale.OFFER);
        requireFirm(monday());
        assertThat(slots(monday())).containsExactly(kept);
        assertThat(monday().known()).isEqualTo(stale);
        requireFirm(offered(house().ben, MONDAY, 1));
    }

    @Test
    @Tag("CT-33")
    default void one_of_three_calendars_that_cannot_be_read_is_enough_to_hide_them() {
        var three = Set.of(
                system().calendar(), system().otherCalendar(), system().readOnlyCalendar().orElseThrow());
        house().link(house().anna, system(), new CalendarChoice(system().calendar(), three, Inviter.OFFICE));
        after(Duration.ZERO);
        requireFirm(monday());
        var read = house().clock.instant();

        system().faults().orElseThrow().makeUnreadable(system().otherCalendar());
        for (int poll = 0; poll < 3; poll++) {
            after(Duration.ofMinutes(6));
        }

        requireHidden(monday(), Withheld.STALE, new KnownUntil(State.STALE, read));
    }

    @Test
    default void of_two_links_the_one_that_was_read_longest_ago_counts() {
        linkedAndRead();
        var read = house().clock.instant();
        requireFirm(monday());

        var private_ = system().ofAnother("anna@home.example");
        house().link(house().anna, private_, new CalendarChoice(null, Set.of(private_.calendar()), Inviter.OFFICE));
        requireHidden(monday(), Withheld.NEVER_READ, new KnownUntil(State.NEVER_READ, null));

        house().clock.advance(Duration.ofMinutes(2));
        house().read();
        requireFirm(monday());
        assertThat(monday().known().moment()).isEqualTo(read);
        house().clock.advance(HOLDS.minusMinutes(2));
        requireHidden(monday(), Withheld.STALE, new KnownUntil(State.STALE, read));
    }

    @Test
    default void an_appointment_takes_its_time_from_all_but_itself() {
        var planned = house().plan("2026-11-23T09:00");
        assertThat(slots(monday())).containsExactly(hours("2026-11-23T10:00", "2026-11-23T11:00"));
        assertThat(slots(offered(house().anna, MONDAY, 1, planned))).containsExactly(hours("2026-11-23T09:00"));
    }

    @Test
    default void hours_follow_the_clock_on_the_wall_over_a_change_of_it() {
        var lastOfWinter = LocalDate.of(2027, 3, 26);
        var slots = slots(offered(house().anna, lastOfWinter, 9));
        assertThat(slots.get(0).start()).isEqualTo(Instant.parse("2027-03-26T08:00:00Z"));
        assertThat(slots.get(8).start()).isEqualTo(Instant.parse("2027-03-29T07:00:00Z"));
        assertThat(slots).extracting(TimeSlot::duration).containsOnly(Duration.ofHours(1));
    }

    @Test
    default void on_a_day_on_which_the_office_is_closed_nothing_is_offered() {
        house().desk(house().admin).office().close(new ClosingDay(MONDAY, "Verhuizing"));
        assertThat(slots(monday())).containsExactly(hours("2026-11-24T09:00", "2026-11-24T10:00"));
    }

    @Test
    default void an_adviser_without_a_free_time_is_told_from_one_of_whom_nothing_is_known() {
        var question = new Question(house().type, house().anna, Duration.ofHours(9), MONDAY, 5, null);
        requireHidden(
                house().desk().freeTimes().offered(question),
                Withheld.NONE_FREE,
                new KnownUntil(State.NONE_LINKED, null));
    }

    @Test
    default void further_ahead_than_calendars_are_read_nothing_is_offered() {
        linkedAndRead();
        requireFirm(offered(house().anna, Moments.TODAY.plusDays(366), 1));
        assertThat(offered(house().anna, Moments.TODAY.plusDays(367), 1).withheld()).isEqualTo(Withheld.TOO_FAR);
    }

    @Test
    default void days_that_are_over_and_lengths_that_are_none_are_no_trouble() {
        assertThat(slots(offered(house().anna, LocalDate.MIN, 1))).containsExactly(hours("2026-11-20T10:30"));
        assertThat(offered(house().anna, LocalDate.MAX, 1).withheld()).isEqualTo(Withheld.TOO_FAR);
        assertThatThrownBy(() -> new Question(house().type, house().anna, Duration.ZERO, MONDAY, 1, null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    default void what_a_taken_time_is_answered_with_is_as_firm() {
        house().plan("2026-11-23T09:00");
        assertThat(instead()).hasSize(3).extracting(Offered::firmness).containsOnly(Firmness.FIRM);

        house().link(system());
        assertThat(instead()).isEmpty();
        house().offer(WhenStale.ON_REQUEST);
        assertThat(instead()).hasSize(3).extracting(Offered::firmness).containsOnly(Firmness.ON_REQUEST);
    }

    private List<Offered> instead() {
        try {
            house().plan("2026-11-23T09:30");
            throw new AssertionError("Was planned");
        } catch (AppointmentRefusal.AdviserOccupied occupied) {
            return occupied.alternatives();
        }
    }

    @Test
    default void an_adviser_who_plans_is_proposed_a_time_to_edit_whatever_is_known() {
        house().link(system());
        var draft = house().desk().appointments().draft(house().dossier, Proposal.Entry.empty(), null);
        assertThat(draft.time().slot()).isEqualTo(LinkedOffice.hour("2026-11-23T09:00"));
    }

    @Test
    default void nothing_is_offered_for_what_cannot_be_planned() {
        house().desk(house().admin).staff().deactivate(house().ben);
        assertThatThrownBy(() -> offered(house().ben, MONDAY, 1)).isInstanceOf(OfficeRefusal.UserUnavailable.class);

        var planned = house().plan("2026-11-24T09:00");
        house().desk(house().admin).appointmentTypes().retire(house().type);
        assertThatThrownBy(this::monday).isInstanceOf(AppointmentRefusal.TypeUnavailable.class);
        requireFirm(offered(house().anna, MONDAY, 1, planned));
    }
}
