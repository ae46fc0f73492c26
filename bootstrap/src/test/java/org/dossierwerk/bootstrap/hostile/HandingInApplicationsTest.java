package org.dossierwerk.bootstrap.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.HttpVisitor;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.access.ApiTokenId;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.UserId;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other systems that hand in applications over HTTP, as agreed and otherwise (HOSTILE A, E and F). */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HandingInApplicationsTest {

    private static final String KIM = """
            {"applicants": [{"firstName": "Kim", "infix": "de", "lastName": "Smit", "birthDate": "1990-05-01",
              "email": "kim@example.org", "phone": "06-12345678",
              "address": {"street": "Lindelaan", "houseNumber": "4a", "postcode": "3511ab", "city": "Utrecht"}}],
             "product": "HYP", "description": "Eerste woning"}
            """;

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private UserId administrator;
    private String token = "";

    @BeforeAll
    void aToken() {
        administrator = OFFICE.people().administrator("Ada", "Loon");
        var desk = OFFICE.people().desk(administrator);
        desk.office()
                .save(new CatalogueItem(
                        new CatalogueItemId(UUID.randomUUID()), 0, Catalogue.PRODUCT_KIND, "Hypotheek", "HYP", true));
        token = issue("Vergelijker");
    }

    private String issue(String name) {
        return OFFICE.people()
                .desk(administrator)
                .apiTokens()
                .issue(new ApiTokenId(UUID.randomUUID()), name)
                .orElseThrow();
    }

    @Test
    @Tag("DOS-15")
    void an_application_waits_in_the_office_as_it_was_told() {
        var answer = deliver(UUID.randomUUID().toString(), KIM);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        var told = waiting().stream()
                .filter(one -> answer.body().contains(one.id().value().toString()))
                .findFirst()
                .orElseThrow()
                .message();
        assertThat(told.sender()).isEqualTo("Vergelijker");
        assertThat(told.description()).isEqualTo("Eerste woning");
        assertThat(told.applicants()).singleElement().satisfies(kim -> {
            assertThat(kim.identity().name().full()).isEqualTo("Kim de Smit");
            assertThat(kim.contact().phone()).isEqualTo(new PhoneNumber("+31612345678"));
            assertThat(kim.contact().address()).isNotNull();
            assertThat(kim.contact().address().line()).isEqualTo("Lindelaan 4a, 3511 AB Utrecht");
        });
    }

    @Test
    @Tag("INV-9")
    void the_same_request_again_is_answered_the_same_to_the_byte_and_changes_nothing() {
        var key = UUID.randomUUID().toString();
        var first = deliver(key, KIM);
        int waiting = waiting().size();
        var again = deliver(key, KIM.replace("\n", " "));

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(waiting()).hasSize(waiting);
    }

    @Test
    @Tag("INV-9")
    void the_same_key_with_another_body_is_refused() {
        var key = UUID.randomUUID().toString();
        deliver(key, KIM);
        int waiting = waiting().size();
        var answer = deliver(key, KIM.replace("Kim", "Kees"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("dossier.applicationKeyUsed");
        assertThat(waiting()).hasSize(waiting);
    }

    @RepeatedTest(3)
    @Tag("INV-9")
    void ten_at_one_moment_make_one_and_get_one_answer() {
        var key = UUID.randomUUID().toString();
        int waiting = waiting().size();
        var sent = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> deliver(key, KIM)))
                .toList();
        var answers = sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(HttpResponse::body)
                .containsOnly(answers.get(0).body());
        assertThat(waiting()).hasSize(waiting + 1);
    }

    @Test
    @Tag("hostile-F38")
    void without_a_key_nothing_is_taken() {
        for (var key : new String[] {null, "", "  "}) {
            var answer = send(token, key, "application/json", bytes(KIM));
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("api.keyMissing").contains("\"field\":\"Idempotency-Key\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer made-up", "Basic YWRhOmNvcnJlY3Q=", "Bearer \u00e9"})
    @Tag("hostile-E24")
    void whoever_has_no_token_learns_nothing(String authorization) {
        int waiting = waiting().size();
        var answer = send(request()
                .header("Authorization", authorization)
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{")));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(waiting()).hasSize(waiting);
    }

    @Test
    @Tag("hostile-E24")
    void a_session_is_no_token_and_a_withdrawn_token_is_none_either() {
        var ada = new HttpVisitor(OFFICE.address()).signIn(Everybody.userName("Ada"));
        assertThat(ada.postEncoded("/api/applications", "a=b", "X-CSRF-TOKEN", ada.csrf())
                        .statusCode())
                .isEqualTo(401);

        var id = new ApiTokenId(UUID.randomUUID());
        var tokens = OFFICE.people().desk(administrator).apiTokens();
        var gone = tokens.issue(id, "Weg").orElseThrow();
        tokens.withdraw(id);
        assertThat(send(gone, "k", "application/json", bytes(KIM)).statusCode()).isEqualTo(401);
    }

    @Test
    @Tag("hostile-E24")
    void two_identities_are_refused() {
        var answer = send(request()
                .header("Authorization", "Bearer " + token)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", "k")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(KIM)));
        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/xml", "nonsense", "*/*"})
    void only_json_is_read(String type) {
        assertThat(send(token, "k", type, bytes(KIM)).statusCode()).isIn(400, 415);
    }

    Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("F2 a number of a million digits", one("\"birthDate\": " + "9".repeat(1_000_000)), 413),
                Arguments.of("F2 a long number", one("\"birthDate\": " + "9".repeat(50_000)), 400),
                Arguments.of("F2 a long text", one("\"firstName\": \"" + "x".repeat(5_000_000) + "\""), 413),
                Arguments.of("F2 many members", "{" + many(5_000) + "\"applicants\": []}", 413),
                Arguments.of("F2 some strange members", "{" + many(100) + "\"applicants\": []}", 400),
                Arguments.of("F2 deep", "[".repeat(30_000) + "]".repeat(30_000), 400),
                Arguments.of("F4 a comment", one("/* x */ \"firstName\": \"Kim\""), 400),
                Arguments.of("F4 a trailing comma", one("\"firstName\": \"Kim\","), 400),
                Arguments.of("F4 single quotes", one("'firstName': 'Kim'"), 400),
                Arguments.of("F4 no number", one("\"birthDate\": NaN"), 400),
                Arguments.of("F4 a byte order mark", "\uFEFF" + KIM, 400),
                Arguments.of("F4 two documents", KIM + KIM, 400),
                Arguments.of("F4 a member twice", one("\"firstName\": \"A\", \"firstName\": \"B\""), 400),
                Arguments.of("F4 nothing", "", 400),
                Arguments.of("F6 a class", one("\"@class\": \"java.lang.ProcessBuilder\""), 400),
                Arguments.of("F6 a class around", "[\"java.lang.ProcessBuilder\", " + KIM + "]", 400),
                Arguments.of("F8 a list", "[" + KIM + "]", 400),
                Arguments.of("F8 a text", "\"x\"", 400),
                Arguments.of("F8 null", "null", 400),
                Arguments.of("F8 no applicants", "{}", 400),
                Arguments.of("F8 null applicants", "{\"applicants\": null}", 400),
                Arguments.of("F8 an object of applicants", "{\"applicants\": {}}", 400),
                Arguments.of("F8 nobody", "{\"applicants\": []}", 422),
                Arguments.of("F8 three", "{\"applicants\": [" + person() + "," + person() + "," + person() + "]}", 422),
                Arguments.of("F8 a text for an applicant", "{\"applicants\": [\"Kim\"]}", 400),
                Arguments.of("F8 null for an applicant", "{\"applicants\": [null]}", 400),
                Arguments.of("F8 a truth for a text", one("\"firstName\": true"), 400),
                Arguments.of("F8 an object for a text", one("\"firstName\": {}"), 400),
                Arguments.of("F8 a text for an object", one("\"address\": \"Lindelaan\""), 400),
                Arguments.of("F8 an empty name", "{\"applicants\": [{\"lastName\": \"\"}]}", 422),
                Arguments.of("A9 a zero", one("\"firstName\": \"Jan\\u0000sen\""), 422),
                Arguments.of("A9 half a character", one("\"firstName\": \"Jan\\ud800sen\""), 422),
                Arguments.of("A11 two lines", one("\"email\": \"a@example.org\\r\\nBcc: x@y.nl\""), 422),
                Arguments.of("A15 marks", one("\"firstName\": \"a" + "\u0301".repeat(2_000) + "\""), 422),
                Arguments.of("A21 too long", one("\"firstName\": \"" + "x".repeat(101) + "\""), 422),
                Arguments.of("A29 a script", one("\"phone\": \"tel:javascript:alert(1)\""), 422),
                Arguments.of("A31 a postcode", one(address("0123 AB")), 422),
                Arguments.of("A37 a long address", one("\"email\": \"" + "a".repeat(40_000) + "\""), 422),
                Arguments.of("A45 the future", one("\"birthDate\": \"2030-01-01\""), 422),
                Arguments.of("A45 long ago", one("\"birthDate\": \"1850-01-01\""), 422),
                Arguments.of("A45 no day", one("\"birthDate\": \"2023-02-29\""), 422),
                Arguments.of("A45 zeros", one("\"birthDate\": \"0000-00-00\""), 422),
                Arguments.of("I2 two addresses", one("\"email\": \"<aaa@bbb.com>ccc@ddd.com\""), 422),
                Arguments.of("a product nobody has", KIM.replace("HYP", "NONE"), 422));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    @Tag("hostile-F2")
    @Tag("hostile-F4")
    @Tag("hostile-F6")
    @Tag("hostile-F8")
    void what_is_not_as_agreed_is_a_problem_and_nothing_waits(String what, String body, int status) {
        int waiting = waiting().size();
        var answer = deliver(UUID.randomUUID().toString(), body);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
        assertThat(answer.body())
                .contains("\"status\":" + status, "\"requestId\":", "\"code\":")
                .doesNotContain("org.dossierwerk", "jackson", "Exception");
        assertThat(waiting()).hasSize(waiting);
    }

    @Test
    @Tag("hostile-F8")
    void the_problem_says_where() {
        assertThat(deliver("k", one("\"email\": \"nobody\"")).body()).contains("\"field\":\"applicants[0].email\"");
        assertThat(deliver("k", one(address("0123 AB"))).body())
                .contains("\"field\":\"applicants[0].address.postcode\"");
        assertThat(deliver("k", one("\"phone\": 6")).body()).contains("\"field\":\"applicants[0].phone\"");
    }

    @Test
    @Tag("hostile-A19")
    void bytes_that_are_no_text_are_refused() {
        for (var strange : List.of(new byte[] {(byte) 0xC0, (byte) 0xAF}, new byte[] {(byte) 0xFF, (byte) 0xFE})) {
            var body = one("\"firstName\": \"?\"").getBytes(StandardCharsets.UTF_8);
            var broken = new byte[body.length + 1];
            int at = new String(body, StandardCharsets.ISO_8859_1).indexOf('?');
            System.arraycopy(body, 0, broken, 0, at);
            System.arraycopy(strange, 0, broken, at, 2);
            System.arraycopy(body, at + 1, broken, at + 2, body.length - at - 1);
            assertThat(send(token, "k", "application/json", broken).statusCode())
                    .isEqualTo(400);
        }
        assertThat(send(token, "k", "application/json", KIM.getBytes(StandardCharsets.UTF_16))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\\"><svg onload=alert(1)>",
                "</script><script>alert(1)</script>",
                "O'Brien",
                "${7*7} {{7*7}} #{7*7}",
                "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67"
            })
    @Tag("hostile-A1")
    @Tag("hostile-A7")
    void strange_names_are_kept_and_shown_as_text(String name) {
        var answer = deliver(UUID.randomUUID().toString(), one("\"firstName\": \"" + name + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        var shown = name.replace("\\\"", "\"");
        assertThat(waiting())
                .anySatisfy(one -> assertThat(one.message()
                                .applicants()
                                .get(0)
                                .identity()
                                .name()
                                .first())
                        .isEqualTo(shown));
    }

    private List<Application.Snapshot> waiting() {
        return OFFICE.people().desk(administrator).applications().waiting();
    }

    private static String one(String members) {
        return "{\"applicants\": [{\"lastName\": \"Smit\", " + members + "}]}";
    }

    private static String person() {
        return "{\"lastName\": \"Smit\"}";
    }

    private static String address(String postcode) {
        return "\"address\": {\"street\": \"A\", \"houseNumber\": \"1\", \"postcode\": \"" + postcode
                + "\", \"city\": \"B\"}";
    }

    private static String many(int members) {
        var text = new StringBuilder();
        IntStream.range(0, members)
                .forEach(i -> text.append("\"member").append(i).append("\": \"x\", "));
        return text.toString();
    }

    private HttpResponse<String> deliver(String key, String body) {
        return send(token, key, "application/json", bytes(body));
    }

    private HttpResponse<String> send(String token, @Nullable String key, String type, byte[] body) {
        var request = request().header("Authorization", "Bearer " + token).header("Content-Type", type);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return send(request.POST(BodyPublishers.ofByteArray(body)));
    }

    private static HttpRequest.Builder request() {
        return HttpRequest.newBuilder(URI.create(OFFICE.address() + "/api/applications"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
