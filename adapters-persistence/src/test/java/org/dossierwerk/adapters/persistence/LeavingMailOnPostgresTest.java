package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.mail.MailRules;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.InMemoryMail;
import org.dossierwerk.application.testkit.MailExamples;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.domain.appointment.LeadTimes;
import org.dossierwerk.domain.dossier.ProductId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Mail that several instances write and send at once. */
@Tag("BEY-16")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class LeavingMailOnPostgresTest {

    private static OpenedDatabase database;

    private final SettableClock clock = SettableClock.at(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    private final InMemoryMail mail = new InMemoryMail();
    private final Office one = anOffice();
    private final Office other = anOffice();

    @BeforeAll
    static void open() {
        database = new OpenedDatabase();
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    private Office anOffice() {
        return Office.builder()
                .storage(JpaStorage.using(database.factory()))
                .mail(mail)
                .clock(clock)
                .mailRules(new MailRules(25, true))
                .build();
    }

    @BeforeEach
    void start() {
        database.clear();
        one.setUp().open(OfficeExamples.settings());
    }

    @Test
    void each_of_sixty_appointments_is_reminded_of_once_by_four_threads_of_two_instances() throws Exception {
        var office = ExampleOffice.in(database.stores);
        for (int i = 0; i < 60; i++) {
            var appointment = office.anAppointment()
                    .at(LocalDate.of(2030, 1, 1).plusDays(i) + "T10:00", 60)
                    .build();
            database.stores.appointments().save(appointment);
            var start = appointment.snapshot().particulars().time().start();
            database.stores
                    .appointmentReminders()
                    .plan(
                            appointment.snapshot().id(),
                            start,
                            new LeadTimes(List.of(24)),
                            start.minus(9, ChronoUnit.DAYS));
        }
        database.execute("UPDATE appointment_reminder SET due_at = now() - interval '1 minute'");
        clock.set(Instant.parse("2020-01-01T00:00:00Z"));

        Together.work(List.of(reminding(one), reminding(other), reminding(one), reminding(other)));

        assertThat(database.ask("SELECT count(*) || ' of ' || count(DISTINCT appointment_id) FROM mail_message"
                        + " WHERE occasion = 'APPOINTMENT_REMINDER'"))
                .containsExactly("60 of 60");
        assertThat(database.ask("SELECT count(*) FROM appointment_reminder WHERE seen_to_at IS NULL"))
                .containsExactly("0");
    }

    @Test
    void two_instances_keep_to_one_limit_and_nothing_is_lost() throws Exception {
        var office = ExampleOffice.in(database.stores);
        for (int i = 0; i < 60; i++) {
            var letter = MailExamples.aLetter(office.dossier(), new ProductId(UUID.randomUUID()), office.adviser());
            database.stores.mailMessages().save(letter);
            var id = letter.snapshot().id().value();
            database.stores
                    .deliveries()
                    .append(List.of(new Delivery(
                            UUID.randomUUID(),
                            "mail.send",
                            "mail.queued/1",
                            id,
                            id,
                            clock.instant(),
                            clock.instant())));
        }

        Together.work(List.of(sending(one), sending(other), sending(one), sending(other)));
        assertThat(mail.sent()).hasSize(25);
        assertThat(database.ask("SELECT count(*) FROM delivery")).containsExactly("35");

        for (int hours = 1; hours <= 2; hours++) {
            clock.advance(Duration.ofMinutes(62));
            Together.work(List.of(sending(one), sending(other)));
        }
        assertThat(mail.sent()).hasSize(60);
        assertThat(mail.sent()).extracting(sent -> sent.messageId()).doesNotHaveDuplicates();
        assertThat(database.ask("SELECT count(*) FROM mail_message WHERE status = 'SENT'"))
                .containsExactly("60");
    }

    private static Callable<Integer> sending(Office office) {
        return () -> {
            int all = 0;
            for (int round = 0; round < 20; round++) {
                all += office.mailRelay().runOnce();
            }
            return all;
        };
    }

    private static Callable<Integer> reminding(Office office) {
        return () -> {
            int all = 0;
            for (int some = office.dueAppointmentReminders().runOnce();
                    some > 0;
                    some = office.dueAppointmentReminders().runOnce()) {
                all += some;
            }
            return all;
        };
    }
}
