package org.dossierwerk.adapters.web.adviser.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.application.dossier.DossierViews.Details;
import org.dossierwerk.domain.appointment.Place;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItem;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DossierPagesTest {

    private final OpenOffice office = new OpenOffice();
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);
    private final Details dossier =
            office.dossier("Emma", "Wit", "emma@example.org", FormOfAddress.FORMAL, office.administrator(), null);
    private final String href = "/dossiers/" + dossier.id().value();

    @Test
    @Tag("PRD-01")
    void a_product_stands_in_the_navigation_at_once() {
        var kind = new CatalogueItemId(UUID.randomUUID());
        office.desk().office().save(new CatalogueItem(kind, 0, Catalogue.PRODUCT_KIND, "Hypotheek", "HYP", true));
        var refused = browser.post(href + "/products", "description", "Eerste woning");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#description").val()).isEqualTo("Eerste woning");

        browser.post(
                href + "/products",
                "id",
                UUID.randomUUID().toString(),
                "kind",
                kind.value().toString(),
                "description",
                "Eerste woning");

        assertThat(browser.get(href).page().select("nav[aria-label=Dossier]").text())
                .contains("Hypotheek · Eerste woning");
        assertThat(browser.get(href + "/history").page().select("main").text())
                .contains("Product toegevoegd: Hypotheek");
    }

    @Test
    @Tag("APT-16")
    void an_appointment_in_the_navigation_opens_to_writing_a_mail() {
        var id = office.appointment(
                dossier, "Inventarisatie", LocalDateTime.parse("2026-11-24T11:00"), new Place.ByVideo(""));
        var tree = browser.get(href).page().select("nav[aria-label=Dossier]");
        var details = href + "/appointments/" + id.value();
        assertThat(tree.select("a[href=" + details + "]").text()).isEqualTo("di 24 nov · Inventarisatie");
        assertThat(tree.select("a[href=" + details + "/mail]").text()).isEqualTo("E-mail schrijven");
        assertThat(browser.get("/today")
                        .page()
                        .select("main a[href=" + details + "]")
                        .text())
                .contains("11:00", "Inventarisatie", "Wit");
    }

    @Test
    @Tag("DOS-11")
    @Tag("DOS-14")
    void changing_keeps_the_number_and_who_saves_second_sees_both_versions() {
        var page = browser.get(href + "/edit").page();
        var fields = new String[] {
            "version", page.select("form#dossier [name=version]").val(),
            "kind", "household",
            "first-applicant", page.select("[name=first-applicant]").val(),
            "first-person", page.select("[name=first-person]").val(),
            "adviser", office.administrator().value().toString(),
            "formOfAddress", "INFORMAL",
            "language", "DE"
        };
        assertThat(browser.post(href + "/edit", fields).status()).isEqualTo(303);
        var shown = browser.get(href).page().select("main").text();
        assertThat(shown).contains(dossier.number(), "Duits");
        assertThat(browser.get(href + "/edit")
                        .page()
                        .select("#formOfAddress option[selected]")
                        .val())
                .isEqualTo("INFORMAL");

        fields[fields.length - 1] = "EN";
        var conflict = browser.post(href + "/edit", fields);
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.page().select(".conflict table").text()).contains("Duits", "Engels");
        assertThat(conflict.page().select("#language option[selected]").val()).isEqualTo("EN");

        fields[1] = conflict.page().select("form#dossier [name=version]").val();
        assertThat(browser.post(href + "/edit", fields).status()).isEqualTo(303);
    }

    @Test
    void a_closed_dossier_offers_only_to_be_reopened() {
        browser.post(href + "/close", "version", Long.toString(dossier.version()));
        var closed = browser.get(href).page();
        assertThat(closed.select("main").text()).contains("Gesloten");
        assertThat(closed.select("a[href=" + href + "/edit]")).isEmpty();
        assertThat(browser.get("/dossiers").page().select("tbody")).isEmpty();
        assertThat(browser.get("/dossiers?which=closed").page().select("tbody").text())
                .contains("Wit");

        browser.post(
                href + "/reopen",
                "version",
                closed.select("form[action$=reopen] [name=version]").val());
        assertThat(browser.get(href).page().select("a[href=" + href + "/edit]")).hasSize(1);
    }

    @Test
    @Tag("POR-01")
    @Tag("POR-02")
    void an_applicant_is_invited_renamed_and_blocked() {
        var access = href + "/portal/" + dossier.applicants().get(0).id().value();
        browser.post(access + "/invite");
        assertThat(office.mailed()).anyMatch(to -> to.contains("emma@example.org"));
        assertThat(browser.get(href).page().select("main").text()).contains("Uitgenodigd");

        assertThat(browser.post(access + "/rename", "userName", "").status()).isEqualTo(422);
        assertThat(browser.post(access + "/rename", "userName", "emma").status())
                .isEqualTo(303);
        assertThat(browser.post(access + "/block").status()).isEqualTo(303);
        assertThat(browser.get(href).page().select("main").text()).contains("Geblokkeerd");
    }

    @Test
    void a_dossier_that_is_not_there_is_not_found() {
        var page = browser.get("/dossiers/" + UUID.randomUUID());
        assertThat(page.status()).isEqualTo(404);
    }
}
