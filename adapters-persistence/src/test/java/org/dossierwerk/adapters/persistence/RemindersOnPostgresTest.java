package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Reminders that several instances write at once, when the clock of the database says so. The appointments are on Tuesday 24 November 2026, two
 * working days on.
 */
@Tag("BEY-06")
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class RemindersOnPostgresTest {

    private static OpenedDatabase database;

    private final SettableClock clock = SettableClock.at("2026-11-19T09:00:00Z");
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
                .clock(clock)
                .build();
    }

    @BeforeEach
    void start() {
        database.clear();
        one.setUp().open(OfficeExamples.settings());
    }

    @Test
    void each_of_forty_appointments_is_reminded_of_once_by_four_threads_of_two_instances() throws Exception {
        var example = ExampleOffice.in(database.stores);
        var work = new ArrayList<WorkExamples>();
        for (int i = 0; i < 40; i++) {
            work.add(WorkExamples.in(example));
        }
        var kind = work.get(0).aSavedKind();
        var desk = one.as(Caller.user(example.adviser()));
        work.forEach(item -> desk.documentChecks()
                .request(new DocumentChecks.Request(
                        new RequestedDocumentId(UUID.randomUUID()),
                        item.item(),
                        kind,
                        null,
                        ClientAccess.standard(),
                        null,
                        "")));
        database.timeIs(Instant.parse("2026-11-20T09:00:00Z"));

        var seenTo = Together.work(List.of(reminding(one), reminding(other), reminding(one), reminding(other)));

        assertThat(seenTo.stream().mapToInt(Integer::intValue).sum()).isEqualTo(40);
        assertThat(database.ask("SELECT count(*) || ' of ' || count(DISTINCT appointment_id) FROM mail_message"
                        + " WHERE occasion = 'REMINDER' AND reminder_working_days = 2"))
                .containsExactly("40 of 40");
        assertThat(database.ask("SELECT count(*) FROM delivery WHERE reaction = 'mail.send'"))
                .containsExactly("40");
    }

    private static Callable<Integer> reminding(Office office) {
        return office.dueReminders()::runOnce;
    }
}
