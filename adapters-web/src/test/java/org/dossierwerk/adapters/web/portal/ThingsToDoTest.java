package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.StagedFile;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** What Emma finds to do on her portal, and what she does about it. */
class ThingsToDoTest {

    private final WorkingOffice work = new WorkingOffice();
    private final Browser emma = new Browser(work.office);

    @BeforeEach
    void emma_is_let_in() {
        work.office.letIn(work.details());
        emma.signIn("/portal/sign-in", "emma@example.org");
    }

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

    private String bell() {
        return emma.get("/portal").page().select("header .bell").text();
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

    private Document overview() {
        return emma.get("/portal").page();
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

    private String progress() {
        return overview().select("#progress").text();
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

    // Handing in

    @Test
    @Tag("DOC-11")
    @Tag("DOC-12")
    void several_files_become_one_document_that_is_received() {
        var payslip = asked("Loonstrook");

        var sent = emma.send(MockMvcRequestBuilders.multipart(URI.create(address(payslip) + "/files"))
                .file(file("mei.pdf", InMemoryPress.pdf("mei")))
                .file(file("juni.pdf", InMemoryPress.pdf("juni")))
                .file(new MockMultipartFile("files", "", null, new byte[0]))
                .param("id", UUID.randomUUID().toString()));

        assertThat(sent.status()).isEqualTo(303);
        assertThat(sent.location()).endsWith(address(payslip));
        assertThat(task(payslip).select("#delivery").text()).contains("mei.pdf, juni.pdf Wordt gecontroleerd");
        assertThat(task(payslip).select("#delivery[data-checking]")).hasSize(1);
        work.office.work();
        assertThat(task(payslip).select("#delivery").text()).contains("mei.pdf 2 pagina’s, ontvangen vandaag");
        assertThat(task(payslip).select("#delivery[data-checking]")).isEmpty();
    }

    @Test
    void a_form_that_is_sent_twice_sends_once() {
        var payslip = asked("Loonstrook");
        var id = task(payslip).select("x-upload input[name=id]").attr("value");

        sendAs(emma, address(payslip), id, file("mei.pdf", InMemoryPress.pdf("mei")));
        sendAs(emma, address(payslip), id, file("mei.pdf", InMemoryPress.pdf("mei")));
        work.office.work();

        assertThat(task(payslip).select("#delivery").text()).contains("één pagina");
    }

    @Test
    void what_will_not_do_is_said_at_once_and_named() {
        var payslip = asked("Loonstrook");

        var empty = sendAs(emma, address(payslip), id(), file("leeg.pdf", new byte[0]));
        var wrong = sendAs(emma, address(payslip), id(), file("brochure.pages", "x".getBytes()));
        var none = emma.send(MockMvcRequestBuilders.multipart(URI.create(address(payslip) + "/files")));

        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("[role=alert]").text()).contains("leeg.pdf");
        assertThat(wrong.page().select("[role=alert]").text()).contains("brochure.pages", "Stuur een pdf");
        assertThat(none.status()).isEqualTo(422);
    }

    @Test
    void a_large_file_is_sent_in_pieces_and_a_piece_out_of_place_is_told_where_to_go_on() {
        var files = address(asked("Koopakte")) + "/files/parts/";
        var large = InMemoryPress.pdf("m".repeat(6 * 1024 * 1024));
        var one = files + UUID.randomUUID();

        assertThat(emma.get(one).status()).isEqualTo(404);
        var first = piece(one, 0, large.length, Arrays.copyOf(large, StagedFile.PIECE));
        assertThat(first.status()).isEqualTo(204);
        assertThat(first.header("Upload-Offset")).isEqualTo("5242880");
        assertThat(emma.get(one).header("Upload-Offset")).isEqualTo("5242880");

        var again = piece(one, 0, large.length, Arrays.copyOf(large, StagedFile.PIECE));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.header("Upload-Offset")).isEqualTo("5242880");

        var foreign = address(asked("Paspoort")) + one.substring(one.indexOf("/files"));
        assertThat(emma.get(foreign).status()).isEqualTo(404);
        assertThat(piece(foreign, StagedFile.PIECE, large.length, new byte[] {1})
                        .status())
                .isEqualTo(404);

        var rest = Arrays.copyOfRange(large, StagedFile.PIECE, large.length);
        assertThat(piece(one, StagedFile.PIECE, large.length, rest).header("Upload-Offset"))
                .isEqualTo(Integer.toString(large.length));
        assertThat(emma.get(one.substring(0, one.indexOf("/parts"))).body()).contains("Wordt gecontroleerd");
    }

    @Test
    void a_piece_of_a_file_that_is_too_big_is_refused_at_once() {
        var one = address(asked("Koopakte")) + "/files/parts/" + UUID.randomUUID();
        var refused = piece(one, 0, 26 * 1024 * 1024, new byte[] {1});
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("groter dan 25 MB");
        assertThat(piece(one, -1, 9, new byte[] {1}).status()).isEqualTo(400);
        assertThat(emma.get(one).status()).isEqualTo(404);
    }

    private Browser.Answer piece(String address, long offset, long length, byte[] bytes) {
        return emma.send(MockMvcRequestBuilders.patch(URI.create(address))
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Name", "koopakte%20%E2%98%83.pdf")
                .content(bytes));
    }

    @Test
    void the_script_is_answered_in_one_sentence() {
        var payslip = asked("Loonstrook");
        var address = URI.create(address(payslip) + "/files");

        var refused = emma.send(MockMvcRequestBuilders.multipart(address)
                .file(file("leeg.pdf", new byte[0]))
                .header("X-Upload", "1"));
        var taken = emma.send(MockMvcRequestBuilders.multipart(address)
                .file(file("mei.pdf", InMemoryPress.pdf("mei")))
                .header("X-Upload", "1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.header("Content-Type")).startsWith("text/plain");
        assertThat(refused.body()).startsWith("Het bestand “leeg.pdf” is leeg");
        assertThat(taken.status()).isEqualTo(204);
        var part = emma.get(address(payslip) + "/files");
        assertThat(part.page().select("#delivery").text()).contains("Wordt gecontroleerd");
        assertThat(part.body()).doesNotContain("<html");
    }

    @Test
    void what_is_refused_after_checking_says_why_and_stays_open() {
        var payslip = asked("Loonstrook");

        send(payslip, "virus.pdf", "EICAR-STANDARD-ANTIVIRUS-TEST-FILE");

        assertThat(task(payslip).select("#delivery").text()).contains("virus.pdf", "Er zit een virus");
        assertThat(overview().select("section[aria-labelledby=todo]").text()).contains("Loonstrook");
    }

    @Test
    @Tag("DOC-14")
    @Tag("DOC-15")
    void an_own_upload_can_be_taken_back_until_it_is_judged() {
        var payslip = asked("Loonstrook");
        send(payslip, "loon.pdf", "mei");
        var button = task(payslip).select("#delivery form");
        assertThat(button.select("button").attr("aria-label")).isEqualTo("loon.pdf verwijderen");

        var back = emma.post(button.attr("action"), "from", address(payslip));
        assertThat(back.location()).isEqualTo(address(payslip));
        assertThat(overview().select("section[aria-labelledby=todo]").text()).contains("Loonstrook");

        send(payslip, "beter.pdf", "mei");
        work.judged(payslip, Verdict.APPROVE, "");
        assertThat(task(payslip).select("#delivery form, x-upload")).isEmpty();
        assertThat(emma.post(button.attr("action")).status()).isEqualTo(409);
    }

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

    // What they do

    private RequestedDocumentId asked(String kind) {
        return work.asked(work.kind(kind), null);
    }

    private ActionItemId add(ActionItemKind kind, String title, @Nullable LocalDate due) {
        var id = new ActionItemId(UUID.randomUUID());
        var task = new ActionItem.Task(kind, title, "Neem er de tijd voor.", null, null, due);
        work.office.desk().actionItems().add(new ActionItems.Add(id, work.place.item(), task));
        return id;
    }

    private UUID item(RequestedDocumentId document) {
        return work.office.desk().actionItems().ofDossier(work.dossier).stream()
                .map(line -> line.state())
                .filter(item -> document.equals(item.task().document()))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    private String address(RequestedDocumentId document) {
        return "/portal/actions/" + item(document);
    }

    private Document task(RequestedDocumentId document) {
        return emma.get(address(document)).page();
    }

    private void send(RequestedDocumentId document, String name, String page) {
        assertThat(sendAs(emma, address(document), id(), file(name, InMemoryPress.pdf(page)))
                        .status())
                .isEqualTo(303);
        work.office.work();
    }

    private static Browser.Answer sendAs(Browser browser, String address, String id, MockMultipartFile file) {
        return browser.send(MockMvcRequestBuilders.multipart(URI.create(address + "/files"))
                .file(file)
                .param("id", id));
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }

    private static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, null, bytes);
    }

    private void staffHandsIn(RequestedDocumentId document) {
        work.handedIn(document, "scan.pdf", new UploadedBy.Staff(work.office.administrator()));
    }

    private void staffSends(RequestedDocumentId document, String name) {
        work.office
                .desk()
                .uploads()
                .send(new Uploads.Send(
                        new UploadId(UUID.randomUUID()),
                        document,
                        List.of(new SentFile(name, new ByteArrayInputStream(InMemoryPress.pdf("een"))))));
        work.office.work();
    }

    private CatalogueItemId status(String name) {
        var id = new CatalogueItemId(UUID.randomUUID());
        work.office.desk().office().save(new CatalogueItem(id, 0, Catalogue.PRODUCT_STATUS, name, "S", true));
        return id;
    }

    private void change(boolean mayView, Product.Standing standing) {
        var id = new ProductId(work.mortgage.item().value());
        var known = work.office.desk().products().get(id);
        var was = known.product();
        work.office
                .desk()
                .products()
                .change(
                        new Product(id, was.kind(), was.description(), standing, true, mayView, was.parties()),
                        known.version());
    }
}
