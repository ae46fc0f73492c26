package org.dossierwerk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.dossierwerk.application.TestOffice.at;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.appointment.AppointmentViews.Attendance;
import org.dossierwerk.application.appointment.Appointments.ResultEntry;
import org.dossierwerk.application.appointment.GroupViews.GroupDetails;
import org.dossierwerk.application.appointment.GroupViews.GroupLine;
import org.dossierwerk.application.appointment.GroupViews.Seat;
import org.dossierwerk.application.dossier.DossierViews.AppointmentLine;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Cancellation;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.shared.InvalidValue;
import org.dossierwerk.domain.shared.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeetingInAGroupTest {

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType(new Confirmation(true, true));
    private final DossierId emma = dossierOf("Emma", "Wit");
    private final DossierId daan = dossierOf("Daan", "Vos");
    private final DossierId noor = dossierOf("Noor", "Berg");
    private final GroupAppointments groups = house.desk().groupAppointments();
    private final AppointmentId group = groups.plan(planning(2, "2026-11-25T19:00", false));

    private DossierId dossierOf(String first, String last) {
        var address = first.toLowerCase(Locale.ROOT) + "@example.nl";
        return house.aDossier(TestOffice.household(TestOffice.aPerson(first, last, address), null));
    }

    private GroupAppointments.Plan planning(int capacity, String wallTime, boolean overlapMeant) {
        return new GroupAppointments.Plan(
                new AppointmentId(UUID.randomUUID()),
                type,
                "Informatieavond starters",
                "Koffie vooraf.",
                "Zaal bestellen; Emma heeft schulden.",
                capacity,
                at(wallTime),
                house.atBranch(),
                house.anna,
                overlapMeant);
    }

    private GroupAppointments.Change changing(String title, String remarks, int capacity) {
        var state = groups.get(group).state();
        return new GroupAppointments.Change(
                group,
                state.version(),
                type,
                title,
                remarks,
                state.setup().description(),
                capacity,
                at("2026-11-25T19:00"),
                house.atBranch(),
                house.anna,
                false);
    }

    private void move(String wallTime) {
        var version = groups.get(group).state().version();
        groups.move(new Appointments.Move(group, version, at(wallTime), house.anna, false));
    }

    private AppointmentId seatOf(DossierId dossier) {
        return groups.get(group).participants().stream()
                .filter(seat -> seat.dossier().equals(dossier))
                .map(Seat::appointment)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Tag("GRP-02")
    void those_who_are_added_take_part_until_all_seats_are_taken() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        assertThatThrownBy(() -> groups.add(group, noor, false))
                .isInstanceOfSatisfying(AppointmentRefusal.GroupFull.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.arguments()).containsExactly(2);
                });
        assertThat(groups.get(group).participants()).extracting(Seat::client).containsExactly("Wit", "Vos");
        assertThat(house.desk().dossiers().get(noor).appointments()).isEmpty();
    }

    @Test
    @Tag("GRP-02")
    void staff_may_mean_to_overbook() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        groups.add(group, noor, true);
        assertThat(groups.get(group).participants()).hasSize(3);
        assertThat(groups.toCome())
                .extracting(GroupLine::participants, GroupLine::capacity)
                .containsExactly(tuple(3, 2));
    }

    @Test
    @Tag("GRP-03")
    void whoever_takes_part_already_is_not_added_twice() {
        groups.add(group, emma, false);
        groups.add(group, emma, true);
        assertThat(groups.get(group).participants()).hasSize(1);
        assertThat(house.desk().dossiers().get(emma).appointments()).hasSize(1);
    }

    @Test
    @Tag("GRP-03")
    @Tag("APT-21")
    void whoever_is_removed_takes_part_no_more_and_the_next_one_fits() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        groups.remove(group, emma);
        groups.remove(group, emma);
        groups.add(group, noor, false);
        assertThat(groups.get(group).participants()).extracting(Seat::client).containsExactly("Vos", "Berg");
        assertThat(house.desk().dossiers().get(emma).appointments()).isEmpty();
    }

    @Test
    @Tag("GRP-03")
    void whoever_was_removed_can_be_added_again() {
        groups.add(group, emma, false);
        groups.remove(group, emma);
        groups.add(group, emma, false);
        assertThat(groups.get(group).participants()).hasSize(1);
    }

    @Test
    @Tag("GRP-03")
    void to_cancel_a_seat_in_its_dossier_is_to_remove_the_participant() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        assertThat(house.desk().appointments().cancel(seatOf(emma), null)).isEqualTo(Cancellation.REMOVED);
        assertThat(groups.get(group).participants()).extracting(Seat::client).containsExactly("Vos");
    }

    @Test
    @Tag("GRP-03")
    @Tag("APT-27")
    void each_participant_has_a_result_of_their_own() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        house.setTime("2026-11-25T19:30");
        var seat = seatOf(emma);
        var version = house.desk().appointments().get(seat).state().version();
        house.desk().appointments().recordResult(seat, version, new ResultEntry(house.firstResult(type), "Kwam"));
        assertThat(house.desk().dossiers().get(emma).appointments())
                .extracting(AppointmentLine::result)
                .containsExactly("Offerte");
        assertThat(house.desk().dossiers().get(daan).appointments())
                .extracting(AppointmentLine::result)
                .containsExactly("");
    }

    @Test
    void when_and_where_of_a_seat_is_changed_for_the_group() {
        groups.add(group, emma, false);
        var seat = house.desk().appointments().get(seatOf(emma)).state();
        assertThatThrownBy(() -> house.desk()
                        .appointments()
                        .move(new Appointments.Move(
                                seat.id(), seat.version(), at("2026-11-26T10:00"), house.anna, false)))
                .isInstanceOf(AppointmentRefusal.SeatInGroup.class);
        assertThatThrownBy(() -> house.desk()
                        .appointments()
                        .change(new Appointments.Change(
                                seat.id(),
                                seat.version(),
                                type,
                                "Anders",
                                "",
                                at("2026-11-25T19:00"),
                                house.atBranch(),
                                house.anna,
                                false)))
                .isInstanceOf(AppointmentRefusal.SeatInGroup.class);
    }

    @Test
    @Tag("GRP-01")
    void a_group_stands_once_in_the_calendar_beside_appointments() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        house.anAppointment(noor, type, "2026-11-25T10:00");
        var day = LocalDate.of(2026, 11, 25);
        assertThat(house.desk(house.ben).agenda().entries(List.of(house.anna), day, day.plusDays(1)))
                .extracting(AppointmentViews.AgendaEntry::title, AppointmentViews.AgendaEntry::attendance)
                .containsExactly(
                        tuple("Oriënterend gesprek", null), tuple("Informatieavond starters", new Attendance(2, 2)));
    }

    @Test
    @Tag("BEY-02")
    void a_group_and_an_appointment_do_not_get_the_same_time_of_an_adviser() {
        assertThatThrownBy(() -> house.anAppointment(emma, type, "2026-11-25T19:30"))
                .isInstanceOfSatisfying(
                        AppointmentRefusal.AdviserOccupied.class,
                        refusal -> assertThat(refusal.alternatives()).isNotEmpty());
        house.anAppointment(emma, type, "2026-11-26T10:00");
        assertThatThrownBy(() -> groups.plan(planning(5, "2026-11-26T10:30", false)))
                .isInstanceOf(AppointmentRefusal.AdviserOccupied.class);
        assertThatThrownBy(() -> move("2026-11-26T10:30")).isInstanceOf(AppointmentRefusal.AdviserOccupied.class);
        groups.plan(planning(5, "2026-11-26T10:30", true));
        assertThat(groups.toCome()).hasSize(2);
    }

    @Test
    void the_seats_of_a_group_do_not_stand_in_its_own_way() {
        groups.add(group, emma, false);
        move("2026-11-25T19:30");
        assertThat(house.desk().appointments().get(seatOf(emma)).state().particulars())
                .isEqualTo(groups.get(group).state().setup().particulars());
    }

    @Test
    void the_same_request_plans_one_group() {
        var request = planning(5, "2026-11-26T10:00", false);
        assertThat(groups.plan(request)).isEqualTo(groups.plan(request));
        assertThat(groups.toCome()).hasSize(2);
    }

    @Test
    void a_change_that_was_overtaken_is_refused() {
        var late = changing("Anders", "", 2);
        groups.add(group, emma, false);
        assertThatThrownBy(() -> groups.change(late)).isInstanceOf(StaleVersion.class);
    }

    @Test
    @Tag("GRP-02")
    void fewer_seats_than_are_taken_send_nobody_away() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        groups.change(changing("", "Koffie vooraf.", 1));
        assertThat(groups.get(group).participants()).hasSize(2);
        assertThatThrownBy(() -> groups.change(changing("", "", 0))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> groups.change(changing("", "", 201))).isInstanceOf(InvalidValue.class);
    }

    @Test
    @Tag("APT-24")
    void a_cancelled_group_is_over_for_everybody() {
        groups.add(group, emma, false);
        var seat = seatOf(emma);
        groups.cancel(group);
        groups.cancel(group);
        var day = LocalDate.of(2026, 11, 25);
        assertThat(house.desk().agenda().entries(List.of(house.anna), day, day.plusDays(1)))
                .isEmpty();
        assertThat(groups.toCome()).isEmpty();
        assertThat(groups.get(group).state().active()).isFalse();
        assertThat(house.office.portal(clientOf(emma)).overview().coming()).isEmpty();
        assertThatThrownBy(() -> house.desk().appointments().get(seat)).isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThatThrownBy(() -> groups.add(group, daan, false)).isInstanceOf(AppointmentRefusal.Inactive.class);
        assertThatThrownBy(() -> move("2026-11-26T10:00")).isInstanceOf(AppointmentRefusal.Inactive.class);
    }

    private Caller.Client clientOf(DossierId dossier) {
        return Caller.client(
                house.desk().dossiers().get(dossier).applicants().get(0).person());
    }

    @Test
    void nobody_joins_what_has_begun() {
        house.setTime("2026-11-25T19:00");
        assertThatThrownBy(() -> groups.add(group, emma, true)).isInstanceOf(AppointmentRefusal.InThePast.class);
        assertThat(groups.get(group).started()).isTrue();
    }

    @Test
    void a_closed_dossier_does_not_take_part() {
        house.desk().dossiers().close(emma, house.desk().dossiers().get(emma).version());
        assertThatThrownBy(() -> groups.add(group, emma, false)).isInstanceOf(DossierRefusal.class);
    }

    @Test
    void of_participants_those_are_named_whose_dossier_one_may_see_and_the_others_counted() {
        groups.add(group, emma, false);
        groups.add(group, daan, false);
        var cas = house.aColleague("Cas", Right.WORK_ON_DOSSIERS);
        var seen = house.desk(cas).groupAppointments().get(group);
        assertThat(seen.participants()).isEmpty();
        assertThat(seen.state().participants()).isEmpty();
        assertThat(seen.others()).isEqualTo(2);
        assertThatThrownBy(() -> house.desk(cas).groupAppointments().add(group, noor, false))
                .isInstanceOf(DossierRefusal.NotFound.class);
        assertThatThrownBy(() -> house.desk(cas).groupAppointments().remove(group, emma))
                .isInstanceOf(DossierRefusal.NotFound.class);
        assertThat(groups.get(group)).satisfies(whole -> {
            assertThat(whole.participants()).extracting(Seat::number).doesNotHaveDuplicates();
            assertThat(whole.others()).isZero();
        });
    }

    @Test
    void whoever_does_not_work_on_dossiers_has_no_groups() {
        var clerk = house.desk(house.aColleague("Kim")).groupAppointments();
        assertThatThrownBy(clerk::toCome).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> clerk.get(group)).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> clerk.cancel(group)).isInstanceOf(OfficeRefusal.NotAllowed.class);
        assertThatThrownBy(() -> clerk.plan(planning(2, "2026-11-27T10:00", false)))
                .isInstanceOf(OfficeRefusal.NotAllowed.class);
    }

    @Test
    @Tag("GRP-07")
    void a_client_reads_what_the_group_is_called_and_not_what_the_office_notes() {
        groups.add(group, emma, false);
        var portal = house.office.portal(clientOf(emma));
        assertThat(portal.overview().coming()).singleElement().satisfies(visit -> {
            assertThat(visit.title()).isEqualTo("Informatieavond starters");
            assertThat(visit.toString()).doesNotContain("Zaal", "schulden");
        });
        assertThat(portal.appointment(seatOf(emma)).toString()).doesNotContain("Zaal", "schulden");
        assertThat(house.mailTo("emma@example.nl"))
                .isNotEmpty()
                .allSatisfy(mail -> assertThat(mail.toString()).doesNotContain("Zaal", "schulden"));
    }

    @Test
    void a_group_that_is_not_there_is_not_found() {
        var unknown = new AppointmentId(UUID.randomUUID());
        assertThatThrownBy(() -> groups.get(unknown)).isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThatThrownBy(() -> groups.cancel(unknown)).isInstanceOf(AppointmentRefusal.NotFound.class);
        groups.add(group, emma, false);
        assertThatThrownBy(() -> groups.get(seatOf(emma))).isInstanceOf(AppointmentRefusal.NotFound.class);
        assertThatThrownBy(() -> house.desk().appointments().get(group))
                .isInstanceOf(AppointmentRefusal.NotFound.class);
    }

    @Test
    void a_group_tells_its_story() {
        groups.add(group, emma, false);
        move("2026-11-26T19:00");
        groups.cancel(group);
        assertThat(house.desk().history().of(group)).hasSize(4);
        GroupDetails after = groups.get(group);
        assertThat(after.participants()).isEmpty();
        assertThat(after.others()).isZero();
    }
}
