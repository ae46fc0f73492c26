package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is done about one document. */
class DocumentPageTest {

    private final WorkingOffice office = new WorkingOffice();
    private final Browser browser = office.browser();
    private final DocumentKindId payslip = office.kind("Salarisstrook");
    private final RequestedDocumentId document = office.asked(payslip, office.emma());

    @Test
    @Tag("DOC-11")
    void what_was_handed_in_is_approved_and_the_next_to_judge_comes_up() {
        var other = office.asked(payslip, office.daan());
        office.handedIn(document, "emma.pdf");
        office.handedIn(other, "daan.pdf");

        var answer = judge(panel(document), "APPROVE", "");

        assertThat(office.row(document).state()).isEqualTo(State.APPROVED);
        assertThat(answer.location()).isEqualTo(office.panel(other));
        assertThat(browser.get(answer.location()).page().select("#toasts").text())
                .contains("Salarisstrook · Emma de Wit is goedgekeurd.");
    }

    @Test
    @Tag("DOC-19")
    void a_remark_stays_with_an_approval_and_without_any_verdict() {
        office.handedIn(document, "strook.pdf");
        var form = panel(document).select("form#judge");
        browser.post(form.attr("action"), "seen", form.select("[name=seen]").val(), "remark", "Bijna goed.");
        assertThat(office.row(document).document().remark()).isEqualTo("Bijna goed.");
        assertThat(office.row(document).state()).isEqualTo(State.RECEIVED);

        judge(panel(document), "APPROVE", "Dank u.");
        assertThat(office.row(document).document().remark()).isEqualTo("Dank u.");
        assertThat(office.row(document).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void the_panel_shows_the_facts_of_the_file() {
        office.handedIn(document, "strook.pdf");
        assertThat(panel(document).select("#panel .file").text())
                .contains("strook.pdf", "Emma de Wit", "vr 20 nov 10:00", "2 pagina’s · 312 kB");

        office.judged(document, Verdict.REJECT_AND_REQUEST_AGAIN, "Onleesbaar");
        office.handedIn(document, "beter.pdf", new UploadedBy.Staff(office.office.administrator()));
        var panel = panel(document).select("#panel");
        assertThat(panel.select(".file").first().text()).contains("beter.pdf", "Ada van Loon");
        assertThat(panel.select("details").text()).contains("Eén eerder bestand", "strook.pdf");
    }

    @Test
    @Tag("DOC-17")
    @Tag("DOC-19")
    void who_rejects_says_why_and_the_client_has_it_to_do_again() {
        office.handedIn(document, "strook.pdf");
        var refused = judge(panel(document), "REJECT_AND_REQUEST_AGAIN", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#remark-error").text()).contains("Schrijf waarom u het afkeurt");
        assertThat(office.row(document).state()).isEqualTo(State.RECEIVED);

        judge(refused.page(), "REJECT_AND_REQUEST_AGAIN", "De tweede pagina ontbreekt.");

        assertThat(office.row(document).state()).isEqualTo(State.REQUESTED);
        assertThat(office.row(document).openForClient()).isTrue();
        assertThat(BoardPageTest.row(board(), "Salarisstrook").text()).contains("De tweede pagina ontbreekt.");
    }

    @Test
    @Tag("DOC-21")
    void a_provisional_approval_can_still_become_a_rejection() {
        office.handedIn(document, "strook.pdf");
        judge(panel(document), "APPROVE_PROVISIONALLY", "");
        var panel = panel(document);
        assertThat(panel.select("#panel").text()).contains("Voorlopig goedgekeurd");
        assertThat(panel.select("[value=APPROVE_PROVISIONALLY]")).isEmpty();

        judge(panel, "REJECT", "Toch niet leesbaar");
        assertThat(office.row(document).state()).isEqualTo(State.REJECTED);
    }

    @Test
    @Tag("DOC-20")
    void an_approved_document_offers_only_to_ask_again_with_a_reason_or_that_it_is_no_longer_needed() {
        office.handedIn(document, "strook.pdf");
        office.judged(document, Verdict.APPROVE, "");
        assertThat(panel(document).select("#panel [name=verdict]")).isEmpty();
        assertThat(panel(document).select("#reason-hint").text()).contains("Nodig, want dit stuk is al goedgekeurd.");

        var refused = browser.post(office.panel(document) + "/again", "reason", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select(".error-summary").text()).contains("Schrijf waarom een goedgekeurd stuk");

        browser.post(office.panel(document) + "/again", "reason", "Nieuwe offerte");
        assertThat(office.row(document).state()).isEqualTo(State.REQUESTED);
    }

    @Test
    void a_file_that_came_in_meanwhile_is_not_judged_unseen() {
        office.handedIn(document, "eerste.pdf");
        var looking = panel(document);
        office.handedIn(document, "tweede.pdf");

        var answer = judge(looking, "APPROVE", "");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(answer.page().select("#panel").text())
                .contains("Er kwam intussen een ander bestand binnen", "tweede.pdf");
        assertThat(office.row(document).state()).isEqualTo(State.RECEIVED);
        judge(answer.page(), "APPROVE", "");
        assertThat(office.row(document).state()).isEqualTo(State.APPROVED);
    }

    @Test
    @Tag("DOC-07")
    void a_document_without_a_file_is_taken_out_and_the_page_says_what_goes_with_it() {
        var remove = panel(document).select("#panel form[action$=/remove]");
        assertThat(remove.text()).contains("Het stuk verdwijnt, met het actiepunt van de klant.", "Weghalen");
        assertThat(BoardPageTest.row(board(), "Salarisstrook")
                        .select("form[action$=/remove] button")
                        .attr("data-tip"))
                .isEqualTo("Het stuk verdwijnt, met het actiepunt van de klant.");

        var answer = browser.post(remove.attr("action"));

        assertThat(answer.location()).isEqualTo(office.place.documents());
        assertThat(office.rows()).isEmpty();
        assertThat(office.todo()).isEmpty();
    }

    @Test
    @Tag("DOC-08")
    void a_document_with_a_file_is_no_longer_needed_instead() {
        office.handedIn(document, "strook.pdf");
        var panel = panel(document);
        assertThat(panel.select("form[action$=/remove]")).isEmpty();
        assertThat(panel.select("#panel form[action$=/lapse]").text()).contains("Niet meer nodig", "Er is een bestand");
        assertThat(browser.post(office.panel(document) + "/remove").status()).isEqualTo(409);

        browser.post(office.panel(document) + "/lapse");
        assertThat(office.row(document).state()).isEqualTo(State.LAPSED);
        assertThat(BoardPageTest.row(board(), "Salarisstrook").text()).contains("Vervallen");
    }

    @Test
    @Tag("DOC-03")
    @Tag("DOC-19")
    void what_the_client_may_and_reads_is_changed() {
        var settings = panel(document).select("form#settings");
        assertThat(settings.select("#mayUpload").hasAttr("checked")).isTrue();
        assertThat(settings.select("#mayView").hasAttr("checked")).isFalse();

        browser.post(
                office.panel(document),
                "settings",
                "true",
                "mayView",
                "true",
                "remark",
                "Graag de strook van oktober.");

        assertThat(office.row(document).document().access()).isEqualTo(new ClientAccess(false, true));
        assertThat(office.row(document).document().remark()).isEqualTo("Graag de strook van oktober.");
        assertThat(office.todo()).isEmpty();
    }

    @Test
    @Tag("BEY-07")
    void the_date_on_the_document_is_noted_as_people_type_it() {
        office.handedIn(document, "strook.pdf");
        var refused = browser.post(office.panel(document), "settings", "true", "mayUpload", "true", "date", "ooit");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#date").val()).isEqualTo("ooit");

        browser.post(office.panel(document), "settings", "true", "mayUpload", "true", "date", "1-10-2026");
        assertThat(office.row(document).document().current().orElseThrow().datedOn())
                .hasToString("2026-10-01");
    }

    @Test
    @Tag("DOC-06")
    void an_action_item_is_opened_by_hand_where_the_kind_gives_none() {
        var identity = office.asked(office.kind("Legitimatiebewijs", false, null), office.emma());
        var form = panel(identity).select("#panel form[action$=/action-item]");
        assertThat(form.text()).contains("geen open actiepunt");

        browser.post(form.attr("action"));

        assertThat(office.row(identity).openForClient()).isTrue();
        assertThat(panel(identity).select("#panel form[action$=/action-item]")).isEmpty();
    }

    @Test
    @Tag("DOC-10")
    @Tag("BEY-09")
    void a_file_of_the_dossier_is_taken_over() {
        office.handedIn(document, "strook.pdf");
        var wanted = office.asked(office.mortgage, payslip, office.emma(), ClientAccess.standard());
        var address = office.mortgage.documents() + "/" + wanted.value();
        var select = browser.get(address).page().select("select#from");
        assertThat(select.select("option").eachText())
                .containsExactly("Kies…", "Salarisstrook · Emma de Wit – Inventarisatie");
        assertThat(browser.post(address + "/copy", "from", "").status()).isEqualTo(422);

        browser.post(address + "/copy", "from", select.select("option").last().val());

        var page = browser.get(address).page();
        assertThat(page.select("#panel").text()).contains("Ontvangen", "Overgenomen uit een ander stuk");
        assertThat(office.office.desk().actionItems().of(office.mortgage.item()))
                .extracting(line -> line.state().status())
                .containsExactly(ActionItemStatus.COMPLETED);
    }

    @Test
    void the_panel_leads_to_the_document_before_and_after_within_what_is_shown() {
        var other = office.asked(payslip, office.daan());
        var third = office.asked(office.kind("Jaaropgave"), office.daan());
        office.handedIn(third, "jaar.pdf");

        var page = browser.get(office.panel(other) + "?show=open").page();

        assertThat(page.select("#document-before").attr("href")).isEqualTo(office.panel(document) + "?show=open");
        assertThat(page.select("#document-after")).isEmpty();
        assertThat(page.select("#panel-close").attr("href")).isEqualTo(office.place.documents() + "?show=open");
    }

    private Document panel(RequestedDocumentId which) {
        return browser.get(office.panel(which)).page();
    }

    private Document board() {
        return browser.get(office.place.documents()).page();
    }

    /** Presses one of the buttons below the panel. */
    private Browser.Answer judge(Document page, String verdict, String remark) {
        var form = page.select("form#judge");
        assertThat(page.select("button[form=judge][name=verdict]").eachAttr("value"))
                .contains(verdict);
        return browser.post(
                form.attr("action"), "seen", form.select("[name=seen]").val(), "remark", remark, "verdict", verdict);
    }
}
