package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** All that was asked for, how far it is, and who is to do what. */
class BoardPageTest {

    private final WorkingOffice office = new WorkingOffice();
    private final Browser browser = office.browser();
    private final DocumentKindId payslip = office.kind("Salarisstrook");
    private final String board = office.place.documents();

    @Test
    @Tag("APT-16")
    void an_appointment_opens_in_the_navigation_to_its_five_parts() {
        var tree = browser.get(board).page().select("nav[aria-label=Dossier]");
        var details = board.replace("/documents", "");

        assertThat(tree.select("a[href^=" + details + "]").eachText())
                .containsExactly(
                        "di 24 nov · Inventarisatie",
                        "Actiepunten voor klant",
                        "Dossiercontrole",
                        "E-mail schrijven",
                        "Scenario starten");
        assertThat(tree.select("a[aria-current=page]").attr("href")).isEqualTo(board);
    }

    @Test
    @Tag("PRD-01")
    void a_product_opens_to_action_items_its_check_and_starting_a_scenario() {
        var page = browser.get(office.mortgage.documents()).page();
        var tree = page.select("nav[aria-label=Dossier]");

        assertThat(page.select("h1").text()).isEqualTo("Dossiercontrole Hypotheek · Eerste woning");
        assertThat(tree.select("a[href^=" + office.mortgage.documents().replace("/documents", "/") + "]")
                        .eachText())
                .containsExactly("Actiepunten voor klant", "Dossiercontrole", "E-mail schrijven", "Scenario starten");
    }

    @Test
    @Tag("BEY-06")
    void the_navigation_counts_what_is_open_and_what_is_approved() {
        var done = office.asked(payslip, office.emma());
        office.asked(payslip, office.daan());
        office.handedIn(done, "strook.pdf");
        office.judged(done, Verdict.APPROVE, "");

        var dossier = "/dossiers/" + office.details().id().value();
        for (var address :
                List.of(board, office.place.actions(), office.mortgage.documents(), dossier, dossier + "/history")) {
            var tree = browser.get(address).page().select("nav[aria-label=Dossier]");
            assertThat(tree.select("a[href=" + office.place.actions() + "]").text())
                    .isEqualTo("Actiepunten voor klant 1");
            assertThat(tree.select("a[href=" + board + "]").text()).isEqualTo("Dossiercontrole 1/2");
            assertThat(tree.select("a[href=" + board.replace("/documents", "") + "]")
                            .text())
                    .isEqualTo("di 24 nov · Inventarisatie 1/2");
        }
    }

    @Test
    void nothing_asked_for_yet_leads_to_the_first_step() {
        var page = browser.get(board).page();
        assertThat(page.select("main").text()).contains("Nog niets gevraagd");
        assertThat(page.select("main a[href=" + board + "/new]")).isNotEmpty();
        assertThat(page.select("main table")).isEmpty();
    }

    @Test
    void rows_stand_together_for_the_dossier_and_for_each_applicant() {
        office.asked(office.kind("Taxatierapport"), null);
        office.asked(payslip, office.daan());
        var done = office.asked(payslip, office.emma());
        office.handedIn(done, "strook.pdf");
        office.judged(done, Verdict.APPROVE, "");

        assertThat(browser.get(board).page().select("th[scope=rowgroup]").eachText())
                .containsExactly(
                        "Het hele dossier 0 van 1 klaar", "Emma de Wit 1 van 1 klaar", "Daan de Wit 0 van 1 klaar");
    }

    @Test
    @Tag("DOC-11")
    @Tag("BEY-21")
    void each_row_says_its_state_and_for_whom_it_waits_since_when() {
        office.asked(payslip, office.emma());
        var received = office.asked(office.kind("Jaaropgave"), office.daan());
        office.handedIn(received, "jaaropgave.pdf");
        office.asked(office.place, office.kind("Offerte"), null, new ClientAccess(false, false));

        var page = browser.get(board).page();

        assertThat(row(page, "Salarisstrook").text())
                .contains("Gevraagd", "Emma de Wit", "sinds vr 20 nov", "Nog geen bestand");
        assertThat(row(page, "Jaaropgave").text()).contains("Ontvangen", "Ada van Loon", "jaaropgave.pdf");
        assertThat(row(page, "Offerte").text()).contains("Ada van Loon", "Levert het kantoor aan");
    }

    @Test
    @Tag("BEY-21")
    void the_panel_says_what_happens_next() {
        var asked = office.asked(payslip, office.emma());
        assertThat(panel(office.panel(asked)))
                .contains("Wacht op Emma de Wit sinds vr 20 nov. Daarna beoordeelt het kantoor het.");

        office.handedIn(asked, "strook.pdf");
        assertThat(panel(office.panel(asked))).contains("Wacht op Ada van Loon", "Bekijk het bestand");

        office.judged(asked, Verdict.APPROVE, "");
        assertThat(panel(office.panel(asked))).contains("Goedgekeurd sinds vr 20 nov. Hier hoeft niets meer.");
    }

    @Test
    @Tag("BEY-21")
    void what_should_have_been_there_is_late() {
        var asked = office.asked(payslip, office.emma());
        var item = office.todo().get(0).state();
        var task = item.task();
        office.office
                .desk()
                .actionItems()
                .change(
                        item.id(),
                        item.version(),
                        new ActionItem.Task(
                                task.kind(), "", "", asked, task.applicant(), LocalDate.parse("2026-11-19")));

        assertThat(row(browser.get(board).page(), "Salarisstrook").text()).contains("Te laat", "uiterlijk do 19 nov");
    }

    @Test
    @Tag("BEY-06")
    void the_check_shows_how_far_it_is_against_the_start_of_the_appointment() {
        var first = office.asked(payslip, office.emma());
        office.asked(payslip, office.daan());
        office.handedIn(first, "strook.pdf");
        office.judged(first, Verdict.APPROVE, "");

        var page = browser.get(board).page();

        assertThat(page.select("#readiness").text()).isEqualTo("1 van 2 goedgekeurd vóór di 24 nov 11:00, nog 4 dagen");
        assertThat(page.select("progress[aria-labelledby=readiness]").attr("value"))
                .isEqualTo("1");
        assertThat(page.select("progress[aria-labelledby=readiness]").attr("max"))
                .isEqualTo("2");
    }

    @Test
    void the_filters_count_and_narrow_the_rows() {
        var received = office.asked(payslip, office.emma());
        office.handedIn(received, "strook.pdf");
        office.asked(payslip, office.daan());

        var all = browser.get(board).page();
        assertThat(all.select("nav[aria-label='Welke stukken'] a").eachText())
                .containsExactly("Alles", "Beoordelen 1", "Open 1");
        assertThat(all.select("tbody th[scope=row]")).hasSize(2);

        var review = browser.get(board + "?show=review").page();
        assertThat(review.select("th[scope=rowgroup]").text()).startsWith("Emma de Wit");
        assertThat(review.select("tbody th[scope=row]")).hasSize(1);
        assertThat(browser.get(board + "?show=open")
                        .page()
                        .select("th[scope=rowgroup]")
                        .text())
                .startsWith("Daan de Wit");
    }

    @Test
    void a_filter_without_hits_says_so_and_leads_back() {
        office.asked(payslip, office.emma());
        var page = browser.get(board + "?show=review").page();
        assertThat(page.select("main").text()).contains("Geen stukken met deze filter");
        assertThat(page.select("main .empty a").attr("href")).isEqualTo(board);
    }

    @Test
    @Tag("BEY-07")
    void what_will_be_too_old_on_the_day_is_amber_and_asked_for_again_in_one_step() {
        var document = office.asked(office.kind("Werkgeversverklaring", true, 3), office.emma());
        office.handedIn(document, "verklaring.pdf");
        office.judged(document, Verdict.APPROVE, "");

        var page = browser.get(board).page();
        var form = page.select("form[action$=expiring]");
        assertThat(row(page, "Werkgeversverklaring").text()).contains("Te oud op di 24 nov");
        assertThat(page.select("main").text()).contains("Eén stuk is te oud op de dag van de afspraak, di 24 nov.");
        assertThat(form.select("[name=reason]").val()).isEqualTo("Dit stuk is te oud op dinsdag 24 november.");

        var answer = browser.post(
                form.attr("action"), "reason", form.select("[name=reason]").val());

        assertThat(answer.location()).isEqualTo(board);
        assertThat(office.row(document).state()).isEqualTo(State.REQUESTED);
        assertThat(office.row(document).document().remark()).isEqualTo("Dit stuk is te oud op dinsdag 24 november.");
        assertThat(browser.get(board).page().select("form[action$=expiring]")).isEmpty();
    }

    @Test
    @Tag("APT-25")
    void the_check_of_a_cancelled_appointment_can_be_read_and_no_longer_changed() {
        var document = office.asked(payslip, office.emma());
        office.handedIn(document, "strook.pdf");
        office.office.desk().appointments().cancel(office.meeting, null);

        var page = browser.get(office.panel(document)).page();

        assertThat(page.select("nav[aria-label=Dossier] a[href=" + board + "]")).hasSize(1);
        assertThat(page.select("main").text())
                .contains("Hier wordt niets meer gevraagd", "Salarisstrook", "strook.pdf");
        assertThat(page.select("main form, #panel form")).isEmpty();
        assertThat(browser.get(board + "/new").location()).isEqualTo(board);
    }

    @Test
    void an_unknown_document_and_another_dossiers_item_are_not_found() {
        var other = office.office.dossier(
                "Piet", "Jansen", "piet@example.org", FormOfAddress.FORMAL, office.office.administrator(), null);
        assertThat(browser.get(board + "/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(browser.get(board + "/no-id").status()).isEqualTo(404);
        assertThat(browser.get(board.replace(
                                office.dossier.value().toString(),
                                other.id().value().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(browser.get(office.place
                                .documents()
                                .replace(office.meeting.value().toString(), "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void yesterdays_waiting_is_told_by_its_day() {
        office.asked(payslip, office.emma());
        office.office.clock().advance(Duration.ofDays(1));
        assertThat(row(office.browser().get(board).page(), "Salarisstrook").text())
                .contains("sinds vr 20 nov");
    }

    private String panel(String address) {
        return browser.get(address).page().select("#panel").text();
    }

    static Element row(Document page, String name) {
        return page.select("tbody tr:has(th[scope=row] a:containsOwn(" + name + "))").stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.select("main").text()));
    }
}
