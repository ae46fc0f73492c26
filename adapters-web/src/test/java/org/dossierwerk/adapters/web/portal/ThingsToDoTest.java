package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.ClientAccess;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Emma finds to do on her portal. */
class ThingsToDoTest extends EmmasPortal {

    // The overview

    @Test
    @Tag("ACT-03")
    void the_bell_says_how_much_there_is_to_do_and_nothing_when_there_is_none() {
        assertThat(bell()).isEqualTo("Niets te doen");
        assertThat(emma.get("/portal").page().select(".bell .count")).isEmpty();

        var payslip = asked("Loonstrook");
        work.asked(work.mortgage, work.kind("Koopakte"), null, ClientAccess.standard());
        assertThat(bell()).isEqualTo("2 2 actiepunten te doen");

        staffHandsIn(payslip);
        assertThat(bell()).isEqualTo("1 Eén actiepunt te doen");
        assertThat(emma.get("/portal/appointments")
                        .page()
                        .select("header .bell")
                        .text())
                .contains("Eén actiepunt te doen");
    }

    @Test
    @Tag("ACT-04")
    void the_overview_lists_all_that_is_open_with_what_is_late_first() {
        asked("Loonstrook");
        work.asked(work.mortgage, work.kind("Koopakte"), null, ClientAccess.standard());
        add(ActionItemKind.DO, "Bel de notaris", LocalDate.of(2026, 11, 16));

        var rows = overview().select("section[aria-labelledby=todo] a.row");

        assertThat(rows.eachText()).hasSize(3).first().asString().isEqualTo("Bel de notaris 4 dagen te laat");
        assertThat(rows.text()).contains("Loonstrook", "Koopakte");
    }

    @Test
    @Tag("ACT-05")
    @Tag("DOC-18")
    void progress_goes_from_nothing_to_all_and_back_when_something_must_be_sent_again() {
        assertThat(overview().select("progress")).isEmpty();
        var payslip = asked("Loonstrook");
        assertThat(progress()).isEqualTo("0% klaar 0 van 1 actiepunten");
        send(payslip, "loon.pdf", "mei");
        assertThat(progress()).isEqualTo("100% klaar 1 van 1 actiepunten");

        work.judged(payslip, Verdict.REJECT_AND_REQUEST_AGAIN, "Pagina 3 ontbreekt");

        assertThat(progress()).isEqualTo("0% klaar 0 van 1 actiepunten");
        var bar = overview().select("progress").get(0);
        assertThat(bar.attr("aria-labelledby")).isEqualTo("progress");
        assertThat(bar.attr("value")).isEqualTo("0");
    }

    @Test
    @Tag("BEY-06")
    void a_product_shows_how_far_its_documents_are() {
        work.asked(work.mortgage, work.kind("Koopakte"), null, ClientAccess.standard());

        var page = emma.get(overview()
                        .select("section[aria-labelledby=products] a.row")
                        .attr("href"))
                .page();

        assertThat(page.select("#readiness").text()).startsWith("0 van 1 stukken binnen");
        assertThat(page.select("progress[aria-labelledby=readiness]").attr("max"))
                .isEqualTo("1");
    }

    @Test
    @Tag("DOC-17")
    @Tag("DOC-19")
    void what_was_rejected_is_to_be_sent_again_and_says_why() {
        var payslip = asked("Loonstrook");
        send(payslip, "loon.pdf", "mei");
        work.judged(payslip, Verdict.REJECT_AND_REQUEST_AGAIN, "Pagina 3 ontbreekt");

        assertThat(overview().select("section[aria-labelledby=todo] a.row").text())
                .isEqualTo("Loonstrook opnieuw sturen Pagina 3 ontbreekt");
        var page = task(payslip);
        assertThat(page.select("main").text()).contains("Opmerking van uw adviseur Pagina 3 ontbreekt");
        assertThat(page.select("x-upload")).hasSize(1);
    }

    @Test
    @Tag("BEY-21")
    void what_the_client_sent_lies_at_the_adviser_and_what_was_judged_is_done() {
        var payslip = asked("Loonstrook");
        var deed = asked("Koopakte");
        send(payslip, "loon.pdf", "mei");
        send(deed, "akte.pdf", "akte");
        work.judged(deed, Verdict.APPROVE, "");

        var section = overview().select("section[aria-labelledby=waiting]");

        assertThat(section.select("h2").text()).isEqualTo("Bij uw adviseur");
        assertThat(section.select("a.row").eachText())
                .containsExactly("Loonstrook Ontvangen vandaag, wordt bekeken", "Koopakte Goedgekeurd vandaag");
        assertThat(section.select("details summary").text()).isEqualTo("Eén actiepunt gedaan");
        assertThat(task(payslip).select("main").text())
                .contains("Ontvangen vandaag. Nu is Ada van Loon aan zet; hier ziet u of het goed is.");
    }

    @Test
    @Tag("DOC-07")
    @Tag("DOC-09")
    void what_was_taken_away_is_gone() {
        var payslip = asked("Loonstrook");
        var address = address(payslip);
        work.office.desk().documentChecks().remove(payslip);

        assertThat(overview().select("main").text())
                .doesNotContain("Loonstrook")
                .contains("Niets te doen");
        assertThat(emma.get(address).status()).isEqualTo(404);
    }

    @Test
    @Tag("DOC-10")
    void what_staff_handed_in_stays_to_be_seen_as_done() {
        staffHandsIn(asked("Loonstrook"));

        assertThat(overview().select("section[aria-labelledby=waiting] a.row").text())
                .contains("Loonstrook");
        assertThat(overview().select("section[aria-labelledby=todo]").text()).contains("Alles is gedaan");
    }

    // One thing to do

    @Test
    void a_thing_to_do_says_what_is_good_enough_until_when_and_what_happens_next() {
        add(ActionItemKind.READ, "Lees het dienstverleningsdocument", LocalDate.of(2026, 12, 8));

        var page = emma.get(
                        overview().select("section[aria-labelledby=todo] a.row").attr("href"))
                .page();

        assertThat(page.select("h1").text()).isEqualTo("Lees het dienstverleningsdocument");
        assertThat(page.select("main").text())
                .contains("Uiterlijk dinsdag 8 december", "Neem er de tijd voor.")
                .contains("Wacht op u, gevraagd vandaag. Daarna ziet Ada van Loon dat het gelezen is.");
    }

    @Test
    @Tag("ACT-02")
    void what_is_done_by_saying_so_is_done_with_one_button() {
        var read = add(ActionItemKind.READ, "Lees dit", null);

        var said = emma.post("/portal/actions/" + read.value() + "/done");

        assertThat(said.status()).isEqualTo(303);
        var after = emma.get(said.location()).page();
        assertThat(after.select("[data-toast]").text()).contains("Dank u.");
        assertThat(after.select("section[aria-labelledby=todo]").text()).contains("Alles is gedaan");
        assertThat(emma.post("/portal/actions/" + read.value() + "/done").status())
                .isEqualTo(303);
    }

    @Test
    void what_needs_a_signature_or_data_says_what_to_do_by_hand() {
        var sign = add(ActionItemKind.SIGN, "Onderteken de opdracht", null);

        var page = emma.get("/portal/actions/" + sign.value()).page();

        assertThat(page.select("main").text()).contains("met pen");
        assertThat(page.select("main button:contains(Ik heb dit gedaan)")).isEmpty();
        assertThat(emma.post("/portal/actions/" + sign.value() + "/done").status())
                .isEqualTo(409);
    }

    @Test
    @Tag("POR-09")
    void the_things_of_others_are_not_found() {
        var daans = work.asked(work.kind("Loonstrook van Daan"), work.daan());
        var item = work.todo().get(0).state().id().value();

        assertThat(overview().text()).doesNotContain("Loonstrook van Daan");
        assertThat(emma.get("/portal/actions/" + item).status()).isEqualTo(404);
        assertThat(emma.post("/portal/actions/" + item + "/done").status()).isEqualTo(404);
        assertThat(emma.get("/portal/documents/" + daans.value() + "/file").status())
                .isEqualTo(404);
        assertThat(emma.post("/portal/documents/" + daans.value() + "/withdraw").status())
                .isEqualTo(404);
        assertThat(emma.get("/portal/actions/" + UUID.randomUUID()).status()).isEqualTo(404);
    }
}
