package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances side by side on one database, as behind a load balancer. */
class TwoInstancesTest {

    private static final int REQUESTS = 200;

    @RegisterExtension
    static final RunningOffice OFFICE =
            RunningOffice.instances(2, "--spring.datasource.hikari.connection-timeout=50000");

    private static UserId anna;

    @BeforeAll
    static void anna() {
        anna = OFFICE.people().administrator("Anna", "Adviseur");
    }

    @Test
    void who_signs_out_at_one_is_signed_out_at_the_other_at_once() {
        var visitor = visitor(0);
        assertThat(visitor.get(at(1, "/today")).statusCode()).isEqualTo(200);

        visitor.post("/sign-out", Map.of());
        visitor.page("/sign-in");

        assertThat(visitor.get(at(1, "/today")).statusCode()).isEqualTo(303);
    }

    @Test
    void a_right_that_is_taken_away_at_one_is_missing_at_the_other_at_once() {
        var people = OFFICE.people();
        var bram = people.colleague(anna, "Bram", "Baas", EnumSet.allOf(Right.class));
        var visitor = new HttpVisitor(OFFICE.application(1).address()).signIn("bram");
        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(200);

        var known = people.desk(anna).staff().get(bram);
        people.desk(anna).staff().change(bram, known.version(), known.profile(), Set.of(Right.WORK_ON_DOSSIERS));

        assertThat(visitor.get("/settings/users").statusCode()).isEqualTo(403);
    }

    @Test
    void requests_within_a_minute_write_nothing_and_a_later_one_notes_that_somebody_is_there() throws SQLException {
        var visitor = visitor(0);
        visitor.get("/today");
        var written = sessions();

        visitor.get("/today");
        visitor.get(at(1, "/dossiers"));
        assertThat(sessions()).isEqualTo(written);

        change("UPDATE spring_session SET last_access_time = last_access_time - 61000");
        var aged = sessions();
        visitor.get("/today");
        assertThat(sessions()).isNotEqualTo(aged);
    }

    @Test
    void who_does_nothing_for_half_an_hour_is_signed_out_at_every_instance() throws SQLException {
        var visitor = visitor(0);
        change("UPDATE spring_session SET last_access_time = last_access_time - 1800000");

        assertThat(visitor.get(at(1, "/today")).statusCode()).isEqualTo(303);
    }

    @Test
    @Tag("BEY-02")
    void of_two_hundred_requests_for_one_slot_one_succeeds_and_the_others_are_told() throws Exception {
        var people = OFFICE.people();
        var given = new Given(people.desk(anna));
        given.type("Kennismaking");
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@wit.example").value();
        var day = LocalDate.ofInstant(OFFICE.clock().instant(), ZoneId.of("Europe/Amsterdam"))
                .plusDays(7);
        var visitors = List.of(visitor(0), visitor(1));
        var form = visitors.get(0).page("/dossiers/" + dossier + "/appointments/new");
        var filled = new LinkedHashMap<>(HttpVisitor.fields(form, "form[action$=/appointments]"));
        filled.put("date", day.format(DateTimeFormatter.ofPattern("dd-MM-uuuu")));
        filled.put("time", "10:00");

        var answers = inParallel(number -> {
            var own = new LinkedHashMap<>(filled);
            own.put("id", UUID.randomUUID().toString());
            return visitors.get(number % 2).post("/dossiers/" + dossier + "/appointments", own);
        });

        assertThat(answers).filteredOn(answer -> answer.statusCode() == 303).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .hasSize(REQUESTS - 1)
                .allSatisfy(answer -> assertThat(Jsoup.parse(answer.body()).select("button[name=alternative]"))
                        .hasSize(3));
        assertThat(people.desk(anna).agenda().entries(List.of(anna), day, day.plusDays(1)))
                .hasSize(1);
        assertThat(OFFICE.mailbox().awaitTo("emma@wit.example", 1)).isNotNull();
    }

    /** Anna, at one of the instances. */
    private static HttpVisitor visitor(int instance) {
        return new HttpVisitor(OFFICE.application(instance).address()).signIn("anna");
    }

    private static String at(int instance, String path) {
        return OFFICE.application(instance).address().resolve(path).toString();
    }

    /** Which version of which row the database has. */
    private static String sessions() throws SQLException {
        try (var connection = connect();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT string_agg(session_id || xmin, ',' ORDER BY session_id) FROM spring_session")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void change(String sql) throws SQLException {
        try (var connection = connect()) {
            connection.createStatement().executeUpdate(sql);
        }
    }

    private static Connection connect() throws SQLException {
        var database = OFFICE.database();
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static <T> List<T> inParallel(IntFunction<T> request) throws Exception {
        var threads = Executors.newFixedThreadPool(REQUESTS);
        try {
            var all = new ArrayList<Callable<T>>();
            for (int number = 0; number < REQUESTS; number++) {
                int own = number;
                all.add(() -> request.apply(own));
            }
            var answers = new ArrayList<T>();
            for (var answer : threads.invokeAll(all, 2, TimeUnit.MINUTES)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
