package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.appointment.Appointments;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.Moments;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.domain.appointment.AppointmentId;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.mail.MailStatus;
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
        assertThat(statements).hasSizeBetween(1, 14);
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
}
