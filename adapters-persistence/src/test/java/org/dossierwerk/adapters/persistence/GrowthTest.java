package org.dossierwerk.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.application.testkit.Moments.NOW;
import static org.dossierwerk.application.testkit.Moments.TODAY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dossierwerk.adapters.persistence.unit.JpaUnitOfWork;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.application.port.storage.Stores;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.TimeSlot;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cost of the questions that are asked most does not grow with the number of dossiers: among many, they walk indexes,
 * look few things up, and read no table from end to end (PERFORMANCE §2).
 */
class GrowthTest {

    private static final int DOSSIERS = 20_000;
    private static final String READ_END_TO_END = """
            SELECT cast(COALESCE(sum(seq_tup_read), 0) AS bigint) FROM pg_stat_xact_user_tables WHERE relname IN
              ('dossier', 'dossier_word', 'party', 'party_word', 'word_ending', 'applicant', 'appointment')
            """;
    private static final String LOOKED_UP =
            "SELECT cast(COALESCE(sum(idx_scan), 0) AS bigint) FROM pg_stat_xact_user_tables";

    private static OpenedDatabase database;
    private static JpaUnitOfWork unit;
    private static Stores stores;

    @BeforeAll
    static void fill() {
        database = new OpenedDatabase();
        unit = new JpaUnitOfWork(database.factory());
        stores = JpaStorage.using(unit, unit::entityManager).open(events -> {});
        ManyDossiers.in(database, DOSSIERS);
    }

    @AfterAll
    static void close() {
        database.factory().close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "j",
                "e",
                "de",
                "jan",
                "jansen",
                "ries",
                "anse",
                "oha",
                "x",
                "zq",
                "nobody",
                "jan de",
                "sophie vries",
                "d-2026-0012345",
                "12345",
                "999",
                "com",
                "xample",
                "berg zq",
                "emma bakker 4"
            })
    void a_search_looks_few_things_up_whatever_is_typed(String typed) {
        assertThat(lookUps(() -> stores.dossierQueries().search(typed, null, 10)))
                .isLessThan(10_000);
        assertThat(lookUps(() -> stores.partyQueries().search(typed, null, 10))).isLessThan(10_000);
    }

    @Test
    void a_search_finds_as_many_as_asked_when_there_are_more() {
        assertThat(stores.dossierQueries().search("de", null, 10)).hasSize(10);
        assertThat(stores.dossierQueries().search("xample", null, 10)).hasSize(10);
        assertThat(stores.dossierQueries().search("d-2026-0012345", null, 10)).hasSize(1);
    }

    @Test
    void a_week_of_three_advisers_is_read_along_their_calendars() {
        var advisers = IntStream.range(0, 3).mapToObj(GrowthTest::adviser).toList();
        var week = new TimeSlot(Instant.parse("2026-01-12T00:00:00Z"), Instant.parse("2026-01-19T00:00:00Z"));
        assertThat(stores.agendaQueries().entries(advisers, week, null)).hasSize(3 * 7 * 6);
        assertThat(lookUps(() -> stores.agendaQueries().entries(advisers, week, null)))
                .isLessThan(1_500);
    }

    @Test
    void a_page_of_the_list_and_a_dossier_are_read_by_their_keys() {
        var all = new DossierViews.Filter("", null, null);
        var first = stores.dossierQueries().list(all, null, null, 50, NOW);
        assertThat(lookUps(() -> stores.dossierQueries().list(all, null, first.next(), 50, NOW)))
                .isLessThan(500);
        var id = first.items().get(0).id();
        assertThat(lookUps(() -> stores.dossierQueries().details(id, TODAY))).isLessThan(50);
    }

    @Test
    void a_match_is_looked_up_by_name_and_by_address() {
        assertThat(lookUps(() -> stores.partyQueries().persons("Jan", "Jansen", null, 5)))
                .isLessThan(50);
    }

    /** How many times an index was asked; fails when a large table was read from end to end. */
    private static long lookUps(Supplier<?> question) {
        return unit.call(() -> {
            question.get();
            assertThat(count(READ_END_TO_END)).isZero();
            return count(LOOKED_UP);
        });
    }

    private static long count(String sql) {
        List<?> answer = unit.entityManager().createNativeQuery(sql, Long.class).getResultList();
        return (Long) answer.get(0);
    }

    private static UserId adviser(int number) {
        return new UserId(UUID.fromString(
                database.ask("SELECT md5('adviser' || " + number + ")::uuid").get(0)));
    }
}
