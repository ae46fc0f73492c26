package org.dossierwerk.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.util.List;
import org.dossierwerk.adapters.web.shared.ContentPolicy;
import org.dossierwerk.adapters.web.ui.Assets;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WebSecurityTest {

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.started();

    private final HttpBrowser stranger = browser();
    private final HttpBrowser administrator = browser();

    @BeforeAll
    void people() {
        OFFICE.people().administrator("Ada", "Loon");
        administrator.signIn("/sign-in", Cast.ADMINISTRATOR, Cast.PASSWORD);
    }

    private static HttpBrowser browser() {
        return new HttpBrowser(OFFICE::address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/portal/sign-in", "/nowhere", "/portal", "/error", "/welcome/x", "/a;b=c"})
    void every_answer_carries_the_headers(String path) {
        var headers = stranger.get(path).headers();

        assertThat(headers.firstValue("Content-Security-Policy")).hasValue(ContentPolicy.PAGE);
        assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(headers.firstValue("Permissions-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("camera=()"));
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("no-store"));
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void files_of_our_own_are_for_everybody_and_for_ever() {
        var answer = stranger.get(Assets.url("css/base.css"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(cache -> assertThat(cache).contains("immutable"));
        assertThat(answer.headers().firstValue("Content-Security-Policy")).hasValue(ContentPolicy.PAGE);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/.git/config",
                "/.env",
                "/WEB-INF/web.xml",
                "/backup.zip",
                "/swagger-ui",
                "/h2-console",
                "/heapdump",
                "/actuator",
                "/actuator/env",
                "/error",
                "/css/base.css",
                "/messages_nl.properties",
                "/logout",
                "/login"
            })
    void what_is_not_there_is_not_found_for_strangers_and_for_staff(String path) {
        for (var browser : List.of(stranger, administrator)) {
            var answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("org.springframework", "Exception", "Whitelabel");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/..;/actuator",
                "/actuator%2fenv",
                "//actuator",
                "/%2e%2e/actuator",
                "/%00",
                "/sign-in;jsessionid=x"
            })
    void addresses_that_play_tricks_are_refused(String path) {
        assertThat(stranger.get(path).statusCode()).isIn(400, 404);
    }

    @Test
    void who_is_not_signed_in_comes_back_to_the_page_afterwards() {
        var answer = stranger.get("/portal/appointments?page=2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/portal/sign-in?from=%2Fportal%2Fappointments%3Fpage%3D2");
    }

    @Test
    void a_part_of_a_page_sends_the_whole_page_to_the_door() {
        var answer = stranger.get(
                "/portal/appointments", "HX-Request", "true", "HX-Current-URL", "http://localhost/portal?x=1");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/portal/sign-in?from=%2Fportal%3Fx%3D1");
    }

    @Test
    void a_program_gets_a_problem() {
        var answer = stranger.get("/portal", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":401");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var browser = browser();
        var answer = browser.get("/sign-in");

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("session=")
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void signing_in_gives_the_session_another_id() {
        var browser = browser();
        browser.get("/sign-in");
        var before = sessionOf(browser);

        browser.post("/sign-in", "userName", Cast.ADMINISTRATOR, "password", Cast.PASSWORD);

        assertThat(sessionOf(browser)).isNotEqualTo(before);
    }

    @Test
    void a_token_of_before_signing_in_or_of_another_session_is_refused() {
        var browser = browser();
        browser.get("/sign-in");
        var before = browser.token();
        browser.signIn("/sign-in", Cast.ADMINISTRATOR, Cast.PASSWORD);

        assertThat(browser.postWithoutToken("/session", "_csrf", before).statusCode())
                .isEqualTo(403);
        assertThat(browser.postWithoutToken("/session", "_csrf", administrator.token())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.postWithoutToken("/session?_csrf=" + before).statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/session").statusCode()).isEqualTo(204);
    }

    @Test
    void the_token_is_masked_anew_on_every_page() {
        assertThat(administrator.token()).isNotEqualTo(administrator.token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void another_site_changes_nothing(String site) {
        var answer = administrator.postWith("/session", List.of("Sec-Fetch-Site", site));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(administrator
                        .postWith("/session", List.of("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "deflate"})
    void a_packed_body_is_refused(String encoding) {
        assertThat(administrator
                        .postWith("/session", List.of("Content-Encoding", encoding))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void methods_that_nobody_uses_do_nothing() {
        assertThat(stranger.send("TRACE", "/sign-in").statusCode()).isIn(400, 403, 405);
        assertThat(administrator.post("/portal?_method=DELETE").statusCode()).isIn(403, 405);
    }

    @Test
    void claims_about_forwarding_are_not_believed() {
        var answer = stranger.get(
                "/portal",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "host=evil.example");

        assertThat(answer.headers().firstValue("Location")).hasValue("/portal/sign-in?from=%2Fportal");
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void a_password_in_a_header_lets_nobody_in() {
        assertThat(stranger.get("/portal", "Authorization", "Basic YWRhOmNvcnJlY3Q=")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void signing_out_ends_the_session_on_the_server() {
        var browser = browser().signIn("/sign-in", Cast.ADMINISTRATOR, Cast.PASSWORD);
        var id = sessionOf(browser);

        var answer = browser.post("/sign-out");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
        assertThat(stranger.get("/portal", "Cookie", "session=" + id).headers().firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).startsWith("/portal/sign-in"));
    }

    @Test
    void staff_at_the_clients_door_are_told_so() {
        var answer = administrator.get("/portal");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Dit is niet uw ingang");
    }

    private static String sessionOf(HttpBrowser browser) {
        return browser.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
