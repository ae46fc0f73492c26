package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dossierwerk.bootstrap.hostile.Answers.assertInert;
import static org.dossierwerk.bootstrap.hostile.Answers.assertSaid;
import static org.dossierwerk.bootstrap.hostile.Answers.assertStatus;
import static org.dossierwerk.bootstrap.hostile.Answers.location;
import static org.dossierwerk.bootstrap.hostile.Answers.page;
import static org.dossierwerk.bootstrap.hostile.Answers.timely;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.dossier.DossierId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * Every row is answered as it says, within two seconds and without a word about how we are made; what is refused is said at
 * its field, nothing typed is lost and nothing is written. The server counts letters as Turkey does (A27).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {

    private static final Locale USUAL = Locale.getDefault();

    static {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
    }

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z");

    private Surroundings surroundings;
    private HttpVisitor iris;

    @BeforeAll
    void anOffice() {
        surroundings = new Surroundings(OFFICE);
        iris = surroundings.visitor();
        iris.post("/dossiers/new", Map.of());
        iris.get("/search?q=warm");
    }

    @AfterAll
    static void theUsualLetters() {
        Locale.setDefault(USUAL);
    }

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvFileSource(
            resources = "/hostile.csv",
            delimiter = ';',
            numLinesToSkip = 1,
            quoteCharacter = '`',
            emptyValue = "",
            maxCharsPerColumn = 200,
            ignoreLeadingAndTrailingWhitespace = false)
    void is_answered_as_it_should(ArgumentsAccessor cells) {
        var row = Row.of(cells);
        switch (row.form()) {
            case "new-dossier" -> newDossier(row);
            case "new-appointment" -> newAppointment(row);
            case "sign-in" -> signIn(row);
            case "search" -> search(row);
            case "path" -> path(row);
            case "header" -> header(row);
            default -> throw new AssertionError("No such form: " + row.form());
        }
    }

    private void newDossier(Row row) {
        var form = surroundings.newDossier();
        form.putAll(row.typed());
        var before = surroundings.counts();

        var answer = post("/dossiers/new", form);

        assertStatus(row, answer);
        if (row.outcome() == Row.Outcome.REFUSED) {
            assertRefused(row, answer, before);
            assertKept(row, form, answer, "form#dossier");
            return;
        }
        assertThat(surroundings.counts().get("dossier")).isEqualTo(before.get("dossier") + 1);
        var overview = iris.page(location(answer));
        var id = location(answer).substring("/dossiers/".length());
        var applicants = surroundings
                .desk()
                .dossiers()
                .get(new DossierId(UUID.fromString(id)))
                .applicants();
        var person = applicants.get(row.field().startsWith("partner") ? 1 : 0).person();
        var card = iris.page("/parties/" + person.value());
        var field = row.field().substring(row.field().indexOf('-') + 1);
        assertThat(card.select("#" + field).val()).isEqualTo(row.stored());
        if (field.equals("lastName")) {
            assertInert(overview, row.stored());
            assertInert(card, "");
            assertInert(iris.page("/dossiers?whose=all"), "");
        }
    }

    private void newAppointment(Row row) {
        var dossier = surroundings.dossier();
        var form = surroundings.newAppointment(dossier);
        form.putAll(row.typed());
        var before = surroundings.counts();

        var answer = post("/dossiers/" + dossier.value() + "/appointments", form);

        assertStatus(row, answer);
        if (row.outcome() == Row.Outcome.REFUSED) {
            assertRefused(row, answer, before);
            assertKept(row, form, answer, "form.panel__form");
            return;
        }
        assertThat(surroundings.counts().get("appointment")).isEqualTo(before.get("appointment") + 1);
        var shown = HttpVisitor.fields(iris.page(location(answer)), "form.panel__form");
        assertThat(shown.get(row.field())).isEqualTo(row.stored());
        assertInert(iris.page("/dossiers/" + dossier.value()), form.getOrDefault("title", ""));
    }

    private void signIn(Row row) {
        surroundings.forgetAttempts();
        var stranger = surroundings.stranger();
        stranger.page("/sign-in");
        var form = new LinkedHashMap<>(Map.of("userName", "iris", "password", Everybody.PASSWORD, "from", ""));
        form.putAll(row.typed());
        var before = surroundings.counts();

        var answer = timely(() -> stranger.postEncoded("/sign-in", Row.encoded(form), "X-CSRF-TOKEN", stranger.csrf()));

        assertStatus(row, answer);
        if (row.outcome() != Row.Outcome.REFUSED) {
            assertThat(location(answer)).isEqualTo(row.expected());
            return;
        }
        assertRefused(row, answer, before);
        assertThat(page(answer).select("#password").val()).isEmpty();
        assertThat(answer.body()).doesNotContain(Everybody.PASSWORD);
        if (row.showable()) {
            assertThat(page(answer).select("#userName").val()).isEqualTo(form.get("userName"));
        }
        assertThat(stranger.get("/today").statusCode()).isEqualTo(303);
    }

    private void search(Row row) {
        for (var path : new String[] {"/search", "/search/suggest", "/dossiers", "/parties", "/appointments/new"}) {
            var answer = timely(() -> iris.get(path + "?whose=all&q=" + Row.encoded(row.input())));
            assertStatus(row, answer);
            if (path.equals("/search") && row.showable()) {
                assertThat(page(answer).select("main input[name=q]").val()).isEqualTo(row.input());
            }
        }
    }

    private void path(Row row) {
        var before = surroundings.counts();
        var answer = timely(() -> iris.get(row.input()));
        assertStatus(row, answer);
        if (row.status() != 400) {
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        }
        assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("session="));
        assertThat(surroundings.counts()).isEqualTo(before);
    }

    /** The field says who asks for what, and the header. */
    private void header(Row row) {
        var method = row.field().substring(0, row.field().indexOf(' '));
        var name = row.field().substring(method.length() + 1);
        var filledIn = surroundings.newDossier();
        filledIn.remove("_csrf");
        var form = Row.encoded(filledIn);
        var before = surroundings.counts();
        var answer = timely(() -> switch (method) {
            case "GET" -> iris.get("/today", name, row.input());
            case "STRANGER" -> surroundings.stranger().get("/today", name, row.input());
            default -> iris.postEncoded("/dossiers/new", form, headers(name, row.input()));
        });
        assertStatus(row, answer);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("xml");
        assertThat(answer.body()).doesNotContain("evil.example");
        assertThat(surroundings.counts()).isEqualTo(before);
        if (!row.expected().isEmpty()) {
            assertThat(location(answer)).isEqualTo(row.expected());
        }
    }

    /** What is wrong with the token is all that is wrong; with another header it is right. */
    private String[] headers(String name, String value) {
        if (name.equals("X-CSRF-TOKEN")) {
            return new String[] {name, value.equals("ANOTHER") ? tokenOfAnother() : value};
        }
        return name.equals("X-Nothing")
                ? new String[] {name, value}
                : new String[] {name, value, "X-CSRF-TOKEN", iris.csrf()};
    }

    private String tokenOfAnother() {
        var stranger = surroundings.stranger();
        stranger.page("/sign-in");
        return stranger.csrf();
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        return timely(() -> iris.postEncoded(path, Row.encoded(form), "X-CSRF-TOKEN", iris.csrf()));
    }

    private void assertRefused(Row row, HttpResponse<String> answer, Map<String, Long> before) {
        assertThat(surroundings.counts()).isEqualTo(before);
        if (row.status() != 400) {
            assertSaid(row.message(), row.place(), page(answer));
        }
    }

    private static void assertKept(Row row, Map<String, String> form, HttpResponse<String> answer, String selector) {
        if (row.status() != 400) {
            Answers.assertKept(row, row.typed().keySet(), form, page(answer), selector);
        }
    }
}
