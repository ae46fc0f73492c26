package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.AppointmentViews.AgendaEntry;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.appointment.FreeTimes.Question;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.mail.MailStatus;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The conversations on a real database: what they need of it, and that they work on it as on memory. */
class OfficeOnPostgresTest {

    private static OpenedDatabase database;

    private final InMemoryMail mail = new InMemoryMail();
    private ExampleOffice example;
    private Office office;
    private Desk desk;

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @BeforeEach
    void start() {
        database.clear();
        office = Office.builder()
                .storage(JpaStorage.using(database.factory()))
                .mail(mail)
                .clock(SettableClock.at(Moments.NOW))
                .build();
        office.setUp().open(OfficeExamples.settings());
        example = ExampleOffice.in(database.stores);
        desk = office.as(Caller.user(example.adviser()));
    }

    private Appointments.Plan planning() {
        return new Appointments.Plan(
                new AppointmentId(UUID.randomUUID()),
                example.dossier(),
                example.type().id(),
                "",
                "",
                new Appointments.When(LocalDateTime.parse("2026-12-02T10:00"), null, null),
                new Place.Elsewhere("Dam 1"),
                example.adviser(),
                false);
    }

    @Test
    void planning_with_its_mail_outbox_and_audit_entry_takes_few_statements() {
        var plan = planning();
        var statements = database.statements.during(() -> desk.appointments().plan(plan));
        assertThat(statements)
                .as("one of them plans the reminder, two are about linked calendars")
                .hasSizeBetween(1, 15);
    }

    @Test
    void free_times_take_few_statements() {
        var monday = LocalDate.of(2026, 11, 23);
        var question = new Question(example.type().id(), example.adviser(), null, monday, 5, null);
        var statements = database.statements.during(
                () -> assertThat(desk.freeTimes().offered(question).times()).hasSize(5));
        assertThat(statements).hasSizeBetween(1, 7);
    }

    @Test
    void a_mail_leaves_with_few_statements_its_claim_and_its_end_included() {
        desk.appointments().plan(planning());
        var statements = database.statements.during(
                () -> assertThat(office.relay().runOnce()).isEqualTo(1));
        assertThat(statements).hasSizeBetween(1, 14);
    }

    @Test
    void a_look_at_an_idle_outbox_is_one_statement() {
        office.relay().runOnce();
        var statements = database.statements.during(
                () -> assertThat(office.relay().runOnce()).isZero());
        assertThat(statements).hasSize(1);
    }

    @Test
    void who_asks_is_one_statement() {
        var statements = database.statements.during(() -> desk.staff().me());
        assertThat(statements).hasSize(1);
    }

    @Test
    void a_dossier_opens_with_few_statements() {
        var statements = database.statements.during(() -> desk.dossiers().get(example.dossier()));
        assertThat(statements).hasSizeBetween(1, 7);
    }

    @Test
    void a_planned_appointment_is_confirmed_moved_told_again_and_cancelled() {
        var planned = desk.appointments().plan(planning());
        assertThat(office.relay().runOnce()).isEqualTo(1);
        var version = desk.appointments().get(planned).state().version();
        var later = new Appointments.When(LocalDateTime.parse("2026-12-03T10:00"), null, null);
        desk.appointments().move(new Appointments.Move(planned, version, later, example.adviser(), false));
        office.relay().runOnce();
        desk.appointments().cancel(planned, null);
        office.relay().runOnce();
        assertThat(mail.sent()).hasSize(3);
        assertThat(desk.mailing().outbox(example.dossier()))
                .extracting(line -> line.status())
                .containsOnly(MailStatus.SENT);
        assertThat(desk.dossiers().get(example.dossier()).appointments()).isEmpty();
        assertThat(desk.history().of(planned)).hasSize(3);
    }

    @Test
    void a_calendar_takes_as_few_statements_for_who_may_not_see_all_dossiers() {
        var stranger = UserExamples.aUser("cas", "Cas", "", "Vreemd", Set.of(Right.WORK_ON_DOSSIERS));
        database.stores.users().save(stranger);
        for (int day = 10; day < 20; day++) {
            appointmentInItsOwnDossier(day);
        }
        var strangersDesk = office.as(Caller.user(stranger.snapshot().id()));

        var statements = database.statements.during(() -> assertThat(decemberOf(strangersDesk))
                .hasSize(10)
                .allSatisfy(entry -> assertThat(entry.title()).isEmpty()));

        assertThat(statements).hasSize(2);
        assertThat(database.statements.during(() -> decemberOf(desk))).hasSize(2);
    }

    private List<AgendaEntry> decemberOf(Desk reader) {
        var first = LocalDate.of(2026, 12, 1);
        return reader.agenda().entries(List.of(example.adviser()), first, first.plusMonths(1));
    }

    private void appointmentInItsOwnDossier(int day) {
        var dossier = example.aDossier(example.person()).id();
        database.stores
                .appointments()
                .save(example.anAppointment()
                        .in(dossier)
                        .at("2026-12-" + day + "T10:00", 60)
                        .build());
    }

    @Test
    void the_portal_takes_as_few_statements_for_many_appointments_as_for_one() {
        var portal = office.portal(Caller.client(example.person()));
        appointmentInItsOwnDossier(10);
        var few = database.statements.during(() -> portal.overview());
        for (int day = 11; day < 20; day++) {
            appointmentInItsOwnDossier(day);
        }

        var many = database.statements.during(() -> {
            assertThat(portal.overview().coming())
                    .hasSize(10)
                    .allSatisfy(visit -> assertThat(visit.adviserName()).isNotEmpty());
            assertThat(portal.overview().dossiers()).hasSize(11);
        });

        assertThat(many).hasSize(2 * few.size());
        assertThat(few).hasSizeBetween(1, 7);
    }
}
