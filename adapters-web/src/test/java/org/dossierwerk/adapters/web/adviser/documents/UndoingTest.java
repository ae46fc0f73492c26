package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.dossierwerk.adapters.web.testing.Browser;
import org.dossierwerk.adapters.web.testing.Browser.Answer;
import org.dossierwerk.adapters.web.testing.PageForm;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.domain.documents.ClientAccess;
import org.dossierwerk.domain.documents.DocumentKindId;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The message that says what was done has a button that undoes it, as a plain form. */
class UndoingTest {

    private static final String UNDO = "#toasts form";

    private final WorkingOffice office = new WorkingOffice();
    private final Browser browser = office.browser();
    private final DocumentKindId payslip = office.kind("Salarisstrook");
    private final RequestedDocumentId document = office.asked(payslip, office.emma());

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"APPROVE", "APPROVE_PROVISIONALLY", "REJECT"})
    @Tag("DOC-20")
    @Tag("DOC-21")
    void a_judgement_is_undone(Verdict verdict) {
        office.handedIn(document, "strook.pdf");
        var before = office.row(document).document();
        var said = judge(verdict);
        assertThat(said.page().select("[data-toast=stays] button[type=submit]").text())
                .isEqualTo("Ongedaan maken");

        var back = PageForm.of(said, UNDO).send(browser);

        assertThat(back.location()).isEqualTo(office.panel(document));
        assertThat(office.row(document).document()).isEqualTo(before);
        assertThat(browser.get(back.location()).page().select("#toasts").text()).contains("wacht weer op een oordeel");
    }

    @Test
    @Tag("DOC-20")
    void undoing_too_late_says_so_in_the_panel() {
        office.handedIn(document, "strook.pdf");
        var said = judge(Verdict.APPROVE);
        browser.post(office.panel(document), "settings", "true", "remark", "Neem het origineel mee.");

        var late = PageForm.of(said, UNDO).send(browser);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.page().select(".error-summary").text()).contains("Ongedaan maken kan niet meer");
        assertThat(office.row(document).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void what_the_client_was_asked_again_is_not_undone() {
        office.handedIn(document, "strook.pdf");
        assertThat(judge(Verdict.REJECT_AND_REQUEST_AGAIN).page().select(UNDO)).isEmpty();
    }

    @Test
    @Tag("DOC-07")
    void a_document_that_was_taken_out_is_asked_for_as_before() {
        office.office.desk().documentChecks().allow(document, new ClientAccess(true, true));
        office.office.desk().documentChecks().remark(document, "Graag de\ndrie laatste & geen kopie.");
        var before = office.row(document).document();
        var todo = office.todo().get(0).state().id();
        var said = browser.get(browser.post(office.panel(document) + "/remove").location());
        assertThat(office.rows()).isEmpty();

        PageForm.of(said, UNDO).send(browser);

        assertThat(office.row(document).document().access()).isEqualTo(before.access());
        assertThat(office.row(document).document().applicant()).isEqualTo(before.applicant());
        assertThat(office.row(document).document().remark()).isEqualTo(before.remark());
        assertThat(office.todo())
                .singleElement()
                .satisfies(line -> assertThat(line.state().id()).isEqualTo(todo));
    }

    @Test
    @Tag("ACT-04")
    void an_action_item_that_was_taken_away_comes_back() {
        var todo = office.todo().get(0).state().id();
        var dropped = browser.post(office.place.actions() + "/" + todo.value() + "/drop");
        assertThat(office.todo()).isEmpty();

        PageForm.of(browser.get(dropped.location()), UNDO).send(browser);

        assertThat(office.todo())
                .singleElement()
                .satisfies(line -> assertThat(line.state().id()).isEqualTo(todo));
    }

    @Test
    void the_way_back_is_offered_once() {
        var todo = office.todo().get(0).state().id();
        var dropped = browser.post(office.place.actions() + "/" + todo.value() + "/drop");
        browser.get(dropped.location());
        assertThat(browser.get(dropped.location()).page().select(UNDO)).isEmpty();
    }

    private Answer judge(Verdict verdict) {
        var form = browser.get(office.panel(document)).page().select("form#judge");
        var answer = browser.post(
                form.attr("action"),
                "seen",
                form.select("[name=seen]").val(),
                "remark",
                "Onleesbaar",
                "verdict",
                verdict.name());
        return browser.get(answer.location());
    }
}
