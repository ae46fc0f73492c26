package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews;
import org.dossierwerk.domain.mail.MailTemplate;
import org.dossierwerk.domain.mail.MailTemplate.Variant;
import org.dossierwerk.domain.mail.MailTemplateId;
import org.dossierwerk.domain.mail.Occasion;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.dossierwerk.domain.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages on which an office keeps the words of its mails. */
class WordingsPagesTest {

    private static final String CONFIRMATION = "/settings/templates/CONFIRMATION?language=NL";
    private static final String PREVIEW = "/settings/templates/preview";

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    private MailTemplate.Snapshot confirmation() {
        return office.desk().mailTemplates().get(Occasion.CONFIRMATION, null);
    }

    private Answer save(String... fields) {
        var all = new String[fields.length + 2];
        all[0] = "version";
        all[1] = Long.toString(confirmation().version());
        System.arraycopy(fields, 0, all, 2, fields.length);
        return browser.post(CONFIRMATION, all);
    }

    private Answer preview(String... fields) {
        var all = new String[fields.length + 6];
        System.arraycopy(
                new String[] {"occasion", "CONFIRMATION", "previewed", "NL", "show", "INFORMAL"}, 0, all, 0, 6);
        System.arraycopy(fields, 0, all, 6, fields.length);
        return browser.post(PREVIEW, all);
    }

    private DossierViews.Details dossier(String first, String last) {
        return office.dossier(first, last, "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
    }

    @Test
    @Tag("MAIL-02")
    void a_language_without_words_says_so_and_tells_who_is_spoken_for() {
        var answer = save(
                "formal-subject",
                "Tot dan",
                "formal-body",
                "{{salutation}}",
                "informal-subject",
                "",
                "informal-body",
                "");

        assertThat(answer.status()).isEqualTo(303);
        var page = browser.get(CONFIRMATION).page();
        assertThat(page.select(".tabs a[aria-current]").text()).isEqualTo("Nederlands – informeel ontbreekt");
        assertThat(page.select(".wording").get(1).text())
                .contains("ontbreekt", "Zonder eigen tekst krijgt de lezer deze: Nederlands, formeel.");
        assertThat(browser.get("/settings/templates").page().select("main").text())
                .contains("1 van de 6 teksten ontbreken");
    }

    /** HOSTILE I12, I14. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{#person}}{{class.classLoader}}{{/person}}",
                "{{#lambda}}",
                "{{person.getClass}}",
                "{{person.bsn}}",
                "{{> partial}}",
                "{{{client.bsn}}}",
                "{{!-- note --}}",
                "${7*7}{{7*7}}",
                "{{access.link}}",
                "{{client.name",
                "client.name}}"
            })
    @Tag("MAIL-01")
    void what_is_no_placeholder_here_is_refused_with_its_place_and_nothing_is_kept(String mark) {
        var before = confirmation();

        var answer = save("formal-subject", "Dag", "formal-body", "{{salutation}},\n\n" + mark);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#formal-body-error").text()).contains("regel 3");
        assertThat(answer.page().select("#formal-body").val()).endsWith(mark);
        assertThat(confirmation()).isEqualTo(before);
        assertThat(preview("informal-subject", "Dag", "informal-body", mark).body())
                .contains("invulveld");
    }

    /** HOSTILE I12: no second expansion. */
    @Test
    void a_client_whose_name_is_a_placeholder_is_read_as_such() {
        var dossier = dossier("{{office.name}}", "{{person.bsn}}");

        var shown = preview(
                "informal-subject", "Dag", "informal-body", "Voor {{client.name}}.", "dossier", dossier.number());

        assertThat(shown.page().text()).contains("Voor {{office.name}} {{person.bsn}}.");
    }

    @Test
    @Tag("MAIL-01")
    void rich_text_is_cleaned_before_it_is_kept_and_shown() {
        var evil = "<p onclick=\"x()\">Dag <b>{{client.name}}</b><script>alert(1)</script>"
                + "<img src=x onerror=alert(1)><a href=\"javascript:alert(1)\">hier</a></p>";

        assertThat(save("formal-subject", "Dag", "formal-body", "", "formal-html", evil)
                        .status())
                .isEqualTo(303);

        var kept = confirmation().wordings().get(new Variant(Language.NL, FormOfAddress.FORMAL));
        assertThat(kept.html()).isEqualTo("<p>Dag <strong>{{client.name}}</strong>hier</p>");
        assertThat(kept.body()).isEqualTo("Dag {{client.name}}hier");
        var shown = preview("informal-subject", "Dag", "informal-body", "", "informal-html", evil);
        assertThat(shown.page().select("script, img, [onclick], a[href^=javascript]"))
                .isEmpty();
        assertThat(shown.page().select("strong").text()).isEqualTo("Emma de Wit");
    }

    @Test
    void the_preview_can_do_nothing_and_only_our_pages_frame_it() {
        var shown = preview("informal-subject", "Dag", "informal-body", "{{salutation}}");

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.header("Content-Security-Policy"))
                .contains("default-src 'none'", "sandbox", "frame-ancestors 'self'");
        assertThat(shown.page().text()).contains("Beste Emma");
        assertThat(preview().body()).contains("Hier staat nog geen tekst.");
        assertThat(browser.post(PREVIEW, "occasion", "NO", "previewed", "NL", "show", "FORMAL")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @Tag("MAIL-01")
    void the_dossiers_that_were_opened_last_are_offered_first() {
        var first = dossier("Emma", "Wit");
        var second = dossier("Zoe", "Zwart");
        for (var opened : List.of(second, first, second)) {
            assertThat(browser.get("/dossiers/" + opened.id().value()).status()).isEqualTo(200);
        }
        assertThat(browser.get(CONFIRMATION).page().select("#dossiers option").eachAttr("value"))
                .containsExactly(second.number() + " · Zwart", first.number() + " · Wit");
    }

    @Test
    void a_dossier_is_chosen_by_name_or_number_and_one_that_is_not_found_is_said() {
        dossier("Emma", "Geheim");
        var known = preview("informal-subject", "Dag", "informal-body", "{{client.name}}", "dossier", "Geheim");
        var unknown = preview("informal-subject", "Dag", "informal-body", "{{client.name}}", "dossier", "D-2026-99999");

        assertThat(known.page().text()).contains("Emma Geheim");
        assertThat(unknown.body()).contains("geen dossier gevonden");
        assertThat(browser.get("/settings/templates/dossiers?dossier=Geheim").body())
                .contains("D-2026-00001 · Geheim");
    }

    @Test
    void words_for_a_letter_are_written_named_and_taken_out_of_use() {
        var id = UUID.randomUUID().toString();
        var fresh = browser.post(
                "/settings/letters/new?language=DE",
                "id",
                id,
                "name",
                "Angebot",
                "formal-subject",
                "Ihr Angebot",
                "formal-body",
                "{{salutation}}");
        assertThat(fresh.status()).isEqualTo(303);
        assertThat(fresh.location()).isEqualTo("/settings/letters/" + id + "?language=DE");

        var again = browser.post(
                "/settings/letters/" + id + "?language=NL",
                "version",
                "1",
                "name",
                "Aanbod",
                "formal-subject",
                "Uw aanbod",
                "formal-body",
                "{{salutation}}");
        assertThat(again.status()).isEqualTo(303);
        browser.post("/settings/letters/" + id + "/retire");

        var letter = office.desk().letterTemplates().letter(new MailTemplateId(UUID.fromString(id)));
        assertThat(letter.name()).isEqualTo("Aanbod");
        assertThat(letter.wordings()).hasSize(2);
        assertThat(letter.active()).isFalse();
        assertThat(browser.get("/settings/letters/" + id)
                        .page()
                        .select("h1 ~ .tag, .page__head")
                        .text())
                .contains("Weer aanbieden");
        assertThat(browser.post("/settings/letters/new", "id", UUID.randomUUID().toString(), "name", "")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void two_who_change_the_same_words_are_shown_both() {
        var version = Long.toString(confirmation().version());
        save("formal-subject", "Van een ander", "formal-body", "Tekst");

        var answer =
                browser.post(CONFIRMATION, "version", version, "formal-subject", "Van mij", "formal-body", "Tekst");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.page().select("main").text()).contains("Van een ander");
        assertThat(answer.page().select("#formal-subject").val()).isEqualTo("Van mij");
    }

    @Test
    void the_delivered_words_can_be_put_back_and_a_type_can_speak_as_the_office_again() {
        var delivered = confirmation().wordings().get(new Variant(Language.NL, FormOfAddress.FORMAL));
        save("formal-subject", "Tot dan", "formal-body", "{{salutation}}");
        var link = browser.get(CONFIRMATION).page().select(".wording a").attr("href");

        var page = browser.get(link).page();

        assertThat(page.select("#formal-subject").val()).isEqualTo(delivered.subject());
        assertThat(confirmation()
                        .wordings()
                        .get(new Variant(Language.NL, FormOfAddress.FORMAL))
                        .subject())
                .isEqualTo("Tot dan");
        var type = office.desk().appointmentTypes().list().get(0).id();
        var ofType = "/settings/templates/CONFIRMATION?type=" + type.value();
        browser.post(ofType, "version", "2", "formal-subject", "Eigen", "formal-body", "{{salutation}}");
        assertThat(office.desk()
                        .mailTemplates()
                        .get(Occasion.CONFIRMATION, type)
                        .type())
                .isEqualTo(type);
        browser.post(browser.get(ofType).page().select("form[action*=borrow]").attr("action"));
        assertThat(office.desk()
                        .mailTemplates()
                        .get(Occasion.CONFIRMATION, type)
                        .type())
                .isNull();
    }

    @Test
    @Tag("BEY-16")
    void whoever_works_in_dossiers_reads_a_template_as_it_was() {
        save("formal-subject", "Nieuw", "formal-body", "{{salutation}}");
        office.colleague("joris", "Joris", "Dijk");
        var joris = new Browser(office).signIn("/sign-in", "joris");
        var address = "/mail/templates/" + confirmation().id().value() + "/";

        assertThat(joris.get(address + "1").page().select("main").text())
                .contains("Bevestiging van uw afspraak", "niet meer in gebruik");
        assertThat(joris.get(address + "2").page().select("main").text())
                .contains("Nieuw", "Ada")
                .doesNotContain("niet meer in gebruik");
        assertThat(joris.get(address + "3").status()).isEqualTo(404);
        assertThat(joris.get(address + "x").status()).isIn(400, 404);
        assertThat(joris.get(CONFIRMATION).status()).isEqualTo(403);
    }
}
