package org.dossierwerk.adapters.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInPageTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office);

    @Test
    void staff_sign_in_and_see_their_day() {
        browser.get("/sign-in");

        var answer = browser.post("/sign-in", "userName", "ada", "password", OpenOffice.PASSWORD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/today");
    }

    @Test
    void every_field_is_labelled_and_known_to_password_managers() {
        var page = browser.get("/sign-in").page();

        assertThat(page.select("label[for=userName]").text()).isEqualTo("Gebruikersnaam");
        assertThat(page.select("#userName").attr("autocomplete")).isEqualTo("username");
        assertThat(page.select("label[for=password]").text()).isEqualTo("Wachtwoord");
        assertThat(page.select("#password").attr("autocomplete")).isEqualTo("current-password");
    }

    @Test
    @Tag("POR-03")
    void a_wrong_password_and_an_unknown_name_get_the_same_answer() {
        var client =
                office.dossier("Emma", "Wit", "emma@example.com", FormOfAddress.FORMAL, office.administrator(), null);
        office.letIn(client);

        var known = browser.post("/portal/sign-in", "userName", "emma@example.com", "password", "wrong but long");
        var unknown = browser.post("/portal/sign-in", "userName", "nobody@example.com", "password", "wrong but long");

        assertThat(known.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(known.body().replace("emma@example.com", "X"))
                .isEqualTo(unknown.body().replace("nobody@example.com", "X"));
        assertThat(known.page().select("[role=alert]").text()).contains("horen niet bij elkaar");
    }

    @Test
    void the_name_stays_and_the_password_does_not() {
        var page = browser.post("/sign-in", "userName", "ada", "password", "wrong but long")
                .page();

        assertThat(page.select("#userName").val()).isEqualTo("ada");
        assertThat(page.select("#password").val()).isEmpty();
        assertThat(page.html()).doesNotContain("wrong but long");
    }

    @Test
    void empty_fields_are_said_at_the_field() {
        var answer = browser.post("/sign-in", "userName", "", "password", "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#userName-error").text()).contains("Vul dit veld in");
        assertThat(answer.page().select("#password-error").text()).contains("Vul dit veld in");
        assertThat(answer.page().select("[role=alert] a[href=#userName]")).hasSize(1);
    }

    @Test
    @Tag("POR-03")
    void too_many_attempts_are_asked_to_wait() {
        for (int i = 0; i < 8; i++) {
            browser.post("/sign-in", "userName", "ada", "password", "guess number " + i);
        }

        var answer = browser.post("/sign-in", "userName", "ada", "password", OpenOffice.PASSWORD);

        assertThat(answer.status()).isEqualTo(429);
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
        assertThat(answer.page().select("[role=alert]").text())
                .contains("te vaak")
                .contains("Wacht");
    }

    @Test
    void staff_do_not_come_in_at_the_portal() {
        var answer = browser.post("/portal/sign-in", "userName", "ada", "password", OpenOffice.PASSWORD);

        assertThat(answer.status()).isEqualTo(422);
    }

    @ParameterizedTest
    @CsvSource({"/dossiers?mine=1,/dossiers?mine=1", "/portal,/today", "/portal/appointments,/today"})
    void signing_in_goes_on_to_the_page_behind_that_door(String from, String expected) {
        var answer = browser.post("/sign-in", "userName", "ada", "password", OpenOffice.PASSWORD, "from", from);

        assertThat(answer.location()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil",
                "//evil",
                "/\\evil",
                "\\\\evil",
                "https:evil",
                "https://ours.evil.tld",
                "https://ours@evil",
                "/a\r\nLocation: https://evil",
                "/\t/evil",
                "javascript:alert(1)",
                " /today"
            })
    @Tag("hostile-D8")
    void nobody_is_sent_to_another_site(String from) {
        var signedIn = browser.post("/sign-in", "userName", "ada", "password", OpenOffice.PASSWORD, "from", from);
        var themed = browser.post("/preferences/theme", "theme", "dark", "here", from);

        assertThat(signedIn.location()).isEqualTo("/today");
        assertThat(themed.location()).isEqualTo("/");
    }

    @Test
    void signing_in_begins_a_new_session() {
        browser.post("/sign-out");
        var before = browser.session();

        browser.signIn("/sign-in", "ada");

        assertThat(before.isInvalid()).isTrue();
        assertThat(browser.session().getId()).isNotEqualTo(before.getId());
        assertThat(browser.session().getMaxInactiveInterval()).isEqualTo(1800);
    }

    @Test
    void a_session_holds_nothing_but_text() {
        browser.signIn("/sign-in", "ada");

        var session = browser.session();
        assertThat(Collections.list(session.getAttributeNames()))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(session.getAttribute(name)).isInstanceOf(String.class));
    }

    @Test
    void a_session_ends_after_twelve_hours_whatever_one_does() {
        browser.signIn("/sign-in", "ada");
        office.clock().advance(Duration.ofHours(12));

        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void a_session_ends_within_half_a_minute_when_the_account_is_blocked() {
        office.colleague("joris", "Joris", "Dijk");
        browser.signIn("/sign-in", "joris");
        var joris = office.desk().staff().colleagues().stream()
                .filter(colleague -> colleague.name().contains("Joris"))
                .findFirst()
                .orElseThrow();

        office.desk().staff().deactivate(joris.id());
        office.clock().advance(Duration.ofSeconds(30));

        assertThat(browser.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void signing_out_ends_the_session_and_clears_what_the_browser_kept() {
        browser.signIn("/sign-in", "ada");
        var session = browser.session();

        var answer = browser.post("/sign-out");

        assertThat(session.isInvalid()).isTrue();
        assertThat(answer.location()).isEqualTo("/sign-in");
        assertThat(answer.header("Clear-Site-Data")).contains("\"cache\"");
        assertThat(browser.get("/sign-in").page().select("#toasts").text()).contains("U bent uitgelogd.");
    }

    @Test
    void the_page_speaks_the_language_that_was_chosen() {
        var chosen = browser.post("/preferences/language", "language", "de", "here", "/sign-in");

        assertThat(chosen.status()).isEqualTo(303);
        assertThat(chosen.location()).isEqualTo("/sign-in");
        assertThat(chosen.header("Set-Cookie")).contains("SameSite=Lax").contains("Max-Age=31536000");
        var page = browser.get("/sign-in").page();
        assertThat(page.select("html").attr("lang")).isEqualTo("de");
        assertThat(page.select("h1").text()).isEqualTo("Anmelden");
    }
}
