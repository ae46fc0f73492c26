package org.dossierwerk.adapters.web.adviser.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.domain.documents.DocumentKind;
import org.dossierwerk.domain.documents.FileFormat;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.ClosingDay;
import org.dossierwerk.domain.office.Right;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DocumentSettingsTest {

    private final OpenOffice office = new OpenOffice();
    private final PreparedWork work = new PreparedWork(office);
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("DOC-01")
    @Tag("DOC-06")
    @Tag("BEY-07")
    void a_kind_of_document_is_described_once() {
        var saved = PageForm.of(browser.get("/settings/documents/new"), "form#setting")
                .with("name", "Taxatierapport")
                .with("explanation", "Van een erkende taxateur.")
                .with("formats", "PDF")
                .with("maximumAge", "180")
                .with("withoutActionItem", "true")
                .send(browser);

        assertThat(saved.status())
                .as(saved.page().select(".error-summary").text())
                .isEqualTo(303);
        assertThat(office.desk().documentKinds().find("taxatie"))
                .extracting(DocumentKind.Snapshot::setup)
                .containsExactly(new DocumentKind.Setup(
                        "Taxatierapport", "Van een erkende taxateur.", Set.of(FileFormat.PDF), false, 180));
        assertThat(browser.get("/settings/documents").page().select(".rows").text())
                .contains("Taxatierapport")
                .contains("hoogstens 180 dagen oud");
    }

    @Test
    @Tag("DOC-01")
    void a_kind_that_is_no_longer_used_cannot_be_asked_for_and_comes_back() {
        var kind = work.kind("Loonstrook");
        var path = "/settings/documents/" + kind.value();

        browser.post(path + "/retire");
        assertThat(office.desk().documentKinds().find("loon")).isEmpty();

        browser.post(path + "/reinstate");
        assertThat(office.desk().documentKinds().find("loon")).hasSize(1);
    }

    @Test
    void what_cannot_be_saved_is_said_at_its_field() {
        work.kind("Loonstrook");
        var form = PageForm.of(browser.get("/settings/documents/new"), "form#setting");

        var refused = form.without("formats")
                .with("name", "Paspoort")
                .with("maximumAge", "nul")
                .send(browser);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#maximumAge-error")).hasSize(1);
        assertThat(form.without("formats")
                        .with("name", "Paspoort")
                        .send(browser)
                        .page()
                        .select("#formats-error"))
                .hasSize(1);
        assertThat(form.with("name", "Loonstrook")
                        .send(browser)
                        .page()
                        .select("#name-error")
                        .text())
                .contains("Er is al een stuksoort met deze naam.");
    }

    @Test
    @Tag("SCN-15")
    void closing_days_are_added_and_removed() {
        var added = PageForm.of(browser.get("/settings/closing-days"), "main form")
                .with("date", "25-12-2026")
                .with("name", "Eerste kerstdag")
                .send(browser);

        assertThat(added.status()).isEqualTo(303);
        assertThat(office.desk().office().closingDays())
                .containsExactly(new ClosingDay(LocalDate.of(2026, 12, 25), "Eerste kerstdag"));
        var listed = browser.get("/settings/closing-days");
        assertThat(listed.page().select(".rows").text())
                .contains("Eerste kerstdag")
                .contains("vrijdag 25 december 2026");

        PageForm.of(listed, "form[action$=/remove]").send(browser);
        assertThat(office.desk().office().closingDays()).isEmpty();
        assertThat(browser.post("/settings/closing-days/kerst/remove").status()).isEqualTo(404);
    }

    @Test
    @Tag("PRD-04")
    void product_statuses_are_one_of_the_lists() {
        PageForm.of(browser.get("/settings/catalogues/product-status/new"), "form#setting")
                .with("name", "Passeren")
                .with("code", "PAS")
                .send(browser);

        assertThat(office.desk().office().items(Catalogue.PRODUCT_STATUS))
                .extracting(item -> item.name())
                .containsExactly("Passeren");
    }

    @Test
    @Tag("PRD-05")
    void a_user_can_be_given_the_right_to_move_products() {
        var joris = office.colleague("joris", "Joris", "Dijk");

        PageForm.of(browser.get("/settings/users/" + joris.value()), "form#setting")
                .and("rights", Right.MOVE_PRODUCTS.name())
                .send(browser);

        assertThat(office.desk().staff().get(joris).rights()).contains(Right.MOVE_PRODUCTS);
    }

    @Test
    void the_day_of_yesterday_is_not_listed() {
        office.desk().office().close(new ClosingDay(LocalDate.of(2026, 11, 19), "Verhuizing"));

        assertThat(browser.get("/settings/closing-days").page().select("main").text())
                .doesNotContain("Verhuizing");
        assertThat(browser.post("/settings/documents/" + UUID.randomUUID() + "/retire")
                        .status())
                .isEqualTo(404);
    }
}
