package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentChecks;
import org.dossierwerk.application.mail.DeliveredTemplates;
import org.dossierwerk.application.testkit.AppointmentTypeExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.UserExamples;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.appointment.AppointmentTypeId;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.office.Rights;
import org.dossierwerk.domain.office.UserId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same request several times at the same moment, as an impatient finger sends it (RELIABILITY D5). */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class MakingOnceOnPostgresTest {

    private static final int FINGERS = 4;
    private static final int ROUNDS = 10;

    private static OpenedDatabase database;

    private final ExecutorService threads = Executors.newFixedThreadPool(FINGERS);
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
        var office =
                Office.builder().storage(JpaStorage.using(database.factory())).build();
        office.setUp().open(OfficeExamples.settings());
        var administrator = UserExamples.anAdministrator();
        database.stores.users().save(administrator);
        desk = office.as(Caller.user(administrator.snapshot().id()));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void opens_one_office_with_one_template_for_each_occasion() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            database.clear();
            var office = Office.builder()
                    .storage(JpaStorage.using(database.factory()))
                    .build();
            atOnce(() -> {
                office.setUp().open(OfficeExamples.settings());
                return office.setUp().isSetUp();
            });
            assertThat(database.ask("SELECT count(*) FROM mail_template"))
                    .containsExactly(Integer.toString(DeliveredTemplates.all().size()));
        }
    }

    @Test
    void sets_up_one_type() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            var id = new AppointmentTypeId(UUID.randomUUID());
            var setup = AppointmentTypeExamples.setup("Advies " + round);
            atOnce(() -> desk.appointmentTypes().define(id, setup));
        }
        assertThat(desk.appointmentTypes().list()).hasSize(ROUNDS);
    }

    @Test
    void adds_one_user_with_one_invitation() throws Exception {
        int before = desk.staff().colleagues().size();
        for (int round = 0; round < ROUNDS; round++) {
            var id = new UserId(UUID.randomUUID());
            var name = "joris" + round;
            var profile = UserExamples.profile("Joris", "", "Dijk");
            atOnce(() -> desk.staff().add(id, name, profile, Rights.ofAdviser()));
        }
        assertThat(desk.staff().colleagues()).hasSize(before + ROUNDS);
        assertThat(database.ask("SELECT count(*) FROM mail_message")).containsExactly(Integer.toString(ROUNDS));
    }

    @Test
    void asks_for_one_document_also_when_it_is_the_first_of_its_check() throws Exception {
        var example = ExampleOffice.in(database.stores);
        for (int round = 0; round < ROUNDS; round++) {
            var work = WorkExamples.in(example);
            var request = new DocumentChecks.Request(
                    new RequestedDocumentId(UUID.randomUUID()),
                    work.item(),
                    work.aSavedKind(),
                    null,
                    ClientAccess.standard(),
                    null,
                    "");
            atOnce(() -> {
                desk.documentChecks().request(request);
                return desk.documentChecks().of(work.item()).rows().size();
            });
        }
        assertThat(database.ask("SELECT count(*) FROM requested_document")).containsExactly(Integer.toString(ROUNDS));
        assertThat(database.ask("SELECT count(*) FROM action_item")).containsExactly(Integer.toString(ROUNDS));
    }

    @Test
    void adds_one_action_item() throws Exception {
        var example = ExampleOffice.in(database.stores);
        for (int round = 0; round < ROUNDS; round++) {
            var work = WorkExamples.in(example);
            var add = new ActionItems.Add(
                    new ActionItemId(UUID.randomUUID()), work.item(), WorkExamples.aTask("Bel de notaris"));
            atOnce(() -> {
                desk.actionItems().add(add);
                return desk.actionItems().of(work.item()).size();
            });
        }
        assertThat(database.ask("SELECT count(*) FROM action_item")).containsExactly(Integer.toString(ROUNDS));
    }

    /** Everybody gets an answer, and the same one. */
    private <T> void atOnce(Callable<T> request) throws Exception {
        var together = new CyclicBarrier(FINGERS);
        Callable<T> finger = () -> {
            together.await();
            return request.call();
        };
        var answers = new ArrayList<T>();
        for (var running :
                Stream.generate(() -> threads.submit(finger)).limit(FINGERS).toList()) {
            answers.add(running.get());
        }
        assertThat(answers).containsOnly(answers.get(0));
    }
}
