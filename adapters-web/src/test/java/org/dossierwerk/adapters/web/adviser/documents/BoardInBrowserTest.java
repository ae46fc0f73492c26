package org.dossierwerk.adapters.web.adviser.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dossierwerk.adapters.web.testing.Axe;
import org.dossierwerk.adapters.web.testing.Chromium;
import org.dossierwerk.adapters.web.testing.OfficeServer;
import org.dossierwerk.adapters.web.testing.WorkingOffice;
import org.dossierwerk.application.documents.DocumentChecks.Verdict;
import org.dossierwerk.domain.documents.Progress.State;
import org.dossierwerk.domain.documents.RequestedDocumentId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The board and the action items in Chromium: no barrier that axe finds, nothing that sticks out, and the keys of the panel. */
class BoardInBrowserTest {

    private static Chromium chromium;

    private final List<String> errors = new ArrayList<>();
    private final WorkingOffice office = new WorkingOffice();
    private final RequestedDocumentId first = handedIn("Salarisstrook");
    private final RequestedDocumentId second = handedIn("Jaaropgave");
    private final OfficeServer server = new OfficeServer(office.browser(), 0);

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @AfterEach
    void nothing_went_wrong_on_the_console() {
        server.close();
        assertThat(errors).isEmpty();
    }

    private RequestedDocumentId handedIn(String kind) {
        var document = office.asked(office.kind(kind, true, 3), office.emma());
        office.handedIn(document, kind + ".pdf");
        return document;
    }

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void no_page_has_a_barrier_or_scrolls_sideways(ColorScheme colours) {
        office.asked(office.kind("Verklaring van de arbeidsongeschiktheidsverzekeraar", true, null), office.daan());
        office.judged(second, Verdict.REJECT, "De tweede pagina ontbreekt.");
        var todo =
                office.place.actions() + "/" + office.todo().get(0).state().id().value();
        for (int width : List.of(1440, 390, 320)) {
            var page = chromium.page(
                    new NewContextOptions().setViewportSize(width, 900).setColorScheme(colours), errors);
            Stream.of(
                            office.place.documents(),
                            office.panel(first),
                            office.panel(second),
                            office.place.documents() + "/new",
                            office.place.actions(),
                            office.place.actions() + "/new",
                            todo)
                    .forEach(path -> {
                        page.navigate(server.url(path));
                        assertThat(page.evaluate("document.documentElement.scrollWidth > innerWidth"))
                                .as("%s at %d", path, width)
                                .isEqualTo(false);
                        if (width != 320) {
                            assertThat(Axe.on(page).analyze().getViolations())
                                    .as("%s at %d", path, width)
                                    .isEmpty();
                        }
                    });
            page.context().close();
        }
    }

    @Test
    void the_letter_a_approves_and_the_next_document_comes_up() {
        var page = open(first);
        page.keyboard().press("a");
        page.waitForURL("**/documents/" + second.value());
        assertThat(office.row(first).state()).isEqualTo(State.APPROVED);
    }

    @Test
    void the_letter_r_asks_for_the_remark_first_and_then_rejects() {
        var page = open(first);
        page.keyboard().press("r");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("remark");
        page.keyboard().type("Een r en een a in een zin doen niets.");
        assertThat(office.row(first).state()).isEqualTo(State.RECEIVED);

        page.evaluate("document.activeElement.blur()");
        page.keyboard().press("r");
        page.waitForURL("**/documents/" + second.value());
        assertThat(office.row(first).state()).isEqualTo(State.REJECTED);
    }

    @Test
    void the_arrows_walk_between_the_documents_and_escape_closes() {
        var page = open(first);
        page.keyboard().press("ArrowDown");
        page.waitForURL("**/documents/" + second.value());
        page.keyboard().press("ArrowUp");
        page.waitForURL("**/documents/" + first.value());
        page.keyboard().press("Escape");
        page.waitForURL("**/documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "r", "ArrowDown"})
    void no_key_does_anything_for_who_switched_letters_off(String key) {
        var page = open(first);
        page.evaluate("document.body.dataset.shortcuts = 'off'");
        page.keyboard().press(key);
        assertThat(page.evaluate("document.activeElement.id")).isNotEqualTo("remark");
        assertThat(page.url()).endsWith(first.value().toString());
        assertThat(office.row(first).state()).isEqualTo(State.RECEIVED);
    }

    private Page open(RequestedDocumentId document) {
        var page = chromium.page(1440, 900, errors);
        page.navigate(server.url(office.panel(document)));
        return page;
    }
}
