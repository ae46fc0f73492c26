package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.domain.access.AccessRefusal;
import org.junit.jupiter.api.Test;

class TokensPageTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    void a_token_is_shown_once_and_lets_in_until_it_is_withdrawn() {
        var form = form().with("name", "Vergelijker");
        var made = form.send(browser);
        var token = made.page().select("code").text();

        office.office().letterBox(token);
        assertThat(form.send(browser).page().select("code")).isEmpty();
        var list = browser.get("/settings/tokens");
        assertThat(list.body()).contains("Vergelijker").doesNotContain(token);
        assertThat(list.page().select("ul.rows li")).hasSize(1);

        PageForm.of(list, "form[action$=/withdraw]").send(browser);
        assertThatThrownBy(() -> office.office().letterBox(token)).isInstanceOf(AccessRefusal.TokenUnknown.class);
        assertThat(browser.get("/settings/tokens").page().select("ul.rows").text())
                .contains("Ingetrokken");
        assertThat(browser.get("/settings/office").page().select("main").text())
                .contains("Token gemaakt voor Vergelijker", "Token van Vergelijker ingetrokken");
    }

    @Test
    void a_token_without_a_name_is_not_made() {
        var refused = form().send(browser);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("code")).isEmpty();
        assertThat(office.desk().apiTokens().list()).isEmpty();
    }

    private PageForm form() {
        return PageForm.of(browser.get("/settings/tokens"), "form[action=/settings/tokens]");
    }
}
