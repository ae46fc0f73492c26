package org.dossierwerk.adapters.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.action.ActionItems;
import org.dossierwerk.application.documents.SentFile;
import org.dossierwerk.application.documents.Uploads;
import org.dossierwerk.application.testkit.InMemoryPress;
import org.dossierwerk.domain.action.ActionItem;
import org.dossierwerk.domain.action.ActionItemId;
import org.dossierwerk.domain.action.ActionItemKind;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.dossierwerk.domain.documents.UploadId;
import org.dossierwerk.domain.documents.UploadedBy;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** Emma in front of her portal, and the office behind it. */
abstract class EmmasPortal {

    final WorkingOffice work = new WorkingOffice();
    final Browser emma = new Browser(work.office);

    @BeforeEach
    void emma_is_let_in() {
        work.office.letIn(work.details());
        emma.signIn("/portal/sign-in", "emma@example.org");
    }

    String bell() {
        return emma.get("/portal").page().select("header .bell").text();
    }

    Document overview() {
        return emma.get("/portal").page();
    }

    String progress() {
        return overview().select("#progress").text();
    }

    Browser.Answer piece(String address, long offset, long length, byte[] bytes) {
        return emma.send(MockMvcRequestBuilders.patch(URI.create(address))
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Length", Long.toString(length))
                .header("Upload-Name", "koopakte%20%E2%98%83.pdf")
                .content(bytes));
    }

    RequestedDocumentId asked(String kind) {
        return work.asked(work.kind(kind), null);
    }

    ActionItemId add(ActionItemKind kind, String title, @Nullable LocalDate due) {
        var id = new ActionItemId(UUID.randomUUID());
        var task = new ActionItem.Task(kind, title, "Neem er de tijd voor.", null, null, due);
        work.office.desk().actionItems().add(new ActionItems.Add(id, work.place.item(), task));
        return id;
    }

    UUID item(RequestedDocumentId document) {
        return work.office.desk().actionItems().ofDossier(work.dossier).stream()
                .map(line -> line.state())
                .filter(item -> document.equals(item.task().document()))
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    String address(RequestedDocumentId document) {
        return "/portal/actions/" + item(document);
    }

    Document task(RequestedDocumentId document) {
        return emma.get(address(document)).page();
    }

    void send(RequestedDocumentId document, String name, String page) {
        assertThat(sendAs(emma, address(document), id(), file(name, InMemoryPress.pdf(page)))
                        .status())
                .isEqualTo(303);
        work.office.work();
    }

    static Browser.Answer sendAs(Browser browser, String address, String id, MockMultipartFile file) {
        return browser.send(MockMvcRequestBuilders.multipart(URI.create(address + "/files"))
                .file(file)
                .param("id", id));
    }

    static String id() {
        return UUID.randomUUID().toString();
    }

    static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, null, bytes);
    }

    void staffHandsIn(RequestedDocumentId document) {
        work.handedIn(document, "scan.pdf", new UploadedBy.Staff(work.office.administrator()));
    }

    void staffSends(RequestedDocumentId document, String name) {
        work.office
                .desk()
                .uploads()
                .send(new Uploads.Send(
                        new UploadId(UUID.randomUUID()),
                        document,
                        List.of(new SentFile(name, new ByteArrayInputStream(InMemoryPress.pdf("een"))))));
        work.office.work();
    }

    CatalogueItemId status(String name) {
        var id = new CatalogueItemId(UUID.randomUUID());
        work.office.desk().office().save(new CatalogueItem(id, 0, Catalogue.PRODUCT_STATUS, name, "S", true));
        return id;
    }

    void change(boolean mayView, Product.Standing standing) {
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
