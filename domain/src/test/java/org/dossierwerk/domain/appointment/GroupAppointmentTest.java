package org.dossierwerk.domain.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.domain.appointment.GroupAppointment.Participant;
import org.dossierwerk.domain.appointment.GroupAppointment.Setup;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.AgreedTime;
import org.dossierwerk.domain.shared.InvalidValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupAppointmentTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant BEGUN = Instant.parse("2026-11-25T18:00:00Z");
    private static final DossierId ONE = new DossierId(new UUID(0, 1));
    private static final DossierId TWO = new DossierId(new UUID(0, 2));

    private final GroupAppointment group =
            GroupAppointment.plan(new AppointmentId(new UUID(0, 9)), setup(1), false, NOW);

    private static Setup setup(int capacity) {
        return setup(capacity, "2026-11-25T19:00");
    }

    private static Setup setup(int capacity, String wallTime) {
        var time =
                AgreedTime.at(LocalDateTime.parse(wallTime), ZoneId.of("Europe/Amsterdam"), Duration.ofHours(2), null);
        var particulars = new Appointment.Particulars(
                "Informatieavond", "", time, new Place.Elsewhere("Dam 1"), new UserId(new UUID(0, 4)));
        return new Setup(new AppointmentTypeId(new UUID(0, 5)), particulars, "Beamer", capacity);
    }

    private static Participant of(DossierId dossier) {
        return new Participant(dossier, new AppointmentId(UUID.randomUUID()));
    }

    @Test
    @Tag("GRP-02")
    void it_takes_as_many_as_there_are_seats_and_more_when_that_is_meant() {
        group.join(of(ONE), false, NOW);
        assertThatThrownBy(() -> group.join(of(TWO), false, NOW)).isInstanceOf(AppointmentRefusal.GroupFull.class);
        group.join(of(TWO), true, NOW);
        assertThat(group.snapshot().participants()).hasSize(2);
    }

    @Test
    @Tag("GRP-03")
    void whoever_takes_part_stays_where_they_are_and_whoever_does_not_cannot_leave() {
        var first = of(ONE);
        group.join(first, false, NOW);
        group.takeEvents();
        group.join(of(ONE), false, NOW);
        group.leave(TWO, NOW);
        assertThat(group.of(ONE)).contains(first);
        assertThat(group.takeEvents()).isEmpty();
        group.leave(ONE, NOW);
        assertThat(group.of(ONE)).isEmpty();
        assertThat(group.takeEvents())
                .containsExactly(
                        new GroupEvent.ParticipantsChanged(group.snapshot().id(), NOW));
    }

    @Test
    void a_change_is_a_revision_and_no_change_is_none() {
        group.change(setup(1), false, NOW);
        assertThat(group.snapshot().revision()).isZero();
        group.change(setup(5, "2026-11-26T19:00"), true, NOW);
        assertThat(group.snapshot().revision()).isEqualTo(1);
        assertThat(group.snapshot().mayOverlap()).isTrue();
    }

    @Test
    void what_only_the_office_knows_is_no_revision() {
        var before = group.snapshot().setup();
        group.change(new Setup(before.type(), before.particulars(), "Beamer en koffie", 4), false, NOW);
        assertThat(group.snapshot().setup().description()).isEqualTo("Beamer en koffie");
        assertThat(group.snapshot().revision()).isZero();
    }

    @Test
    void what_has_begun_is_not_joined_or_moved_into_the_past_but_can_be_described() {
        assertThatThrownBy(() -> group.join(of(ONE), true, BEGUN)).isInstanceOf(AppointmentRefusal.InThePast.class);
        assertThatThrownBy(() -> group.change(setup(1, "2026-11-24T19:00"), false, BEGUN))
                .isInstanceOf(AppointmentRefusal.InThePast.class);
        group.change(setup(7), false, BEGUN);
        assertThat(group.snapshot().setup().capacity()).isEqualTo(7);
        assertThatThrownBy(() -> GroupAppointment.plan(group.snapshot().id(), setup(1), false, BEGUN))
                .isInstanceOf(AppointmentRefusal.InThePast.class);
    }

    @Test
    void cancelled_it_has_nobody_and_changes_no_more() {
        group.join(of(ONE), false, NOW);
        group.cancel(NOW);
        group.takeEvents();
        group.cancel(NOW);
        assertThat(group.takeEvents()).isEmpty();
        assertThat(group.snapshot().active()).isFalse();
        assertThat(group.snapshot().participants()).isEmpty();
        assertThat(group.snapshot().revision()).isEqualTo(1);
        assertThatThrownBy(() -> group.change(setup(5), false, NOW)).isInstanceOf(AppointmentRefusal.Inactive.class);
        assertThatThrownBy(() -> group.join(of(TWO), true, NOW)).isInstanceOf(AppointmentRefusal.Inactive.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 201})
    void it_has_one_to_two_hundred_seats(int capacity) {
        assertThatThrownBy(() -> setup(capacity)).isInstanceOf(InvalidValue.class);
        assertThat(List.of(setup(1), setup(200))).hasSize(2);
    }

    @Test
    void a_seat_follows_its_group_and_is_not_changed_by_itself() {
        var seat = Appointment.seat(new AppointmentId(new UUID(0, 3)), ONE, group.snapshot(), NOW);
        var moved = setup(1, "2026-11-26T19:00");
        assertThatThrownBy(() -> seat.change(moved.type(), moved.particulars(), true, NOW))
                .isInstanceOf(AppointmentRefusal.SeatInGroup.class);
        seat.follow(setup(30), NOW);
        assertThat(seat.snapshot().revision()).isZero();
        seat.follow(moved, NOW);
        assertThat(seat.snapshot().particulars()).isEqualTo(moved.particulars());
        assertThat(seat.snapshot().revision()).isEqualTo(1);
        assertThat(seat.snapshot().mayOverlap()).isTrue();
        assertThat(seat.snapshot().group()).isEqualTo(group.snapshot().id());
    }
}
