package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningApplication;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Right;
import org.dossierwerk.domain.office.UserId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What takes more than one request: pressing twice, guessing who exists, helping oneself to rights. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileConductTest {

    private static final int WARM = 20;
    private static final int TRIES = 60;
    private static final double MOST_APART = 1.15;

    @RegisterExtension
    static final RunningOffice OFFICE =
            RunningOffice.startedAt("2026-11-20T09:00:00Z", RunningApplication.HASHING_EACH_TIME);

    private Surroundings surroundings;
    private HttpVisitor iris;

    @BeforeAll
    void anOffice() {
        surroundings = new Surroundings(OFFICE);
        iris = surroundings.visitor();
    }

    /** Several times over, since two requests do not always meet. */
    @RepeatedTest(5)
    @Tag("hostile-B15")
    void a_double_click_and_sending_again_after_going_back_plan_one_appointment() {
        var dossier = surroundings.dossier();
        var form = surroundings.newAppointment(dossier);

        var clicks = Stream.generate(() -> CompletableFuture.supplyAsync(() -> plan(dossier, form)))
                .limit(2)
                .toList();
        var answers = Stream.concat(clicks.stream().map(CompletableFuture::join), Stream.of(plan(dossier, form)))
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(answers).extracting(HostileConductTest::location).containsOnly(location(answers.get(0)));
        assertThat(details(dossier).appointments()).hasSize(1);
        assertThat(surroundings.desk().mailing().outbox(dossier)).hasSize(1);
    }

    @Test
    @Tag("hostile-B15")
    void two_tabs_for_the_same_hour_plan_one_appointment() {
        var dossier = surroundings.dossier();
        var first = surroundings.newAppointment(dossier);
        var second = surroundings.newAppointment(dossier);
        second.put("date", Objects.requireNonNull(first.get("date")));

        assertThat(plan(dossier, first).statusCode()).isEqualTo(303);
        assertThat(plan(dossier, second).statusCode()).isEqualTo(409);
        assertThat(details(dossier).appointments()).hasSize(1);
    }

    @Test
    @Tag("hostile-B17")
    void cancelling_twice_says_the_same_and_mails_once() {
        var dossier = surroundings.dossier();
        var page = page(plan(dossier, surroundings.newAppointment(dossier)));

        var once = iris.post(page + "/cancel", Map.of());
        int mailed = surroundings.desk().mailing().outbox(dossier).size();
        var twice = iris.post(page + "/cancel", Map.of());

        assertThat(once.statusCode()).isEqualTo(303).isEqualTo(twice.statusCode());
        assertThat(location(twice)).isEqualTo(location(once));
        assertThat(surroundings.desk().mailing().outbox(dossier)).hasSize(mailed);
        assertThat(details(dossier).appointments()).isEmpty();
    }

    /** The rule of the office (APT-23) goes before the table, which would refuse. */
    @Test
    @Tag("hostile-B17")
    @Tag("APT-23")
    void cancelling_after_the_start_keeps_it_greyed_out_and_once() {
        var dossier = surroundings.dossier();
        var form = surroundings.newAppointment(dossier);
        form.putAll(Map.of("date", "20-11-2026", "time", "10:01"));
        var page = page(plan(dossier, form));
        OFFICE.clock().advance(Duration.ofMinutes(2));

        var once = iris.post(page + "/cancel", Map.of());
        var twice = iris.post(page + "/cancel", Map.of());

        assertThat(once.statusCode()).isEqualTo(303).isEqualTo(twice.statusCode());
        assertThat(details(dossier).appointments())
                .singleElement()
                .satisfies(appointment -> assertThat(appointment.active()).isFalse());
    }

    @Test
    @Tag("hostile-F16")
    void nobody_gives_himself_rights() {
        var tom = OFFICE.people().colleague(surroundings.iris(), "Tom", "Visser", Set.of(Right.WORK_ON_DOSSIERS));
        var visitor = surroundings.stranger().signIn("tom");

        var answer = visitor.post(
                "/settings/users/" + tom.value(),
                Map.of("version", "0", "firstName", "Tom", "lastName", "Visser", "rights", "MAINTAIN_USERS"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(rights(tom)).containsExactly(Right.WORK_ON_DOSSIERS);
    }

    @Test
    @Tag("hostile-F16")
    void the_last_administrator_stays_one() {
        var path = "/settings/users/" + surroundings.iris().value();
        var form = HttpVisitor.fields(iris.page(path), "main form.form");
        form.put("rights", Right.WORK_ON_DOSSIERS.name());

        for (var answer : new HttpResponse<?>[] {iris.post(path, form), iris.post(path + "/deactivate", Map.of())}) {
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(Jsoup.parse((String) answer.body())
                            .select("main [role=alert]")
                            .text())
                    .contains("Er moet altijd iemand zijn die gebruikers mag beheren");
        }
        assertThat(rights(surroundings.iris())).contains(Right.MAINTAIN_USERS);
    }

    @Test
    @Tag("hostile-E24")
    void who_says_twice_who_he_is_is_refused_whatever_he_says() {
        for (var second : new String[] {"Bearer x", "Bearer y", "Basic aXJpczp4"}) {
            var answer = iris.get("/today", "Authorization", "Bearer x", "Authorization", second);
            assertThat(answer.statusCode()).as(second).isEqualTo(400);
        }
        assertThat(iris.get("/today", "Authorization", "Bearer x").statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("hostile-A45")
    void a_child_is_taken_in_with_a_warning_until_it_is_of_age() {
        var child = overviewOf("20-11-2026");
        var almost = overviewOf("21-11-2008");
        var adult = overviewOf("20-11-2008");

        assertThat(child).contains("Jonger dan 18 jaar");
        assertThat(almost).contains("Jonger dan 18 jaar");
        assertThat(adult).doesNotContain("Jonger dan 18 jaar");
    }

    private String overviewOf(String birthDate) {
        var form = surroundings.newDossier();
        form.put("first-birthDate", birthDate);
        return iris.page(location(iris.post("/dossiers/new", form)))
                .select("main")
                .text();
    }

    /** What the server reads no further than the first line or the headers has the headers of every answer too. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /a<b HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x/y\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA b: c\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: x\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET /../../x HTTP/1.1\r\nHost: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void what_is_no_request_is_refused_with_the_headers_of_every_answer(String sent) throws IOException {
        var answer = raw(sent);
        assertThat(answer).matches("(?s)HTTP/1.1 (400|505) .*");
        assertThat(answer)
                .contains(
                        "Content-Security-Policy: default-src 'none'",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: no-referrer",
                        "Cache-Control: no-cache, no-store",
                        "Cross-Origin-Resource-Policy: same-origin")
                .doesNotContain("Tomcat", "Server:", "Exception");
    }

    private static String raw(String sent) throws IOException {
        try (var socket =
                new Socket(OFFICE.address().getHost(), OFFICE.address().getPort())) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            var answer = new StringBuilder();
            var bytes = new byte[8192];
            for (int read; (read = socket.getInputStream().read(bytes)) > 0; ) {
                answer.append(new String(bytes, 0, read, StandardCharsets.ISO_8859_1));
                if (answer.indexOf("HTTP/1.1 4") < 0) {
                    break;
                }
            }
            return answer.toString();
        }
    }

    @Test
    @Tag("hostile-F22")
    void the_door_tells_neither_by_words_nor_by_time_who_exists() {
        var stranger = surroundings.stranger();
        stranger.page("/sign-in");
        for (int i = 0; i < WARM; i++) {
            attempt(stranger, "iris");
            attempt(stranger, "else");
        }
        double apart = apart(stranger);
        for (int again = 0; again < 2 && apart >= MOST_APART; again++) {
            apart = apart(stranger);
        }
        assertThat(apart).isLessThan(MOST_APART);
        assertThat(words(stranger, "iris")).isEqualTo(words(stranger, "else"));
    }

    /** What gives somebody away does so each time; what a busy machine held up does not. */
    private double apart(HttpVisitor stranger) {
        var known = new long[TRIES];
        var unknown = new long[TRIES];
        for (int i = 0; i < TRIES; i++) {
            boolean turn = i % 2 == 0;
            long first = attempt(stranger, turn ? "iris" : "else");
            long second = attempt(stranger, turn ? "else" : "iris");
            known[i] = turn ? first : second;
            unknown[i] = turn ? second : first;
        }
        double fast = Math.min(median(known), median(unknown));
        return Math.max(median(known), median(unknown)) / fast;
    }

    /** How long the answer took, in nanoseconds. */
    private long attempt(HttpVisitor stranger, String userName) {
        surroundings.forgetAttempts();
        long began = System.nanoTime();
        var answer = stranger.post("/sign-in", Map.of("userName", userName, "password", "not " + Everybody.PASSWORD));
        long took = System.nanoTime() - began;
        assertThat(answer.statusCode()).isEqualTo(422);
        return took;
    }

    private String words(HttpVisitor stranger, String userName) {
        surroundings.forgetAttempts();
        var answer = stranger.post("/sign-in", Map.of("userName", userName, "password", "not " + Everybody.PASSWORD));
        return answer.body().replace(userName, "NAME").replaceAll("[\\w-]{100,}=*", "TOKEN");
    }

    private static long median(long[] times) {
        return LongStream.of(times).sorted().skip(times.length / 2).findFirst().orElseThrow();
    }

    private HttpResponse<String> plan(DossierId dossier, Map<String, String> form) {
        return iris.post("/dossiers/" + dossier.value() + "/appointments", form);
    }

    private DossierViews.Details details(DossierId dossier) {
        return surroundings.desk().dossiers().get(dossier);
    }

    private Set<Right> rights(UserId user) {
        return surroundings.desk().staff().get(user).rights();
    }

    /** Where it leads to, without what was looked at beside it. */
    private static String page(HttpResponse<String> answer) {
        var location = location(answer);
        return location.contains("?") ? location.substring(0, location.indexOf('?')) : location;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow();
    }
}
