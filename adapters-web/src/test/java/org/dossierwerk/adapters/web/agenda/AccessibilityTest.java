package org.dossierwerk.adapters.web.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.dossierwerk.adapters.web.testing.Axe;
import org.dossierwerk.adapters.web.testing.Chromium;
import org.junit.jupiter.api.Test;

/** axe finds nothing in any view, width and theme, nor while a proposal is open. */
class AccessibilityTest {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Test
    void axe_finds_nothing_in_any_view() throws Exception {
        List<String> found = new ArrayList<>();
        try (CalendarServer server = new CalendarServer();
                Chromium chromium = new Chromium()) {
            for (int width : new int[] {1440, 390}) {
                Page page = chromium.page(width, 900, found);
                for (AgendaView view : AgendaView.values()) {
                    for (String theme : List.of("light", "dark")) {
                        page.navigate(server.url("/calendar?view=" + view.param() + "&theme=" + theme));
                        found.addAll(violations(page, view + " " + width + " " + theme));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void axe_finds_nothing_while_a_proposal_is_open() throws Exception {
        List<String> found = new ArrayList<>();
        try (CalendarServer server = new CalendarServer();
                Chromium chromium = new Chromium()) {
            for (String theme : List.of("light", "dark")) {
                Page page = chromium.page(1440, 900, found);
                page.navigate(server.url("/calendar?view=week&theme=" + theme));
                page.locator(".ev a:has-text('Ondertekenen')").focus();
                page.keyboard().press("Shift+ArrowDown");
                page.locator(".ev.proposed").waitFor();
                found.addAll(violations(page, "proposal " + theme));
            }
        }
        assertThat(found).isEmpty();
    }

    /** Moves an entry by keys over a busy time of its adviser. */
    static void ontoTakenTime(Page page) {
        page.locator(".ev a:has-text('Nazorg')").focus();
        page.keyboard().press("Shift+ArrowRight");
        for (int quarter = 0; quarter < 8; quarter++) {
            page.keyboard().press("Shift+ArrowUp");
        }
        page.locator(".ev.proposed.clash").waitFor();
    }

    @Test
    void axe_finds_nothing_while_a_proposal_meets_taken_time() throws Exception {
        List<String> found = new ArrayList<>();
        try (CalendarServer server = new CalendarServer();
                Chromium chromium = new Chromium()) {
            for (int width : new int[] {1440, 390}) {
                for (String theme : List.of("light", "dark")) {
                    Page page = chromium.page(width, 900, found);
                    page.navigate(server.url("/calendar?view=week&theme=" + theme));
                    ontoTakenTime(page);
                    found.addAll(violations(page, "taken " + width + " " + theme));
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void axe_would_have_found_something() throws Exception {
        try (CalendarServer server = new CalendarServer();
                Chromium chromium = new Chromium()) {
            Page page = chromium.page(1440, 900, new ArrayList<>());
            page.navigate(server.url("/calendar?view=week"));
            page.evaluate("document.querySelector('.ag__col a').replaceChildren();"
                    + "document.querySelector('.ag__col').setAttribute('role', 'menu')");
            assertThat(violations(page, "broken"))
                    .anyMatch(text -> text.contains("aria-required-children"))
                    .anyMatch(text -> text.contains("link-name"));
        }
    }

    private static List<String> violations(Page page, String where) {
        return Axe.on(page).withTags(RULES).analyze().getViolations().stream()
                .map(rule -> where + ": " + rule.getId() + " "
                        + rule.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml().lines().findFirst().orElse(""))
                                .toList())
                .toList();
    }
}
