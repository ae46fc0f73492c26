package org.dossierwerk.application.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dossierwerk.application.testkit.Moments.NOW;
import static org.dossierwerk.application.testkit.Moments.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.application.testkit.AppointmentExamples;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.domain.appointment.Appointment;
import org.dossierwerk.domain.appointment.AppointmentEvent;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentStatus;
import org.dossierwerk.domain.appointment.Outcome;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.shared.AgreedTime;
import org.junit.jupiter.api.Tag;
import java.util.UUID;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.Test;

/** What a {@link AppointmentRepository} does. */
public interface AppointmentRepositoryContract extends RootContract<Appointment> {

    @Override
    default Appointment example() {
        return ExampleOffice.in(stores()).anAppointment().build();
    }

    @Override
    default void change(Appointment root) {
        var snapshot = root.snapshot();
        root.change(snapshot.type(), snapshot.particulars().at(at("2026-11-25T23:30", 90)), true, NOW);
    }

    @Override
    default Record stateOf(Appointment root) {
        return root.snapshot();
    }

    @Override
    default void save(Appointment root) {
        stores().appointments().save(root);
    }

    @Override
    default Optional<Appointment> stored(Appointment root) {
        return stores().appointments().find(root.snapshot().id());
    }

    @Test
    @Tag("BEY-06")
    default void the_next_one_of_a_dossier_is_the_active_one_that_begins_first_from_now() {
        var office = ExampleOffice.in(stores());
        var past = office.anAppointment().at("2026-12-01T10:00", 60).build();
        var cancelled = office.anAppointment().at("2026-12-02T10:00", 60).build();
        var next = office.anAppointment().at("2026-12-03T10:00", 60).build();
        var later = office.anAppointment().at("2026-12-04T10:00", 60).build();
        cancelled.cancel(false, NOW);
        List.of(later, next, cancelled, past).forEach(this::save);
        var then = past.snapshot().particulars().time().start();
        assertThat(stores().appointments().next(office.dossier(), then).orElseThrow().snapshot().id())
                .isEqualTo(next.snapshot().id());
        assertThat(stores().appointments()
                        .next(office.dossier(), later.snapshot().particulars().time().start()))
                .isEmpty();
        assertThat(stores().appointments().toCome(office.dossier(), then))
                .extracting(appointment -> appointment.snapshot().id())
                .containsExactly(next.snapshot().id(), later.snapshot().id());
    }

    @Test
    default void several_are_found_at_once() {
        var first = example();
        var second = example();
        List.of(first, second, example()).forEach(this::save);
        var wanted = List.of(
                first.snapshot().id(), second.snapshot().id(), new AppointmentId(UUID.randomUUID()));
        assertThat(stores().appointments().findAll(wanted))
                .extracting(Appointment::snapshot)
                .containsExactlyInAnyOrder(
                        stored(first).orElseThrow().snapshot(),
                        stored(second).orElseThrow().snapshot());
        assertThat(stores().appointments().findAll(List.of())).isEmpty();
    }

    @Test
    @Tag("APT-10")
    default void every_place_comes_back_whole() {
        var office = ExampleOffice.in(stores());
        var location = OfficeExamples.aLocation("Utrecht");
        stores().office().save(location);
        var places = List.of(
                new Place.AtOffice(location.id(), "Herengracht 1"),
                new Place.AtHome("Keizersgracht 12"),
                new Place.Elsewhere("Stationsplein 1\nHal 3"),
                new Place.ByPhone("+31 6 12345678"),
                new Place.ByVideo(""));
        for (var place : places) {
            var appointment = office.anAppointment().mayOverlap().at(place).build();
            save(appointment);
            assertThat(stored(appointment).orElseThrow().snapshot().particulars().place())
                    .isEqualTo(place);
        }
    }

    @Test
    @Tag("BEY-15")
    default void a_time_keeps_what_was_agreed_wall_time_zone_and_instant() {
        var moved = new AgreedTime(
                LocalDateTime.parse("2027-10-31T02:30"),
                ZoneId.of("Europe/Berlin"),
                Instant.parse("2027-10-31T03:30:00Z"),
                Duration.ofMinutes(45));
        var appointment = AppointmentExamples.anAppointment().at(moved).build();
        assertThat(moved.stillHolds()).isFalse();
        var office = ExampleOffice.in(stores());
        var snapshot = appointment.snapshot();
        var kept = Appointment.restore(new Appointment.Snapshot(
                snapshot.id(),
                0,
                office.dossier(),
                null,
                office.type().id(),
                snapshot.particulars().with(office.adviser()),
                false,
                0,
                AppointmentStatus.ACTIVE,
                null));
        save(kept);
        assertThat(stored(kept).orElseThrow().snapshot().particulars().time()).isEqualTo(moved);
    }

    @Test
    @Tag("APT-27")
    default void an_outcome_comes_back_whole() {
        var office = ExampleOffice.in(stores());
        var appointment = office.anAppointment().build();
        save(appointment);
        var loaded = stored(appointment).orElseThrow();
        loaded.cancel(false, NOW);
        var outcome = new Outcome(office.type().setup().results().get(0).id(), "No time", office.adviser(), NOW);
        loaded.recordResult(stores().appointmentTypes().find(office.type().id()).orElseThrow(), outcome, NOW);
        save(loaded);
        assertThat(stored(appointment).orElseThrow().snapshot().outcome()).isEqualTo(outcome);
    }

    @Test
    @Tag("APT-21")
    default void a_removed_appointment_is_gone_and_says_so() {
        var appointment = example();
        save(appointment);
        var loaded = stored(appointment).orElseThrow();
        loaded.cancel(true, NOW);
        int before = events().size();
        stores().appointments().remove(loaded);
        assertThat(stored(appointment)).isEmpty();
        assertThat(events().subList(before, events().size()))
                .singleElement()
                .isInstanceOf(AppointmentEvent.Cancelled.class);
        assertThatThrownBy(() -> stores().appointments().remove(loaded)).isInstanceOf(StaleVersion.class);
    }

    @Test
    default void several_are_saved_and_removed_at_once_or_none_of_them() {
        var all = List.of(example(), example());
        var ids = all.stream().map(one -> one.snapshot().id()).toList();
        stores().appointments().saveAll(all);
        var loaded = stores().appointments().findAll(ids);
        loaded.forEach(this::change);
        stores().appointments().saveAll(loaded);
        assertThatThrownBy(() -> stores().appointments().removeAll(loaded)).isInstanceOf(StaleVersion.class);
        var current = stores().appointments().findAll(ids);
        assertThat(current).hasSize(2).allSatisfy(one -> assertThat(one.snapshot().version())
                .isEqualTo(2));
        stores().appointments().removeAll(current);
        assertThat(stores().appointments().findAll(ids)).isEmpty();
    }

    @Test
    default void a_stale_copy_is_not_removed() {
        var first = example();
        save(first);
        var second = stored(first).orElseThrow();
        var third = stored(first).orElseThrow();
        change(third);
        save(third);
        assertThatThrownBy(() -> stores().appointments().remove(second)).isInstanceOf(StaleVersion.class);
        assertThat(stored(first)).isPresent();
    }

    @Test
    @Tag("BEY-02")
    default void an_adviser_is_in_one_place_at_a_time() {
        var office = ExampleOffice.in(stores());
        save(office.anAppointment().at("2026-11-24T10:00", 60).build());
        assertThatThrownBy(() -> save(office.anAppointment().at("2026-11-24T10:59", 60).build()))
                .isInstanceOfSatisfying(
                        AppointmentRefusal.AdviserOccupied.class,
                        refusal -> assertThat(refusal.alternatives()).isEmpty());
    }

    @Test
    default void appointments_may_touch() {
        var office = ExampleOffice.in(stores());
        save(office.anAppointment().at("2026-11-24T10:00", 60).build());
        save(office.anAppointment().at("2026-11-24T11:00", 60).build());
        save(office.anAppointment().at("2026-11-24T09:00", 60).build());
        assertThat(stores().agendaQueries().entries(List.of(office.adviser()), at("2026-11-24T00:00", 1_440).slot(), null))
                .hasSize(3);
    }

    @Test
    default void what_was_moved_into_a_taken_time_is_refused_too() {
        var office = ExampleOffice.in(stores());
        save(office.anAppointment().at("2026-11-24T10:00", 60).build());
        var moving = office.anAppointment().at("2026-11-24T14:00", 60).build();
        save(moving);
        var loaded = stored(moving).orElseThrow();
        var there = loaded.snapshot().particulars().at(at("2026-11-24T10:30", 60));
        loaded.change(office.type().id(), there, false, NOW);
        assertThatThrownBy(() -> save(loaded)).isInstanceOf(AppointmentRefusal.AdviserOccupied.class);
        assertThat(stored(moving).orElseThrow().snapshot().version()).isEqualTo(1);
    }

    @Test
    default void an_overlap_that_is_meant_a_colleague_s_and_a_cancelled_one_are_no_obstacle() {
        var office = ExampleOffice.in(stores());
        var cancelled = office.anAppointment().build();
        cancelled.cancel(false, NOW);
        save(cancelled);
        save(office.anAppointment().build());
        save(office.anAppointment().mayOverlap().build());
        save(office.anAppointment().with(office.anotherAdviser("Cas", "Handler")).build());
        assertThat(stores().agendaQueries().taken(office.adviser(), at("2026-11-24T10:00", 60).slot(), null))
                .hasSize(2);
    }

    @Test
    @Tag("POR-09")
    @Tag("APT-12")
    default void an_applicant_has_the_active_appointments_of_all_their_open_dossiers() {
        var office = ExampleOffice.in(stores());
        var tom = office.aPerson("Tom", "", "Jansen", "tom@example.com");
        var together = office.aDossier(tom, office.person());
        var closed = DossierExamples.aDossier().of(tom).advisedBy(office.adviser()).build();
        closed.close(NOW);
        stores().dossiers().save(closed);
        var later = office.anAppointment().in(together.id()).at("2026-11-25T10:00", 60).build();
        var sooner = office.anAppointment().at("2026-11-24T10:00", 60).build();
        var over = office.anAppointment().in(closed.snapshot().id()).at("2026-11-26T10:00", 60).build();
        var cancelled = office.anAppointment().at("2026-11-27T10:00", 60).build();
        cancelled.cancel(false, NOW);
        for (var appointment : List.of(later, sooner, over, cancelled)) {
            save(appointment);
        }

        assertThat(stores().appointments().ofApplicant(office.person()))
                .extracting(Appointment::snapshot)
                .containsExactly(
                        stored(sooner).orElseThrow().snapshot(),
                        stored(later).orElseThrow().snapshot());
        assertThat(stores().appointments().ofApplicant(tom))
                .extracting(found -> found.snapshot().id())
                .containsExactly(later.snapshot().id());
    }

    @Test
    @Tag("APT-24")
    default void of_an_adviser_the_active_ones_are_found_that_touch_a_stretch_of_time() {
        var office = ExampleOffice.in(stores());
        var before = office.anAppointment().at("2026-12-01T09:00", 60).build();
        var late = office.anAppointment().at("2026-12-01T11:00", 60).build();
        var early = office.anAppointment().at("2026-12-01T10:00", 60).build();
        var after = office.anAppointment().at("2026-12-01T12:00", 60).build();
        var cancelled = office.anAppointment().at("2026-12-01T10:30", 60).build();
        cancelled.cancel(false, NOW);
        List.of(before, late, early, after, cancelled).forEach(this::save);
        var first = early.snapshot().particulars();
        var slot = new TimeSlot(
                first.time().start(), late.snapshot().particulars().time().end());

        assertThat(stores().appointments().ofAdviser(first.adviser(), slot))
                .extracting(found -> found.snapshot().id())
                .containsExactly(early.snapshot().id(), late.snapshot().id());
        assertThat(stores().appointments().ofAdviser(new UserId(UUID.randomUUID()), slot))
                .isEmpty();
    }
}
