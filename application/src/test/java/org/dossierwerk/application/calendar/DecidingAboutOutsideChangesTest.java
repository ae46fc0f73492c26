package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.calendar.CalendarLinkViews.OutsideChangeView;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.calendar.InMemoryCalendars;
import org.dossierwerk.application.testkit.calendar.LinkedOffice;
import org.dossierwerk.application.testkit.calendar.Owner;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reading 77: who decides, about what, and once. */
@Tag("CAL-4")
class DecidingAboutOutsideChangesTest {

    private static final Duration POLL = Duration.ofMinutes(6);

    private final SettableClock clock = SettableClock.at(Moments.NOW);
    private final InMemoryCalendars system = new InMemoryCalendars(clock);
    private final LinkedOffice house = new LinkedOffice(clock, system.provider());
    private AppointmentId appointment = new AppointmentId(UUID.randomUUID());

    @BeforeEach
    void plan() {
        house.link(system);
        appointment = house.plan("2026-11-24T10:00");
        house.after(POLL);
    }

    private Owner.Seen entry() {
        return system.owner().all(system.calendar()).get(0);
    }

    private void ownerMovesTo(String wallTime) {
        ownerMovesTo(LinkedOffice.hour(wallTime));
    }

    private void ownerMovesTo(TimeSlot slot) {
        system.owner().move(system.calendar(), entry().id(), slot);
        house.after(POLL);
    }

    private List<OutsideChangeView> open() {
        return house.desk().outsideChanges().own();
    }

    private void mayNo(UserId user, Right right) {
        var staff = house.desk(house.admin).staff();
        var known = staff.get(user);
        var rights = new HashSet<>(known.rights());
        rights.remove(right);
        staff.change(user, known.version(), known.profile(), Set.copyOf(rights));
    }

    @Test
    void whoever_moves_it_again_before_anybody_decided_is_asked_about_for_the_last_time_only() {
        ownerMovesTo("2026-11-24T15:00");
        ownerMovesTo("2026-11-24T16:00");

        assertThat(open())
                .singleElement()
                .satisfies(change -> assertThat(change.outside()).isEqualTo(LinkedOffice.hour("2026-11-24T16:00")));
    }

    @Test
    void while_nobody_decided_nothing_else_is_written_over_it_either() {
        ownerMovesTo("2026-11-24T15:00");
        house.disclose(Disclosure.BUSY);
        house.after(POLL);

        assertThat(entry().slot()).isEqualTo(LinkedOffice.hour("2026-11-24T15:00"));
        assertThat(open()).hasSize(1);
    }

    @Test
    void an_appointment_that_is_moved_to_the_same_time_here_leaves_nothing_to_decide() {
        ownerMovesTo("2026-11-24T15:00");
        house.move(appointment, "2026-11-24T15:00");
        house.write();

        assertThat(open()).isEmpty();
        assertThat(house.view(house.anna).waiting()).isZero();
    }

    @Test
    void of_what_is_over_there_is_nothing_to_decide() {
        house.after(Duration.ofDays(5));
        ownerMovesTo("2026-11-25T15:00");
        system.owner().delete(system.calendar(), entry().id());
        house.after(POLL);

        assertThat(open()).isEmpty();
    }

    @Test
    void whoever_takes_over_has_seen_the_appointment_as_it_is() {
        ownerMovesTo("2026-11-24T15:00");
        var seen = open().get(0);
        house.move(appointment, "2026-11-26T11:00");

        assertThatThrownBy(() -> house.desk().outsideChanges().takeOver(seen.id(), seen.version()))
                .isInstanceOf(StaleVersion.class);
        assertThat(house.desk()
                        .appointments()
                        .get(appointment)
                        .state()
                        .particulars()
                        .time()
                        .slot())
                .isEqualTo(LinkedOffice.hour("2026-11-26T11:00"));
    }

    @Test
    void no_appointment_is_cancelled_for_a_deletion_that_was_seen_before_it_changed() {
        system.owner().delete(system.calendar(), entry().id());
        house.after(POLL);
        var seen = open().get(0);
        house.move(appointment, "2026-11-26T11:00");

        assertThatThrownBy(() -> house.desk().outsideChanges().takeOver(seen.id(), seen.version()))
                .isInstanceOf(StaleVersion.class);
        assertThat(house.desk().appointments().get(appointment).state().active())
                .isTrue();
    }

    @Test
    void it_is_decided_once() {
        ownerMovesTo("2026-11-24T15:00");
        var seen = open().get(0);
        house.desk().outsideChanges().takeOver(seen.id(), seen.version());

        assertThat(open()).isEmpty();
        var changes = house.desk().outsideChanges();
        assertThatThrownBy(() -> changes.putBack(seen.id())).isInstanceOf(CalendarRefusal.ChangeUnknown.class);
    }

    @Test
    void an_hour_that_the_clock_shows_twice_is_taken_over_as_the_one_that_was_meant() {
        house.move(appointment, "2027-10-30T10:00");
        house.after(POLL);
        var later = new TimeSlot(Instant.parse("2027-10-31T01:30:00Z"), Instant.parse("2027-10-31T02:30:00Z"));
        ownerMovesTo(later);
        house.desk().outsideChanges().takeOver(open().get(0).id(), open().get(0).version());

        assertThat(house.desk()
                        .appointments()
                        .get(appointment)
                        .state()
                        .particulars()
                        .time()
                        .slot())
                .isEqualTo(later);
    }

    @Test
    void whoever_may_not_know_of_the_dossier_neither_sees_it_nor_decides() {
        ownerMovesTo("2026-11-24T15:00");
        var seen = open().get(0);
        mayNo(house.ben, Right.SEE_ALL_DOSSIERS);

        var bens = house.desk(house.ben).outsideChanges();
        assertThatThrownBy(() -> bens.in(house.dossier)).isInstanceOf(DossierRefusal.NotFound.class);
        assertThatThrownBy(() -> bens.putBack(seen.id())).isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThatThrownBy(() -> bens.takeOver(seen.id(), seen.version()))
                .isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThat(open()).hasSize(1);
    }

    @Test
    void a_change_names_the_dossiers_clients_to_whoever_may_know_of_them() {
        ownerMovesTo("2026-11-24T15:00");

        assertThat(open()).extracting(OutsideChangeView::dossierTitle).containsExactly("Wit");
    }

    @Test
    void an_owner_who_may_not_know_of_the_dossier_is_told_no_client() {
        var bens = system.ofAnother("ben@calendars.example");
        house.link(house.ben, bens, LinkedOffice.choice(bens));
        house.move(appointment, "2026-11-24T10:00", house.ben);
        house.after(POLL);
        bens.owner()
                .delete(
                        bens.calendar(),
                        bens.owner().all(bens.calendar()).get(0).id());
        house.after(POLL);
        assertThat(house.desk(house.ben).outsideChanges().own()).hasSize(1);

        mayNo(house.ben, Right.SEE_ALL_DOSSIERS);

        assertThat(house.desk(house.ben).outsideChanges().own()).isEmpty();
    }

    @Test
    void whoever_does_not_work_on_dossiers_decides_nothing() {
        ownerMovesTo("2026-11-24T15:00");
        mayNo(house.admin, Right.WORK_ON_DOSSIERS);

        var changes = house.desk(house.admin).outsideChanges();
        assertThatThrownBy(() -> changes.putBack(open().get(0).id())).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(changes::own).isInstanceOf(OfficeRefusal.NotAllowed.class);
    }
}
