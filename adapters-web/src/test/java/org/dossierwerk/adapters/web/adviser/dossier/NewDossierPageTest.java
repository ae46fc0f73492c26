package org.dossierwerk.adapters.web.adviser.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews.Filter;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.office.User;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NewDossierPageTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("DOS-02")
    void nothing_is_saved_without_first_name_last_name_and_email_of_the_first_applicant() {
        for (var field : new String[] {"firstName", "lastName", "email"}) {
            var answer = open(with("first-" + field, ""));

            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                    .containsExactly("#first-" + field);
            assertThat(answer.page().select("#first-street").val()).isEqualTo("Markt");
            assertThat(dossiers()).isZero();
        }
    }

    @Test
    @Tag("DOS-03")
    @Tag("DOS-11")
    void proposes_the_reader_as_adviser_and_the_office_s_form_of_address() {
        var page = browser.get("/dossiers/new").page();
        assertThat(page.select("#adviser option[selected]").text()).isEqualTo("Ada van Loon");
        assertThat(page.select("#formOfAddress option[selected]").val()).isEqualTo("FORMAL");
    }

    @Test
    @Tag("DOS-04")
    void another_adviser_brings_the_usual_case_handler_unless_one_was_chosen() {
        var handler = office.colleague("tom", "Tom", "Visser");
        var joris = office.colleague("joris", "Joris", "Dijk");
        var staff = office.desk().staff();
        var before = staff.get(joris);
        var p = before.profile();
        staff.change(
                joris,
                before.version(),
                new User.Profile(p.name(), p.email(), p.phone(), p.jobTitle(), p.language(), p.hue(), null, handler),
                before.rights());
        var fields = fields();
        fields.put("adviser", joris.value().toString());
        fields.put("caseHandler", "");
        fields.put("caseHandlerFilled", "");

        var refilled = browser.post("/dossiers/new/refill", inTurn(fields)).page();
        assertThat(refilled.select("#caseHandler option[selected]").text()).isEqualTo("Tom Visser");
        assertThat(refilled.select("#first-lastName").val()).isEqualTo("Wit");

        fields.put("caseHandler", office.administrator().value().toString());
        var kept = browser.post("/dossiers/new/refill", inTurn(fields)).page();
        assertThat(kept.select("#caseHandler option[selected]").text()).isEqualTo("Ada van Loon");

        var opened = browser.get(open(fields).location()).page();
        assertThat(opened.select("main").text())
                .contains("Joris Dijk", "Ada van Loon")
                .doesNotContain("Tom Visser");
    }

    @Test
    @Tag("DOS-06")
    void a_second_applicant_needs_the_tick_that_there_is_a_partner() {
        var fields = fields();
        fields.put("partner-firstName", "Kerem");
        fields.put("partner-lastName", "Aksoy");
        var refused = open(fields);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#partner-lastName").val()).isEqualTo("Aksoy");
        assertThat(dossiers()).isZero();

        fields.put("partner", "true");
        var opened = open(fields);
        assertThat(opened.status()).isEqualTo(303);
        assertThat(browser.get(opened.location()).page().select("main").text()).contains("Emma Wit", "Kerem Aksoy");
    }

    @Test
    @Tag("DOS-07")
    @Tag("DOS-08")
    void a_known_person_is_shown_and_can_be_used() {
        office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);

        var asked = open(fields());
        assertThat(asked.status()).isEqualTo(422);
        var choices = asked.page().select("input[name=first-match]");
        assertThat(choices).hasSize(2);
        assertThat(asked.page().select("#first-match").text()).contains("Emma Wit gebruiken", "nieuwe relatie");

        var used = open(with("first-match", choices.get(0).val()));
        assertThat(used.status()).isEqualTo(303);
        assertThat(office.desk().cardIndex().search("Wit")).hasSize(1);

        assertThat(open(with("first-match", "new")).status()).isEqualTo(303);
        assertThat(office.desk().cardIndex().search("Wit")).hasSize(2);
    }

    @Test
    @Tag("DOS-07")
    void matches_appear_while_typing() {
        office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
        var fields = with("first-firstName", "");
        fields.put("fields", "first-");
        var part = browser.post("/dossiers/new/matches", inTurn(fields)).page();
        assertThat(part.select("input[name=first-match]")).hasSize(2);
        assertThat(part.select("main")).isEmpty();
    }

    @Test
    @Tag("DOS-09")
    void a_new_person_can_be_found_in_the_card_index() {
        open(fields());
        assertThat(browser.get("/parties?q=wit").page().select(".rows a").text())
                .contains("Emma Wit");
    }

    @Test
    @Tag("DOS-10")
    void a_business_dossier_holds_a_company_and_no_applicants() {
        var fields = fields();
        fields.put("kind", "business");
        fields.put("company-name", "Bakkerij Van Beek");
        var opened = open(fields);
        assertThat(opened.status()).isEqualTo(303);
        var text = browser.get(opened.location()).page().select("main").text();
        assertThat(text).contains("Bakkerij Van Beek").doesNotContain("Emma");
    }

    @Test
    @Tag("DOS-12")
    void only_active_choices_of_the_right_list_are_offered_and_taken() {
        var wages = item(Catalogue.INCOME_TYPE, "Loondienst", true);
        var old = item(Catalogue.INCOME_TYPE, "Vroeger", false);
        var profile = item(Catalogue.CLIENT_PROFILE, "Starter", true);
        var options = browser.get("/dossiers/new")
                .page()
                .select("#first-incomeType option")
                .eachText();
        assertThat(options).contains("Loondienst").doesNotContain("Vroeger", "Starter");

        for (var wrong : new CatalogueItemId[] {old, profile}) {
            var refused = open(with("first-incomeType", wrong.value().toString()));
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.page().select("#first-incomeType").attr("aria-invalid"))
                    .isEqualTo("true");
        }
        assertThat(open(with("first-incomeType", wages.value().toString())).status())
                .isEqualTo(303);
    }

    @Test
    void a_double_click_opens_one_dossier() {
        var fields = fields();
        fields.put("first-match", "new");
        assertThat(open(fields).location()).isEqualTo(open(fields).location());
        assertThat(dossiers()).isEqualTo(1);
    }

    @Test
    @Tag("DOS-01")
    void an_appointment_starts_with_its_dossier() {
        var dossier =
                office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
        var page = browser.get("/appointments/new?date=2026-11-25&q=wit").page();
        assertThat(page.select("main .rows a").eachAttr("href"))
                .containsExactly("/dossiers/" + dossier.id().value() + "/appointments/new?date=2026-11-25");
    }

    private CatalogueItemId item(Catalogue catalogue, String name, boolean active) {
        var id = new CatalogueItemId(UUID.randomUUID());
        office.desk().office().save(new CatalogueItem(id, 0, catalogue, name, name.substring(0, 3), active));
        return id;
    }

    private int dossiers() {
        return office.desk()
                .dossiers()
                .list(new Filter("", null, null), null)
                .items()
                .size();
    }

    private Answer open(Map<String, String> fields) {
        return browser.post("/dossiers/new", inTurn(fields));
    }

    private Map<String, String> with(String field, String value) {
        var fields = fields();
        fields.put(field, value);
        return fields;
    }

    private Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("id", UUID.randomUUID().toString());
        fields.put("kind", "household");
        fields.put("first-firstName", "Emma");
        fields.put("first-lastName", "Wit");
        fields.put("first-email", "emma@example.org");
        fields.put("first-street", "Markt");
        fields.put("first-city", "Utrecht");
        fields.put("first-country", "NL");
        fields.put("adviser", office.administrator().value().toString());
        fields.put("formOfAddress", "FORMAL");
        fields.put("language", "NL");
        return fields;
    }

    private static String[] inTurn(Map<String, String> fields) {
        return fields.entrySet().stream()
                .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
