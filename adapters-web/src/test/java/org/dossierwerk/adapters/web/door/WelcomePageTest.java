package org.dossierwerk.adapters.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WelcomePageTest {

    private static final String EMMA = "emma@example.com";

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office);
    private final DossierViews.Details dossier =
            office.dossier("Emma", "Wit", EMMA, FormOfAddress.FORMAL, office.administrator(), null);

    @Test
    @Tag("POR-01")
    void an_invited_client_chooses_a_password_and_signs_in_with_the_mail_address() {
        var link = "/welcome/" + office.invite(dossier);

        assertThat(browser.get(link).page().select("#userName").val()).isEqualTo(EMMA);
        var answer = browser.post(link, "password", OpenOffice.PASSWORD);

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).isEqualTo("/portal");
        assertThat(browser.get("/portal").page().select("h1").text()).isEqualTo("Dag Emma Wit");
        assertThat(new Browser(office)
                        .signIn("/portal/sign-in", EMMA)
                        .get("/portal")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @Tag("POR-01")
    void looking_at_a_link_does_not_use_it_up() {
        var link = "/welcome/" + office.invite(dossier);

        for (int i = 0; i < 3; i++) {
            assertThat(new Browser(office).get(link).status()).isEqualTo(200);
        }

        assertThat(browser.post(link, "password", OpenOffice.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    @Tag("POR-01")
    void a_used_link_is_gone_and_says_how_to_go_on() {
        var link = "/welcome/" + office.invite(dossier);
        browser.post(link, "password", OpenOffice.PASSWORD);
        var other = new Browser(office);

        assertThat(other.post(link, "password", "another long password").status())
                .isEqualTo(410);
        var gone = other.get(link);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.page().select("h1").text()).isEqualTo("Deze link werkt niet meer");
        assertThat(gone.page().select("main a[href=/sign-in]")).hasSize(1);
        assertThat(other.post("/portal/sign-in", "userName", EMMA, "password", "another long password")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_expired_link_and_an_invented_one_are_gone_alike() {
        var link = "/welcome/" + office.invite(dossier);
        office.clock().advance(Duration.ofDays(7));

        var expired = browser.get(link);
        var invented = browser.get("/welcome/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

        assertThat(expired.status()).isEqualTo(410);
        assertThat(expired.body()).isEqualTo(invented.body());
    }

    @Test
    void an_earlier_link_stops_when_a_newer_one_is_sent() {
        var earlier = "/welcome/" + office.invite(dossier);
        var newer = "/welcome/" + office.invite(dossier);

        assertThat(browser.get(earlier).status()).isEqualTo(410);
        assertThat(browser.get(newer).status()).isEqualTo(200);
    }

    @Test
    void a_weak_password_is_refused_at_its_field_and_the_link_stays_good() {
        var link = "/welcome/" + office.invite(dossier);

        var tooShort = browser.post(link, "password", "kort");
        var common = browser.post(link, "password", "password1234567");

        assertThat(tooShort.status()).isEqualTo(422);
        assertThat(tooShort.page().select("#password-error").text()).contains("minstens 12 tekens");
        assertThat(common.page().select("#password-error").text()).contains("te makkelijk te raden");
        assertThat(browser.post(link, "password", OpenOffice.PASSWORD).status()).isEqualTo(303);
    }

    @Test
    @Tag("POR-04")
    void a_forgotten_password_is_replaced_by_a_mailed_link() {
        office.letIn(dossier);

        var asked = browser.post("/portal/forgotten", "userName", EMMA);
        var link = "/welcome/" + office.newestLink();
        assertThat(asked.page().select("h1").text()).isEqualTo("Kijk in uw e-mail");
        assertThat(browser.get(link).page().select("h1").text()).isEqualTo("Nieuw wachtwoord");
        browser.post(link, "password", "an entirely other phrase");

        var old = new Browser(office).post("/portal/sign-in", "userName", EMMA, "password", OpenOffice.PASSWORD);
        var fresh =
                new Browser(office).post("/portal/sign-in", "userName", EMMA, "password", "an entirely other phrase");
        assertThat(old.status()).isEqualTo(422);
        assertThat(fresh.status()).isEqualTo(303);
    }

    @Test
    @Tag("POR-04")
    void asking_for_a_name_nobody_has_gets_the_same_answer_and_sends_nothing() {
        office.letIn(dossier);
        var before = office.mailed().size();

        var unknown = browser.post("/portal/forgotten", "userName", "nobody@example.com");
        assertThat(office.mailed()).hasSize(before);
        var known = browser.post("/portal/forgotten", "userName", EMMA);

        assertThat(known.body()).isEqualTo(unknown.body());
        assertThat(office.mailed()).hasSize(before + 1);
    }

    @Test
    @Tag("POR-02")
    void a_client_signs_in_with_the_name_that_staff_gave() {
        office.letIn(dossier);
        office.desk()
                .portalAccess()
                .rename(dossier.id(), dossier.applicants().get(0).id(), "emma-en-kerem");

        assertThat(browser.post("/portal/sign-in", "userName", EMMA, "password", OpenOffice.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(browser.post("/portal/sign-in", "userName", "emma-en-kerem", "password", OpenOffice.PASSWORD)
                        .location())
                .isEqualTo("/portal");
    }

    @Test
    void a_new_password_ends_the_sessions_that_were_open() {
        office.letIn(dossier);
        var elsewhere = new Browser(office).signIn("/portal/sign-in", EMMA);
        browser.post("/portal/forgotten", "userName", EMMA);

        browser.post("/welcome/" + office.newestLink(), "password", "an entirely other phrase");
        office.clock().advance(Duration.ofSeconds(30));

        assertThat(elsewhere.get("/").location()).isEqualTo("/sign-in");
        assertThat(browser.get("/").location()).isEqualTo("/portal");
    }

    @Test
    void a_link_for_the_first_administrator_is_of_no_use_once_there_is_one() {
        assertThat(Objects.isNull(office.office().entrance().firstAdministratorToken()))
                .isTrue();
    }
}
