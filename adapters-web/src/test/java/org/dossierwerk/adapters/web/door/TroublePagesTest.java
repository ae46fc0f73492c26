package org.dossierwerk.adapters.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

class TroublePagesTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office);

    @ParameterizedTest
    @ValueSource(strings = {"/portal/appointments/1", "/portal/appointments/null", "/portal/appointments/-1"})
    void an_id_that_is_none_is_not_found(String address) {
        client();

        assertThat(browser.get(address).status()).isEqualTo(404);
    }

    @Test
    void what_is_not_found_is_said_in_the_readers_frame() {
        client();

        var page = browser.get("/portal/appointments/" + UUID.randomUUID()).page();

        assertThat(page.select("h1").text()).isEqualTo("Niet gevonden");
        assertThat(page.select("nav a[href=/portal]")).hasSize(1);
        assertThat(page.select("main .card h1")).hasSize(1);
    }

    @Test
    void what_is_not_found_at_the_desk_stands_on_a_page_of_the_desk() {
        browser.signIn("/sign-in", "ada");

        var page = browser.get("/dossiers/" + UUID.randomUUID()).page();

        assertThat(page.select(".page .card h1").text()).isEqualTo("Niet gevonden");
    }

    @Test
    void a_program_gets_a_problem() {
        client();

        var answer = browser.send(MockMvcRequestBuilders.get("/portal/appointments/" + UUID.randomUUID())
                .header("Accept", "application/json"));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404").contains("\"requestId\"");
    }

    @Test
    void the_desk_is_closed_to_clients_and_says_so() {
        client();

        var answer = browser.get("/sign-in");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(browser.post("/portal").status()).isEqualTo(405);
    }

    @Test
    void staying_signed_in_says_how_long_the_session_lasts() {
        client();

        var answer = browser.post("/session");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("Session-Seconds")).isEqualTo("900");
        assertThat(browser.get("/portal").page().select("#session").attr("data-seconds"))
                .isEqualTo("900");
    }

    private void client() {
        var dossier =
                office.dossier("Emma", "Wit", "emma@example.com", FormOfAddress.FORMAL, office.administrator(), null);
        office.letIn(dossier);
        browser.signIn("/portal/sign-in", "emma@example.com");
    }
}
