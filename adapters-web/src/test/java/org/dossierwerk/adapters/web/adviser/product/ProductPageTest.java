package org.dossierwerk.adapters.web.adviser.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.domain.appointment.DossierItem;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.dossier.Product;
import org.dossierwerk.domain.dossier.ProductId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.PartyId;
import org.dossierwerk.domain.shared.FormOfAddress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ProductPageTest {

    private final OpenOffice office = new OpenOffice();
    private final PreparedWork work = new PreparedWork(office);
    private final DossierId dossier = work.couple();
    private final CatalogueItemId mortgage = work.choice(Catalogue.PRODUCT_KIND, "Hypotheek");
    private final CatalogueItemId offered = work.choice(Catalogue.PRODUCT_STATUS, "Offerte ontvangen");
    private final ProductId product =
            office.desk().dossiers().addProduct(dossier, new ProductId(UUID.randomUUID()), mortgage, "Eerste woning");
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("PRD-01")
    void a_new_product_stands_in_the_navigation_and_opens_to_its_parts() {
        var tree = browser.get("/dossiers/" + dossier.value()).page().select("nav .tree a");

        assertThat(tree.eachAttr("href"))
                .contains(path(), path() + "/actions", path() + "/documents", path() + "/scenario");
    }

    @Test
    @Tag("PRD-04")
    void the_explanation_of_a_status_is_shown_with_it() {
        var saved = form().with("status", offered.value().toString())
                .with("explanation", "Wacht op handtekening")
                .send(browser);

        assertThat(saved.status()).isEqualTo(303);
        assertThat(stored().standing()).isEqualTo(new Product.Standing(offered, "Wacht op handtekening"));
        assertThat(browser.get("/dossiers/" + dossier.value() + "/products")
                        .page()
                        .select("#product-" + product.value())
                        .text())
                .contains("Offerte ontvangen")
                .contains("Wacht op handtekening");
    }

    @Test
    @Tag("PRD-02")
    @Tag("PRD-03")
    void switches_say_what_they_do_and_do_it() {
        assertThat(browser.get(path()).page().select("main").text())
                .contains("geen signalen meer")
                .contains("toont het portaal het product en zijn actiepunten niet");

        form().without("active").without("clientMayView").send(browser);

        assertThat(stored().active()).isFalse();
        assertThat(stored().clientMayView()).isFalse();
    }

    @Test
    @Tag("PRD-03")
    void setting_it_aside_is_undone_with_what_was_saved_along_with_it() {
        var before = stored();
        var said = form().without("active").with("description", "Tweede woning").send(browser);

        PageForm.of(browser.get(said.location()), "#toasts form").send(browser);

        assertThat(stored()).isEqualTo(before);
    }

    @Test
    @Tag("PRD-03")
    void setting_it_aside_is_not_undone_over_what_somebody_saved_since() {
        var said = browser.get(form().without("active").send(browser).location());
        form().with("description", "Tweede woning").send(browser);

        assertThat(PageForm.of(said, "#toasts form").send(browser).status()).isEqualTo(412);
        assertThat(stored().description()).isEqualTo("Tweede woning");
    }

    @Test
    @Tag("DOS-17")
    void a_party_is_found_in_the_card_index_and_gets_a_role() {
        var lender = lender();

        var found = form().with("q", "bank").and("do", "find").send(browser, "/draft");
        assertThat(found.page().select("[value=add:" + lender.value() + "]")).hasSize(1);

        var added = PageForm.of(found, "form#product")
                .and("do", "add:" + lender.value())
                .send(browser, "/draft");
        assertThat(added.page().select("main").text()).contains("Rol van Lotte Bank");
        assertThat(stored().parties()).isEmpty();

        PageForm.of(added, "form#product")
                .with("role-" + lender.value(), "geldverstrekker")
                .send(browser);
        assertThat(stored().parties()).containsExactly(new Product.Involved(lender, "geldverstrekker"));

        var removed = form().and("do", "remove:" + lender.value()).send(browser, "/draft");
        PageForm.of(removed, "form#product").send(browser);
        assertThat(stored().parties()).isEmpty();
    }

    @Test
    @Tag("DOS-17")
    void nobody_is_involved_who_is_not_in_the_card_index() {
        var nobody = UUID.randomUUID();

        var refused = form().and("party", nobody.toString())
                .and("role-" + nobody, "geldverstrekker")
                .send(browser);

        assertThat(refused.status()).isEqualTo(404);
        assertThat(stored().parties()).isEmpty();
    }

    @Test
    @Tag("DOS-17")
    void somebody_involved_has_a_role() {
        var lender = lender();

        var refused = form().and("party", lender.value().toString()).send(browser);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("#role-" + lender.value() + "-error")).hasSize(1);
    }

    @Test
    void both_versions_are_shown_when_somebody_else_saved_first() {
        var mine = form().with("description", "Tweede woning");
        form().with("description", "Vakantiehuis").send(browser);

        var conflict = mine.send(browser);

        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.page().select(".conflict").text())
                .contains("Vakantiehuis")
                .contains("Tweede woning");
        assertThat(PageForm.of(conflict, "form#product").send(browser).status()).isEqualTo(303);
        assertThat(stored().description()).isEqualTo("Tweede woning");
    }

    @Test
    @Tag("PRD-05")
    void only_somebody_with_the_right_can_move_it() {
        office.colleague("joris", "Joris", "Dijk");
        var joris = new Browser(office).signIn("/sign-in", "joris");

        assertThat(browser.get(path()).page().select("a[href$=/move]")).hasSize(1);
        assertThat(joris.get(path()).page().select("a[href$=/move]")).isEmpty();
        assertThat(joris.get(path() + "/move").status()).isEqualTo(403);
        assertThat(joris.post(path() + "/move", "to", other().value().toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @Tag("PRD-05")
    void moving_says_beforehand_what_it_does() {
        var other = other();
        work.asked(DossierItem.of(product), work.kind("Taxatierapport"));

        var found = browser.get(path() + "/move?q=smit").page();
        var choice = found.select("main a[href*=to=]").attr("href");
        assertThat(choice).endsWith(other.value().toString());

        var asked = browser.get(choice);
        assertThat(asked.page().select("main").text())
                .contains("Eén stuk, één actiepunt")
                .contains("Smit ziet het op het portaal");
        assertThat(office.desk().products().get(product).dossier()).isEqualTo(dossier);

        var moved = PageForm.of(asked, "main form").send(browser);
        assertThat(moved.location()).isEqualTo("/dossiers/" + other.value() + "/products/" + product.value());
        assertThat(office.desk().products().get(product).dossier()).isEqualTo(other);
        assertThat(browser.get(path()).status()).isEqualTo(404);
        assertThat(browser.get(moved.location()).status()).isEqualTo(200);
    }

    private String path() {
        return "/dossiers/" + dossier.value() + "/products/" + product.value();
    }

    private PageForm form() {
        return PageForm.of(browser.get(path()), "form#product");
    }

    private Product stored() {
        return office.desk().products().get(product).product();
    }

    private DossierId other() {
        return office.dossier("Jan", "Smit", "jan@example.org", FormOfAddress.FORMAL, office.administrator(), null)
                .id();
    }

    private PartyId lender() {
        return office.dossier("Lotte", "Bank", "bank@example.org", FormOfAddress.FORMAL, office.administrator(), null)
                .applicants()
                .get(0)
                .person();
    }
}
