package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Asking for one document by hand. */
class RequestPageTest {

    private final WorkingOffice office = new WorkingOffice();
    private final Browser browser = office.browser();
    private final DocumentKindId payslip = office.kind("Salarisstrook");
    private final DocumentKindId statement = office.kind("Jaaropgave werkgever");
    private final DocumentKindId declaration = office.kind("Werkgeversverklaring");
    private final String board = office.place.documents();

    @Test
    @Tag("DOC-01")
    void a_part_of_the_name_is_enough() {
        var answer = ask("kind", "STROOK");

        assertThat(answer.location()).isEqualTo(board);
        assertThat(browser.get(board).page().select("#toasts").text()).contains("Salarisstrook is gevraagd.");
        assertThat(office.rows()).extracting(row -> row.kind().id()).containsExactly(payslip);
    }

    @Test
    @Tag("DOC-01")
    void a_part_that_several_have_offers_them_to_choose_from() {
        var several = ask("kind", "werkgever");
        assertThat(several.status()).isEqualTo(422);
        assertThat(several.page().select("[name=kindFound]").eachAttr("value"))
                .containsExactlyInAnyOrder(
                        statement.value().toString(), declaration.value().toString());

        ask("kind", "werkgever", "kindFound", declaration.value().toString());
        assertThat(office.rows()).extracting(row -> row.kind().id()).containsExactly(declaration);
    }

    @Test
    @Tag("DOC-01")
    void only_kinds_of_the_list_can_be_asked_for() {
        assertThat(ask("kind", "Huwelijksakte").page().select("#kind-error").text())
                .contains("Kies een soort stuk uit de lijst.");
        office.office.desk().documentKinds().retire(payslip);
        assertThat(ask("kind", "Salarisstrook").status()).isEqualTo(422);
        assertThat(browser.get(board + "/new").page().select("datalist option").eachAttr("value"))
                .containsExactly("Jaaropgave werkgever", "Werkgeversverklaring");
        assertThat(office.rows()).isEmpty();
    }

    @Test
    @Tag("DOC-02")
    void it_is_for_the_dossier_or_for_one_of_its_applicants() {
        var options = browser.get(board + "/new").page().select("select#applicant option");
        assertThat(options.eachText()).containsExactly("Het hele dossier", "Emma de Wit", "Daan de Wit");

        ask("kind", "Salarisstrook");
        ask("kind", "Salarisstrook", "applicant", options.last().val());
        assertThat(office.rows()).extracting(row -> row.applicant()).containsExactly("", "Daan de Wit");
    }

    @Test
    @Tag("DOC-03")
    void the_client_may_hand_it_in_and_not_see_it_unless_somebody_chooses_otherwise() {
        var page = browser.get(board + "/new").page();
        assertThat(page.select("#mayUpload").hasAttr("checked")).isTrue();
        assertThat(page.select("#mayView").hasAttr("checked")).isFalse();

        ask("kind", "Salarisstrook", "mayView", "true");
        assertThat(office.rows().get(0).document().access()).isEqualTo(new ClientAccess(true, true));
    }

    @Test
    @Tag("DOC-05")
    @Tag("DOC-06")
    void the_client_gets_something_to_do_as_the_kind_says_or_as_was_chosen() {
        office.kind("Legitimatiebewijs", false, null);
        ask("kind", "Legitimatiebewijs");
        assertThat(office.todo()).isEmpty();

        ask("kind", "Salarisstrook", "actionItem", "false");
        assertThat(office.todo()).isEmpty();

        ask("kind", "Jaaropgave werkgever", "remark", "Die van 2025.");
        assertThat(office.todo()).extracting(line -> line.title()).containsExactly("Jaaropgave werkgever");
        assertThat(office.todo().get(0).remark()).isEqualTo("Die van 2025.");
    }

    @Test
    void pressing_twice_asks_once_and_asking_again_says_that_it_was_asked_for() {
        var fields = fields("kind", "Salarisstrook");
        assertThat(browser.post(board, fields).status()).isEqualTo(303);
        assertThat(browser.post(board, fields).status()).isEqualTo(303);
        assertThat(office.rows()).hasSize(1);

        var refused = ask("kind", "Salarisstrook", "remark", "Nog een keer");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.page().select("#kind-error").text()).contains("al gevraagd");
        assertThat(refused.page().select("#remark").val()).isEqualTo("Nog een keer");
    }

    private Browser.Answer ask(String... typed) {
        return browser.post(board, fields(typed));
    }

    /** A fresh form, filled in. */
    private String[] fields(String... typed) {
        var id = browser.get(board + "/new").page().select("#panel [name=id]").val();
        var fields = new ArrayList<>(List.of("id", id, "mayUpload", "true"));
        fields.addAll(List.of(typed));
        return fields.toArray(String[]::new);
    }
}
