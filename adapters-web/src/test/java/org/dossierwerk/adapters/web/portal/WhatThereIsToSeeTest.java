package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What Emma finds about her documents, appointments and products, and who looks on. */
class WhatThereIsToSeeTest extends EmmasPortal {

    // Documents

    @Test
    @Tag("DOC-04")
    void the_documents_are_what_to_send_what_was_sent_and_what_may_be_read() {
        asked("Paspoort");
        var payslip = asked("Loonstrook");
        send(payslip, "loon.pdf", "mei");
        var offer = work.asked(work.place, work.kind("Offerte"), null, new ClientAccess(false, true));
        staffSends(offer, "offerte.pdf");
        var secret = work.asked(work.place, work.kind("Intern"), null, new ClientAccess(false, false));
        staffSends(secret, "intern.pdf");

        var page = emma.get("/portal/documents").page();

        assertThat(page.select("section[aria-labelledby=asked]").text())
                .contains("Paspoort")
                .doesNotContain("Loon");
        assertThat(page.select("section[aria-labelledby=delivered] li").text())
                .isEqualTo("Loonstrook Ontvangen loon.pdf één pagina, ontvangen vandaag");
        assertThat(page.select("section[aria-labelledby=delivered] a")).isEmpty();
        var open = page.select("section[aria-labelledby=open] a");
        assertThat(open.attr("aria-label")).isEqualTo("offerte.pdf downloaden");
        assertThat(page.text()).doesNotContain("Intern");

        var file = emma.get(open.attr("href"));
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(file.header("Content-Disposition")).startsWith("attachment").contains("offerte.pdf");
        assertThat(file.body()).startsWith("%PDF");
        assertThat(emma.get("/portal/documents/" + secret.value() + "/file").status())
                .isEqualTo(404);
        assertThat(emma.get("/portal/documents/" + payslip.value() + "/file").status())
                .isEqualTo(404);
    }

    // Appointments and products

    @Test
    @Tag("APT-15")
    void an_appointment_shows_its_own_action_items() {
        asked("Loonstrook");
        work.asked(work.mortgage, work.kind("Koopakte"), null, ClientAccess.standard());

        var page = emma.get("/portal/appointments/" + work.meeting.value()).page();

        assertThat(page.select("main a.row").text()).contains("Loonstrook").doesNotContain("Koopakte");
    }

    @Test
    @Tag("ACT-04")
    @Tag("PRD-04")
    void a_product_shows_its_status_with_the_explanation_and_what_is_open_and_done() {
        work.asked(work.mortgage, work.kind("Koopakte"), null, ClientAccess.standard());
        staffHandsIn(work.asked(work.mortgage, work.kind("Taxatierapport"), null, ClientAccess.standard()));
        change(true, new Product.Standing(status("Offerte uitgebracht"), "Geldig tot 1 januari"));

        var tab = overview().select("nav a[href=/portal/products]");
        var page = emma.get(emma.get(tab.attr("href")).location()).page();

        assertThat(page.select("h1").text()).isEqualTo("Hypotheek, Eerste woning");
        assertThat(page.select("section[aria-labelledby=status]").text())
                .contains("Offerte uitgebracht", "Geldig tot 1 januari");
        assertThat(page.select("section[aria-labelledby=tasks-open]").text()).contains("Koopakte");
        assertThat(page.select("section[aria-labelledby=tasks-waiting]").text()).contains("Taxatierapport");
    }

    @Test
    @Tag("PRD-02")
    void a_product_that_is_not_to_be_seen_has_no_tab_and_no_action_items() {
        work.asked(work.mortgage, work.kind("Koopakte"), null, ClientAccess.standard());
        change(false, Product.Standing.NONE);

        assertThat(overview().text()).doesNotContain("Hypotheek", "Koopakte", "Producten");
        assertThat(emma.get("/portal/products/" + work.mortgage.item().value()).status())
                .isEqualTo(404);

        change(true, Product.Standing.NONE);
        assertThat(overview().select("section[aria-labelledby=products]").text())
                .contains("Hypotheek, Eerste woning");
        assertThat(overview().text()).contains("Koopakte");
    }

    // Somebody of the office

    @Test
    @Tag("POR-06")
    void somebody_of_the_office_opens_the_same_pages_from_the_dossier() {
        var payslip = asked("Loonstrook");
        var ada = work.browser();
        var dossier = "/dossiers/" + work.dossier.value();
        var access = dossier + "/portal/" + work.emma().value();
        var view = ada.get(access).page().select("a:contains(Portaal openen)").attr("href");

        var seen = ada.get(view).page();
        var own = overview();

        assertThat(seen.select("h1").text()).isEqualTo(own.select("h1").text());
        assertThat(seen.select("main").text()).isEqualTo(own.select("main").text());
        assertThat(seen.select("aside").text()).contains("portaal van Emma de Wit", "op uw naam");
        assertThat(seen.select("aside a").attr("href")).isEqualTo(access);
        assertThat(seen.select("a[href^=/portal]")).isEmpty();
        assertThat(seen.select("form[action=/sign-out]")).isEmpty();
        for (var page : new String[] {"/appointments", "/documents", "/actions/" + item(payslip)}) {
            assertThat(ada.get(view + page).status()).as(page).isEqualTo(200);
        }
        assertThat(work.office.desk().history().of(work.dossier))
                .anySatisfy(entry -> assertThat(entry.action()).isEqualTo("portal.viewed-as-client"));
    }

    @Test
    @Tag("POR-06")
    void what_somebody_of_the_office_does_there_is_done_by_that_somebody() {
        var payslip = asked("Loonstrook");
        var read = add(ActionItemKind.READ, "Lees dit", null);
        var ada = work.browser();
        var view =
                "/dossiers/" + work.dossier.value() + "/portal/" + work.emma().value() + "/view";

        var sent = sendAs(ada, view + "/actions/" + item(payslip), id(), file("mei.pdf", InMemoryPress.pdf("mei")));
        work.office.work();
        ada.post(view + "/actions/" + read.value() + "/done");

        assertThat(sent.location()).isEqualTo(view + "/actions/" + item(payslip));
        assertThat(work.row(payslip).document().current().orElseThrow().by())
                .isEqualTo(new UploadedBy.Staff(work.office.administrator()));
        assertThat(work.office.desk().history().of(work.dossier)).anySatisfy(entry -> {
            assertThat(entry.action()).startsWith("action-item.completed");
            assertThat(entry.actorName()).isEqualTo("Ada van Loon");
        });
        assertThat(ada.get(view + "/documents").page().select("main form")).isEmpty();
    }

    @Test
    @Tag("POR-06")
    void a_portal_of_no_client_of_the_dossier_is_not_found() {
        var ada = work.browser();
        var dossier = "/dossiers/" + work.dossier.value() + "/portal/";

        assertThat(ada.get(dossier + UUID.randomUUID() + "/view").status()).isEqualTo(404);
        assertThat(ada.get(dossier + "nobody/view").status()).isEqualTo(404);
    }

    @Test
    void an_informal_client_is_addressed_so() {
        var kerem = work.office.dossier(
                "Kerem", "Aksoy", "kerem@example.org", FormOfAddress.INFORMAL, work.office.administrator(), null);
        work.office.letIn(kerem);

        var page = new Browser(work.office)
                .signIn("/portal/sign-in", "kerem@example.org")
                .get("/portal")
                .page();

        assertThat(page.select("#todo").text()).isEqualTo("Wat je nog moet doen");
    }
}
