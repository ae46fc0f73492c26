package org.dossierwerk.bootstrap.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.dossierwerk.bootstrap.harness.Browsers;
import org.dossierwerk.bootstrap.harness.Browsers.Reader;
import org.dossierwerk.bootstrap.harness.Browsers.Visit;
import org.dossierwerk.bootstrap.harness.Browsers.Width;
import org.dossierwerk.bootstrap.harness.Given;
import org.dossierwerk.bootstrap.harness.RunningOffice;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An administrator gives the office's mails their words, and sees beside them how a client reads them. */
@Tag("journey")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WordingsTest {

    private static final String CONFIRMATION = "/settings/templates/CONFIRMATION?language=NL";

    @RegisterExtension
    static final RunningOffice OFFICE = RunningOffice.startedAt("2026-11-23T08:00:00Z");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @BeforeAll
    void an_office_with_a_dossier() {
        var people = OFFICE.people();
        var anna = people.administrator("Anna", "Adviseur");
        var given = new Given(people.desk(anna));
        var dossier = given.dossier(anna, "Emma", "Wit", "emma@dewit.example");
        given.appointment(dossier, given.type("Kennismaking"), anna, LocalDateTime.parse("2026-11-25T11:00"));
    }

    private static Visit anna(Reader reader) {
        return BROWSERS.visit(OFFICE.address(), reader).signIn("/sign-in", "anna");
    }

    private static FrameLocator preview(Page page) {
        return page.locator(".preview__frame:not(.preview__frame--coming)")
                .last()
                .contentFrame();
    }

    @Test
    @Tag("MAIL-01")
    void what_is_typed_is_read_beside_it_with_an_example_and_with_a_dossier() {
        try (var visit = anna(Reader.AT_A_DESK)) {
            var page = visit.page();
            page.navigate(CONFIRMATION);
            assertThat(preview(page).locator("body")).containsText("Geachte Emma de Wit");
            page.locator("#informal-body").fill("{{salutation}}, tot {{appointment.time}}!");
            assertThat(preview(page).locator("body")).containsText("Beste Emma, tot 10:00 uur!");
            page.locator("#dossier").fill("Wit");
            page.locator("#dossiers option")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            assertThat(preview(page).locator("body")).containsText("Beste Emma, tot 11:00 uur!");
            page.locator("#informal-body").fill("{{person.bsn}}");
            assertThat(preview(page).locator("body")).containsText("“person.bsn” in regel 1");
            assertThat(visit.errors()).isEmpty();
        }
    }

    @Test
    void looking_at_the_preview_saves_nothing_and_leaves_the_way_back_as_it_was() {
        try (var visit = anna(Reader.AT_A_DESK)) {
            var page = visit.page();
            page.navigate("/settings/templates");
            page.navigate(CONFIRMATION);
            var before = page.locator("#formal-body").innerText();
            for (var words : new String[] {"Een.", "Twee.", "Drie."}) {
                page.locator("#formal-body").fill(words);
                assertThat(preview(page).locator("body")).containsText(words);
            }
            page.onDialog(dialog -> dialog.accept());
            page.goBack(new Page.GoBackOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));

            assertThat(page.url()).endsWith("/settings/templates");
            page.navigate(CONFIRMATION);
            assertThat(page.locator("#formal-body").innerText()).isEqualTo(before);
        }
    }

    @Test
    void a_placeholder_goes_in_at_the_cursor_by_pointer_and_by_key() {
        try (var visit = anna(Reader.AT_A_DESK)) {
            var page = visit.page();
            page.navigate("/settings/letters/new");
            page.locator("#name").fill("Offerte");
            page.locator("#formal-subject").fill("Over ");
            page.locator("[data-mark='{{dossier.number}}']").click();
            assertThat(page.locator("#formal-subject")).hasValue("Over {{dossier.number}}");
            page.locator("#formal-body").fill("Beste .");
            page.locator("#formal-body").press("End");
            page.locator("#formal-body").press("ArrowLeft");
            page.locator("[data-mark='{{client.name}}']").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#formal-body")).hasText("Beste {{client.name}}.");
            assertThat(page.locator("#formal-body")).isFocused();
            page.keyboard().type("!");
            page.locator("#informal-body").fill("Hallo");
            page.locator("#informal-body").selectText();
            page.locator(".wording").last().locator("[data-rich=bold]").click();
            page.locator("#informal-subject").fill("Hoi");
            page.locator("main form#setting .form__actions button").first().click();
            page.waitForURL("**/settings/letters/*-*");

            assertThat(page.locator("#formal-body")).hasText("Beste {{client.name}}!.");
            assertThat(page.locator("#informal-body b, #informal-body strong")).hasText("Hallo");
            assertThat(page.locator(".tabs")).containsText("Duits – ontbreekt");
            page.navigate("/settings/templates");
            assertThat(page.locator("main")).containsText("Offerte");
            visit.picture("templates-list");
        }
    }

    @Test
    @Tag("BEY-16")
    void both_forms_stand_side_by_side_and_what_they_said_before_can_be_read() {
        try (var visit = anna(Reader.AT_A_DESK)) {
            var page = visit.page();
            page.navigate("/settings/templates/CANCELLATION?language=DE");
            var formal = page.locator(".wording").first().boundingBox();
            var informal = page.locator(".wording").last().boundingBox();
            assertThat(formal.y).isEqualTo(informal.y);
            page.locator("#formal-subject").fill("Abgesagt!");
            page.locator("main form#setting .form__actions button").first().click();
            page.locator("section[aria-labelledby=versions] a", new Page.LocatorOptions().setHasText("Versie 1"))
                    .click();

            assertThat(page.locator("main")).containsText("Abgesagt: Ihr Termin");
            assertThat(page.locator("main")).containsText("niet meer in gebruik");
            visit.picture("template-version");
        }
    }

    @Test
    void it_holds_on_a_telephone_and_in_the_dark() {
        for (var reader :
                new Reader[] {Reader.AT_A_DESK, Reader.ON_A_PHONE, new Reader(Width.DESKTOP, ColorScheme.DARK, "de-DE")
                }) {
            try (var visit = anna(reader)) {
                var page = visit.page();
                page.navigate(CONFIRMATION);
                assertThat(preview(page).locator("body")).containsText("Emma");
                var wide = (Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth");
                assertThat(wide).isLessThanOrEqualTo(0);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", "wordings-" + reader + ".png")));
                page.locator("#preview").scrollIntoViewIfNeeded();
                visit.picture("wordings-preview");
            }
        }
    }
}
