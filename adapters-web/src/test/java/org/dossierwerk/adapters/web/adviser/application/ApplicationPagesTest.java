package org.dossierwerk.adapters.web.adviser.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.OpenOffice;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.PreparedWork;
import org.dossierwerk.domain.dossier.Application;
import org.dossierwerk.domain.dossier.ApplicationId;
import org.dossierwerk.domain.dossier.DossierId;
import org.dossierwerk.domain.office.Catalogue;
import org.dossierwerk.domain.office.CatalogueItemId;
import org.dossierwerk.domain.party.Party;
import org.dossierwerk.domain.shared.EmailAddress;
import org.dossierwerk.domain.shared.PersonName;
import org.dossierwerk.domain.shared.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ApplicationPagesTest {

    private final OpenOffice office = new OpenOffice();
    private final PreparedWork work = new PreparedWork(office);
    private final DossierId couple = work.couple();
    private final CatalogueItemId mortgage = work.choice(Catalogue.PRODUCT_KIND, "Hypotheek");
    private final Browser browser = new Browser(office).signIn("/sign-in", OpenOffice.ADMINISTRATOR);

    @Test
    @Tag("DOS-15")
    void what_waits_stands_in_the_work_queue_and_leads_to_the_list_and_the_application() {
        var id = received("Emma", "emma@example.org");

        var today = browser.get("/today").page();
        assertThat(today.select("a[href=/applications]").text()).contains("Eén aanvraag wacht", "Emma Smit");
        var list = browser.get("/applications").page();
        assertThat(list.select("main a[href=" + path(id) + "]").text()).contains("Emma Smit", "Hypotheek", "Formulier");
    }

    @Test
    @Tag("DOS-15")
    void the_proposed_dossier_stands_beside_the_application_with_the_reason() {
        var page = browser.get(path(received("Emma", "emma@example.org"))).page();

        assertThat(page.select("section[aria-labelledby=told]").text()).contains("emma@example.org", "+31612345678");
        assertThat(page.select("a[href$=?dossier=" + couple.value() + "]").text())
                .contains("De Wit", "Zelfde e-mailadres")
                .doesNotContain("Zelfde adres");
    }

    @Test
    @Tag("DOS-16")
    void the_preview_says_what_is_filled_and_what_stays_and_linking_does_just_that() {
        var id = received("Emmy", "emma@example.org");

        var preview = browser.get(path(id) + "?dossier=" + couple.value());
        assertThat(preview.page().select("dl.terms div").eachText())
                .anySatisfy(line -> assertThat(line).contains("Telefoon", "+31612345678", "Wordt aangevuld"))
                .anySatisfy(line -> assertThat(line).contains("Naam", "Emma de Wit", "Blijft zo", "Emmy Smit"));
        assertThat(preview.page().select("main").text()).contains("Hypotheek · Woning");

        var form = PageForm.of(preview, "form[action$=/link]");
        var linked = form.send(browser);
        assertThat(linked.location()).isEqualTo("/dossiers/" + couple.value());
        var emma = office.desk().dossiers().get(couple).applicants().get(0);
        assertThat(emma.identity().name().first()).isEqualTo("Emma");
        assertThat(emma.contact().phone()).isEqualTo(new PhoneNumber("+31612345678"));

        assertThat(form.send(browser).location()).isEqualTo("/dossiers/" + couple.value());
        assertThat(office.desk().dossiers().get(couple).products()).hasSize(1);
    }

    @Test
    @Tag("DOS-15")
    void another_dossier_can_be_searched_for_and_chosen() {
        var id = received("Kim", "kim@example.org");

        assertThat(browser.get(path(id)).page().select("main").text()).contains("Geen dossier met hetzelfde");
        var found = browser.get(path(id) + "?q=wit").page();
        var choice = found.select("a[href$=?dossier=" + couple.value() + "]").attr("href");
        var preview = browser.get(choice);
        assertThat(preview.page().select("main").text()).contains("Staat niet in dit dossier");
        PageForm.of(preview, "form[action$=/link]").send(browser);
        assertThat(office.desk().applications().waiting()).isEmpty();
    }

    @Test
    @Tag("DOS-15")
    void a_new_dossier_can_be_made_and_twice_makes_one() {
        var id = received("Kim", "kim@example.org");

        var form = PageForm.of(browser.get(path(id) + "?new=true"), "form[action$=/open]");
        var made = form.send(browser);
        assertThat(form.send(browser).location()).isEqualTo(made.location());
        assertThat(browser.get(made.location()).page().select("main").text()).contains("Kim Smit");
        assertThat(browser.get(path(id)).page().select("main").text()).contains("aan een dossier gekoppeld");
    }

    @Test
    void what_belongs_nowhere_is_put_aside() {
        var id = received("Kim", "kim@example.org");
        PageForm.of(browser.get(path(id)), "form[action$=/put-aside]").send(browser);
        assertThat(browser.get("/applications").page().select("main").text()).contains("Er wachten geen aanvragen");
        assertThat(browser.get("/today").page().select("a[href=/applications]")).isEmpty();
    }

    @Test
    void a_dossier_that_lacks_what_is_needed_is_not_made_and_it_is_said() {
        var id = new ApplicationId(UUID.randomUUID());
        office.office()
                .applicationInbox()
                .receive(
                        id,
                        new Application.Message(
                                "Formulier",
                                List.of(new Application.Person(
                                        new Party.Person(new PersonName("", "", "Vos"), null), Party.Contact.NONE)),
                                null,
                                ""));
        var refused = PageForm.of(browser.get(path(id) + "?new=true"), "form[action$=/open]")
                .send(browser);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert]").text()).isNotEmpty();
    }

    private ApplicationId received(String first, String email) {
        var id = new ApplicationId(UUID.randomUUID());
        var person = new Application.Person(
                new Party.Person(new PersonName(first, "", "Smit"), LocalDate.of(1990, 5, 1)),
                new Party.Contact(EmailAddress.of(email), new PhoneNumber("+31612345678"), null));
        office.office()
                .applicationInbox()
                .receive(id, new Application.Message("Formulier", List.of(person), mortgage, "Woning"));
        return id;
    }

    private static String path(ApplicationId id) {
        return "/applications/" + id.value();
    }
}
