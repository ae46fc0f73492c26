package org.dossierwerk.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two instances side by side on one database, as behind a load balancer. */
class TwoInstancesTest {

    private static final int REQUESTS = 200;

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.instances(2);

    @Test
    @Tag("BEY-02")
    void of_two_hundred_requests_for_one_slot_one_succeeds_and_the_others_are_told() throws Exception {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
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
