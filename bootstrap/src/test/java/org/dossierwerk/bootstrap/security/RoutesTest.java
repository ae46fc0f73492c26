package org.dossierwerk.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dossierwerk.bootstrap.harness.Everybody;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route of the running application, called as people who may not (RELIABILITY 5.5). What is expected stands in
 * {@code routes.csv}; a route without a row fails, and so does a row without a route. The columns: the realm is OPEN, SIGNED
 * (a signature opens it), HINT (anything may come in, and nothing is told), ANY (either realm), DESK, PORTAL or API, which no session opens; the right is one without which the answer is 403; "not yours" says for each variable of
 * the address what it names, when it may name something of others, or with a colon a word that it takes. A right may
 * name another answer than 403 behind a colon. The form is what a request must carry to get as far as the question.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("V8")
class RoutesTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String RANDOM = "0193a4de-0000-7000-8000-000000000000";

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-20T09:00:00Z");

    private final List<Route> routes = expected();
    private final Map<Right, HttpBrowser> lacking = new EnumMap<>(Right.class);
    private final HttpBrowser administrator = browser();
    private final HttpBrowser adviser = browser();
    private final HttpBrowser client = browser();
    private Map<String, String> own = Map.of();
    private Map<String, String> foreign = Map.of();

    record Route(
            String pattern,
            HttpMethod method,
            String realm,
            String right,
            Map<String, String> notYours,
            Map<String, String> form) {

        boolean changes() {
            return method != HttpMethod.GET;
        }

        /** The address with its variables filled in, and what is not named by a value with an id nobody has. */
        String address(Map<String, String> values) {
            return VARIABLE.matcher(pattern)
                    .replaceAll(found ->
                            Matcher.quoteReplacement(value(notYours.getOrDefault(found.group(1), ""), values)));
        }

        private static String value(String named, Map<String, String> values) {
            return named.startsWith(":") ? named.substring(1) : values.getOrDefault(named, RANDOM);
        }

        boolean namesThingsOfOthers() {
            return notYours.values().stream().anyMatch(named -> !named.startsWith(":"));
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    @BeforeAll
    void people() {
        var cast = new Cast(OFFICE.people());
        var sanne = cast.colleague("Sanne", EnumSet.of(Right.WORK_ON_DOSSIERS));
        own = things(cast.client("own@example.com", sanne));
        foreign = things(cast.client("foreign@example.com", cast.administrator()));
        administrator.signIn("/sign-in", Cast.ADMINISTRATOR, Cast.PASSWORD);
        adviser.signIn("/sign-in", "sanne", Cast.PASSWORD);
        client.signIn("/portal/sign-in", "own@example.com", Cast.PASSWORD);
        for (var right : Right.values()) {
            var name = "Without" + right.ordinal();
            cast.colleague(name, EnumSet.complementOf(EnumSet.of(right)));
            lacking.put(right, browser().signIn("/sign-in", Everybody.userName(name), Cast.PASSWORD));
        }
    }

    private static Map<String, String> things(Cast.Case which) {
        return Map.of(
                "document", which.document().toString(),
                "action", which.action().toString(),
                "dossier", which.dossier().id().value().toString(),
                "appointment", which.appointment().value().toString(),
                "mail", which.mail().toString(),
                "applicant", which.dossier().applicants().get(0).id().value().toString(),
                "adviser", which.dossier().adviser().id().value().toString(),
                "person", which.dossier().applicants().get(0).person().value().toString());
    }

    private static HttpBrowser browser() {
        return new HttpBrowser(OFFICE::address);
    }

    @Test
    void every_route_has_its_row_and_every_row_its_route() {
        var there = new TreeSet<String>();
        OFFICE.application()
                .context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> info.getPatternValues().stream()
                        .filter(pattern -> !pattern.equals("/error"))
                        .forEach(pattern -> methods(info.getMethodsCondition().getMethods())
                                .forEach(method -> there.add(method + " " + pattern))));

        assertThat(there).isNotEmpty();
        assertThat(routes.stream().map(Route::toString).toList()).containsExactlyInAnyOrderElementsOf(there);
    }

    private static Stream<String> methods(Set<RequestMethod> methods) {
        assertThat(methods).as("a route names its methods").isNotEmpty();
        return methods.stream().map(Enum::name);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_stranger_is_sent_to_the_door(Route route) {
        var answer = call(browser(), route, route.address(foreign));

        if (route.realm().equals("SIGNED")) {
            assertThat(answer.statusCode()).isEqualTo(403);
        } else if (route.realm().equals("HINT")) {
            assertThat(answer.statusCode()).isEqualTo(202);
            assertThat(answer.body()).isEmpty();
        } else if (route.realm().equals("API")) {
            assertThat(answer.statusCode()).isEqualTo(401);
        } else if (route.realm().equals("OPEN")) {
            assertThat(answer.statusCode()).isNotEqualTo(403).isLessThan(500);
            assertThat(answer.headers().firstValue("Location").orElse("")).doesNotContain("from=");
        } else {
            var door = route.pattern().startsWith("/portal") ? "/portal/sign-in" : "/sign-in";
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location"))
                    .hasValueSatisfying(
                            location -> assertThat(location).matches(Pattern.quote(door) + "(\\?from=.*)?"));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void the_other_door_stays_shut(Route route) {
        if (route.realm().equals("DESK")) {
            assertThat(call(client, route, route.address(own)).statusCode()).isEqualTo(403);
        } else if (route.realm().equals("PORTAL")) {
            assertThat(call(administrator, route, route.address(own)).statusCode())
                    .isEqualTo(403);
        } else if (route.realm().equals("API")) {
            for (var browser : List.of(administrator, client)) {
                assertThat(call(browser, route, route.address(own)).statusCode())
                        .isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void nothing_changes_without_the_token_of_the_session(Route route) {
        if (route.changes() && !route.realm().equals("HINT")) {
            for (var browser : List.of(browser(), administrator, client)) {
                assertThat(browser.postWithoutToken(route.address(own)).statusCode())
                        .isEqualTo(route.realm().equals("API") ? 401 : 403);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_missing_right_is_said(Route route) {
        if (!route.right().isEmpty()) {
            var right = route.right().split(":");
            var browser = Objects.requireNonNull(lacking.get(Right.valueOf(right[0])));
            assertThat(call(browser, route, route.address(own)).statusCode())
                    .isEqualTo(right.length == 1 ? 403 : Integer.parseInt(right[1]));
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_is_not_yours_is_as_unknown_as_what_is_not_there(Route route) {
        if (!route.namesThingsOfOthers()) {
            return;
        }
        var browser = route.realm().equals("PORTAL") ? client : adviser;
        var unknown = call(browser, route, route.address(Map.of()));
        assertThat(unknown.statusCode()).isEqualTo(404);
        for (var mixed : mixtures(route)) {
            var answer = call(browser, route, route.address(mixed));
            assertThat(answer.statusCode()).as("%s", mixed).isEqualTo(404);
            assertThat(comparable(answer)).isEqualTo(comparable(unknown));
        }
    }

    /** All foreign; own parent with foreign child; foreign parent with own child. */
    private List<Map<String, String>> mixtures(Route route) {
        if (route.notYours().size() == 1 || !route.notYours().containsKey("dossier")) {
            return List.of(foreign);
        }
        var ownParent = new HashMap<>(foreign);
        ownParent.put("dossier", Objects.requireNonNull(own.get("dossier")));
        var ownChild = new HashMap<>(own);
        ownChild.put("dossier", Objects.requireNonNull(foreign.get("dossier")));
        return List.of(foreign, ownParent, ownChild);
    }

    /** Without the token, which is masked anew on each page. */
    private static String comparable(HttpResponse<String> answer) {
        return answer.body().replaceAll("[\\w-]{100,}=*", "TOKEN");
    }

    private HttpResponse<String> call(HttpBrowser browser, Route route, String address) {
        if (route.method() == HttpMethod.PATCH) {
            return browser.patch(address);
        }
        return route.changes() ? browser.post(address, form(route)) : browser.get(address);
    }

    /** Names and values in turn; a value that begins with @ is the id of one's own thing of that name. */
    private String[] form(Route route) {
        return route.form().entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), typed(field.getValue())))
                .toArray(String[]::new);
    }

    private String typed(String value) {
        return value.startsWith("@") ? Objects.requireNonNull(own.get(value.substring(1))) : value;
    }

    private List<Route> routes() {
        return routes;
    }

    private static List<Route> expected() {
        try (var file = RoutesTest.class.getResourceAsStream("/routes.csv")) {
            var text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .map(cell -> new Route(
                            cell[0], HttpMethod.valueOf(cell[1]), cell[2], cell[3], named(cell[4]), named(cell[5])))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** As in {@code id=dossier appointment=appointment}. */
    private static Map<String, String> named(String cell) {
        var named = new HashMap<String, String>();
        for (var pair : cell.strip().split(" +")) {
            if (!pair.isEmpty()) {
                named.put(pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return Map.copyOf(named);
    }
}
