package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;
import static org.dossierwerk.application.testkit.Moments.TODAY;
import static org.dossierwerk.application.testkit.Moments.at;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.outbox.Delivery;
import org.dossierwerk.application.testkit.DossierExamples;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.WorkExamples;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements the roads that are taken most often need, however much there is (PERFORMANCE §2). */
class HotPathsTest {

    private static OpenedDatabase database;

    private ExampleOffice office;

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
        office = ExampleOffice.in(database.stores);
    }

    @Test
    void a_dossier_opens_with_at_most_six_statements_however_much_is_in_it() {
        for (int i = 0; i < 15; i++) {
            var work = WorkExamples.in(office);
            database.stores.actionItems().save(work.aDelivery());
            database.stores.documentChecks().save(work.aCheck(WorkExamples.aRequest(work.aSavedKind())));
        }
        var statements = database.statements.during(() -> database.stores
                .dossierQueries()
                .details(office.dossier(), TODAY)
                .orElseThrow());
        assertThat(statements).hasSizeBetween(1, 6);
        assertThat(statements)
                .as("what is to be done for all of its appointments and products")
                .filteredOn(statement -> statement.contains("action_item") || statement.contains("requested_document"))
                .hasSize(1);
    }

    @Test
    void a_week_of_any_number_of_advisers_is_one_statement() {
        var advisers = Stream.generate(() -> office.anotherAdviser("An", "Other"))
                .limit(3)
                .toList();
        advisers.forEach(adviser -> database.stores
                .appointments()
                .save(office.anAppointment().with(adviser).build()));
        var statements = database.statements.during(() -> assertThat(database.stores
                        .agendaQueries()
                        .entries(advisers, at("2026-11-23T00:00", 7 * 24 * 60).slot(), office.adviser()))
                .hasSize(3));
        assertThat(statements).hasSize(1);
    }

    @Test
    void a_search_is_one_statement() {
        var statements = database.statements.during(
                () -> assertThat(database.stores.dossierQueries().search("emma wit", null, 10))
                        .hasSize(1));
        assertThat(statements).hasSize(1);
    }

    @Test
    void a_list_of_dossiers_is_three_statements() {
        for (int i = 0; i < 20; i++) {
            office.aDossier(office.person());
        }
        var statements = database.statements.during(() -> assertThat(database.stores
                        .dossierQueries()
                        .list(new DossierViews.Filter("", null, null), null, null, 50, NOW)
                        .items())
                .hasSize(21));
        assertThat(statements).hasSize(3);
    }

    @Test
    void a_batch_is_claimed_by_one_statement() {
        var deliveries = Stream.generate(() ->
                        new Delivery(UUID.randomUUID(), "mail.send", "e/1", UUID.randomUUID(), UUID.randomUUID(), NOW))
                .limit(20)
                .toList();
        database.stores.deliveries().append(deliveries);
        var statements = database.statements.during(
                () -> assertThat(database.stores.deliveries().claim(Set.of("mail.send"), 50, Duration.ofMinutes(2)))
                        .hasSize(20));
        assertThat(statements).hasSize(1);
    }

    @Test
    void a_calendar_is_locked_and_its_user_loaded_by_one_statement() {
        var statements = database.statements.during(() -> database.stores
                .unitOfWork()
                .run(() ->
                        database.stores.users().lockCalendar(office.adviser()).orElseThrow()));
        assertThat(statements).singleElement().asString().containsIgnoringCase("for no key update");
    }

    @Test
    void planning_in_a_locked_calendar_is_three_statements() {
        var statements =
                database.statements.during(() -> database.stores.unitOfWork().run(() -> {
                    database.stores.users().lockCalendar(office.adviser());
                    database.stores
                            .agendaQueries()
                            .taken(office.adviser(), at("2026-11-24T10:00", 60).slot(), null);
                    database.stores.appointments().save(office.anAppointment().build());
                }));
        assertThat(statements).hasSize(3);
    }

    @Test
    void a_dossier_is_loaded_whole_by_one_statement_and_a_changed_one_saved_by_one() {
        var dossier = DossierExamples.aDossier()
                .of(office.person(), office.aPerson("Tom", "", "Smit", "tom@example.com"))
                .advisedBy(office.adviser())
                .build();
        database.stores.dossiers().save(dossier);
        var statements =
                database.statements.during(() -> database.stores.unitOfWork().run(() -> {
                    var loaded = database.stores
                            .dossiers()
                            .find(dossier.snapshot().id())
                            .orElseThrow();
                    loaded.close(NOW);
                    database.stores.dossiers().save(loaded);
                }));
        assertThat(statements).hasSize(2);
    }

    @Test
    void a_failed_attempt_is_one_statement() {
        var statements = database.statements.during(
                () -> database.stores.signInAttempts().failed("anna", NOW));
        assertThat(statements).hasSize(1);
    }

    @Test
    void a_save_without_a_change_writes_nothing() {
        var statements =
                database.statements.during(() -> database.stores.unitOfWork().run(() -> {
                    var dossier =
                            database.stores.dossiers().find(office.dossier()).orElseThrow();
                    database.stores.dossiers().save(dossier);
                }));
        assertThat(statements).isEqualTo(List.of(statements.get(0)));
    }
}
