package org.dossierwerk.adapters.web.adviser.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.domain.action.ActionItemStatus;
import org.dossierwerk.domain.documents.Progress.State;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the client is asked to do, as the office sees and changes it. */
class ActionsPageTest {

    private final WorkingOffice office = new WorkingOffice();
    private final Browser browser = office.browser();
    private final String actions = office.place.actions();

    @Test
    @Tag("ACT-06")
    @Tag("ACT-02")
    void one_is_added_by_hand_of_every_sort_but_handing_in_a_document() {
        var page = browser.get(actions + "/new").page();
        assertThat(page.select("#kind option").eachText())
                .containsExactly("Gegevens delen", "Formulier invullen", "Lezen", "Ondertekenen", "Iets anders doen");

        add("kind", "SIGN", "title", "Opdracht tot dienstverlening", "explanation", "In tweevoud.", "due", "+5d");

        assertThat(main(actions))
                .contains(
                        "Opdracht tot dienstverlening",
                        "Ondertekenen",
                        "In tweevoud.",
                        "Wacht op de klant sinds vr 20 nov",
                        "uiterlijk wo 25 nov",
                        "Vink het af zodra de handtekening er is.");
    }

    @Test
    @Tag("ACT-06")
    void what_is_missing_is_said_and_nothing_typed_is_lost() {
        var answer = add("kind", "DO", "title", "", "explanation", "Bel de bank.", "due", "ooit");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder("#title", "#due");
        assertThat(answer.page().select("#explanation").val()).isEqualTo("Bel de bank.");
        assertThat(office.todo()).isEmpty();
        assertThat(add("kind", "DELIVER_DOCUMENT", "title", "Strook").status()).isEqualTo(422);
    }

    @Test
    @Tag("ACT-01")
    void an_appointment_and_a_product_each_have_their_own() {
        add("kind", "READ", "title", "Dienstenwijzer");
        assertThat(main(office.mortgage.actions())).contains("Niets te doen");
        assertThat(main("/dossiers/" + office.dossier.value() + "/actions"))
                .contains("Dienstenwijzer", "Lezen · Inventarisatie");
    }

    @Test
    void pressing_twice_adds_one() {
        var fields = fields("kind", "READ", "title", "Dienstenwijzer");
        browser.post(actions, fields);
        browser.post(actions, fields);
        assertThat(office.todo()).hasSize(1);
    }

    @Test
    void it_is_ticked_off_folded_among_the_done_ones_and_reopened() {
        add("kind", "SIGN", "title", "Opdracht");
        browser.post(only() + "/complete");

        var page = browser.get(actions).page();
        assertThat(page.select("main details summary").text()).isEqualTo("Gedaan (1)");
        assertThat(page.select("main details").hasAttr("open")).isFalse();
        assertThat(page.select("main details li").text()).contains("Opdracht", "Gedaan op vr 20 nov");

        browser.post(only() + "/reopen");
        assertThat(office.todo().get(0).state().isOpen()).isTrue();
    }

    @Test
    void it_is_changed_and_who_saves_second_sees_both_versions() {
        add("kind", "DO", "title", "Bel de bank");
        var form = browser.get(only()).page().select("form#action");
        var fields = new String[] {
            "version",
            form.select("[name=version]").val(),
            "title",
            "Bel de bank vóór vrijdag",
            "explanation",
            "",
            "applicant",
            office.daan().value().toString(),
            "due",
            "27-11"
        };
        assertThat(browser.post(only(), fields).status()).isEqualTo(303);
        assertThat(main(actions)).contains("Bel de bank vóór vrijdag", "Wacht op Daan de Wit", "uiterlijk vr 27 nov");

        fields[3] = "Bel de notaris";
        var conflict = browser.post(only(), fields);
        assertThat(conflict.status()).isEqualTo(412);
        assertThat(conflict.page().select(".conflict table").text())
                .contains("Bel de bank vóór vrijdag", "Bel de notaris");
        fields[1] = conflict.page().select("form#action [name=version]").val();
        assertThat(browser.post(only(), fields).status()).isEqualTo(303);
    }

    @Test
    @Tag("DOC-09")
    void dropping_one_about_a_document_says_first_that_the_document_stays_asked_for() {
        var document = office.asked(office.kind("Salarisstrook"), office.emma());
        var page = browser.get(only()).page();
        assertThat(page.select("#panel form[action$=/drop]").text())
                .contains("Alleen het actiepunt verdwijnt; het stuk blijft gevraagd.");
        assertThat(page.select("main form[action$=/drop] button").attr("data-tip"))
                .isEqualTo("Alleen het actiepunt verdwijnt; het stuk blijft gevraagd.");

        browser.post(only() + "/drop");

        assertThat(office.todo()).isEmpty();
        assertThat(office.row(document).state()).isEqualTo(State.REQUESTED);
    }

    @Test
    @Tag("DOC-10")
    void of_one_about_a_document_the_day_is_changed_and_the_file_completes_it() {
        var document = office.asked(office.kind("Salarisstrook"), office.emma());
        var page = browser.get(only()).page();
        assertThat(page.select("#panel a[href=" + office.panel(document) + "]").text())
                .isEqualTo("Naar het stuk");
        assertThat(page.select("#title")).isEmpty();
        assertThat(page.select("form[action$=/complete]")).isEmpty();

        browser.post(only(), "version", version(page), "due", "24-11");
        assertThat(office.todo().get(0).state().task().due()).hasToString("2026-11-24");
        assertThat(office.todo().get(0).applicant()).isEqualTo("Emma de Wit");

        office.handedIn(document, "strook.pdf");
        assertThat(browser.get(actions).page().select("main details li").text()).contains("Salarisstrook");
        assertThat(office.todo()).extracting(line -> line.state().status()).containsExactly(ActionItemStatus.COMPLETED);
    }

    @Test
    void the_overview_of_the_dossier_shows_what_is_to_be_done_and_what_is_late() {
        add("kind", "SIGN", "title", "Opdracht", "due", "19-11-2026");
        assertThat(main(actions)).contains("Te laat");
        assertThat(main("/dossiers/" + office.dossier.value()))
                .contains("Open actiepunten", "Opdracht", "uiterlijk do 19 nov");
    }

    @Test
    @Tag("APT-25")
    void of_a_cancelled_appointment_they_are_read_only() {
        office.asked(office.kind("Salarisstrook"), office.emma());
        office.office.desk().appointments().cancel(office.meeting, null);
        var page = browser.get(actions).page();
        assertThat(page.select("main").text()).contains("Salarisstrook", "niet meer actief");
        assertThat(page.select("main form")).isEmpty();
        assertThat(browser.get(actions + "/new").location()).isEqualTo(actions);
    }

    private Browser.Answer add(String... typed) {
        return browser.post(actions, fields(typed));
    }

    private String[] fields(String... typed) {
        var id = browser.get(actions + "/new").page().select("#panel [name=id]").val();
        var fields = new ArrayList<>(List.of("id", id));
        fields.addAll(List.of(typed));
        return fields.toArray(String[]::new);
    }

    /** The address of the only action item there is. */
    private String only() {
        assertThat(office.todo()).hasSize(1);
        return actions + "/" + office.todo().get(0).state().id().value();
    }

    private static String version(Document page) {
        return page.select("form#action [name=version]").val();
    }

    private String main(String address) {
        return browser.get(address).page().select("main").text();
    }
}
