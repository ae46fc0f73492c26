package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.GroupExamples.aGroup;
import static org.dossierwerk.application.testkit.Moments.NOW;
import static org.dossierwerk.application.testkit.Moments.at;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.appointment.AppointmentViews.Attendance;
import org.dossierwerk.application.port.storage.AppointmentReminderRepository.Planned;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.GroupAppointment;
import org.dossierwerk.domain.appointment.GroupAppointment.Participant;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link org.dossierwerk.application.port.storage.GroupAppointmentRepository} does. */
public interface GroupAppointmentRepositoryContract extends RootContract<GroupAppointment> {

    @Override
    default GroupAppointment example() {
        return aGroup(ExampleOffice.in(stores())).build();
    }

    @Override
    default void change(GroupAppointment root) {
        var before = root.snapshot().setup();
        var moved = before.particulars().at(at("2026-11-25T23:30", 90));
        root.change(new GroupAppointment.Setup(before.type(), moved, "Met beamer.", 5), true, NOW);
    }

    @Override
    default Record stateOf(GroupAppointment root) {
        return root.snapshot();
    }

    @Override
    default void save(GroupAppointment root) {
        stores().groupAppointments().save(root);
    }

    @Override
    default Optional<GroupAppointment> stored(GroupAppointment root) {
        return stores().groupAppointments().find(root.snapshot().id());
    }

    @Test
    @Tag("GRP-02")
    @Tag("GRP-03")
    default void those_who_take_part_are_told_in_the_order_in_which_they_joined() {
        var office = ExampleOffice.in(stores());
        var group = aGroup(office).build();
        save(group);
        var first = join(group, office.dossier(), 1);
        var second = join(group, another(office), 2);
        var third = join(group, another(office), 3);
        assertThat(participants(group)).containsExactly(first, second, third);
        assertThat(stored(group).orElseThrow().snapshot().version()).isEqualTo(4);

        leave(group, second);

        assertThat(participants(group)).containsExactly(first, third);
        assertThat(stores().groupAppointments().findAll(List.of(group.snapshot().id())))
                .singleElement()
                .satisfies(found -> assertThat(found.snapshot())
                        .isEqualTo(stored(group).orElseThrow().snapshot()));
    }

    @Test
    @Tag("GRP-02")
    default void two_who_join_at_once_do_not_overlook_each_other() {
        var office = ExampleOffice.in(stores());
        var group = aGroup(office).ofCapacity(1).build();
        save(group);
        var early = stored(group).orElseThrow();
        var late = stored(group).orElseThrow();
        early.join(new Participant(office.dossier(), seat(1)), false, NOW);
        late.join(new Participant(another(office), seat(2)), false, NOW);
        save(early);
        assertThatThrownBy(() -> save(late)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void whoever_locks_a_group_gets_it_whole() {
        var group = example();
        save(group);
        stores().unitOfWork().run(() -> assertThat(stores().groupAppointments()
                        .lock(group.snapshot().id())
                        .map(GroupAppointment::snapshot))
                .contains(stored(group).orElseThrow().snapshot()));
        assertThat(stores().groupAppointments().lock(seat(4))).isEmpty();
    }

    @Test
    @Tag("BEY-05")
    default void a_group_is_no_appointment_and_a_seat_is_no_group() {
        var office = ExampleOffice.in(stores());
        var group = aGroup(office).build();
        save(group);
        var seat = join(group, office.dossier(), 1).seat();
        var id = group.snapshot().id();
        assertThat(stores().appointments().find(id)).isEmpty();
        assertThat(stores().appointments().findAll(List.of(id, seat)))
                .extracting(found -> found.snapshot().id())
                .containsExactly(seat);
        assertThat(stores().groupAppointments().find(seat)).isEmpty();
        assertThat(stores().groupAppointments().findAll(List.of(seat))).isEmpty();
        assertThat(stores().groupAppointments().findAll(List.of())).isEmpty();
        stores().unitOfWork().run(() -> {
            assertThat(stores().groupAppointments().find(id)).isPresent();
            assertThat(stores().appointments().find(id)).isEmpty();
            assertThat(stores().appointments().find(seat)).isPresent();
            assertThat(stores().groupAppointments().find(seat)).isEmpty();
        });
    }

    @Test
    @Tag("GRP-03")
    default void a_seat_comes_back_whole_and_is_in_its_dossier() {
        var office = ExampleOffice.in(stores());
        var group = aGroup(office).build();
        save(group);
        var seat = join(group, office.dossier(), 1).seat();
        var kept = stores().appointments().find(seat).orElseThrow().snapshot();
        assertThat(kept)
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(Appointment.seat(seat, office.dossier(), group.snapshot(), NOW)
                        .snapshot());
        assertThat(stores().appointments().toCome(office.dossier(), NOW)).hasSize(1);
        assertThat(stores().appointments().ofApplicant(office.person())).hasSize(1);
    }

    @Test
    @Tag("BEY-02")
    default void a_group_and_an_appointment_take_their_adviser_s_time_from_each_other() {
        var office = ExampleOffice.in(stores());
        save(aGroup(office).at("2026-11-24T19:00", 120).build());
        var appointment = office.anAppointment().at("2026-11-24T20:30", 60).build();
        assertThatThrownBy(() -> stores().appointments().save(appointment))
                .isInstanceOf(AppointmentRefusal.AdviserOccupied.class);
        stores().appointments()
                .save(office.anAppointment().at("2026-11-25T10:00", 60).build());
        assertThatThrownBy(() -> save(aGroup(office).at("2026-11-25T10:30", 60).build()))
                .isInstanceOf(AppointmentRefusal.AdviserOccupied.class);
        save(aGroup(office).at("2026-11-25T10:30", 60).mayOverlap().build());
    }

    @Test
    @Tag("GRP-01")
    @Tag("APT-24")
    default void a_group_is_one_block_in_its_adviser_s_calendar_and_takes_the_time_once() {
        var office = ExampleOffice.in(stores());
        var group = aGroup(office).build();
        save(group);
        join(group, office.dossier(), 1);
        join(group, another(office), 2);
        var cancelled = aGroup(office).at("2026-11-24T09:00", 60).build();
        cancelled.cancel(NOW);
        save(cancelled);
        var agenda = stores().agendaQueries();

        assertThat(agenda.entries(List.of(office.adviser()), day(), office.anotherAdviser("Cas", "Vos")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.id()).isEqualTo(group.snapshot().id());
                    assertThat(entry.version()).isEqualTo(3);
                    assertThat(entry.title()).isEqualTo("Informatieavond");
                    assertThat(entry.client()).isEmpty();
                    assertThat(entry.dossier()).isNull();
                    assertThat(entry.attendance()).isEqualTo(new Attendance(2, 3));
                });
        assertThat(agenda.entries(List.of(office.adviser()), day(), null)).hasSize(1);
        assertThat(agenda.taken(office.adviser(), day(), null))
                .containsExactly(at("2026-11-24T19:00", 120).slot());
        assertThat(agenda.taken(office.adviser(), day(), group.snapshot().id())).isEmpty();
    }

    @Test
    @Tag("GRP-01")
    default void appointments_stand_beside_groups_and_have_no_attendance() {
        var office = ExampleOffice.in(stores());
        save(aGroup(office).build());
        stores().appointments().save(office.anAppointment().build());
        assertThat(stores().agendaQueries().entries(List.of(office.adviser()), day(), null))
                .extracting(AgendaEntry::attendance)
                .containsExactly(null, new Attendance(0, 3));
    }

    @Test
    @Tag("GRP-01")
    default void of_an_adviser_groups_are_found_instead_of_the_seats_in_them() {
        var office = ExampleOffice.in(stores());
        var late = aGroup(office).build();
        var early = aGroup(office).at("2026-11-24T10:00", 60).build();
        var cancelled = aGroup(office).at("2026-11-24T12:00", 60).build();
        cancelled.cancel(NOW);
        List.of(late, early, cancelled, aGroup(office).at("2026-11-25T10:00", 60).build())
                .forEach(this::save);
        join(late, office.dossier(), 1);
        assertThat(stores().groupAppointments().ofAdviser(office.adviser(), day()))
                .extracting(GroupAppointment::snapshot)
                .containsExactly(
                        stored(early).orElseThrow().snapshot(),
                        stored(late).orElseThrow().snapshot());
        assertThat(stores().appointments().ofAdviser(office.adviser(), day())).isEmpty();
    }

    @Test
    default void those_to_come_are_active_and_have_not_ended() {
        var office = ExampleOffice.in(stores());
        var later = aGroup(office).at("2041-11-26T10:00", 60).build();
        var running = aGroup(office).at("2041-11-25T10:00", 60).build();
        var over = aGroup(office).at("2041-11-25T08:00", 60).build();
        var cancelled = aGroup(office).at("2041-11-27T10:00", 60).build();
        cancelled.cancel(NOW);
        List.of(later, running, over, cancelled).forEach(this::save);
        assertThat(stores().groupAppointments().toCome(Instant.parse("2041-11-25T09:30:00Z")))
                .extracting(group -> group.snapshot().id())
                .filteredOn(id -> List.of(later, running, over, cancelled).stream()
                        .anyMatch(group -> group.snapshot().id().equals(id)))
                .containsExactly(running.snapshot().id(), later.snapshot().id());
    }

    @Test
    default void nobody_is_reminded_of_a_group_but_everybody_of_their_seat() {
        var office = ExampleOffice.in(stores());
        var group = aGroup(office).build();
        save(group);
        var seat = join(group, office.dossier(), 1).seat();
        stores().appointmentReminders().planAll(office.type().id(), new LeadTimes(List.of(24)), NOW);
        assertThat(stores().appointmentReminders().planned(office.dossier()))
                .extracting(Planned::appointment)
                .containsExactly(seat);
    }

    private Participant join(GroupAppointment group, DossierId dossier, int nth) {
        var participant = new Participant(dossier, seat(nth));
        var loaded = stored(group).orElseThrow();
        loaded.join(participant, false, NOW);
        stores().unitOfWork().run(() -> {
            save(loaded);
            stores().appointments().save(Appointment.seat(participant.seat(), dossier, loaded.snapshot(), NOW));
        });
        return participant;
    }

    private void leave(GroupAppointment group, Participant participant) {
        var loaded = stored(group).orElseThrow();
        loaded.leave(participant.dossier(), NOW);
        var seat = stores().appointments().find(participant.seat()).orElseThrow();
        seat.cancel(false, NOW);
        stores().unitOfWork().run(() -> {
            save(loaded);
            stores().appointments().save(seat);
        });
    }

    private List<Participant> participants(GroupAppointment group) {
        return stored(group).orElseThrow().snapshot().participants();
    }

    private static DossierId another(ExampleOffice office) {
        return office.aDossier(office.person()).id();
    }

    /** Ids that rise, as those do that an office gives out. */
    private static AppointmentId seat(int nth) {
        return new AppointmentId(new UUID((long) nth << 32, UUID.randomUUID().getLeastSignificantBits()));
    }

    private static TimeSlot day() {
        return at("2026-11-24T00:00", 24 * 60).slot();
    }
}
