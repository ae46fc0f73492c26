package org.dossierwerk.application.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.appointment.Appointments.Change;
import org.dossierwerk.application.appointment.Appointments.Move;
import org.dossierwerk.application.appointment.Appointments.Plan;
import org.dossierwerk.application.appointment.Appointments.When;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentRefusal;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.OfferedTimes;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.DossierRefusal;
import org.dossierwerk.domain.office.Location;
import org.dossierwerk.domain.office.OfficeRefusal;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.InvalidValue;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanningAnAppointmentTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final DossierId dossier = house.aDossier();
    private final Appointments appointments = house.desk().appointments();

    @Test
    @Tag("APT-01")
    @Tag("DOS-01")
    void an_appointment_needs_a_dossier_that_is_there_and_open() {
        var quiet = house.aType(new Confirmation(false, false));
        for (var any : new AppointmentTypeId[] {type, quiet}) {
            assertThatThrownBy(() -> house.anAppointment(new DossierId(UUID.randomUUID()), any, "2026-11-25T10:00"))
                    .isInstanceOf(DossierRefusal.NotFound.class);
        }
        house.desk()
                .dossiers()
                .close(dossier, house.desk().dossiers().get(dossier).version());
        assertThatThrownBy(() -> house.anAppointment(dossier, type, "2026-11-25T10:00"))
                .isInstanceOf(DossierRefusal.Closed.class);
    }

    @Test
    @Tag("APT-01")
    void only_a_type_the_administrator_configured_can_be_chosen() {
        assertThatThrownBy(() ->
                        house.anAppointment(dossier, new AppointmentTypeId(UUID.randomUUID()), "2026-11-25T10:00"))
                .isInstanceOf(AppointmentRefusal.TypeUnavailable.class);
        house.administrator().appointmentTypes().retire(type);
        assertThatThrownBy(() -> house.anAppointment(dossier, type, "2026-11-25T10:00"))
                .isInstanceOf(AppointmentRefusal.TypeUnavailable.class);
    }

    @Test
    @Tag("APT-02")
    void an_edited_title_is_kept_and_an_empty_one_is_the_type_s() {
        var plain = house.anAppointment(dossier, type, "2026-11-25T10:00");
        assertThat(appointments.get(plain).state().particulars().title()).isEqualTo("Oriënterend gesprek");
        var p = house.planning(dossier, type, "2026-11-25T12:00");
        appointments.plan(
                new Plan(p.id(), dossier, type, "Eerste gesprek", "", p.when(), p.place(), p.adviser(), false));
        assertThat(appointments.get(p.id()).state().particulars().title()).isEqualTo("Eerste gesprek");
        appointments.change(changed(p.id(), "Tweede gesprek", "2026-11-25T12:00", false));
        assertThat(appointments.get(p.id()).state().particulars().title()).isEqualTo("Tweede gesprek");
    }

    @Test
    @Tag("APT-03")
    @Tag("APT-04")
    void the_type_s_duration_holds_unless_another_is_chosen() {
        var usual = house.anAppointment(dossier, type, "2026-11-25T10:00");
        assertThat(duration(usual)).isEqualTo(Duration.ofMinutes(60));
        var p = house.planning(dossier, type, "2026-11-25T12:00");
        appointments.plan(withTime(p, new When(p.when().start(), null, Duration.ofMinutes(45))));
        assertThat(duration(p.id())).isEqualTo(Duration.ofMinutes(45));
    }

    private Duration duration(AppointmentId id) {
        return appointments.get(id).state().particulars().time().duration();
    }

    @Test
    @Tag("APT-05")
    @Tag("APT-06")
    void the_appointment_stands_in_the_calendar_of_the_chosen_adviser_only() {
        var p = house.planning(dossier, type, "2026-11-25T10:00");
        appointments.plan(withAdviser(p, house.ben));
        assertThat(calendarOf(house.ben)).containsExactly(p.id());
        assertThat(calendarOf(house.anna)).isEmpty();

        appointments.change(with(changed(p.id(), "Gesprek", "2026-11-25T10:00", false), p.place(), house.anna));
        assertThat(calendarOf(house.ben)).isEmpty();
        assertThat(calendarOf(house.anna)).containsExactly(p.id());
    }

    private List<AppointmentId> calendarOf(UserId adviser) {
        return house.desk().agenda().entries(List.of(adviser), WEDNESDAY, WEDNESDAY.plusDays(1)).stream()
                .map(AppointmentViews.AgendaEntry::id)
                .toList();
    }

    @Test
    @Tag("APT-10")
    void an_edited_text_of_the_place_is_saved() {
        var p = house.planning(dossier, type, "2026-11-25T10:00");
        var edited = new Place.AtOffice(house.branch.id(), "Keizersgracht 12, tweede verdieping");
        appointments.plan(withPlace(p, edited));
        assertThat(appointments.get(p.id()).state().particulars().place()).isEqualTo(edited);

        var home = new Place.AtHome("Dorpsstraat 3, bel bij de buren");
        appointments.change(with(changed(p.id(), "Gesprek", "2026-11-25T10:00", false), home, p.adviser()));
        assertThat(appointments.get(p.id()).state().particulars().place()).isEqualTo(home);
    }

    @Test
    @Tag("APT-08")
    void a_location_must_be_one_of_the_office_s_and_may_stay_when_it_is_given_up() {
        var planned = house.anAppointment(dossier, type, "2026-11-25T10:00");
        var given = house.branch;
        house.administrator().office().save(new Location(given.id(), 1, given.name(), given.address(), false));
        assertThatThrownBy(() -> house.anAppointment(dossier, type, "2026-11-26T10:00"))
                .isInstanceOf(AppointmentRefusal.LocationUnavailable.class);
        appointments.change(changed(planned, "Ander onderwerp", "2026-11-25T10:00", false));
        assertThat(appointments.get(planned).state().particulars().title()).isEqualTo("Ander onderwerp");
    }

    @Test
    @Tag("APT-11")
    void the_calendars_of_adviser_and_case_handler_are_shown_and_others_can_be_added() {
        assertThat(house.desk().agenda().shownFor(dossier)).containsExactly(house.anna, house.ben);
        assertThat(house.desk(house.admin).agenda().shownFor(dossier)).containsExactly(house.anna, house.ben);
        assertThat(house.desk().agenda().shownFor(null)).containsExactly(house.anna);
        assertThat(house.desk().agenda().colleagues())
                .extracting(colleague -> colleague.id())
                .contains(house.admin);
    }

    @Test
    @Tag("APT-12")
    void a_saved_appointment_is_in_dossier_calendar_and_portal() {
        var planned = house.anAppointment(dossier, type, "2026-11-25T10:00");
        var details = house.desk().dossiers().get(dossier);
        assertThat(details.appointments()).extracting(line -> line.id()).containsExactly(planned);
        assertThat(house.desk().agenda().entries(List.of(house.anna), WEDNESDAY, WEDNESDAY.plusDays(1)))
                .extracting(AppointmentViews.AgendaEntry::id)
                .containsExactly(planned);
        var client = Caller.client(details.applicants().get(0).person());
        assertThat(house.office.portal(client).overview().coming())
                .extracting(visit -> visit.id())
                .containsExactly(planned);
    }

    @Test
    void planning_twice_with_the_same_id_plans_once() {
        var p = house.planning(dossier, type, "2026-11-25T10:00");
        assertThat(appointments.plan(p)).isEqualTo(appointments.plan(p));
        assertThat(house.mailTo("emma@example.nl")).hasSize(1);
    }

    @Test
    @Tag("BEY-02")
    void a_taken_time_is_refused_with_free_ones_nearby() {
        house.anAppointment(dossier, type, "2026-11-25T10:00");
        assertThatThrownBy(() -> house.anAppointment(dossier, type, "2026-11-25T10:30"))
                .asInstanceOf(InstanceOfAssertFactories.type(AppointmentRefusal.AdviserOccupied.class))
                .satisfies(refusal -> assertThat(refusal.alternatives())
                        .hasSize(3)
                        .extracting(OfferedTimes.Offered::slot)
                        .allSatisfy(slot -> assertThat(slot.duration()).isEqualTo(Duration.ofHours(1)))
                        .allSatisfy(slot -> assertThat(appointments.taken(house.anna, slot, null))
                                .isEmpty()));
    }

    @Test
    void what_ends_as_the_next_begins_does_not_overlap() {
        house.anAppointment(dossier, type, "2026-11-25T10:00");
        house.anAppointment(dossier, type, "2026-11-25T11:00");
        house.anAppointment(dossier, type, "2026-11-25T09:00");
        assertThat(house.desk().dossiers().get(dossier).appointments()).hasSize(3);
    }

    @Test
    void an_overlap_that_is_meant_is_stored_as_meant_and_no_other_is() {
        var first = house.anAppointment(dossier, type, "2026-11-25T10:00");
        var p = house.planning(dossier, type, "2026-11-25T10:30");
        appointments.plan(meant(p));
        assertThat(appointments.get(p.id()).state().mayOverlap()).isTrue();
        assertThat(appointments.get(first).state().mayOverlap()).isFalse();

        var free = house.planning(dossier, type, "2026-11-26T10:00");
        appointments.plan(meant(free));
        assertThat(appointments.get(free.id()).state().mayOverlap()).isFalse();
    }

    @Test
    void an_overlap_that_was_meant_stays_meant_while_the_time_stays() {
        house.anAppointment(dossier, type, "2026-11-25T10:00");
        var p = house.planning(dossier, type, "2026-11-25T10:30");
        appointments.plan(meant(p));
        appointments.change(changed(p.id(), "Anders", "2026-11-25T10:30", false));
        assertThat(appointments.get(p.id()).state().mayOverlap()).isTrue();
        appointments.change(changed(p.id(), "Anders", "2026-11-25T12:00", false));
        assertThat(appointments.get(p.id()).state().mayOverlap()).isFalse();
    }

    @Test
    void moving_onto_a_taken_time_is_refused_and_onto_its_own_time_is_not() {
        house.anAppointment(dossier, type, "2026-11-25T10:00");
        var second = house.anAppointment(dossier, type, "2026-11-25T14:00");
        assertThatThrownBy(() -> house.move(second, "2026-11-25T10:30"))
                .isInstanceOf(AppointmentRefusal.AdviserOccupied.class);
        house.move(second, "2026-11-25T14:30");
        assertThat(appointments.get(second).state().revision()).isEqualTo(1);
    }

    @Test
    void nobody_overwrites_what_they_have_not_seen() {
        var planned = house.anAppointment(dossier, type, "2026-11-25T10:00");
        var seen = appointments.get(planned).state().version();
        house.move(planned, "2026-11-25T12:00");
        var late = new Move(planned, seen, TestOffice.at("2026-11-25T15:00"), house.anna, false);
        assertThatThrownBy(() -> appointments.move(late)).isInstanceOf(StaleVersion.class);
    }

    @Test
    void a_deactivated_adviser_gets_nothing_new() {
        house.administrator().staff().deactivate(house.ben);
        var p = withAdviser(house.planning(dossier, type, "2026-11-25T10:00"), house.ben);
        assertThatThrownBy(() -> appointments.plan(p)).isInstanceOf(OfficeRefusal.UserUnavailable.class);
    }

    @Test
    void nothing_is_planned_in_the_past() {
        assertThatThrownBy(() -> house.anAppointment(dossier, type, "2026-11-23T09:59"))
                .isInstanceOf(AppointmentRefusal.InThePast.class);
    }

    @Test
    @Tag("BEY-15")
    void wall_time_zone_and_instant_are_kept_also_where_the_clock_shows_a_time_twice() {
        house.setTime("2027-01-04T10:00");
        var p = house.planning(dossier, type, "2027-10-31T02:30");
        assertThatThrownBy(() -> appointments.plan(p))
                .isInstanceOf(InvalidValue.class)
                .extracting("code")
                .isEqualTo("time.twice");
        assertThatThrownBy(() -> house.anAppointment(dossier, type, "2027-03-28T02:30"))
                .isInstanceOf(InvalidValue.class)
                .extracting("code")
                .isEqualTo("time.skipped");

        appointments.plan(withTime(p, new When(p.when().start(), ZoneOffset.ofHours(1), null)));
        var time = appointments.get(p.id()).state().particulars().time();
        assertThat(time.wallTime()).isEqualTo(LocalDateTime.parse("2027-10-31T02:30"));
        assertThat(time.zone()).isEqualTo(TestOffice.ZONE);
        assertThat(time.start()).hasToString("2027-10-31T01:30:00Z");

        appointments.change(changed(p.id(), "Zelfde tijd", "2027-10-31T02:30", false));
        assertThat(appointments.get(p.id()).state().particulars().time()).isEqualTo(time);
    }

    private Change changed(AppointmentId id, String title, String wallTime, boolean overlapMeant) {
        var state = appointments.get(id).state();
        return new Change(
                id,
                state.version(),
                state.type(),
                title,
                "",
                TestOffice.at(wallTime),
                state.particulars().place(),
                state.particulars().adviser(),
                overlapMeant);
    }

    private static Change with(Change c, Place place, UserId adviser) {
        return new Change(
                c.id(), c.version(), c.type(), c.title(), c.remarks(), c.when(), place, adviser, c.overlapMeant());
    }

    private static Plan meant(Plan p) {
        return new Plan(p.id(), p.dossier(), p.type(), p.title(), p.remarks(), p.when(), p.place(), p.adviser(), true);
    }

    private static Plan withTime(Plan p, When when) {
        return new Plan(p.id(), p.dossier(), p.type(), p.title(), p.remarks(), when, p.place(), p.adviser(), false);
    }

    private static Plan withAdviser(Plan p, UserId adviser) {
        return new Plan(p.id(), p.dossier(), p.type(), p.title(), p.remarks(), p.when(), p.place(), adviser, false);
    }

    private static Plan withPlace(Plan p, Place place) {
        return new Plan(p.id(), p.dossier(), p.type(), p.title(), p.remarks(), p.when(), place, p.adviser(), false);
    }
}
