package org.dossierwerk.application.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.TestOffice;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.GroupAppointments;
import org.dossierwerk.application.dossier.DossierViews.ApplicantDetails;
import org.dossierwerk.application.port.storage.AuditTrail;
import org.dossierwerk.application.port.storage.StaleVersion;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.AppointmentType;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.appointment.Channel;
import org.dossierwerk.domain.appointment.Confirmation;
import org.dossierwerk.domain.appointment.Disclosure;
import org.dossierwerk.domain.appointment.WhenStale;
import org.dossierwerk.domain.calendar.CalendarFeedId;
import org.dossierwerk.domain.calendar.CalendarRefusal;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.party.PartyId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarFeedsTest {

    private final TestOffice house = new TestOffice();
    private final AppointmentTypeId type = house.aType();
    private final DossierId dossier = house.aDossier(TestOffice.emmaAndDaan());

    private String read(String address) {
        var secret = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        return house.office.feedReading().read(secret).content();
    }

    private String open(CalendarFeeds feeds) {
        return feeds.open(new CalendarFeedId(UUID.randomUUID())).orElseThrow();
    }

    private CalendarFeeds annas() {
        return house.desk().calendarFeeds();
    }

    private ApplicantDetails emma() {
        return house.desk().dossiers().get(dossier).applicants().get(0);
    }

    private CalendarFeeds emmas() {
        return house.office.portal(Caller.client(emma().person())).calendarFeeds();
    }

    private PartyId letIn(ApplicantDetails applicant) {
        house.desk().portalAccess().invite(dossier, applicant.id());
        house.office.entrance().setPassword(house.tokenFor("emma@example.nl"), TestOffice.PASSWORD);
        return applicant.person();
    }

    private AppointmentId plan(AppointmentTypeId of, String wallTime, String remarks) {
        return house.desk()
                .appointments()
                .plan(new Appointments.Plan(
                        new AppointmentId(UUID.randomUUID()),
                        dossier,
                        of,
                        "Hypotheekgesprek",
                        remarks,
                        TestOffice.at(wallTime),
                        house.atBranch(),
                        house.anna,
                        false));
    }

    @Test
    @Tag("APT-14")
    void a_colleague_reads_title_place_and_remarks_and_not_the_type() {
        plan(type, "2026-11-25T10:00", "Loonstrook meenemen");

        assertThat(read(open(annas())))
                .contains("Anna Adviseur")
                .contains("2026-11-25T10:00 | Hypotheekgesprek | Keizersgracht 12, Amsterdam | Loonstrook meenemen")
                .doesNotContain("Oriëntatie");
    }

    @ParameterizedTest
    @Tag("BEY-10")
    @CsvSource(
            delimiterString = ";",
            value = {
                "BUSY;            '2026-11-25T10:00 | Bezet |  | '",
                "TITLE;           '2026-11-25T10:00 | Hypotheekgesprek |  | '",
                "TITLE_AND_PLACE; '2026-11-25T10:00 | Hypotheekgesprek | Keizersgracht 12, Amsterdam | '",
                "FULL;            '2026-11-25T10:00 | Hypotheekgesprek | Keizersgracht 12, Amsterdam | Geheim'"
            })
    void of_each_appointment_no_more_leaves_than_its_type_allows(Disclosure disclosure, String line) {
        var discreet = house.administrator()
                .appointmentTypes()
                .define(
                        new AppointmentTypeId(UUID.randomUUID()),
                        new AppointmentType.Setup(
                                "Schuldhulp",
                                "Gesprek",
                                Duration.ofMinutes(60),
                                Channel.ON_SITE,
                                List.of(),
                                new Confirmation(false, false),
                                disclosure,
                                WhenStale.HIDE));
        plan(discreet, "2026-11-25T10:00", "Geheim");

        assertThat(read(open(annas()))).endsWith("\n" + line);
    }

    @Test
    @Tag("APT-24")
    void a_cancelled_appointment_is_in_no_feed() {
        var planned = plan(type, "2026-11-25T10:00", "");
        letIn(emma());
        var addresses = List.of(open(annas()), open(emmas()));
        assertThat(addresses).allSatisfy(address -> assertThat(read(address)).contains("Hypotheekgesprek"));

        house.desk().appointments().cancel(planned, null);

        assertThat(addresses).allSatisfy(address -> assertThat(read(address)).doesNotContain("Hypotheekgesprek"));
    }

    @Test
    @Tag("APT-06")
    void an_appointment_is_in_the_feed_of_its_own_adviser_only() {
        plan(type, "2026-11-25T10:00", "");

        assertThat(read(open(house.desk(house.ben).calendarFeeds()))).doesNotContain("Hypotheekgesprek");
    }

    @Test
    @Tag("BEY-05")
    @Tag("GRP-01")
    void a_group_is_in_its_host_s_feed_once_and_in_a_participant_s_as_their_own_appointment() {
        var groups = house.desk().groupAppointments();
        var group = groups.plan(new GroupAppointments.Plan(
                new AppointmentId(UUID.randomUUID()),
                type,
                "Informatieavond",
                "Koffie vooraf",
                "Alleen voor kantoor",
                8,
                TestOffice.at("2026-11-25T19:00"),
                house.atBranch(),
                house.anna,
                false));
        groups.add(group, dossier, false);
        groups.add(group, house.aDossier(), false);
        letIn(emma());
        var evening = "2026-11-25T19:00 | Informatieavond | Keizersgracht 12, Amsterdam | Koffie vooraf";

        assertThat(read(open(annas())).lines().skip(1)).containsExactly(evening);
        assertThat(read(open(emmas())).lines().skip(1)).containsExactly(evening);

        groups.cancel(group);
        assertThat(read(open(annas())).lines().skip(1)).isEmpty();
        assertThat(read(open(emmas())).lines().skip(1)).isEmpty();
    }

    @Test
    @Tag("POR-09")
    void a_client_reads_their_own_appointments_and_all_that_the_portal_shows_of_them() {
        plan(type, "2026-11-25T10:00", "Loonstrook meenemen");
        house.anAppointment(house.aDossier(), type, "2026-11-26T10:00");
        letIn(emma());

        assertThat(read(open(emmas())).lines().skip(1))
                .containsExactly(
                        "2026-11-25T10:00 | Hypotheekgesprek | Keizersgracht 12, Amsterdam | Loonstrook meenemen");
    }

    @Test
    void opening_another_feed_closes_the_one_before() {
        var first = open(annas());
        var second = open(annas());

        assertUnknown(first);
        assertThat(read(second)).contains("Anna Adviseur");
    }

    @Test
    void a_closed_feed_tells_nothing_any_more() {
        var address = open(annas());
        assertThat(annas().own()).isPresent();

        annas().close();

        assertThat(annas().own()).isEmpty();
        assertUnknown(address);
    }

    @Test
    void opening_twice_under_one_id_opens_one_and_tells_its_address_once() {
        var id = new CalendarFeedId(UUID.randomUUID());
        var address = annas().open(id).orElseThrow();

        assertThat(annas().open(id)).isEmpty();
        assertThat(read(address)).contains("Anna Adviseur");
    }

    @Test
    void nobody_opens_or_closes_a_feed_under_the_id_of_somebody_elses() {
        var id = new CalendarFeedId(UUID.randomUUID());
        var address = annas().open(id).orElseThrow();

        var bens = house.desk(house.ben).calendarFeeds();
        assertThatThrownBy(() -> bens.open(id)).isInstanceOf(StaleVersion.class);
        bens.close();

        assertThat(bens.own()).isEmpty();
        assertThat(read(address)).contains("Anna Adviseur");
    }

    /** Reading 65. */
    @Test
    void who_opened_and_closed_a_feed_is_on_record() {
        var id = new CalendarFeedId(UUID.randomUUID());
        annas().open(id);
        annas().close();

        var entries = house.storage.open(events -> {}).auditTrail().about(id.value(), 10);
        assertThat(entries)
                .extracting(AuditTrail.Entry::action)
                .containsExactlyInAnyOrder("calendar.feed-opened", "calendar.feed-closed");
        assertThat(entries).extracting(AuditTrail.Entry::actor).containsOnly(house.anna.value());
    }

    @Test
    @Tag("ADM-01")
    void the_feed_of_somebody_who_no_longer_works_here_tells_nothing() {
        var carla = house.aColleague("Carla", Right.WORK_ON_DOSSIERS);
        var address = open(house.desk(carla).calendarFeeds());

        house.administrator().staff().deactivate(carla);

        assertUnknown(address);
    }

    @Test
    @Tag("BEY-08")
    void the_feed_of_a_client_whose_access_was_ended_tells_nothing() {
        letIn(emma());
        var address = open(emmas());

        house.desk().portalAccess().block(dossier, emma().id());

        assertUnknown(address);
    }

    @Test
    @Tag("POR-06")
    void staff_who_look_at_a_portal_open_and_close_no_feed_of_the_client() {
        var seen = house.desk().portalAccess().asClient(dossier, emma().id()).calendarFeeds();

        assertThatThrownBy(() -> open(seen)).isInstanceOf(CalendarRefusal.OnlyOnesOwnFeed.class);
        assertThatThrownBy(seen::close).isInstanceOf(CalendarRefusal.OnlyOnesOwnFeed.class);
    }

    @Test
    void the_tag_changes_with_what_is_said_and_not_with_time() {
        var address = open(annas());
        var secret = address.substring(address.lastIndexOf('/') + 1).replace(".ics", "");
        var before = house.office.feedReading().read(secret).tag();
        house.clock.advance(Duration.ofMinutes(5));
        assertThat(house.office.feedReading().read(secret).tag()).isEqualTo(before);

        plan(type, "2026-11-25T10:00", "");

        assertThat(house.office.feedReading().read(secret).tag()).isNotEqualTo(before);
    }

    private void assertUnknown(String address) {
        assertThatThrownBy(() -> read(address)).isInstanceOf(CalendarRefusal.FeedUnknown.class);
    }
}
