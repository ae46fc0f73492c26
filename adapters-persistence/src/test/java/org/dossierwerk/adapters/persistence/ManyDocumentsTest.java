package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.application.Caller;
import org.dossierwerk.application.Desk;
import org.dossierwerk.application.Office;
import org.dossierwerk.application.scenario.ScenarioRuns;
import org.dossierwerk.application.testkit.ExampleOffice;
import org.dossierwerk.application.testkit.OfficeExamples;
import org.dossierwerk.application.testkit.SettableClock;
import org.dossierwerk.application.testkit.WorkExamples;
import org.dossierwerk.domain.documents.DocumentCheck;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.scenario.ScenarioId;
import org.dossierwerk.domain.scenario.Step;
import org.dossierwerk.domain.scenario.Whom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of the database does not grow with the number of documents, but for batches of fifty rows. */
class ManyDocumentsTest {

    private static OpenedDatabase database;

    private Office office;
    private ExampleOffice example;
    private WorkExamples work;

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
                .clock(SettableClock.at(NOW))
                .build();
        office.setUp().open(OfficeExamples.settings());
        var single = ExampleOffice.in(database.stores);
        var couple = single.aDossier(single.person(), single.aPerson("Tom", "", "Smit", "tom@example.com"));
        example = new ExampleOffice(database.stores, single.adviser(), single.person(), single.type(), couple.id());
        work = WorkExamples.in(example);
    }

    private Desk desk() {
        return office.as(Caller.user(example.adviser()));
    }

    @Test
    void a_check_of_two_hundred_documents_with_their_files_is_loaded_by_one_statement() {
        saveCheckOf(200);
        var statements = database.statements.during(() -> assertThat(database.stores
                        .documentChecks()
                        .of(work.item())
                        .orElseThrow()
                        .snapshot()
                        .documents())
                .hasSize(200)
                .allSatisfy(document -> assertThat(document.versions()).hasSize(2)));
        assertThat(statements).hasSize(1);
    }

    @Test
    void its_page_takes_no_more_statements_than_that_of_a_check_of_four() {
        saveCheckOf(4);
        var few = database.statements.during(() -> desk().documentChecks().of(work.item()));
        work = work.forAnotherItem();
        saveCheckOf(200);
        var many = database.statements.during(() -> desk().documentChecks().of(work.item()));
        assertThat(many).hasSameSizeAs(few);
        assertThat(few).hasSizeBetween(1, 8);
    }

    private void saveCheckOf(int documents) {
        var kind = work.aSavedKind();
        var requests = Stream.generate(() -> WorkExamples.aRequest(kind))
                .limit(documents)
                .toArray(DocumentCheck.Request[]::new);
        // Each is asked for once, so that no two wait for the same
        var check = work.aCheck();
        for (var request : requests) {
            check.request(List.of(request), null, NOW);
            check.receive(request.id(), work.aFile(NOW));
            check.receive(request.id(), work.aFile(NOW));
        }
        database.stores.documentChecks().save(check);
    }

    @Test
    void forty_action_items_are_saved_by_as_many_statements_as_four() {
        assertThat(savingItems(40)).hasSameSizeAs(savingItems(4)).hasSize(1);
    }

    private List<String> savingItems(int count) {
        var items = Stream.generate(work::aDelivery).limit(count).toList();
        return database.statements.during(() -> database.stores.actionItems().saveAll(items));
    }

    @Test
    void forty_action_items_are_completed_by_as_many_statements_as_four() {
        assertThat(completingItems(40)).hasSameSizeAs(completingItems(4)).hasSize(2);
    }

    private List<String> completingItems(int count) {
        work = work.forAnotherItem();
        database.stores
                .actionItems()
                .saveAll(Stream.generate(work::aDelivery).limit(count).toList());
        return database.statements.during(() -> database.stores.unitOfWork().run(() -> {
            var items = database.stores.actionItems().of(work.item());
            items.forEach(item -> item.complete(NOW));
            database.stores.actionItems().saveAll(items);
        }));
    }

    @Test
    void three_scenarios_of_forty_documents_for_two_applicants_take_as_many_statements_as_of_four() {
        var few = starting(scenariosOf(4));
        assertThat(desk().documentChecks().of(work.item()).rows()).hasSize(8);
        work = work.forAnotherItem();
        var many = starting(scenariosOf(40));
        assertThat(desk().documentChecks().of(work.item()).rows())
                .hasSize(80)
                .allSatisfy(row -> assertThat(row.openForClient()).isTrue());
        assertThat(many).hasSameSizeAs(few).hasSizeLessThanOrEqualTo(25);
        assertThat(many)
                .filteredOn(statement -> statement.startsWith("INSERT INTO audit_entry"))
                .hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void their_preview_takes_as_many_statements_for_forty_documents_as_for_four() {
        var few = previewing(scenariosOf(4));
        assertThat(previewing(scenariosOf(40))).hasSameSizeAs(few);
    }

    private List<String> previewing(List<ScenarioId> scenarios) {
        return database.statements.during(() -> desk().scenarioRuns().preview(work.item(), scenarios));
    }

    private List<String> starting(List<ScenarioId> scenarios) {
        return database.statements.during(() -> desk().scenarioRuns()
                .start(new ScenarioRuns.Start(
                        UUID.randomUUID(), work.item(), scenarios, LocalDate.of(2026, 11, 20), null)));
    }

    /** Three scenarios that ask each applicant for so many documents together, each of a kind of its own. */
    private List<ScenarioId> scenariosOf(int documents) {
        var kinds = Stream.generate(work::aSavedKind).limit(documents).toList();
        return IntStream.range(0, 3)
                .mapToObj(part -> IntStream.range(0, documents)
                        .filter(place -> place % 3 == part)
                        .mapToObj(kinds::get)
                        .toList())
                .map(ManyDocumentsTest::aScenario)
                .toList();
    }

    private static ScenarioId aScenario(List<DocumentKindId> kinds) {
        var steps = kinds.stream()
                .map(kind -> WorkExamples.aStep(kind, Whom.EACH_APPLICANT))
                .toArray(Step[]::new);
        var scenario = WorkExamples.aScenario("Scenario " + UUID.randomUUID(), steps);
        database.stores.scenarios().save(scenario);
        return scenario.snapshot().id();
    }
}
